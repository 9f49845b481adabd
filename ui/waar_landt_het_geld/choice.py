"""The choice of subject, tranches and unit; everything lives in the URL."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from regio_data.data import Data
from regio_data.registers.records import Indicator
from regio_data.themes_and_indicators import not_to_choose, themes_and_indicators, why_not_listed
from ui.common.markdown import sentence
from ui.common.url import query
from ui.common.url.bound import bound

DEFAULT = "gezondheid"
UNITS = {"deal": "Per deal", "gemeente": "Per gemeente"}


@dataclass(frozen=True)
class Choice:
    """What the page shows: the ``indicators`` of the subject, the chosen tranches (all without any), and the unit."""

    subject: str
    indicators: tuple[Indicator, ...]
    tranches: tuple[int, ...]
    per_deal: bool


def choose(data: Data) -> Choice:
    """Draw the selectors and return the choice."""
    every = themes_and_indicators(data)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="filters"):
        with st.container(width=360):
            names = {key: name for key, (name, _) in every.items()}
            subject = bound(st.selectbox, "op", "Thema of indicator", names, default=DEFAULT, help=not_to_choose(data) or None)
        with st.container(width=230):
            numbers = {str(t.tranche): str(t.tranche) for t in data.registers.tranches}
            tranches = bound(st.pills, "tranche", "Tranche (alle samen zonder keuze)", numbers, selection_mode="multi")
        with st.container(width=240):
            unit = bound(st.segmented_control, "niveau", "Verdeling", UNITS, default="deal")
    if why := why_not_listed(data, "op", query.as_it_stands("op")):
        st.caption(sentence(why))
    name, indicators = every[subject]
    return Choice(name, indicators, tuple(sorted(map(int, tranches))), unit == "deal")
