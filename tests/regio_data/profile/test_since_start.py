"""What changed since the start of a deal."""

from __future__ import annotations

import pytest

from regio_data.profile.since_start import since_start
from regio_data.registers.regions import RegionRef, find_region


@pytest.fixture
def changes(dataset, registers, scores):
    def of(ref):
        region = find_region(registers, RegionRef.parse(ref))
        own = scores[(scores["region_kind"] == region.kind) & (scores["region"] == region.key)]
        return since_start(dataset, registers, scores, region, own, ())

    return of


def test_the_country_is_told_over_the_same_years(changes, scores):
    found = changes("deal:zwolle")
    country = scores[scores["region_kind"] == "nederland"].set_index(["indicator", "year"])["value"]
    assert found.changes and not found.none
    for one in found.changes[:5]:
        between = country[one.indicator.code, one.to_year] - country[one.indicator.code, one.from_year]
        assert one.change == pytest.approx(one.last - one.first)
        assert one.change_nl == pytest.approx(between)
    assert found.without_deal.areas


@pytest.mark.parametrize("ref", ["gemeente:GM0193", "deal:bonaire", "deal:parkstad-limburg-ii"])
def test_without_a_start_or_figures_since_there_is_none(changes, ref):
    found = changes(ref)
    assert (found.changes, found.without_deal) == ((), None)
    assert bool(found.none) == ref.startswith("deal:")  # of a deal it is said why
