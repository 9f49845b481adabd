"""Regions: six kinds of named sets of municipalities."""

from __future__ import annotations

import pytest

from regio_data.registers.regions import KINDS, find_region, regions


@pytest.mark.parametrize(
    ("kind", "count"),
    [("deal", 84), ("gemeente", 342), ("provincie", 12), ("corop", 40), ("vitale-regio", 11), ("nederland", 1)],
)
def test_so_many_regions_of_each_kind(registers, kind, count):
    found = regions(registers, kind)
    assert len({region.key for region in found}) == len(found) == count
    assert {region.kind for region in found} == {kind}


@pytest.mark.parametrize("kind", ["gemeente", "provincie", "corop", "nederland"])
def test_these_kinds_divide_the_country(registers, kind):
    codes = [code for region in regions(registers, kind) for code in region.municipalities]
    assert sorted(codes) == sorted(registers.municipality)


def test_a_deal_knows_which_municipalities_it_covers_in_part(registers):
    assert find_region(registers, "deal", "rotterdam-zuid").partial == ("GM0599",)
    assert find_region(registers, "deal", "twente").partial == ()


def test_an_unknown_kind_or_key_is_not_found(registers):
    assert find_region(registers, "gemeente", "GM9999") is None
    assert find_region(registers, "planeet", "GM0014") is None
    with pytest.raises(KeyError):
        regions(registers, "planeet")


def test_every_kind_has_its_dutch_names():
    assert all(one and several for one, several in KINDS.values())
