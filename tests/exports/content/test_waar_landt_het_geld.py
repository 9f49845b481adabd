"""The files of "Waar landt het geld?" show what the page shows."""

from __future__ import annotations

import io

import openpyxl
import pytest

from exports.content.waar_landt_het_geld import GeldView, geld_content
from exports.formats.csv import to_csv
from exports.formats.xlsx import to_xlsx
from regio_data.geld.quarters import by_quarter, placed_deals
from regio_data.geld.wording import DESCRIPTION, headline


@pytest.fixture(scope="module")
def content(data):
    registers = data.registers
    placed = placed_deals(data.dataset, registers, data.scores, [registers.indicator["01_GZ_08"]])
    table = by_quarter(registers, placed)
    deals = int((~placed["part"]).sum())
    view = GeldView("Overgewicht", (), True, table, deals, placed, (headline(table, "Overgewicht", True, deals),))
    return geld_content(data, view), table, placed


def test_the_first_sheet_has_the_quarters(content):
    made, table, placed = content
    quarters, deals = made.sheets()
    assert quarters.table["Rijksbijdrage"].tolist() == pytest.approx((table["euro"] / 1e6).tolist())
    assert quarters.table["Aandeel"].sum() == pytest.approx(100)
    assert len(deals.table) == len(placed)
    part = deals.table["Deel van een gemeente"] != ""
    assert part.sum() == placed["part"].sum() > 10
    assert deals.table.loc[part, "Percentiel"].isna().all() and (deals.table.loc[part, "Kwart"] == "").all()
    assert deals.table.loc[~part, "Percentiel"].notna().all() and (deals.table.loc[~part, "Kwart"] != "").all()


def test_the_files_carry_the_caution(content):
    made, _, _ = content
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx(made)))
    words = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value]
    assert any(DESCRIPTION in text for text in words)
    assert any("Brainport Eindhoven" in text for text in words)
    text = to_csv(next(iter(made.sheets())).table).decode("utf-8-sig")
    assert "ongunstigste kwart" in text


def test_among_municipalities_the_places_of_deals_are_said_to_be_of_whole_areas(data, content):
    made, table, placed = content
    said = "De plaats van een deal is die van zijn hele gebied tussen 1.000 gelote gebieden van evenveel gemeenten"
    view = GeldView("Overgewicht", (), False, table, 40, placed, ())
    assert said in " ".join(geld_content(data, view).notes) and said not in " ".join(made.notes)


def test_of_few_deals_the_sheet_has_amounts_and_no_shares(data, content):
    _, table, placed = content
    quarters, _ = geld_content(data, GeldView("Overgewicht", (), True, table, 9, placed, ())).sheets()
    assert quarters.table["Rijksbijdrage"].sum() > 0
    assert quarters.table[["Aandeel", "Aandeel bij gelijke verdeling"]].isna().all(axis=None)


def test_the_deals_have_how_sure_their_lists_of_municipalities_are_and_the_notes_count_them(content):
    made, _, _ = content
    table = made.sheets()[1].table.set_index("Sleutel")
    assert table["Zekerheid gemeentelijst"][["twente-ii", "rotterdam-zuid"]].tolist() == ["middel", "hoog"]
    assert "hele metropoolregio Amsterdam" in table["Cijfer zegt weinig over de deal"]["mainstage"]
    unsure = (table["Zekerheid gemeentelijst"] != "hoog").sum()
    said = f"Van {unsure} van de {len(table)} deals met gemeenten is de gemeentelijst niet zeker"
    assert any(note.startswith(said) for note in made.notes)
