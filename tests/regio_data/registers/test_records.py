"""The records of the registers: what they refuse, and what follows from their fields."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from regio_data.registers.records import Accuracy, District, Municipality

ENSCHEDE = {"code": "GM0153", "name": "Enschede", "province": "Overijssel", "corop": "Twente", "inhabitants": 161_000}


@pytest.mark.parametrize(
    "wrong",
    [{"code": "gm0153"}, {"code": "GM153"}, {"name": "  "}, {"inhabitants": 0}, {"inwoners": 5}],
    ids=["a code in small letters", "a code cut off", "a name of blanks", "nobody", "a field misspelled"],
)
def test_a_record_refuses_what_cannot_be(wrong):
    Municipality(**ENSCHEDE)
    with pytest.raises(ValidationError):
        Municipality(**ENSCHEDE | wrong)


def test_a_record_cannot_be_changed():
    with pytest.raises(ValidationError):
        Municipality(**ENSCHEDE).name = "Hengelo"


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


def test_of_which_municipalities_a_deal_covers_a_part(registers):
    assert registers.deal["rotterdam-zuid"].partial_municipalities == {"GM0599"}
    assert registers.deal["twente-ii"].partial_municipalities == frozenset()


def test_the_reach_is_twice_the_error_and_not_known_where_that_was_not_measured():
    measured = {"figures": 12, "first_year": 2013, "last_year": 2022, "error": 0.5, "bias": 0.1, "spread": None, "share": None}
    alone = Accuracy(**measured)
    assert (alone.reach, alone.reach_between, alone.reach_of_change) == (1.0, None, None)
    more = Accuracy(**measured, between=0.2, change=0.0)
    assert (more.reach, more.reach_between, more.reach_of_change) == (1.0, 0.4, 0.0)


def test_a_district_has_codes_of_districts():
    District(municipality="GM0014", name="Oosterparkwijk", codes=("WK001404",), note=None)
    with pytest.raises(ValidationError):
        District(municipality="GM0014", name="Oosterparkwijk", codes=("BU00140401",), note=None)
