"""What must be known of the figures, with the regions that each sentence holds for."""

from __future__ import annotations

from types import SimpleNamespace

from regio_data.profile.caveats import NO_EFFECT
from regio_data.registers.regions import RegionRef, find_region
from tests.regio_data.making import indicator
from ui.vergelijken import sentences


def row(*entries):
    return SimpleNamespace(entries=entries)


def entry(figure=None):
    return SimpleNamespace(figure=figure)


def test_a_sentence_that_holds_for_several_regions_is_said_once_with_their_names(registers):
    deals = [find_region(registers, RegionRef("deal", slug)) for slug in ("twente-ii", "rotterdam-zuid", "bonaire")]
    figure = SimpleNamespace(
        indicator=indicator(),
        coverage=1.0,
        approximate=False,
        year=2022,
        position=None,
        no_position="",
        against_country=None,
        origin="own",
    )
    both = row(entry(figure=figure), entry(figure=figure), entry())
    said = sentences.named_caveats(registers, deals, [both], ["Twente II", "Rotterdam Zuid", "Bonaire"])
    assert said[NO_EFFECT] == "Twente II en Rotterdam Zuid"
    assert said["De deal geldt voor een deel van Rotterdam; de cijfers zijn van de hele gemeente."] == "Rotterdam Zuid"
    assert [who for text, who in said.items() if "Caribisch Nederland" in text] == ["Bonaire"]
