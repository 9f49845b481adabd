"""A table of which a row can be chosen, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

#: Streamlit's grid takes no other key, and does not say so itself.
HINT = "Kies een rij met de muis, of met de pijltjestoetsen en Shift + spatie"


def row_table(table: Any, key: str, choose: Callable[[int], None], what_for: str = "", **options: Any) -> None:
    """Draw a table, and below it how to choose a row, and what for where the page does not show that itself.

    Parameters
    ----------
    table
        What ``st.dataframe`` takes.
    key : str
    choose : callable
        Called with the place of the chosen row before the page runs again.
    what_for : str
        What happens then: "om het regioprofiel te openen".
    options
        For ``st.dataframe``.
    """

    def chosen() -> None:
        rows = st.session_state[key]["selection"]["rows"]
        if rows:
            choose(rows[0])

    st.dataframe(table, key=key, hide_index=True, on_select=chosen, selection_mode="single-row", **options)
    st.caption(f"{HINT}, {what_for}." if what_for else f"{HINT}.")
