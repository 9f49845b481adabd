"""XLSX, read back with openpyxl."""

from __future__ import annotations

import io

import openpyxl
import pandas as pd
import pytest

from exports.content.content import Column, Sheet
from exports.formats.csv import to_csv
from exports.formats.xlsx import to_xlsx


def opened(content):
    return openpyxl.load_workbook(io.BytesIO(to_xlsx(content)))


def rows_of(sheet):
    header, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(header, row, strict=True)) for row in rows]


def test_the_figures_are_those_worked_out_by_hand(of, data, latest_by_hand):
    figures = rows_of(opened(of("twente-ii"))["Cijfers"])
    assert len(figures) == 37
    names = data.registers.deal["twente-ii"].municipalities
    row = next(r for r in figures if r["Indicator"] == "Overgewicht")
    assert row["Waarde"] == pytest.approx(latest_by_hand(row["Code"], row["Jaar"], names))
    assert row["Nederland"] == pytest.approx(latest_by_hand(row["Code"], row["Jaar"], data.registers.municipality))
    assert row["Eenheid"] == "% van de bevolking van 18+ (2016: 19+)"


def test_every_figure_names_its_region_source_and_who_calculated_it(of):
    for key, kind, origin in (
        ("twente-ii", "deal", "eigen berekening"),
        ("rotterdam-zuid", "deal", "cijfer van het CBS"),
        ("GM0917", "gemeente", "cijfer van het CBS"),
    ):
        content = of(key, kind)
        table = pd.read_csv(io.BytesIO(to_csv(next(iter(content.sheets())).table))).dropna(subset="Waarde")
        assert set(table["Regio"]) == {content.title}
        assert set(table["Herkomst"]) == {origin}
        (source,) = set(table["Bron"])
        monitor = content.sources[0]
        assert all(monitor[what] in source for what in ("title", "edition", "retrieved"))


def test_positions_have_the_words_of_the_page_and_their_year(of):
    rows = rows_of(opened(of("twente-ii"))["Posities"])
    assert list(dict.fromkeys(row["Wat"] for row in rows)) == ["Gunstigste posities", "Ongunstigste posities"]
    assert all(2013 <= row["Jaar"] <= 2022 and row["Plaats"] for row in rows)


def test_the_notes_say_how_to_read_places_differences_and_favour(of):
    text = " ".join(str(row[1]) for row in opened(of("twente-ii"))["Bronnen"].iter_rows(values_only=True))
    assert "Bij een plaats telt elk gebied even zwaar" in text
    assert "onze eigen duiding" in text
    assert "Verschillen zijn berekend vóór het afronden" in text
    assert "Bij zo’n 20 tot 25 trends" in text


def test_numbers_are_numbers_with_their_own_decimals_and_a_missing_figure_is_empty(of):
    sheet = opened(of("twente-ii"))["Cijfers"]
    by_name = {sheet.cell(i, 1).value: sheet.cell(i, 3) for i in range(2, sheet.max_row + 1)}
    assert by_name["Mediaan besteedbaar inkomen"].number_format == "#,##0"
    assert by_name["Overgewicht"].number_format == "#,##0.0"
    assert by_name["Sociale cohesie"].value is None
    assert {type(cell.value) for cell in by_name.values()} <= {float, int, type(None)}


def test_headers_are_frozen_and_the_sources_named(of, all_deals, swimming):
    for content in (of("twente-ii"), all_deals, swimming):
        book = opened(content)
        assert [s.freeze_panes for s in book] == ["B2"] * (len(book.sheetnames) - 1) + ["A2"]
        text = " ".join(str(row[1]) for row in book["Bronnen"].iter_rows(values_only=True))
        assert "CC BY 4.0" in text
        assert "ontbrekend is niet nul" in text


def test_no_cell_of_any_page_is_a_formula(of, all_deals):
    for content in (of("twente-ii"), of("bonaire"), of("GM0917", "gemeente"), all_deals):
        assert {cell.data_type for sheet in opened(content) for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d"}


def test_a_formula_in_the_data_stays_text(swimming):
    table = pd.DataFrame({"=naam": ["=1+1", "@x", "gewoon", "nul\x00teken"], "getal": [-1.5, 2.0, None, 0.0]})
    content = type(swimming)("T", lambda: (Sheet("=blad?", table, {"getal": Column("km", 1)}),), (), (), None, None)
    sheet = opened(content).worksheets[0]
    assert [cell.data_type for cell in sheet["A"]] == ["s"] * 5
    assert [cell.quotePrefix for cell in sheet["A"]] == [True, True, True, False, False]
    assert [cell.value for cell in sheet["A"]] == ["=naam", "=1+1", "@x", "gewoon", "nulteken"]
    assert [cell.value for cell in sheet["B"]] == ["getal (km)", -1.5, 2, None, 0]


def test_a_deal_on_part_of_a_municipality_that_is_not_known_says_so(all_deals):
    deals = {row["Sleutel"]: row for row in rows_of(opened(all_deals)["Regio Deals"])}
    assert deals["barendrecht-ridderkerk-rotterdam"]["Voor een deel"] == "Rotterdam: niet nader bepaald"
    assert deals["delft-west"]["Voor een deel"] == "Delft: Voorhof, Buitenhof, Tanthof-West"


def test_what_is_not_sure_and_why_stands_with_the_deal(all_deals):
    deals = {row["Sleutel"]: row for row in rows_of(opened(all_deals)["Regio Deals"])}
    brainport = deals["brainport-eindhoven"]
    assert brainport["Niet zeker"] == "datum van sluiten: middel; einde: laag; gemeenten: middel"
    assert "vier jaar en vier jaar uitloop vanaf 2018, dus 2026" in brainport["Opmerkingen"]
    assert brainport["Status"] == "niet bekend (mei 2024: lopend)"
    assert brainport["Bronnen nagezien op"] == "2026-11-22"
    assert deals["foodvalley"]["Niet zeker"] is None


def test_every_field_of_a_profile_has_its_sources(of):
    rows = rows_of(opened(of("brainport-eindhoven"))["Zekerheid en bronnen"])
    found = [(row["Zekerheid"], row["Bron"].split("/")[2]) for row in rows if row["Gegeven"] == "Einde"]
    assert found == [("laag", "www.brainport.nl"), ("laag", "brainporteindhoven.com")]


def test_all_84_deals_are_in_the_table(all_deals):
    book = opened(all_deals)
    assert book.sheetnames == ["Stapeling", "Regio Deals", "Bronnen"]
    deals = rows_of(book["Regio Deals"])
    assert len(deals) == 84
    brainport = next(row for row in deals if row["Sleutel"] == "brainport-eindhoven")
    assert (brainport["Rijksbijdrage (mln euro)"], brainport["Aantal gemeenten"]) == (130, 21)
    assert next(row for row in deals if row["Sleutel"] == "saba")["Inwoners (1 januari 2024)"] is None
