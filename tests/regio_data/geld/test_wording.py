"""The sentences on the money: what they say, and what they never say."""

from __future__ import annotations

import re

import pandas as pd
import pytest

from regio_data.geld import wording
from regio_data.geld.quarters import ASSUMES, COLUMNS

TABLE = pd.DataFrame(
    [
        (60e6, 3, 2, 500_000, 25e6),
        (20e6, 2, 2, 100_000, 25e6),
        (0, 0, 0, 0, 25e6),
        (20e6, 1, 1, 1_000_000, 25e6),
    ],
    columns=COLUMNS,
    index=[1, 2, 3, 4],
)


def test_the_headline_on_deals_has_one_share_beside_an_even_spread_and_the_rest_comes_after_it():
    assert wording.headline(TABLE, "Overgewicht", per_deal=True, deals=10) == (
        "Gemeten op “Overgewicht” ging 60% van 100,0 miljoen euro rijksbijdrage naar deals in het ongunstigste kwart; "
        "gelijk verdeeld is dat 25%."
    )
    assert wording.details(TABLE, per_deal=True, deals=10) == (
        "Dat zijn 3 van de 6 deals (50%), met 60,0 van de 100,0 miljoen euro, € 120 per inwoner. In het gunstigste kwart: "
        "1 deal (17%), met 20,0 miljoen euro (20%), € 20 per inwoner."
    )


def test_a_quarter_without_deals_has_no_inhabitants_to_tell_of():
    said = wording.details(TABLE.reindex([3, 2, 1, 3]).set_index(TABLE.index), per_deal=True, deals=10)
    assert said.startswith("Dat zijn 0 van de 5 deals (0%), met 0,0 van de 80,0 miljoen euro.")
    assert said.endswith("In het gunstigste kwart: 0 deals (0%), met 0,0 miljoen euro (0%).")
    assert "inwoner" not in said


def test_the_sentences_on_municipalities_have_the_even_spread():
    table = TABLE.assign(euro_even=[30e6, 20e6, 20e6, 35e6])
    assert wording.headline(table, "Overgewicht", per_deal=False, deals=10) == (
        "Gemeten op “Overgewicht” ging 60% van 100,0 miljoen euro rijksbijdrage naar gemeenten in het ongunstigste kwart; "
        "gelijk verdeeld is dat 30%."
    )
    said = wording.details(table, per_deal=False, deals=10)
    assert said.startswith("Naar inwoners verdeeld is dat 60,0 van de 100,0 miljoen euro.")
    assert "20,0 miljoen euro (20%; gelijk over alle inwoners van Nederland is dat 35%)" in said


def test_over_all_themes_it_is_said_of_how_many_of_those_with_enough_deals_and_the_sum_once():
    even = TABLE.assign(euro=25e6)
    of_few = (TABLE, 9)
    assert wording.all_headline([(TABLE, 10), (even, 12), of_few], per_deal=True) == (
        "Bij 1 van de 2 thema’s ging meer dan een kwart van de rijksbijdrage naar deals in het ongunstigste kwart."
    )
    assert wording.all_headline([(TABLE, 10)], per_deal=False).endswith(
        "naar gemeenten in het ongunstigste kwart dan bij een gelijke verdeling."
    )
    assert wording.all_headline([of_few], per_deal=True).startswith("Bij elk thema zijn het minder dan 10 deals")
    assert wording.sums([(TABLE, 10), (TABLE / 2, 9)], per_deal=True) == (
        "Samen 100,0 miljoen euro rijksbijdrage van 10 deals. Waar minder deals een cijfer hebben, is het minder geld."
    )


def test_over_municipalities_the_same_deals_can_have_less_money_and_it_is_said_why():
    assert wording.sums([(TABLE, 10), (TABLE / 2, 10)], per_deal=False) == (
        "Samen 100,0 miljoen euro rijksbijdrage van 10 deals. Waar minder gemeenten van deze deals een cijfer hebben, is het "
        "minder geld."
    )
    for per_deal in (True, False):
        assert wording.sums([(TABLE, 10), (TABLE, 10)], per_deal) == "Samen 100,0 miljoen euro rijksbijdrage van 10 deals."


def test_a_place_and_its_quarter_agree():
    """74.96 lies in the third quarter, so it is not called 75, with which the most favourable begins."""
    assert wording.place(74.96) == "74 (derde kwart)"
    assert wording.place(75.0) == "75 (gunstigste kwart)"
    assert wording.place(24.6) == "24 (ongunstigste kwart)"
    assert wording.place(74.4) == "74 (derde kwart)"
    assert wording.place(88.6) == "89 (gunstigste kwart)"
    assert wording.place(99.7) == "99 (gunstigste kwart)"


def test_of_few_deals_no_share_is_stated():
    assert wording.shares(TABLE, 10, even=True) == ["60%", "25%", "20%", "25%"]
    assert wording.shares(TABLE, 10, even=False) == ["60%", "20%"]
    assert wording.shares(TABLE, 9, even=True) == ["–"] * 4


def test_of_few_deals_the_amounts_stand_in_the_place_of_shares():
    assert wording.headline(TABLE, "Overgewicht", per_deal=True, deals=6) == (
        "Op “Overgewicht” staan 3 van de 6 deals in het ongunstigste kwart, met 60,0 van de 100,0 miljoen euro rijksbijdrage; "
        "te weinig deals voor een aandeel."
    )
    assert wording.details(TABLE, per_deal=True, deals=6) == "In het gunstigste kwart: 1 deal, met 20,0 miljoen euro."
    assert wording.headline(TABLE, "Overgewicht", per_deal=False, deals=9) == (
        "Op “Overgewicht” ging 60,0 van de 100,0 miljoen euro rijksbijdrage van 9 deals naar gemeenten in het ongunstigste "
        "kwart; te weinig deals voor een aandeel."
    )
    assert wording.details(TABLE, per_deal=False, deals=9) == "In het gunstigste kwart: 20,0 miljoen euro."
    assert "%" in wording.headline(TABLE, "X", per_deal=False, deals=10)
    assert (wording.whole(TABLE, 9), wording.whole(TABLE, 10)) == (0, 100e6)


def test_nothing_to_tell_is_told():
    empty = TABLE.assign(euro=0.0)
    assert wording.headline(empty, "X", per_deal=True, deals=10).startswith("Geen van de gekozen deals")
    assert wording.headline(empty, "X", per_deal=False, deals=10).startswith("Geen van de gemeenten van de gekozen deals")
    assert wording.details(empty, per_deal=True, deals=10) == ""


@pytest.mark.parametrize(
    "text",
    [
        *(wording.headline(TABLE, "X", per_deal, deals=10) for per_deal in (True, False)),
        *(wording.details(TABLE, per_deal, deals=10) for per_deal in (True, False)),
        *(wording.all_headline([(TABLE, 10)], per_deal) for per_deal in (True, False)),
        *wording.LEAST_FAVOURABLE.values(),
        wording.DESCRIPTION,
        wording.PER_DEAL,
        wording.PER_MUNICIPALITY,
        ASSUMES,
    ],
)
def test_no_sentence_speaks_of_effect_or_intent(text):
    assert not re.search(r"effect|dankzij|door de deal|leidt|verbeter|werkt|helpt|bedoel|terecht|doelgericht|gericht op", text)


@pytest.mark.parametrize("text", wording.LEAST_FAVOURABLE.values())
def test_a_quarter_is_one_of_those_with_a_figure(text):
    """Of 342 municipalities 252 have a figure on some subjects: three quarters of all would be 257."""
    assert text.startswith("Ongunstigste kwart: ") and text.endswith("met een cijfer.")
