"""In which order the list of deals stands: one of its own, or by a theme or indicator that is laid in it as a column."""

from __future__ import annotations

import streamlit as st

from regio_data.data import Data
from regio_data.deals.areas import ORDERS
from regio_data.figures.gebieden import MARKED_FIGURE
from regio_data.themes_and_indicators import not_to_choose, themes_and_indicators, why_not_listed
from ui.common.markdown import sentence
from ui.common.url import query
from ui.common.url.bound import bound

#: The `ORDERS` of the list: key in the URL -> name on screen. By amount its own column sorts.
_NAMES = {key: ORDERS[key][0] for key in ("nieuw", "oud", "naam")}


def choose_order() -> str:
    """Draw the choice of the order of the list, and return a key of `ORDERS`."""
    return bound(st.selectbox, "volgorde", "Volgorde", _NAMES, default="nieuw")


def chosen_order() -> str:
    """Return the order of the list that the URL names."""
    return query.read("volgorde", {key: key for key in _NAMES}, "nieuw")


def choose_column(data: Data) -> str | None:
    """Draw the choice, and return the key of the theme or indicator."""
    every = themes_and_indicators(data)
    names = {key: name for key, (name, _) in every.items()}
    with st.container(horizontal=True, gap="small"):
        with st.container(width="stretch"):
            label, why = "Zet een thema of indicator in de lijst", not_to_choose(data) or None
            chosen = bound(st.selectbox, "kolom", label, names, placeholder="Geen", help=why)
        if not chosen:  # with a column the least favourable come first
            with st.container(width=225):
                choose_order()
    if why := why_not_listed(data, "kolom", query.as_it_stands("kolom")):
        st.caption(sentence(why))
    if chosen:
        st.caption(
            f"{sentence(names[chosen])}: percentiel tussen gebieden van dezelfde omvang, laatste cijfer (100 is het gunstigst; "
            f"eigen berekening); ongunstigst bovenaan. {MARKED_FIGURE}"
        )
    return chosen
