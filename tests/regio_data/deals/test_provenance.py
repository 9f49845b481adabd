"""How sure the facts of deals are and where they come from, on the register itself."""

from __future__ import annotations

import datetime
import re

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
    unsure_key,
    unsure_mark,
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


@pytest.mark.parametrize(
    ("last", "said"),
    [
        (
            "rijk-investeert-opnieuw-in-de-regio-%E2%82%AC2443-miljoen-voor-16-regio-deals",
            "Rijk investeert opnieuw in de regio …",
        ),
        ("investeren-in-de-regio-%E2%82%AC-386-4-miljoen-voor-22-nieuwe", "Investeren in de regio … voor 22 nieuwe"),
        ("regio_deal_-_40_miljoen_voor_een_ingenieus,_groen", "Regio deal … voor een ingenieus groen"),
        ("rijk-heeft-175-miljoen-over", "Rijk heeft … over"),
        ("2ZMlkSlS3m6", "document"),
        ("18f0c463-1ee8-44e5-86c8-279c05f6e18d", "document"),
        ("stcrt-2021-86.html", "Staatscourant 2021-86"),
    ],
)
def test_a_link_is_named_in_words_and_never_with_an_amount_that_lost_its_comma(last, said):
    (text,) = link_texts([f"https://www.x.nl/nieuws/{last}"]).values()
    assert text.startswith(f"x.nl: {said}")


def test_no_link_of_the_register_shows_an_amount_of_its_address(registers):
    texts = link_texts(source for deal in registers.deals for source in deal.sources).values()
    assert not [text for text in texts if re.search(r"\d[ -](miljoen|miljard)|€|[0-9a-f]{8}", text)]


def test_high_is_not_uncertain(registers):
    """Rotterdam Zuid: end_year and part_of medium, website too, for it stands on no source; status high."""
    assert uncertain(registers.deal["rotterdam-zuid"]) == "einde: middel; delen van gemeenten: middel; website: middel"
    assert uncertain(registers.deal["foodvalley"]) == ""


def test_the_least_sure_field_counts(registers):
    deal = registers.deal["waarden-van-het-groene-hart"]  # municipalities low, provinces medium
    assert doubt(deal, "provinces", "municipalities") == " (zekerheid: laag)"
    assert doubt(deal, "end_year") == ""


def test_where_there_is_no_room_a_mark_stands_and_is_explained(registers):
    deal = registers.deal["brainport-eindhoven"]  # end_year low, signed_year high
    assert (unsure_mark(deal, "end_year"), unsure_mark(deal, "signed_year")) == ("*", "")
    assert unsure_key([("2018", "2026*")]) == "* = niet zeker."
    assert unsure_key("2018", ["2026"]) == ""


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
