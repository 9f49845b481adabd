"""A real table in HTML that sorts and narrows in the browser, of which a row can be chosen, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import streamlit as st

HINT = "Kies een rij met de muis, of met de pijltjestoetsen en Enter"
_FILES = {kind: Path(__file__).with_suffix(f".{kind}").read_text(encoding="utf-8") for kind in ("html", "css", "js")}
_table = st.components.v2.component("tabel", **_FILES)


def row_table(
    table: pa.Table | pd.DataFrame,
    key: str,
    label: str,
    name: str,
    *,
    choose: Callable[[int], None] | None = None,
    what_for: str = "",
    chosen: int | None = None,
    numbers: Collection[str] = (),
    heads: Mapping[str, str] | None = None,
    help: Mapping[str, str] | None = None,
    height: int = 400,
) -> None:
    """Draw a table and, where a row can be chosen, below it how, and what for where the page does not show that itself.

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
    choose : callable, optional
        Called with the place of the chosen row before the page runs again.
    what_for : str
        What happens then: "om het regioprofiel te openen".
    chosen : int, optional
        The row that is chosen now.
    numbers : collection of str
        Columns that stand to the right and sort by size.
    heads, help : mapping, optional
        What stands above a column where that is not its name, and under the pointer there.
    height : int
        In pixels, at most.
    """
    columns = table.to_pydict() if isinstance(table, pa.Table) else table.to_dict("list")
    rows = len(next(iter(columns.values()), ()))
    heads, help = heads or {}, help or {}

    def clicked() -> None:
        row = st.session_state[key].get("chosen")
        if type(row) is int and 0 <= row < rows:
            choose(row)

    _table(
        data={
            "label": label,
            "columns": [{"text": heads.get(c, c), "number": c in numbers, "help": help.get(c)} for c in columns],
            "cells": [[_cell(value) for value in values] for values in columns.values()],
            "name": list(columns).index(name),
            "choose": choose is not None,
            "chosen": chosen,
            "height": height,
        },
        key=key,
        **({"on_chosen_change": clicked} if choose else {}),
    )
    if choose:
        st.caption(f"{HINT}, {what_for}." if what_for else f"{HINT}.")


def _cell(value: Any) -> str:
    return "–" if value is None or value == "" or value is pd.NA or value != value else str(value).strip()
