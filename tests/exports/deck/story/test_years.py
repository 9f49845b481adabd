"""The steps of an indicator: figures of the monitor itself."""

from __future__ import annotations

from exports.deck.blocks import Text
from tests.exports.deck.story.parts import blocks


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
