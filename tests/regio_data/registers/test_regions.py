"""Regions: the kinds of named sets of municipalities."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest

from regio_data.registers.region_names import region_label
from regio_data.registers.regions import (
    KINDS,
    LISTED,
    NEDERLAND,
    REFRESHED,
    RegionRef,
    every_region,
    find_region,
    province_ref,
    region_of,
    regions,
)


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
    assert find_region(registers, RegionRef("deal", "rotterdam-zuid")).partial == ("GM0599",)
    assert find_region(registers, RegionRef("deal", "twente")).partial == ()


def test_a_region_knows_of_which_area_cbs_gives_figures_only_where_its_municipalities_are_exactly_those(registers):
    """Counted from gemeenten.csv: Zeeland has 13 municipalities; Utrecht and Flevoland are each one COROP area."""
    codes = [m.code for m in registers.municipalities if m.province == "Zeeland"]
    assert len(codes) == 13

    def areas(kind, key):
        return [area.code for area in find_region(registers, RegionRef(kind, key)).cbs_areas]

    assert areas("deal", "zeeland") == areas("deal", "zeeuws-vlaanderen-zeeland") == ["PV29"]
    assert areas("eigen", "+".join(sorted(codes))) == ["PV29"]
    assert areas("eigen", "+".join(sorted(codes)[1:])) == []
    assert areas("provincie", "flevoland") == areas("corop", "flevoland") == ["PV24", "CR40"]
    assert areas("corop", "utrecht") == ["PV26", "CR17"]
    assert areas("nederland", "nederland") == ["NL01"]
    assert areas("gemeente", "GM0014") == areas("deal", "bonaire") == []


def test_a_deal_on_part_of_its_municipalities_has_no_figures_of_the_province(registers):
    deal = registers.deal["zeeland"]
    of = registers.deal["rotterdam-zuid"].part_of[0].model_copy(update={"municipality": deal.municipalities[0]})
    part = deal.model_copy(update={"part_of": (of,)})
    changed = replace(registers, deals=(part,))
    assert find_region(changed, RegionRef("deal", "zeeland")).partial
    assert find_region(changed, RegionRef("deal", "zeeland")).cbs_areas == ()


def test_an_unknown_kind_or_key_is_not_found(registers):
    assert find_region(registers, RegionRef("gemeente", "GM9999")) is None
    assert find_region(registers, RegionRef("planeet", "GM0014")) is None
    with pytest.raises(KeyError):
        regions(registers, "planeet")


def test_every_kind_has_its_dutch_names():
    assert all(kind.one and kind.several for kind in KINDS.values())


def test_kinds_are_listed_from_large_to_small():
    assert ("nederland", "deal", "vitale-regio", "provincie", "corop", *REFRESHED, "gemeente") == LISTED


def test_every_region_of_every_kind_has_its_own_reference_and_label(registers):
    every = every_region(registers)
    kinds = Counter(region.kind for region in every.values())
    assert kinds == {"nederland": 1, "deal": 84, "vitale-regio": 11, "provincie": 12, "corop": 40, "gemeente": 342}
    assert len({region_label(region) for region in every.values()}) == len(every)


def test_a_reference_and_its_spelling_go_to_and_fro(registers):
    for ref, region in every_region(registers).items():
        assert RegionRef.parse(str(ref)) == ref == region.ref
        assert find_region(registers, ref) == region
        assert str(ref) == str(ref).strip() and str(ref).isascii()


def test_references_are_as_links_spell_them(registers):
    keys = ["nederland", "deal:twente-ii", "vitale-regio:twente", "provincie:fryslan", "corop:het-gooi-en-vechtstreek"]
    names = ["Nederland", "Regio Deal Twente II", "Twente", "Fryslân", "Het Gooi en Vechtstreek"]
    assert [find_region(registers, RegionRef.parse(key)).name for key in keys] == names


def test_a_text_of_an_unknown_kind_is_no_reference():
    with pytest.raises(ValueError, match="planeet:mars"):
        RegionRef.parse("planeet:mars")


def test_every_province_that_a_deal_names_is_a_region(registers):
    for deal in registers.deals:
        assert [find_region(registers, province_ref(name)).name for name in deal.provinces] == list(deal.provinces)


def test_the_short_name_of_a_deal_has_no_words_in_front_and_any_other_name_is_whole(registers):
    envelop = next(deal for deal in registers.deals if deal.name.startswith("Regio Envelop "))
    assert find_region(registers, RegionRef("deal", envelop.slug)).short_name == envelop.name[len("Regio Envelop ") :]
    assert find_region(registers, RegionRef("deal", "twente-ii")).short_name == "Twente II"
    assert registers.deal["twente-ii"].name_with_tranche == "Twente II (tranche 4)"
    assert find_region(registers, RegionRef("corop", "twente")).short_name == "Twente"


def test_a_region_that_must_be_there_is_given_or_named(registers):
    assert region_of(registers, NEDERLAND) == find_region(registers, NEDERLAND)
    assert region_of(registers, RegionRef("gemeente", "GM0153")).name == "Enschede"
    for ref in (RegionRef("deal", "nergens"), RegionRef("dorp", "nergens"), RegionRef("eigen", "GM0153+GM9999")):
        with pytest.raises(LookupError, match=re.escape(f"no region {ref}")):
            region_of(registers, ref)
