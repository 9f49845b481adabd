"""Word, read back with python-docx."""

from __future__ import annotations

import dataclasses
import io

import pandas as pd
import pytest
from docx import Document
from docx.oxml.ns import qn

from exports.content.content import Sheet
from exports.formats.docx import to_docx
from geo.shapes import shapes_of


def read(content, data):
    return Document(io.BytesIO(to_docx(content, shapes_of(data))))


def cells(table):
    return [[cell.text for cell in row.cells] for row in table.rows]


@pytest.fixture(scope="module")
def twente(of, data):
    return read(of("twente-ii"), data)


def test_a_profile_has_its_facts_and_figures_as_tables_in_words(twente, of, latest_by_hand, data):
    tables = [cells(table) for table in twente.tables]
    assert ["Rijksbijdrage", "€ 25,0 mln"] in tables[0]
    rows = {row[0]: row for table in tables if table[0][0] == "Indicator" and len(table[0]) == 5 for row in table}
    weight = latest_by_hand("01_GZ_08", 2022, data.registers.deal["twente-ii"].municipalities)
    assert rows["Overgewicht"][1] == f"{weight:.1f}% (2022)".replace(".", ",")
    sheet = next(iter(of("twente-ii").sheets())).table
    assert rows.keys() - {"Indicator"} == set(sheet.dropna(subset=["Waarde", "Laagste"], how="all")["Indicator"])


def test_it_has_a_described_map_sources_and_the_day(twente):
    (picture,) = twente.inline_shapes
    assert picture._inline.docPr.get("descr").startswith("Kaart van Regio Deal Twente II")
    text = "\n".join(paragraph.text for paragraph in twente.paragraphs)
    assert "Regionale Monitor Brede Welvaart" in text
    assert "Waarden: eigen berekening." in text
    assert "Gemaakt op" in text
    assert twente.core_properties.title == "Regio Deal Twente II"


def test_the_head_of_a_table_stands_on_every_page(twente):
    assert all("w:tblHeader" in table.rows[0]._tr.xml for table in twente.tables)


def test_a_deal_without_figures_says_so(of, data):
    document = read(of("saba"), data)
    assert len(document.tables) == 1
    assert any("geen" in paragraph.text for paragraph in document.paragraphs)


def test_what_cannot_be_read_is_refused(swimming, data):
    with pytest.raises(ValueError, match="tables to read"):
        to_docx(swimming, shapes_of(data))


def test_a_table_of_ten_regions_lies_in_small_type_and_no_row_is_broken(of, data):
    wide = Sheet("Vergelijking", pd.DataFrame([["Overgewicht", *["52,6%"] * 10]], columns=["Indicator", *map(str, range(10))]))
    document = read(dataclasses.replace(of("twente-ii"), picture=None, reading=lambda: (wide,)), data)
    assert document.sections[0].page_width > document.sections[0].page_height
    row = document.tables[0].rows[1]
    assert row.cells[1].paragraphs[0].runs[0].font.size.pt == 7
    assert row._tr.trPr.find(qn("w:cantSplit")) is not None


def test_the_doubt_of_a_deal_and_its_evaluations_stand_with_its_facts(of, data):
    document = read(of("rotterdam-zuid"), data)
    assert any("2031 geldt alleen voor Wonen" in paragraph.text for paragraph in document.paragraphs)
    assert ["Evaluaties", "Mid-term review, 2022, door Van de Bunt Adviseurs"] in cells(document.tables[0])
