"""Where a presentation is put together."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qs

import pytest

from exports.deck.choice import read_choice
from tests.finding import html, labelled
from ui.presentatie.chooser import choose


@pytest.fixture
def chooser(drawn, data):
    def shown(**query):
        texts = {name: value if isinstance(value, list) else [value] for name, value in query.items()}
        return drawn(choose, data, read_choice(texts, data), **query)

    return shown


def start(at):
    """The text and the parameters of the button that opens the slides."""
    address, text = re.search(r'<a class="[^"]*rd-primary[^"]*" href="presentatie\?([^"]*)"[^>]*>(.*?)</a>', html(at)).groups()
    return text, parse_qs(unescape(address))


def test_without_a_choice_all_tranches_are_offered(chooser):
    text, asked = start(chooser())
    assert text == "Start: alle tranches, één voor één"
    assert asked == {"tranche": ["1", "2", "3", "4", "5", "6"]}


def test_the_slides_are_those_of_the_choice_which_is_no_longer_being_made(chooser):
    text, asked = start(chooser(modus="kiezen", tranche="4", deal=["twente-ii"], auto="15"))
    assert text == "Start de presentatie"
    assert asked == {"tranche": ["4"], "deal": ["twente-ii"], "auto": ["15"]}


def test_who_stopped_goes_on_at_the_same_slide_until_the_choice_changes(chooser):
    at = chooser(modus="kiezen", tranche="4", dia="5", dias="1-3_7-9")
    assert start(at) == ("Verder met presenteren", {"tranche": ["4"], "dia": ["5"], "dias": ["1-3_7-9"]})
    labelled(at.multiselect, "Deals").set_value(["zwolle-ii"]).run()
    assert start(at)[1] == {"tranche": ["4"], "deal": ["zwolle-ii"]}
    assert at.query_params["modus"] == "kiezen"
    assert start(chooser(dia="5"))[0] == "Start: alle tranches, één voor één"


def test_the_title_slide_in_the_words_of_the_speaker(chooser):
    at = chooser(tranche="4")
    labelled(at.text_input, "Titel").set_value("Op bezoek in <Twente>").run()
    assert at.query_params["modus"] == "kiezen"  # choosing does not start the slides
    labelled(at.text_input, "Spreker").set_value("  Anne de Vries ").run()
    assert start(at)[1] == {"tranche": ["4"], "titel": ["Op bezoek in <Twente>"], "spreker": ["Anne de Vries"]}
    labelled(at.text_input, "Titel").set_value(" ").run()
    assert "titel" not in at.query_params
    assert labelled(chooser(titel="x" * 500).text_input, "Titel").value == "x" * 80


def test_the_steps_of_the_map_in_the_order_in_which_they_were_chosen(chooser):
    at = chooser(stap=["aantal", "tranche-2"])
    assert start(at)[1] == {"stap": ["aantal", "tranche-2"]}
    steps = labelled(at.multiselect, "Stappen, in deze volgorde")
    assert steps.value == ["aantal", "tranche-2"]
    assert steps.options[:2] == ["Alle tranches, één voor één", "De indicator: alle jaren"]


def test_the_years_to_choose_are_those_of_the_indicator(chooser):
    def years(**query):
        steps = labelled(chooser(**query).multiselect, "Stappen, in deze volgorde")
        return {year for option in steps.options for year in re.findall(r"\b20\d\d\b", option)}

    assert years() == {"2016", "2020", "2022"}
    assert years(indicator="01_GZ_20") == {"2021"}


def test_more_deals_than_fit_are_left_out_with_a_sentence(chooser, registers):
    at = chooser(deal=[deal.slug for deal in registers.deals[:14]])
    assert at.info[0].value == "De link noemt 14 deals; de eerste 12 staan in de presentatie."
    assert len(at.query_params["deal"]) == 12


def test_regions_beside_each_other_and_what_names_none_are_told(chooser):
    at = chooser(regio=["gemeente:GM0153", "planeet:aarde"])
    said = [one.value.replace("\\", "") for one in at.caption]
    assert "Ook naast elkaar op een dia: Enschede." in said
    assert "regio (“planeet:aarde”)" in at.info[0].value.replace("\\", "")
