"""The records of the registers: what they refuse, and what follows from their fields."""

from __future__ import annotations

import pytest
from pydantic import ValidationError


@pytest.mark.parametrize(
    "wrong", [{"signed_year": 1999}, {"end_year": 3000}, {"rijksbijdrage_mln": -1.0}, {"slug": "Twente II"}]
)
def test_a_deal_refuses_years_amounts_and_keys_that_cannot_be(registers, wrong):
    fields = registers.deal["twente-ii"].model_dump()
    type(registers.deal["twente-ii"])(**fields)
    with pytest.raises(ValidationError):
        type(registers.deal["twente-ii"])(**fields | wrong)


def test_the_names_of_a_deal(registers):
    deal = registers.deal["twente-ii"]
    assert (deal.name, deal.short_name) == ("Regio Deal Twente II", "Twente II")
    assert deal.name_with_tranche == "Twente II (tranche 4)"


def test_a_name_in_brief_is_without_motto_and_without_what_stands_between_brackets(registers):
    brief = {slug: registers.deal[slug].brief for slug in ("achterhoek-ii", "twente-ii", "nucleaire-problematiek")}
    assert brief == {
        "achterhoek-ii": "Achterhoek II",
        "twente-ii": "Twente II",
        "nucleaire-problematiek": "Nucleaire problematiek",
    }


def test_of_which_municipalities_a_deal_covers_a_part(registers):
    assert registers.deal["rotterdam-zuid"].partial_municipalities == {"GM0599"}
    assert registers.deal["twente-ii"].partial_municipalities == frozenset()


def test_two_transfers_between_departments_have_no_covenant(registers):
    """By hand from the notes of deals.yaml: Rebel calls both no covenant; of ESTEC the sources contradict each other."""
    without = [deal for deal in registers.deals if not deal.covenant]
    assert [deal.slug for deal in without] == ["caribisch-nederland", "nucleaire-problematiek"]
    assert [deal.rijksbijdrage_parts for deal in without] == [
        "30,0 miljoen in juli 2018 en 20,0 miljoen op 14 februari 2020",
        None,
    ]
    assert {registers.deal[slug].confidence["signed_date"] for slug in ("estec", "brainport-eindhoven")} == {"medium"}
