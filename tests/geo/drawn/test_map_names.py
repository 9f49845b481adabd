"""The quiet names of the map lie where they belong."""

import json

import pytest

from geo.drawn.map_names import CITIES, map_names


def test_waters_lie_in_the_netherlands_and_not_on_land(registers):
    names = json.loads(map_names(registers))
    places = {name: (lat, lon) for name, lat, lon in names["wateren"]}
    assert places["IJsselmeer"] == (pytest.approx(52.8, abs=0.05), pytest.approx(5.31, abs=0.05))
    assert all(51 < lat < 54 and 3 < lon < 7.3 for lat, lon in places.values())


def test_all_provinces_and_known_cities_have_a_name(registers):
    names = json.loads(map_names(registers))
    assert len(names["provincies"]) == 12
    assert names["provincies"]["provincie:limburg"] == "Limburg"
    assert {registers.municipality[code].name for code in CITIES} >= {"Amsterdam", "Maastricht", "Zwolle"}
