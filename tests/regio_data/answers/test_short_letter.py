"""The short sentences for a letter, beside ones written by hand."""

from __future__ import annotations

import datetime

import pytest

from regio_data.answers import letter
from regio_data.answers.short_letter import on_area, on_deal, on_island, on_municipality
from regio_data.deals.selection import choose_deals, filter_areas

#: The day on which the status is asked.
DAY = datetime.date(2026, 11, 22)


def test_a_deal_says_when_for_how_much_for_whom_and_by_which_source_of_which_day(registers):
    said = on_deal(registers, registers.deal["twente-ii"], DAY)
    assert said.short == (
        "Regio Deal Twente II (tranche 4) werd gesloten op 1 november 2023, met 25,0 miljoen euro rijksbijdrage. De deal geldt "
        "voor 14 gemeenten (bron onzeker); hij loopt nog, volgens een bron van 7 mei 2024. Bron: rijksoverheid.nl, 17 februari "
        "2023, via het register van het dashboard Regio Deals (stand 19 november 2025)."
    )
    assert said.full == letter.deal_sentence(registers, registers.deal["twente-ii"], DAY)


def test_a_few_municipalities_are_named(registers):
    said = on_deal(registers, registers.deal["de-waddeneilanden"], DAY).short
    assert (
        "geldt voor 5 gemeenten: Ameland, Schiermonnikoog, Terschelling, Texel en Vlieland; hij loopt tot 2027 (bron onz"
        in said
    )
    assert (
        "geldt voor een deel van de gemeente Rotterdam (bron onzeker);"
        in on_deal(registers, registers.deal["rotterdam-zuid"], DAY).short
    )


def test_a_municipality_names_its_deals_and_their_amounts_together(registers):
    assert on_municipality(registers, "GM0917", DAY).short == (
        "Heerlen maakte of maakt deel uit van drie Regio Deals: Parkstad Limburg (2019–2022), Parkstad Limburg II (vanaf 2023; "
        "bron onzeker) en Parkstad Limburg III (vanaf 2025; bron onzeker), samen 80,0 miljoen euro rijksbijdrage voor het hele "
        "gebied van die deals. Bron: het register van het dashboard Regio Deals (stand 22 november 2026)."
    )
    assert "of Assen daarin ligt, is niet bepaald." in on_municipality(registers, registers.code_of["Assen"], DAY).short
    assert "van geen enkele Regio Deal deel uit." in on_municipality(registers, registers.code_of["Zeewolde"], DAY).short


def test_of_many_deals_of_a_province_their_number_and_money_are_said_and_what_lies_outside(registers):
    limburg = next(area for area in filter_areas(registers) if area.name == "Limburg")
    assert on_area(registers, limburg, choose_deals(registers, area=limburg), DAY).short == (
        "In Limburg zijn of waren er negen Regio Deals (tranche 2 tot en met 6), samen 172,5 miljoen euro rijksbijdrage; één "
        "daarvan ligt deels buiten Limburg, met het bedrag van de hele deal. Bron: het register van het dashboard Regio Deals "
        "(stand 22 november 2026)."
    )
    none = on_area(registers, limburg, (), DAY, "afgerond", {"lopend": 8, "afgerond": 0, "verstreken": 0, "onbekend": 1}).short
    assert none.startswith("Van de 9 Regio Deals in Limburg is van geen enkele bekend dat die is afgerond; van 1 is de status")


def test_an_island_says_whom_the_amounts_are_for(registers):
    said = on_island(registers, "Saba", [deal for deal in registers.deals if "Saba" in deal.islands], DAY).short
    assert said.startswith("Voor Saba zijn twee Regio Deals gesloten: Caribisch Nederland")
    assert "is voor alle eilanden van die deal samen. Bron:" in said


@pytest.mark.parametrize("shown", ["http", "(laag)", "(middel)", "..", ";;", " ,", "  "])
def test_no_sentence_has_an_address_or_a_level_in_brackets(registers, shown):
    every = [on_deal(registers, deal, DAY).short for deal in registers.deals]
    every += [on_municipality(registers, code, DAY).short for code in registers.municipality]
    every += [on_area(registers, area, choose_deals(registers, area=area), DAY).short for area in filter_areas(registers)]
    assert not [said for said in every if shown in said]
    assert max(map(len, every)) < 800
