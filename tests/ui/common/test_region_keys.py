"""Names of regions in the URL and on screen."""

from __future__ import annotations

from collections import Counter

from ui.common.region_keys import every_region, option_label, region_label


def test_every_region_of_every_kind_has_its_own_key_and_label(registers):
    every = every_region(registers)
    kinds = Counter(region.kind for region in every.values())
    assert kinds == {"nederland": 1, "deal": 84, "vitale-regio": 11, "provincie": 12, "corop": 40, "gemeente": 342}
    assert len({region_label(region) for region in every.values()}) == len(every)


def test_keys_are_as_links_spell_them(registers):
    every = every_region(registers)
    keys = ["nederland", "deal:twente-ii", "vitale-regio:twente", "provincie:fryslan", "corop:het-gooi-en-vechtstreek"]
    names = ["Nederland", "Regio Deal Twente II", "Twente", "Fryslân", "Het Gooi en Vechtstreek"]
    assert [every[key].name for key in keys] == names


def test_options_are_told_apart_and_a_deal_starts_with_its_tranche(registers):
    every = every_region(registers)
    assert len({option_label(registers, region) for region in every.values()}) == len(every)
    assert option_label(registers, every["deal:twente-ii"]) == "T4 · Twente II"
    assert option_label(registers, every["vitale-regio:twente"]) == "Twente (vitale regio)"
