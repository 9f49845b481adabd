"""The steps of a story: what each shows, in figures worked out from the registers and the monitor."""

from __future__ import annotations

import pytest

from exports.deck.blocks import Islands, Map, Text
from exports.deck.story.slides import story_slides
from exports.deck.story.story import Story
from geo.painted.legend import Legend
from geo.painted.palettes import UNPAINTED, of_tranche


def blocks(slide, kind):
    return [block for column in slide.blocks[0].columns for block in column.blocks if isinstance(block, kind)]


@pytest.fixture(scope="module")
def story(deck_data, registers):
    indicator = registers.indicator["09_E&V_13"]

    def told(*steps, level="gemeente", deals=registers.deals):
        return story_slides(deck_data, Story(steps, tuple(deals), indicator=indicator, level=level))

    return told


def test_a_tranche_says_how_many_deals_where(story, registers):
    (slide,) = story("tranche-4")
    deals = [deal for deal in registers.deals if deal.tranche == 4]
    places = {code for deal in deals for code in deal.municipalities}
    assert slide.title == f"{len(deals)} deals in {len(places)} gemeenten"
    assert slide.colour == of_tranche(4)
    painted = {code: paint for codes, paint in blocks(slide, Map)[0].map.layers for code in codes}
    assert painted["GM0153"].colour == of_tranche(4)  # Enschede, of Twente II
    assert {painted[code].colour for code in set(registers.municipality) - places} == {UNPAINTED}


def test_every_municipality_has_a_paint_and_a_text(story, registers):
    for slide in story("deals", "aantal", "euro", "2019"):
        (one,) = blocks(slide, Map)
        assert {code for codes, _ in one.map.layers for code in codes} >= set(registers.municipality)
        assert set(one.tips) == set(registers.municipality)
        assert one.tips["GM0917"].startswith("Heerlen\n")


def test_the_stapeling_counts_municipalities_with_two_or_more(story, registers):
    (slide,) = story("aantal")
    deals_of = {code: sum(code in deal.municipalities for deal in registers.deals) for code in registers.municipality}
    several = sum(n > 1 for n in deals_of.values())
    assert slide.title == f"{several} gemeenten hebben twee of meer deals"
    most = max(deals_of.values())
    (said,) = (block.text for block in blocks(slide, Text))
    assert said.startswith(f"De meeste: {most} deals, in ")
    assert "Bonaire 2" in slide.notes[0]
    assert "(" not in blocks(slide, Legend)[0].title


def test_a_year_names_the_country_and_both_ends(story, dataset):
    (slide,) = story("2019")
    assert slide.title == "Werkloosheid, 2019"
    observed = dataset.observations
    own = observed[(observed["indicator"] == "09_E&V_13") & (observed["year"] == 2019)].dropna(subset="value")
    highest, lowest = own["value"].max(), own["value"].min()
    texts = [block.text for block in blocks(slide, Text)]
    assert texts[0].startswith("Nederland: ")
    assert texts[1].startswith(f"Hoogst: {highest:.1f}%".replace(".", ","))
    assert texts[2].startswith(f"Laagst: {lowest:.1f}%".replace(".", ","))


def test_a_year_per_deal_marks_deals_on_part_of_a_municipality(story, registers):
    partial = [deal for deal in registers.deals if deal.part_of][:3]
    (slide,) = story("2019", level="deal", deals=partial)
    assert slide.notes == ("(deels): cijfer van de hele gemeente.",)
    (slide,) = story("2019", level="deal", deals=[registers.deal["twente-ii"]])
    assert slide.notes == ()


def test_islands_are_there_where_a_deal_is_of_them(story, registers):
    assert len(blocks(story("deals")[0], Islands)) == 1
    assert blocks(story("deals", deals=[registers.deal["twente-ii"]])[0], Islands) == []
