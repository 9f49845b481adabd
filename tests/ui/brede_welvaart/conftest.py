"""What the page shows, chosen by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from geo.painted.classification import DEFAULT_METHOD
from geo.painted.indicator_map import VANZELF, values_of
from regio_data.registers.regions import OWN, RegionRef, find_region, regions
from ui.brede_welvaart.choice import Choice


@pytest.fixture(scope="session")
def choice(registers) -> Callable[..., Choice]:
    """Return what makes a choice: of all regions of a level, or of own regions by their codes."""

    def made(code="01_GZ_08", year=2022, level="gemeente", region=None, *, own=(), outlined=(), limits=VANZELF):
        found = tuple(find_region(registers, RegionRef(OWN, key)) for key in own)
        found = found or tuple(one for one in regions(registers, level) if one.municipalities or one.key == region)
        if level == "deal":  # the most recent first
            found = tuple(sorted(found, key=lambda one: -registers.deal[one.key].tranche))
        deals = tuple(registers.deal[slug] for slug in outlined)
        return Choice(registers.indicator[code], year, level, DEFAULT_METHOD, limits, found, deals, region)

    return made


@pytest.fixture(scope="session")
def drawn_of(drawn, data, choice, values):
    """Return what makes, of a part of the page, what draws it for a choice that is told as to `choice`."""

    def of_part(draw):
        def drawn_with(*arguments, query=(), **of):
            chosen = choice(*arguments, **of)
            return drawn(draw, data, chosen, values(chosen), **dict(query))

        return drawn_with

    return of_part


@pytest.fixture(scope="session")
def values(data):
    """Return what gives the figures on the map of a choice."""
    return lambda choice: choice.once(data, values_of)
