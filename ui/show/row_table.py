"""A table of which a row can be chosen, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

#: Streamlit does not say itself which keys its grid takes.
HINT = "Klik op een naam, of kies met de pijltjestoetsen een rij en druk op Shift + spatie"


def row_table(
    table: Any, key: str, name: tuple[str, int | None], choose: Callable[[int], None], what_for: str = "", **options: Any
) -> None:
    """Draw a table, and below it how to choose a row, and what for where the page does not show that itself.

    Parameters
    ----------
    table
        What ``st.dataframe`` takes.
    key : str
    name : (str, int or None)
        The column with the names, which are buttons, and its width.
    choose : callable
        Called with the place of the chosen row before the page runs again.
    what_for : str
        What happens then: "om het regioprofiel te openen".
    options
        For ``st.dataframe``.
    """
    column, width = name

    def chosen() -> None:
        rows = st.session_state[key]["selection"]["rows"]
        if rows:
            choose(rows[0])

    def clicked() -> None:
        choose(st.session_state[f"{key}-name"]["row"])

    button = st.column_config.ButtonColumn(
        column, width=width, type="tertiary", alignment="left", key=f"{key}-name", on_click=clicked
    )
    columns = {column: button, **options.pop("column_config", {})}
    st.dataframe(
        table, key=key, hide_index=True, on_select=chosen, selection_mode="single-row", column_config=columns, **options
    )
    st.caption(f"{HINT}, {what_for}." if what_for else f"{HINT}.")
