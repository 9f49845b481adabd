"""The clean sheets on which a workbook of deals opens."""

from __future__ import annotations

import datetime
import io

import openpyxl

from exports.content.deals import deals_content
from exports.content.sheets.opening import opening_sheets
from exports.formats.xlsx import to_xlsx
from geo.painted.legend import Legend
from geo.painted.painting import Painting


def sheets(data, *slugs):
    return {sheet.name: sheet.table for sheet in opening_sheets(data, [data.registers.deal[slug] for slug in slugs])}


def test_a_row_has_what_is_sent_on(data):
    """Twente II by the letter to parliament of 7 May 2024: tranche 4, 25 million, 14 municipalities."""
    row = sheets(data, "twente-ii")["Overzicht"].iloc[0]
    assert (row["Tranche"], row["Rijksbijdrage"], row["Status"]) == (4, 25_000_000, "lopend")
    assert row["Gebied"].startswith("14 gemeenten: Almelo, Borne, ")
    assert row["Bron van de rijksbijdrage"]


def test_what_is_not_sure_stands_in_the_row(data):
    table = sheets(data, "brainport-eindhoven", "parkstad-limburg")["Overzicht"]
    assert tuple(table["Niet zeker"]) == ("datum van sluiten: middel; einde: laag; gemeenten: middel", "")


def test_totals_are_a_tranche_and_all_together(data):
    """Brainport Eindhoven 130 and Zeeland 35 in tranche 1; Twente II 25 in tranche 4."""
    table = sheets(data, "brainport-eindhoven", "zeeland", "twente-ii")["Per tranche (gekozen deals)"]
    assert table.to_numpy().tolist() == [["1", 2, 165_000_000], ["4", 1, 25_000_000], ["Samen", 3, 190_000_000]]


def test_totals_of_all_deals_have_no_choice_in_their_name(data):
    names = [sheet.name for sheet in opening_sheets(data, data.registers.deals)]
    assert names == ["Overzicht", "Per tranche", "Bron per gegeven"]
    assert "Per tranche (gekozen deals)" in sheets(data, "zeeland")


def test_every_fact_has_a_row_a_source(data):
    deal = data.registers.deal["twente-ii"]
    table = sheets(data, "twente-ii")["Bron per gegeven"]
    paid = table[table["Gegeven"] == "Rijksbijdrage"]
    assert tuple(paid["Bron"]) == deal.field_sources["rijksbijdrage_mln"]


def test_a_workbook_opens_on_it_in_the_order_of_the_screen_with_days_as_days(data):
    content = deals_content(data, data.registers.deals, Painting({}), Legend("", ()), "Regio Deals")
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx(content)))
    first = book.worksheets[0]
    head, *rows = first.iter_rows(values_only=True)
    assert (first.title, len(rows), first.freeze_panes) == ("Overzicht", 84, "B2")
    assert (first.page_setup.orientation, first.page_setup.paperSize) == ("landscape", 9)
    tranches = [row[head.index("Tranche")] for row in rows]
    assert tranches == sorted(tranches, reverse=True)
    days = [row[head.index("Bronnen nagezien op")] for row in rows]
    completed = [row[head.index("Status")] == "afgerond" for row in rows]
    assert [isinstance(day, datetime.date) for day in days] == [not one for one in completed]
    assert sum(row[head.index("Rijksbijdrage (euro)")] for row in rows) == 1_810_100_000


def test_the_date_of_a_completed_deal_is_that_of_its_source(data):
    """The letter of 7 May 2024 says that Zeeland is completed; the sources of Twente II were gone through in November 2025."""
    columns = ["Status volgens bron van", "Bronnen nagezien op"]
    zeeland, twente = sheets(data, "zeeland", "twente-ii")["Overzicht"][columns].to_numpy().tolist()
    assert zeeland[0] == "7 mei 2024" and zeeland[1] is None
    assert twente == ["7 mei 2024", datetime.date(2025, 11, 19)]
