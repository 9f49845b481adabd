"""Which pages there are without Streamlit, and what makes each."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from geo.drawn.svg_map import SvgMap
from regio_data.data import Data
from regio_data.views.plain import CHOICE, INDEX
from web.plain.index import index_page
from web.plain.indicator import indicator_page
from web.plain.keuze import choice_page
from web.plain.page import Page
from web.plain.region import SPELLED, region_page
from web.plain.rode_draad import rode_draad_page
from web.plain.tranche import tranche_page

#: First part of the path -> what makes the page of the second part.
PLAIN_KINDS: dict[str, Callable[[Data, SvgMap, str], Page | None]] = {
    **{kind: partial(region_page, kind) for kind in SPELLED},
    "indicator": lambda data, country, key: indicator_page(data, country, key),
    CHOICE: choice_page,
    "rode-draad": lambda data, country, key: rode_draad_page(data, country, int(key)) if _number(key) else None,
    "tranche": lambda data, country, key: tranche_page(data, country, int(key)) if _number(key) else None,
}


def make_page(data: Data, country: SvgMap, path: str) -> Page | None:
    """Return the page at a path without the base path, ``None`` if there is none; its own path may be spelled otherwise."""
    if path == INDEX:
        return index_page(data, country)
    kind, _, key = path.partition("/")
    return PLAIN_KINDS[kind](data, country, key) if kind in PLAIN_KINDS else None


def paths(data: Data) -> list[str]:
    """Return the paths of all pages, the index first."""
    registers = data.registers
    return [
        INDEX,
        *(f"tranche/{one.tranche}" for one in registers.tranches),
        *(f"deal/{one.slug}" for one in registers.deals),
        *(f"rode-draad/{one.number}" for one in registers.rode_draden),
        *(f"indicator/{key}" for key in data.indicators),
        *(f"gemeente/{one.code}" for one in registers.municipalities),
    ]


def _number(key: str) -> bool:
    return key.isascii() and key.isdigit() and len(key) <= 3
