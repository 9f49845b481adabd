"""What slides are made of, once for all tests of them."""

from __future__ import annotations

from dataclasses import replace

import geopandas as gpd
import pytest
from shapely.geometry import box

from exports.deck.maps import DeckMap
from geo.drawn.names import Name
from geo.drawn.svg_map import svg_map
from geo.painted.paint import Paint


@pytest.fixture(scope="session")
def deck_data(data):
    return data


@pytest.fixture(scope="session")
def two_squares():
    """A country of two municipalities of 10 by 10 kilometres, GM0001 west of GM0002: 400 by 200 units of a drawing."""
    squares = {"GM0001": box(0, 0, 10_000, 10_000), "GM0002": box(10_000, 0, 20_000, 10_000)}
    return svg_map(gpd.GeoSeries(squares, crs="EPSG:28992"), tuple(squares))


@pytest.fixture
def map_of(two_squares):
    """A map of the two squares, the western one painted and both outlined, in a box of 400 by 200."""

    def made(**changed):
        layers = ((("GM0001",), Paint("#01689B")),)
        one = DeckMap(two_squares, (0, 0, 400, 200), layers, (("GM0001", "GM0002"),), (Name("West", 100, 100),))
        return replace(one, **changed)

    return made
