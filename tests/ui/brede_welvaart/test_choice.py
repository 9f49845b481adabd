"""Which class limits a choice asks for."""

from __future__ import annotations

import pytest

from geo.painted.classification import DEFAULT_METHOD
from geo.painted.indicator_map import GELIJK, PER_JAAR, VANZELF
from regio_data.registers.regions import regions
from ui.brede_welvaart.choice import LIMITS, Choice


def classed(data, limits, method=DEFAULT_METHOD):
    indicator = data.registers.indicator["09_E&V_13"]  # unemployment, over twice as high in 2013
    return Choice(indicator, 2022, "provincie", method, limits, regions(data.registers, "provincie"), (), None).classes(data)


@pytest.mark.parametrize("limits", LIMITS)
def test_classes_are_common_to_all_years_only_where_asked_for_or_where_they_show_something(data, limits):
    assert classed(data, limits).apart == (limits == VANZELF)
    assert (classed(data, limits).classes == classed(data, PER_JAAR).classes) == (limits != GELIJK)


def test_classes_are_made_in_the_chosen_way(data):
    assert classed(data, PER_JAAR, "gelijk").classes != classed(data, PER_JAAR).classes
