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


def test_the_whole_note_is_among_the_facts_and_its_first_sentence_in_the_description(data, country):
    page, note = tranche_page(data, country, 6), data.registers.tranche[6].note
    assert dict(block(page, "Feiten").rows)["Opmerking"] == note and "257,1 miljoen gereserveerd (zonder bron)" in note
    assert page.description.endswith("244,3 miljoen euro toegekend (elkeregiotelt.nl).")


def test_beside_municipalities_and_inhabitants_it_is_said_of_how_many_deals_the_list_is_not_sure(data, country):
    facts = dict(block(tranche_page(data, country, 2), "Feiten").rows)
    assert (
        facts["Gemeentelijsten"] == "Van 3 van de 11 deals met gemeenten is de gemeentelijst niet zeker (zekerheid: 3 middel)."
    )
