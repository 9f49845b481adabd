"""The page of a tranche."""

from __future__ import annotations

from tests.web.plain.finding import block
from web.plain.tranche import tranche_page


def test_the_inhabitants_of_a_tranche_are_those_of_its_municipalities_and_say_so(data, country):
    registers = data.registers
    codes = {code for deal in registers.deals if deal.tranche == 1 for code in deal.municipalities}
    people = f"{sum(one.inhabitants for one in registers.municipalities if one.code in codes):,}".replace(",", ".")
    facts = dict(block(tranche_page(data, country, 1), "Feiten").rows)
    assert facts["Inwoners"] == f"{people} (1 januari 2024, zonder Caribisch Nederland)"
