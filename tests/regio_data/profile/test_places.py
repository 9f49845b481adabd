"""Since when a region is last, first, or in an outer quarter."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from regio_data.figures.figure import Position
from regio_data.profile.places import over_years, since

LAST, LOW = Position(0.0, 10, 10, 10, "gemeenten"), Position(22.0, 8, 8, 10, "gemeenten")
MIDDLE, HIGH = Position(50.0, 5, 6, 10, "gemeenten"), Position(75.0, 3, 3, 10, "gemeenten")
FIRST, ALONE = Position(94.0, 1, 2, 10, "gemeenten"), Position(100.0, 1, 1, 10, "gemeenten")
MANY = Position(61.0, 1, 178, 229, "gemeenten")


@pytest.mark.parametrize(
    ("places", "said"),
    [
        ([MIDDLE, LAST, LAST], "sinds 2016 op de laatste plaats"),
        ([LAST, LOW, LAST], "sinds 2017 op de laatste plaats"),
        ([MIDDLE, LAST, LOW], "sinds 2016 in het ongunstigste kwart"),
        ([HIGH, FIRST, HIGH], "in alle 3 jaren met een plaats, 2015–2017, in het gunstigste kwart"),
        ([FIRST, FIRST, FIRST], "in alle 3 jaren met een plaats, 2015–2017, op de eerste plaats (gedeeld)"),
        ([MIDDLE, FIRST, ALONE], "sinds 2016 op de eerste plaats (soms gedeeld)"),
        ([MIDDLE, ALONE, ALONE], "sinds 2016 op de eerste plaats"),
        ([MIDDLE, MANY, MANY], "niet in een buitenste kwart"),  # of 229 with bathing water 178 have the best figure
        ([LAST, LOW, MIDDLE], "niet in een buitenste kwart"),
        ([LAST], "op de laatste plaats in 2015"),
    ],
)
def test_since(places, said):
    assert since([(2015 + i, place) for i, place in enumerate(places)]) == said


def test_only_years_with_a_place_are_counted():
    assert since([(2016, LOW), (2020, LOW), (2022, LOW)]).startswith("in alle 3 jaren met een plaats, 2016–2022, in het ong")


def test_years_without_a_place_are_passed_over():
    figures = [SimpleNamespace(year=2014, position=None), SimpleNamespace(year=2015, position=MIDDLE)]
    assert over_years(figures).first == over_years(figures).last == "5–6 van 10 (2015)"
    assert over_years(figures[:1]) is None
