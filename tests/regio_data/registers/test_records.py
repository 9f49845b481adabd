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
