"""Which class limits the map of one indicator has."""

from __future__ import annotations

import pytest

from geo.painted.indicator_map import GELIJK, PER_JAAR, VANZELF, OnMap, classes_of, legend_of

UNEMPLOYMENT = "09_E&V_13"  # over twice as high in 2013 as in 2022


def classed(data, level, limits, year=2022):
    return classes_of(data, OnMap(level, UNEMPLOYMENT, year), limits=limits)


@pytest.mark.parametrize("level", ["provincie", "gemeente"])
def test_classes_of_this_year_come_by_themselves_where_common_ones_would_give_nearly_all_one_colour(data, level):
    vanzelf, common = classed(data, level, VANZELF), classed(data, level, GELIJK)
    rows = data.table(level, UNEMPLOYMENT, 2022)["value"]
    lowest = common.classes.counts(rows)[0]
    assert lowest / len(rows) > 0.8
    assert vanzelf.apart
    assert "die van 2022 alleen" in vanzelf.said and "meer dan vier vijfde" in vanzelf.said
    assert max(vanzelf.classes.counts(rows)) < 0.5 * len(rows)
    assert vanzelf.classes == classed(data, level, PER_JAAR).classes


def test_otherwise_they_are_common_to_all_years(data):
    vanzelf = classed(data, "gemeente", VANZELF, 2016)
    assert not vanzelf.apart
    assert vanzelf.classes == classed(data, "gemeente", GELIJK).classes == classed(data, "gemeente", GELIJK, 2016).classes


def test_classes_of_the_year_that_are_no_better_leave_the_common_ones(data):
    coast = classes_of(data, OnMap("gemeente", "02_HB_NK_30", 2022))
    assert not coast.apart
    assert "vier vijfde" not in coast.said


def test_whoever_asks_for_common_classes_gets_them_and_hears_that_most_are_in_one(data):
    common = classed(data, "provincie", GELIJK)
    assert not common.apart
    assert (
        "gelijk voor alle jaren; in 2022 valt meer dan de helft van de provincies met een cijfer in één klasse." in common.said
    )
    assert classed(data, "provincie", PER_JAAR).said == ""


def test_every_municipality_is_counted_once_in_the_legend(data):
    on_map = OnMap("gemeente", UNEMPLOYMENT, 2022)
    entries = legend_of(data, on_map, classes_of(data, on_map).classes)
    assert sum(entry.count for entry in entries) == 342
