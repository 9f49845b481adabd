"""The short sentences for a letter, beside ones written by hand."""

from __future__ import annotations

import datetime

import pytest

from regio_data.answers.short import area_sentence, deal_sentence, island_sentence, municipality_sentence
from regio_data.deals.filtered import Filtered, filtered
from regio_data.deals.selection import filter_areas

#: The day on which the status is asked.
DAY = datetime.date(2026, 11, 22)


def test_a_deal_says_when_for_how_much_for_whom_and_by_which_source_of_which_day(registers):
    said = deal_sentence(registers, registers.deal["twente-ii"], DAY)
    assert said == (
        "Regio Deal Twente II (tranche 4) werd gesloten op 1 november 2023, met 25,0 miljoen euro rijksbijdrage. De deal geldt "
        "voor 14 gemeenten (bron onzeker); hij loopt nog, volgens een bron van 7 mei 2024. Bron: rijksoverheid.nl, 17 februari "
        "2023, via het register van het dashboard Regio Deals (stand 19 november 2025)."
    )


def test_a_few_municipalities_are_named(registers):
    said = deal_sentence(registers, registers.deal["de-waddeneilanden"], DAY)
    assert (
        "geldt voor 5 gemeenten: Ameland, Schiermonnikoog, Terschelling, Texel en Vlieland; hij loopt tot 2027 (bron onz"
        in said
    )
    said = deal_sentence(registers, registers.deal["rotterdam-zuid"], DAY)
    assert "geldt voor een deel van de gemeente Rotterdam (bron onzeker); hij loopt tot 2031 (alleen het deel Wonen), " in said


def test_a_municipality_names_its_deals_and_their_amounts_together(registers):
    assert municipality_sentence(registers, "GM0917", DAY) == (
        "Heerlen maakte of maakt deel uit van drie Regio Deals: Parkstad Limburg (2019–2022), Parkstad Limburg II (vanaf 2023; "
        "bron onzeker) en Parkstad Limburg III (vanaf 2025; bron onzeker), samen 80,0 miljoen euro rijksbijdrage voor het hele "
        "gebied van die deals. Bron: het register van het dashboard Regio Deals (stand 7 mei 2024 t/m 19 november 2025)."
    )
    assert (
        " Daarnaast is of was er in Drenthe, Fryslân en Groningen de Regio Deal Natuurinclusieve Landbouw Noord-Nederland; of "
        "Assen daarin ligt, is niet bepaald. "
    ) in municipality_sentence(registers, registers.code_of["Assen"], DAY)
    assert "van geen enkele Regio Deal deel uit." in municipality_sentence(registers, registers.code_of["Zeewolde"], DAY)


def test_a_letter_is_of_the_day_of_its_own_deals(registers):
    """By hand from deals.yaml: both deals of Almere were gone through on 19 November 2025, and others a year later."""
    almere = municipality_sentence(registers, registers.code_of["Almere"], DAY)
    assert almere.endswith("Bron: het register van het dashboard Regio Deals (stand 19 november 2025).")
    assert {registers.deal[slug].status_date for slug in ("mainstage", "nieuw-land")} == {datetime.date(2025, 11, 19)}
    # Of Assen also the deal of the province that it names.
    assert "(stand 19 november 2025 t/m 22 november 2026)." in municipality_sentence(registers, registers.code_of["Assen"], DAY)


def test_of_none_the_day_is_that_since_which_not_every_deal_was_gone_through(registers):
    """52 deals were last gone through on 19 November 2025; those completed, of 2024, are not gone through again."""
    said = municipality_sentence(registers, registers.code_of["Zeewolde"], DAY)
    assert said.count("(stand 19 november 2025)") == 2


def test_of_many_deals_of_a_province_their_number_and_money_are_said_and_what_lies_outside(registers):
    limburg = next(area for area in filter_areas(registers) if area.name == "Limburg")
    assert area_sentence(registers, filtered(registers, (), (), limburg, None, DAY), DAY) == (
        "In Limburg zijn of waren er negen Regio Deals (tranche 2 tot en met 6), samen 172,5 miljoen euro rijksbijdrage; één "
        "daarvan ligt deels buiten Limburg, met het bedrag van de hele deal. Bron: het register van het dashboard Regio Deals "
        "(stand 7 mei 2024 t/m 22 november 2026)."
    )
    counts = {"lopend": 8, "afgerond": 0, "verstreken": 0, "onbekend": 1}
    none = area_sentence(registers, Filtered((), limburg, "afgerond", counts), DAY)
    known = "Van de 9 Regio Deals in Limburg is van geen enkele bekend dat die is afgerond; 8 lopen en van 1 is de status"
    assert none.startswith(known)


def test_an_island_says_whom_the_amounts_are_for(registers):
    said = island_sentence(registers, "Saba", [deal for deal in registers.deals if "Saba" in deal.islands])
    assert said.startswith("Voor Saba zijn er twee Regio Deals: Caribisch Nederland")
    assert "is voor alle eilanden van die deal samen. Bron:" in said


def test_of_many_deals_those_that_an_area_has_only_by_an_unsure_list_are_named_with_their_money(registers):
    """Of few, each says so itself."""
    utrecht, zeeland = (next(area for area in filter_areas(registers) if area.name == name) for name in ("Utrecht", "Zeeland"))
    said = area_sentence(registers, filtered(registers, (), (), utrecht, None, DAY), DAY)
    assert "samen 108,0 miljoen euro rijksbijdrage, waarvan Waarden van het Groene Hart (18,0 miljoen euro) met een onz" in said
    few = area_sentence(registers, filtered(registers, (), (), zeeland, None, DAY), DAY)
    assert "West-Brabant (vanaf 2024; bron onzeker)" in few and "onzekere gemeentelijst" not in few


@pytest.mark.parametrize("shown", ["http", "(laag)", "(middel)", "..", ";;", " ,", "  "])
def test_no_sentence_has_an_address_or_a_level_in_brackets(registers, shown):
    every = [deal_sentence(registers, deal, DAY) for deal in registers.deals]
    every += [municipality_sentence(registers, code, DAY) for code in registers.municipality]
    every += [area_sentence(registers, filtered(registers, (), (), area, None, DAY), DAY) for area in filter_areas(registers)]
    assert not [said for said in every if shown in said]
    assert max(map(len, every)) < 800
