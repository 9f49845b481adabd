"""The areas that are most like a region: each once, and apart from it."""

from __future__ import annotations

import pytest

from regio_data.profile.similar_areas import how_similar, like_kind, similar_areas
from regio_data.registers.regions import RegionRef, find_region


@pytest.fixture
def near(registers, scores):
    def of(ref, include_partial=False):
        region = find_region(registers, RegionRef.parse(ref))
        own = scores[(scores["region_kind"] == region.kind) & (scores["region"] == region.key)]
        return similar_areas(registers, scores, own, region, include_partial)

    return of


@pytest.mark.parametrize(
    ("ref", "kind"),
    [
        ("gemeente:GM0153", "gemeente"),
        ("deal:twente-ii", "deal"),
        ("eigen:GM0141+GM0153", "deal"),
        ("eigen:GM0153", "gemeente"),
    ],
)
def test_an_own_region_is_likened_to_areas_of_deals_or_if_it_is_one_to_municipalities(registers, ref, kind):
    assert like_kind(find_region(registers, RegionRef.parse(ref))) == kind


def test_the_five_nearest_come_nearest_first_and_have_nothing_in_common_with_the_region(near, registers):
    found = near("deal:twente-ii")
    assert len(found) == 5
    assert [one.distance for one in found] == sorted(one.distance for one in found)
    twente = set(registers.deal["twente-ii"].municipalities)
    assert not any(twente & set(registers.deal[slug].municipalities) for one in found for slug in one.regions)


def test_each_says_on_what_it_is_most_and_least_alike(near, registers, scores):
    """Kerkrade beside Heerlen, worked out again with pandas: standardised per year, the latest year that both have."""
    kerkrade = next(one for one in near("gemeente:GM0917") if one.name == "Kerkrade")
    towns = scores[scores["region_kind"] == "gemeente"].pivot_table(
        index="region", columns=["indicator", "year"], values="value", observed=True
    )
    z = (towns - towns.mean()) / towns.std(ddof=0)
    gap = (z.loc["GM0917"] - z.loc["GM0928"]).abs().dropna().groupby("indicator", observed=True).last().sort_values()
    label = {one.code: one.label for one in registers.indicators}
    assert kerkrade.indicators == len(gap)
    assert kerkrade.alike == tuple(label[code] for code in gap.index[:2])
    assert kerkrade.unlike == tuple(label[code] for code in gap.index[[-1, -2]])


def test_a_deal_on_part_of_a_municipality_counts_only_when_asked_for(near, registers):
    assert not any(registers.deal[slug].part_of for one in near("deal:rotterdam-zuid") for slug in one.regions)
    assert any(registers.deal[slug].part_of for one in near("deal:rotterdam-zuid", True) for slug in one.regions)


def test_it_is_said_that_deals_on_part_of_a_municipality_are_left_out_unless_asked_for(registers):
    region = find_region(registers, RegionRef.parse("deal:amsterdam-zuidoost"))
    left_out = "Deals op een deel van een gemeente en deals die een gemeente delen met deze zijn weggelaten"
    assert left_out in how_similar(region)
    assert "indicatoren" in how_similar(region, True) and "op een deel" not in how_similar(region, True)
    assert "weggelaten" not in how_similar(find_region(registers, RegionRef.parse("gemeente:GM0153")))
