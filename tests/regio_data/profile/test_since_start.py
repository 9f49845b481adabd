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


def test_of_how_many_areas_the_median_beside_a_change_is(changes, dataset):
    """Of the ten municipalities laid beside Rotterdam Zuid three are in the survey on housing, as CBS's own rows say."""
    since = changes("deal:rotterdam-zuid")
    found, beside = since.changes, since.without_deal
    known = dataset.observations.dropna(subset="value").groupby(["indicator", "year"])["region"].agg(set)
    codes = {code for (code,) in beside.areas}
    assert len(codes) == 10
    for one in found:
        both = codes & known[one.indicator.code, one.from_year] & known[one.indicator.code, one.to_year]
        assert (one.similar, one.similar_of) == (len(both), 10), one.indicator.label
    few = {one.indicator.label: one.cautions[-1] for one in found if one.of_fewer}
    assert few["Tevredenheid met woning"] == "zonder deal: 3 van de 10 gebieden"
