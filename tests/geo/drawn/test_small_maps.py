"""The small maps, of two municipalities as squares of 100 km."""

from __future__ import annotations

import re
from types import SimpleNamespace

import geopandas as gpd
import pytest
import shapely

from geo.drawn.small_maps import HEIGHT, small_maps


@pytest.fixture
def drawn():
    """A in the south-west, B in the north-east; tranche 1 has a deal in A, tranche 2 none on the map."""
    areas = gpd.GeoDataFrame(
        {"code": ["A", "B"]}, geometry=[shapely.box(0, 0, 1e5, 1e5), shapely.box(1e5, 1e5, 2e5, 2e5)], crs="EPSG:28992"
    )
    deals = [SimpleNamespace(tranche=1, municipalities=("A",)), SimpleNamespace(tranche=2, municipalities=())]
    tranches = [SimpleNamespace(tranche=1, colour="#112233"), SimpleNamespace(tranche=2, colour="#445566")]
    registers = SimpleNamespace(tranches=tranches, deals_of=lambda number: [deal for deal in deals if deal.tranche == number])
    return small_maps(areas, registers)


def test_each_tranche_has_a_map_of_one_height_and_as_wide_as_the_country(drawn):
    assert list(drawn) == ["tranche-1.svg", "tranche-2.svg"]
    for svg in drawn.values():
        width, height = map(int, re.search(r'width="(\d+)" height="(\d+)"', svg).groups())
        assert height == HEIGHT and abs(width - HEIGHT) <= 2  # the country is as wide as it is high


def test_north_is_up_and_the_covered_part_has_the_colour_of_the_tranche(drawn):
    """The square A is the lower left quarter of the drawing."""
    svg = drawn["tranche-1.svg"]
    wide, high = map(float, re.search(r'viewBox="0 0 (\d+) (\d+)"', svg).groups())
    x, y = map(float, re.search(r'fill="#112233" d="M(-?[\d.]+)[ ,]?(-?[\d.]+)', svg).groups())
    assert x <= wide * 0.55 and y >= high * 0.45


def test_a_tranche_without_municipalities_is_the_bare_country(drawn):
    assert re.search(r'<path fill="#445566" d=""', drawn["tranche-2.svg"])
