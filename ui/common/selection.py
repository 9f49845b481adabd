"""What is selected on a map or sought by name, as the URL has it: one deal, one municipality or one island."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from types import MappingProxyType

import streamlit as st

from regio_data.registers.regions import Region, RegionRef
from regio_data.registers.registers import Registers
from regio_data.registers.selection import area_label, filter_areas
from ui.common import query
from ui.common.bound import bound

SELECTABLE = ("deal", "gemeente", "eiland")


def select(kind: str, key: str) -> None:
    """Write a selection to the URL: one deal, or one "gemeente" or "eiland" with all its deals."""
    query.put(**{name: key if name == kind else None for name in SELECTABLE})


def select_nothing() -> None:
    """Take the selection out of the URL."""
    query.put(**dict.fromkeys(SELECTABLE))


def search(registers: Registers) -> None:
    """Draw the search by deal or municipality: choosing one selects it."""
    options = _to_search(registers)

    def found() -> None:
        choice = st.session_state["zoeken"]
        if choice in options:
            ref = RegionRef.parse(choice)
            select(ref.kind, ref.key)
        st.session_state["zoeken"] = None

    st.selectbox(
        "Zoek een deal of gemeente",
        list(options),
        index=None,
        key="zoeken",
        format_func=options.__getitem__,
        placeholder="Bijvoorbeeld Heerlen",
        on_change=found,
    )


@functools.lru_cache(maxsize=2)
def _to_search(registers: Registers) -> Mapping[str, str]:
    options = {str(RegionRef("deal", d.slug)): d.label for d in registers.deals}
    municipalities = sorted(registers.municipalities, key=lambda m: m.name)
    return MappingProxyType(options | {str(RegionRef("gemeente", m.code)): f"{m.name} (gemeente)" for m in municipalities})


def choose_area(registers: Registers) -> Region | None:
    """Draw the choice of a province or vitale regio, and return it."""
    names = {str(area.ref): area_label(area) for area in filter_areas(registers)}
    bound(st.selectbox, "gebied", "Provincie of vitale regio", names, placeholder="Heel Nederland")
    return chosen_area(registers)


def chosen_area(registers: Registers) -> Region | None:
    """Return the province or vitale regio that the URL names."""
    return query.read("gebied", {str(area.ref): area for area in filter_areas(registers)})
