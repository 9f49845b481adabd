"""The sentences on the money: what they say, and what they never say."""

from __future__ import annotations

import re

import pandas as pd
import pytest

from regio_data.geld import wording
from regio_data.geld.quarters import ASSUMES, COLUMNS, PLACED, placed_deals

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


def test_the_sentence_on_deals():
    assert wording.deals_sentence(TABLE, "Overgewicht") == (
        "Van de 100,0 miljoen euro rijksbijdrage van 6 deals is 60,0 miljoen euro (60% van het geld) van 3 deals (50% van de "
        "deals) waarvan het gebied bij de start op “Overgewicht” in het ongunstigste kwart stond; bij een gelijke verdeling "
        "over de kwarten is dat 25% van het geld. In hun gebieden wonen 500.000 verschillende inwoners: € 120 per inwoner "
        "(deals in hetzelfde gebied zijn opgeteld). In het gunstigste kwart: 20,0 miljoen euro (20% van het geld) van 1 deal "
        "(17% van de deals), € 20 per inwoner."
    )


def test_a_quarter_without_deals_has_no_inhabitants_to_tell_of():
    said = wording.deals_sentence(TABLE.reindex([3, 2, 1, 3]).set_index(TABLE.index), "Overgewicht")
    assert "is 0,0 miljoen euro (0% van het geld) van 0 deals (0% van de deals)" in said
    assert said.endswith("In het gunstigste kwart: 0,0 miljoen euro (0% van het geld) van 0 deals (0% van de deals).")
    assert "inwoner" not in said


def test_the_sentence_on_municipalities_has_the_even_spread():
    said = wording.municipalities_sentence(TABLE.assign(euro_even=[30e6, 20e6, 20e6, 30e6]), "Overgewicht")
    assert "60,0 miljoen euro (60%)" in said
    assert "gelijk over alle inwoners van Nederland is dat 30%" in said


def test_a_place_and_its_quarter_agree():
    """74.96 lies in the third quarter, so it is not called 75, with which the most favourable begins."""
    assert wording.place(74.96) == "74 (derde kwart)"
    assert wording.place(75.0) == "75 (gunstigste kwart)"
    assert wording.place(24.6) == "24 (ongunstigste kwart)"
    assert wording.place(74.4) == "74 (derde kwart)"
    assert wording.place(88.6) == "89 (gunstigste kwart)"
    assert wording.place(99.7) == "99 (gunstigste kwart)"


def test_of_few_deals_no_share_is_stated():
    assert wording.shares(TABLE, 10) == ["60%", "25%", "20%", "25%"]
    assert wording.shares(TABLE, 9) == ["–"] * 4


def test_nothing_to_tell_is_told():
    empty = TABLE.assign(euro=0.0)
    assert wording.deals_sentence(empty, "X").startswith("Geen van de gekozen deals")
    assert wording.municipalities_sentence(empty, "X").startswith("Geen van de gemeenten")
    assert wording.part_sentence(pd.DataFrame(columns=PLACED)) == ""


@pytest.mark.parametrize(
    "text",
    [
        wording.deals_sentence(TABLE, "X"),
        wording.municipalities_sentence(TABLE, "X"),
        wording.DESCRIPTION,
        wording.PER_DEAL,
        wording.PER_MUNICIPALITY,
        ASSUMES,
    ],
)
def test_no_sentence_speaks_of_effect_or_intent(text):
    assert not re.search(r"effect|dankzij|door de deal|leidt|verbeter|werkt|helpt|bedoel|terecht|doelgericht|gericht op", text)


def test_deals_without_a_place_are_named_with_their_money(registers, dataset, scores):
    """The five deals without figures, by hand from the register; their amounts there add up to 88.0."""
    indicators = [registers.indicator["01_GZ_08"]]
    placed = placed_deals(dataset, registers, scores, indicators)
    without = wording.without_place(registers, placed, ())
    assert {deal.slug for deal in without} == {
        "caribisch-nederland",
        "natuurinclusieve-landbouw-noord-nederland",
        "saba",
        "sint-eustatius",
        "bonaire",
    }
    said = wording.without_sentence(without)
    assert said.startswith("Apart: 5 deals zonder plaats, want zonder cijfers bij de start of met een cijfer dat te weinig ")
    assert "gebieden hebben, of bij een thema op te weinig indicatoren een plaats, samen 88,0 miljoen euro" in said
    assert "Bonaire" in said
    assert wording.without_sentence(()) == ""
    assert [deal.slug for deal in wording.without_place(registers, placed, (6,))] == ["bonaire"]
