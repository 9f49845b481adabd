"""Which class limits the map of one indicator has."""

from __future__ import annotations

import pytest

from regio_data.registers.regions import regions
from ui.brede_welvaart.choice import GELIJK, PER_JAAR, VANZELF, Choice


def choice(data, level, limits, year=2022):
    indicator = data.registers.indicator["09_E&V_13"]  # unemployment, over twice as high in 2013
    return Choice(indicator, year, level, "kwantielen", limits, regions(data.registers, level), (), None)


@pytest.mark.parametrize("level", ["provincie", "gemeente"])
def test_classes_of_this_year_come_by_themselves_where_common_ones_would_give_nearly_all_one_colour(data, level):
    vanzelf, common = choice(data, level, VANZELF), choice(data, level, GELIJK)
    rows = data.table(level, "09_E&V_13", 2022)["value"]
    lowest = common.classes(data).counts(rows)[0]
    assert lowest / len(rows) > 0.8
    assert vanzelf.set_apart(data)
    assert max(vanzelf.classes(data).counts(rows)) < 0.5 * len(rows)
    assert vanzelf.classes(data) == choice(data, level, PER_JAAR).classes(data)


def test_otherwise_they_are_common_to_all_years(data):
    assert not choice(data, "gemeente", VANZELF, 2016).set_apart(data)
    assert choice(data, "gemeente", VANZELF, 2016).classes(data) == choice(data, "gemeente", GELIJK).classes(data)


def test_whoever_asks_for_common_classes_gets_them(data):
    assert not choice(data, "provincie", GELIJK).set_apart(data)
