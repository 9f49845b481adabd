"""The name of a region where more kinds stand together."""

from __future__ import annotations

from regio_data.registers.region_names import lacking_kinds, option_label, region_label
from regio_data.registers.regions import NEDERLAND, RegionRef, every_region, find_region


def test_a_name_that_more_kinds_have_says_its_kind(registers):
    both = [find_region(registers, RegionRef.parse(text)) for text in ("gemeente:GM0344", "provincie:utrecht")]
    assert [region_label(one) for one in both] == ["Utrecht (gemeente)", "Utrecht (provincie)"]
    assert region_label(find_region(registers, NEDERLAND)) == "Nederland"


def test_options_are_told_apart_and_a_deal_starts_with_its_tranche(registers):
    every = every_region(registers)
    assert len({option_label(registers, region) for region in every.values()}) == len(every)
    assert option_label(registers, every[RegionRef("deal", "twente-ii")]) == "T4 · Twente II"
    assert option_label(registers, every[RegionRef("vitale-regio", "twente")]) == "Twente (vitale regio)"


def test_kinds_that_come_with_a_refresh_are_named(registers):
    assert lacking_kinds(registers).startswith("Arbeidsmarktregio’s, GGD-regio’s en veiligheidsregio’s zijn er pas na")
