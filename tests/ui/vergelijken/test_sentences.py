"""The differences in words, and what must be known, with the regions that each sentence holds for."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from regio_data.figures import trends
from regio_data.figures.differences import compare
from regio_data.profile.caveats import NO_EFFECT
from regio_data.registers.regions import RegionRef, find_region
from tests.regio_data.making import indicator
from ui.vergelijken import sentences


def row(*entries, approximate=False):
    return SimpleNamespace(entries=entries, reference=SimpleNamespace(approximate=approximate))


def entry(against=None, figure=None):
    return SimpleNamespace(against=against, figure=figure)


def test_a_difference_says_how_to_judge_it():
    one = entry(compare(50.0, 54.2, "Nederland", indicator()))
    assert sentences.in_words(one, row(one)) == "4,2 procentpunt lager dan Nederland (ongunstig)"


def test_of_a_reference_of_medians_it_is_said_that_it_is_an_approximation():
    one = entry(compare(50.0, 54.2, "Nederland", indicator()))
    assert sentences.in_words(one, row(one, approximate=True)) != sentences.in_words(one, row(one))


def test_without_a_difference_nothing_is_said():
    assert sentences.in_words(entry(), row(entry())) == ""


@pytest.mark.parametrize(
    ("word", "sign"), [(trends.RISING, "▲"), (trends.FALLING, "▼"), (trends.STEADY, "–"), (trends.SHORT, "–")]
)
def test_a_trend_has_its_sign(word, sign):
    figure = SimpleNamespace(trend=word, trend_text=word, trend_favour="", trend_doubt="", trend_years="8 jaren, 2015–2022")
    assert sentences.trend_words(figure) == f"{sign} {word}; 8 jaren, 2015–2022"


def test_a_sentence_that_holds_for_several_regions_is_said_once_with_their_names(registers):
    deals = [find_region(registers, RegionRef("deal", slug)) for slug in ("twente-ii", "rotterdam-zuid", "bonaire")]
    figure = SimpleNamespace(indicator=indicator(), coverage=1.0, approximate=False, year=2022, position=None, no_position="")
    both = row(entry(figure=figure), entry(figure=figure), entry())
    said = sentences.remarks(registers, deals, [both], ["Twente II", "Rotterdam Zuid", "Bonaire"])
    assert said[NO_EFFECT] == "Twente II en Rotterdam Zuid"
    assert said["De deal geldt voor een deel van Rotterdam; de cijfers zijn van de hele gemeente."] == "Rotterdam Zuid"
    assert [who for text, who in said.items() if "Caribisch Nederland" in text] == ["Bonaire"]
