"""What is selected on a map, as the URL has it: one deal, one municipality or one island."""

from __future__ import annotations

import streamlit as st

from regio_data.registers.regions import Region, RegionRef
from regio_data.registers.registers import Registers
from regio_data.registers.selection import area_label, filter_areas
from ui.common import query
from ui.common.bound import bound

#: Parameters of which one is chosen; an own region ("regio", with its "naam") goes when something else is.
SELECTABLE = ("deal", "gemeente", "eiland", "regio", "naam")


def select(kind: str, key: str) -> None:
    """Write a selection to the URL: one deal, one "gemeente" or "eiland" with all its deals, or a region of another kind."""
    chosen = {kind: key} if kind in SELECTABLE else {"regio": str(RegionRef(kind, key))}
    query.put(**{name: chosen.get(name) for name in SELECTABLE})


def select_nothing() -> None:
    """Take the selection out of the URL."""
    query.put(**dict.fromkeys(SELECTABLE))


def choose_area(registers: Registers) -> Region | None:
    """Draw the choice of a province or vitale regio, and return it."""
    names = {str(area.ref): area_label(area) for area in filter_areas(registers)}
    bound(st.selectbox, "gebied", "Provincie of vitale regio", names, placeholder="Heel Nederland")
    return chosen_area(registers)


def chosen_area(registers: Registers) -> Region | None:
    """Return the province or vitale regio that the URL names."""
    return query.read("gebied", {str(area.ref): area for area in filter_areas(registers)})
