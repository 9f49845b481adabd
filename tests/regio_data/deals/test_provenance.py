"""How sure the facts of deals are and where they come from, on the register itself."""

from __future__ import annotations

import datetime

import pytest

from regio_data.deals.facts import facts, of_whom
from regio_data.deals.provenance import (
    FIELDS,
    address,
    doubt,
    link_texts,
    other_sources,
    provenance,
    uncertain,
    vitale_regios_doubt,
)

DAY = datetime.date(2026, 11, 22)


def test_every_field_of_the_register_has_a_dutch_name(registers):
    assert {field for deal in registers.deals for field in (*deal.field_sources, *deal.confidence)} <= FIELDS.keys()


def test_no_source_of_the_register_is_lost(registers):
    for deal in registers.deals:
        shown = {source for one in provenance(deal) for source in one.sources} | set(other_sources(deal))
        assert set(deal.sources) <= shown


def test_links_of_a_deal_can_be_told_apart(registers):
    for deal in registers.deals:
        texts = link_texts(deal.sources)
        assert len(set(texts.values())) == len(texts)


def test_high_is_not_uncertain(registers):
    """Rotterdam Zuid: end_year and part_of medium, website too, for it stands on no source; status high."""
    assert uncertain(registers.deal["rotterdam-zuid"]) == "einde: middel; delen van gemeenten: middel; website: middel"
    assert uncertain(registers.deal["foodvalley"]) == ""


def test_the_least_sure_field_counts(registers):
    deal = registers.deal["waarden-van-het-groene-hart"]  # municipalities low, provinces medium
    assert doubt(deal, "provinces", "municipalities") == " (zekerheid: laag)"
    assert doubt(deal, "end_year") == ""


@pytest.mark.parametrize("source", ["javascript:alert(1)", "data:text/html,x", "https://", "ftp://x.nl/a", "Kamerbrief 2024"])
def test_only_web_addresses_become_links(source):
    assert address(source) == ("", source)


def test_an_amount_of_a_deal_on_part_of_a_municipality_says_whose_inhabitants_count(registers):
    """Rotterdam Zuid: 130 million over the 670,610 inhabitants of Rotterdam is 193.85 euro."""
    per_head = dict(facts(registers, registers.deal["rotterdam-zuid"], DAY))["Per inwoner"]
    assert per_head == (
        "€ 194 (over 670.610 inwoners van de hele gemeente, terwijl de deal van Rotterdam alleen een deel omvat)"
    )
    assert "van 9 gemeenten alleen een deel" in of_whom(registers, registers.deal["regiocentra-groningen"])
    assert of_whom(registers, registers.deal["twente"]) == ""


def test_a_map_of_vitale_regios_names_those_whose_municipalities_are_not_sure(registers):
    said = vitale_regios_doubt(registers)
    assert "Zekerheid middel: Kop van Noord-Holland en Achterhoek; laag: Noord- en Oost-Groningen, Noard-Fryslân en " in said
    assert "Zuid- en Oost-Drenthe; van de andere hoog." in said
