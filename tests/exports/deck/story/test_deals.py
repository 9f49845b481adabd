"""The steps of deals: counts worked out from the register."""

from __future__ import annotations

import pytest

from exports.deck.blocks import Islands, Map, Text
from exports.deck.story.slides import story_slides
from exports.deck.story.story import Story
from geo.painted.legend import Legend
from geo.painted.paint import Paint
from geo.painted.palettes import OUTSIDE, UNPAINTED
from regio_data.deals.selection import choose_deals, filter_areas
from tests.exports.deck.story.parts import blocks


def test_a_tranche_says_how_many_deals_where(story, registers):
    (slide,) = story("tranche-4")
    deals = [deal for deal in registers.deals if deal.tranche == 4]
    places = {code for deal in deals for code in deal.municipalities}
    assert slide.title == f"{len(deals)} deals in {len(places)} gemeenten"
    assert slide.colour == registers.tranche[4].colour
    painted = {code: paint for codes, paint in blocks(slide, Map)[0].map.layers for code in codes}
    assert painted["GM0153"].colour == registers.tranche[4].colour  # Enschede, of Twente II
    assert {painted[code].colour for code in set(registers.municipality) - places} == {UNPAINTED}


def test_the_stapeling_counts_municipalities_with_two_or_more(story, registers):
    (slide,) = story("aantal")
    deals_of = {code: sum(code in deal.municipalities for deal in registers.deals) for code in registers.municipality}
    several = sum(n > 1 for n in deals_of.values())
    assert slide.title == f"{several} gemeenten hebben twee of meer deals"
    most = max(deals_of.values())
    (said,) = (block.text for block in blocks(slide, Text))
    assert said.startswith(f"De meeste: {most} deals, in ")
    assert "Bonaire 2" in slide.notes[0]
    assert slide.notes[1] == ("Niet meegeteld, want de gemeenten zijn niet bepaald: Natuurinclusieve Landbouw Noord-Nederland.")
    assert "Van 34 van de 79 deals met gemeenten is de gemeentelijst niet zeker" in slide.spoken[0]
    (alone,) = story("aantal", deals=[registers.deal["parkstad-limburg"]])
    assert alone.notes == ()
    assert "(" not in blocks(slide, Legend)[0].title


def test_islands_are_there_where_a_deal_is_of_them(story, registers):
    assert len(blocks(story("deals")[0], Islands)) == 1
    assert blocks(story("deals", deals=[registers.deal["twente-ii"]])[0], Islands) == []


def test_a_story_of_a_province_names_the_deals_that_lie_partly_outside_it(deck_data, registers):
    limburg = next(area for area in filter_areas(registers) if area.name == "Limburg")
    deals = choose_deals(registers, area=limburg)
    (slide,) = story_slides(deck_data, Story(("deals",), tuple(deals), "Limburg", limburg))
    assert slide.notes == (
        "Deels buiten Limburg: Arnhem-Nijmegen. Bedragen en gemeenten zijn van de hele deal.",
        "Gemeentelijst van 4 deals niet zeker.",
    )
    assert blocks(slide, Legend)[0].title == "Tranche (meest recente deal)"
    assert "gekozen deals van meer tranches" in slide.spoken[0]
    assert "Van 4 van de 9 deals met gemeenten is de gemeentelijst niet zeker (zekerheid: 4 middel)." in slide.spoken
    (whole,) = story_slides(deck_data, Story(("deals",), tuple(deals)))
    assert whole.notes == ("Gemeentelijst van 4 deals niet zeker.",)


@pytest.mark.parametrize(
    ("of", "several", "most"),
    [
        ("provincie:drenthe", 8, "4 deals, in Hoogeveen"),  # of its twelve; Hardenberg, with four too, lies in Overijssel
        ("provincie:overijssel", 25, "4 deals, in Hardenberg"),  # not Heerde, in Gelderland: two of its six are not chosen here
        ("vitale-regio:zeeuws-vlaanderen", 3, "4 deals, in Terneuzen"),
    ],
)
def test_the_stapeling_of_an_area_counts_and_names_its_own_municipalities(deck_data, registers, of, several, most):
    area = next(one for one in filter_areas(registers) if str(one.ref) == of)
    deals = choose_deals(registers, area=area)
    (slide,) = story_slides(deck_data, Story(("aantal",), tuple(deals), area.name, area))
    assert slide.title == f"{several} gemeenten hebben twee of meer deals"
    assert blocks(slide, Text)[0].text == f"De meeste: {most}."
    layers = blocks(slide, Map)[0].map.layers
    painted = {code for codes, paint in layers if paint not in (Paint(UNPAINTED), OUTSIDE) for code in codes}
    assert painted <= set(area.municipalities)
    (outside,) = (codes for codes, paint in layers if paint == OUTSIDE)
    assert [set(own) for own in blocks(slide, Map)[0].map.outlines] == [set(area.municipalities)]
    assert set(outside) == registers.municipality.keys() - set(area.municipalities)
    where = "de vitale regio Zeeuws-Vlaanderen" if area.kind == "vitale-regio" else area.name
    assert blocks(slide, Legend)[0].entries[-1].text == f"buiten {where}, niet geteld"
    assert f"Geteld zijn alleen de gemeenten in {where}." in slide.notes  # on the slide, not only for who speaks


def test_below_a_count_of_municipalities_it_is_said_what_is_not_sure_and_what_is_counted_whole(story, registers):
    deals = [registers.deal[slug] for slug in ("parkstad-limburg", "rotterdam-zuid", "mainstage")]
    for step in ("deals", "aantal"):
        notes = story(step, deals=deals)[0].notes
        assert "Gemeenten die voor een deel meedoen, tellen hier geheel mee." in notes
        assert "Gemeentelijst van 1 deal niet zeker." in notes
        assert story(step, deals=deals[:1])[0].notes == ()


def test_a_stapeling_of_some_of_the_deals_counts_the_chosen_ones(story, registers, deck_data):
    """By hand from deals.yaml: both deals of Parkstad Limburg after the first are of the same seven municipalities."""
    deals = [registers.deal[slug] for slug in ("parkstad-limburg", "parkstad-limburg-ii")]
    both = set(deals[0].municipalities) & set(deals[1].municipalities)
    assert story("aantal", deals=deals)[0].title == f"{len(both)} gemeenten hebben twee of meer van de gekozen deals"
    assert story("aantal", deals=deals[:1])[0].title == "0 gemeenten hebben twee of meer van de gekozen deals"
    limburg = next(area for area in filter_areas(registers) if area.name == "Limburg")
    (slide,) = story_slides(deck_data, Story(("aantal",), tuple(choose_deals(registers, area=limburg)), "Limburg", limburg))
    assert slide.title.endswith("gemeenten hebben twee of meer deals")  # of Limburg no deal is left out
