"""What is selected on a map, as the URL has it: one deal, one municipality or one island."""

from __future__ import annotations

import streamlit as st

from regio_data.deals.selection import area_label, filter_areas
from regio_data.query import region_parameters
from regio_data.registers.regions import Region, RegionRef
from regio_data.registers.registers import Registers
from ui.common.map_panel import Click
from ui.common.url import query
from ui.common.url.bound import bound
from ui.common.url.own import known_own, own_area

#: Parameters of which one is chosen; an own region ("regio", with its "naam") goes when something else is.
SELECTABLE = ("deal", "gemeente", "eiland", "regio", "naam")


def select(kind: str, key: str) -> None:
    """Write a selection to the URL: a region by its kind and key, or an "eiland", which is none, with all its deals."""
    chosen = {kind: [key]} if kind == "eiland" else region_parameters(RegionRef(kind, key))
    query.put(**{name: chosen.get(name) for name in SELECTABLE})


def select_clicked(click: Click) -> None:
    """Select what was clicked on the map."""
    select(click.kind, click.key)


def select_nothing() -> None:
    """Take the selection out of the URL."""
    query.put(**dict.fromkeys(SELECTABLE))


def choose_area(registers: Registers) -> Region | None:
    """Draw the choice of a province, vitale regio or own region, and return it."""
    names = {key: area_label(area) for key, area in _areas(registers).items()}
    bound(st.selectbox, "gebied", "Provincie, vitale of eigen regio", names, placeholder="Heel Nederland")
    return chosen_area(registers)


def chosen_area(registers: Registers) -> Region | None:
    """Return the province, vitale regio or own region that the URL names."""
    return query.read("gebied", _areas(registers))


def _areas(registers: Registers) -> dict[str, Region]:
    """Return what deals can be chosen by: own regions are those of the URL and those that this session has seen."""
    own = {**{str(one.ref): one for one in known_own(registers)}, **own_area(registers)}
    return {**own, **{str(area.ref): area for area in filter_areas(registers)}}
