"""The choice of subject, tranches and unit; everything lives in the URL."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from regio_data.registers.codes import indicator_key, slugify
from regio_data.registers.records import Indicator
from regio_data.registers.registers import Registers
from ui.common import query

DEFAULT = "gezondheid"
UNITS = {"deal": "Per deal", "gemeente": "Per gemeente"}


@dataclass(frozen=True)
class Choice:
    """What the page shows: the ``indicators`` of the subject, the chosen tranches (all without any), and the unit."""

    subject: str
    indicators: tuple[Indicator, ...]
    tranches: tuple[int, ...]
    per_deal: bool


def subjects(registers: Registers) -> dict[str, tuple[str, tuple[Indicator, ...]]]:
    """Return what can be chosen by its text in the URL: a theme, then the indicators that have a position, with their names.

    A figure that is not combined has no position for an area, so its indicator is left out.
    """
    ranked = [i for i in registers.indicators if i.direction != "neutral" and i.combine == "mean"]
    of_theme = {theme: tuple(i for i in ranked if any(p.theme == theme for p in i.places)) for theme in registers.themes}
    themes = {slugify(theme): (f"Thema {theme}", of) for theme, of in of_theme.items() if len(of) > 1}
    return themes | {indicator_key(i.code): (i.label, (i,)) for i in sorted(ranked, key=lambda i: i.label)}


def choose(registers: Registers) -> Choice:
    """Draw the selectors and return the choice."""
    every = subjects(registers)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="filters"):
        with st.container(width=360):
            names = {key: name for key, (name, _) in every.items()}
            subject = query.bound(st.selectbox, "op", "Thema of indicator", names, default=DEFAULT)
        with st.container(width=230):
            numbers = {str(t.tranche): str(t.tranche) for t in registers.tranches}
            tranches = query.bound(st.pills, "tranche", "Tranche (alle samen zonder keuze)", numbers, selection_mode="multi")
        with st.container(width=240):
            unit = query.bound(st.segmented_control, "niveau", "Verdeling", UNITS, default="deal")
    name, indicators = every[subject]
    return Choice(name, indicators, tuple(sorted(map(int, tranches))), unit == "deal")
