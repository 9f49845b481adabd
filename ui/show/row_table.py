"""A real table in HTML that sorts and narrows in the browser, of which a row can be chosen, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pandas as pd
import pyarrow as pa
import streamlit as st

HINT = "Kies een rij met de muis, of met de pijltjestoetsen en Enter"
_FILES = {kind: Path(__file__).with_suffix(f".{kind}").read_text(encoding="utf-8") for kind in ("html", "css", "js")}
_table = st.components.v2.component("tabel", html=_FILES["html"], css=_FILES["css"], js=_FILES["js"])


@dataclass(frozen=True)
class Head:
    """What stands above a column where that is not its name, and under the pointer there; numbers stand to the right and sort
    by size.
    """

    text: str = ""
    number: bool = False
    help: str | None = None


#: Above a column of numbers with its own name.
NUMBER = Head(number=True)


@dataclass(frozen=True)
class RowChoice:
    """That a row can be chosen.

    Parameters
    ----------
    choose : callable
        Called with the index of the chosen row before the page runs again.
    what_for : str
        What happens then, where the page does not show that itself: "om het regioprofiel te openen".
    chosen : int, optional
        The row that is chosen now.
    """

    choose: Callable[[int], None]
    what_for: str = ""
    chosen: int | None = None


def row_table(
    table: pa.Table | pd.DataFrame,
    key: str,
    label: str,
    name: str,
    heads: Mapping[str, Head] = MappingProxyType({}),
    choice: RowChoice | None = None,
    height: int = 400,
) -> None:
    """Draw a table and, where a row can be chosen, below it how, and what for.

    Parameters
    ----------
    table : Table or DataFrame
        Cells as they are shown: text and whole numbers; "–" stands where there is none. A picture is a ``data:`` address.
    key : str
        Of the table on this page.
    label : str
        What the table holds, for a screen reader.
    name : str
        The column that says what a row is of.
    heads : mapping
        Of the columns that need more than their name.
    choice : RowChoice, optional
    height : int
        In pixels, at most.
    """
    columns = table.to_pydict() if isinstance(table, pa.Table) else table.to_dict("list")
    rows = len(next(iter(columns.values()), ()))
    above = {column: heads.get(column, Head()) for column in columns}

    def clicked() -> None:
        row = st.session_state[key].get("chosen")
        if choice and type(row) is int and 0 <= row < rows:
            choice.choose(row)

    heard: dict[str, Any] = {"on_chosen_change": clicked} if choice else {}
    _table(
        data={
            "label": label,
            "columns": [{"text": head.text or c, "number": head.number, "help": head.help} for c, head in above.items()],
            "cells": [[_cell(value) for value in values] for values in columns.values()],
            "name": list(columns).index(name),
            "choose": choice is not None,
            "chosen": choice and choice.chosen,
            "height": height,
        },
        key=key,
        **heard,
    )
    if choice:
        st.caption(f"{HINT}, {choice.what_for}." if choice.what_for else f"{HINT}.")


def _cell(value: Any) -> str:
    return "–" if value is None or value == "" or value is pd.NA or value != value else str(value).strip()
