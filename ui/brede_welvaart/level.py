"""Of which kind the regions on the map are, and which of them is chosen; another level stays where that is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import streamlit as st

from regio_data import dutch
from regio_data.data import Data
from regio_data.deals.areas import deals_at
from regio_data.query import by_text, chosen, spelled_today
from regio_data.registers.codes import slugify
from regio_data.registers.region_names import lacking_kinds
from regio_data.registers.regions import KINDS, LISTED, OWN, Region, RegionRef, find_region, region_of, regions
from regio_data.registers.registers import Registers
from ui.common.url import query
from ui.common.url.bound import bound
from ui.common.url.own import known_own, own_from_url, own_parameters, own_region_link

#: The session's level when the page was last drawn.
_BEFORE = "level of brede welvaart"


def levels(registers: Registers) -> dict[str, str]:
    """Return the kinds of region that can be on the map with their names, the most used first; own regions last."""
    kinds = ["gemeente", "deal", *(kind for kind in LISTED if kind not in ("gemeente", "deal", "nederland"))]
    return {kind: dutch.capital(KINDS[kind].one) for kind in [*(k for k in kinds if regions(registers, k)), OWN]}


def choose_level(data: Data) -> tuple[str, tuple[Region, ...]]:
    """Draw the choice of the level; return it, and at the level of own regions those of the URL."""
    names = levels(data.registers)
    _keep_region(data, names)
    level = bound(st.selectbox, "niveau", "Niveau", names, default="gemeente", help=lacking_kinds(data.registers) or None)
    st.session_state[_BEFORE] = level
    return level, tuple(own_from_url(data.registers).values()) if level == OWN else ()


def choose_region(data: Data, level: str, own: Sequence[Region]) -> str | None:
    """Draw the choice of the region and return its key; of own regions the first of the URL is chosen."""
    if own:
        own_region_link("Wijzig deze eigen regio", own_parameters(own[0]))
        return own[0].key
    if level == OWN:
        own_region_link("Maak eerst een eigen regio")
        return None
    names = data.registers.municipality_names if level == "gemeente" else data.once(_names, level)
    chosen = bound(st.selectbox, "regio", "Regio", names, placeholder="Zoek of klik op de kaart")
    region = named(data.registers, chosen) if chosen else None
    return region.key if region else None


def spelled(region: Region) -> str:
    """Return a region as the URL of this page has it: a code or slug for municipalities and deals, as links of old have it."""
    return region.key if region.kind in ("gemeente", "deal") else str(region.ref)


def named(registers: Registers, text: str) -> Region | None:
    """Return the region that a link of this page names, of any kind."""
    if text.startswith(f"{OWN}:"):
        return find_region(registers, RegionRef.parse(spelled_today("regio", text)))
    return next(iter(chosen({"regio": [text]}, "regio", by_text(registers)).values()), None)


def region_there(registers: Registers, region: Region, level: str) -> Region | None:
    """Return the region of a level that lies where another lies, ``None`` where there is none.

    It is that in which the municipality lies, or the largest municipality of the region; of deals the most recent.
    """
    if not region.municipalities:
        return None
    code = max(region.municipalities, key=lambda one: registers.inhabitants_of((one,)))
    if level == "deal":
        deals = deals_at(code, registers.deals)
        return region_of(registers, RegionRef("deal", deals[0].slug)) if deals else None
    return next((one for one in regions(registers, level) if code in one.municipalities), None)


def choose_own(data: Data, code: str) -> None:
    """Choose the first own region of the URL that has a municipality."""
    own = list(own_from_url(data.registers).values())
    put_own(sorted(own, key=lambda region: code not in region.municipalities))


def put_own(own: Sequence[Region]) -> None:
    """Write own regions to the URL, the chosen one first."""
    query.put(regio=[str(region.ref) for region in own], naam=[region.name for region in own])


def _keep_region(data: Data, names: Mapping[str, str]) -> None:
    """Let a link that names only a region choose the level, and another level stay where the region lies."""
    level = query.read("niveau", {name: name for name in names}, "gemeente")
    region = named(data.registers, query.as_it_stands("regio"))
    switched = st.session_state.get(_BEFORE, level) != level or bool(query.as_it_stands("niveau"))
    if region is not None and region.kind != level and not switched and region.kind in names:
        query.put(niveau=region.kind)
    elif level == OWN and (region is None or region.kind != level):
        put_own(known_own(data.registers))
    elif region is not None and region.kind != level:
        there = region_there(data.registers, region, level)
        query.put(regio=spelled(there) if there else None, naam=None)
    elif region is not None and level != OWN:
        query.put(regio=spelled(region))


def _names(data: Data, level: str) -> Mapping[str, str]:
    """Return the names in the list of a level larger than municipalities, in alphabetical order."""
    deal, of = data.registers.deal, [region for region in regions(data.registers, level) if region.municipalities]
    ordered = sorted(of, key=lambda region: region.short_name if level == "deal" else slugify(region.name))
    return MappingProxyType({spelled(one): deal[one.key].label if level == "deal" else one.name for one in ordered})
