"""The overzichten as files."""

from __future__ import annotations

import io

import openpyxl
import pandas as pd
import pytest

from exports.content.overzichten import overzicht_content
from exports.formats.registry import FORMATS
from geo.shapes import shapes_of


@pytest.mark.parametrize("which", ["nooit", "eindjaren"])
def test_the_files_hold_the_table_and_where_it_comes_from(data, which):
    content = overzicht_content(data, which)
    plain = pd.read_csv(io.BytesIO(FORMATS["csv"].write(content, shapes_of(data))))
    book = openpyxl.load_workbook(io.BytesIO(FORMATS["xlsx"].write(content, shapes_of(data))))
    assert book[book.sheetnames[0]].max_row - 1 == len(plain)
    assert book.sheetnames[-1] == "Bronnen"
    said = " ".join(str(row[1]) for row in book["Bronnen"].iter_rows(values_only=True))
    assert "eigen register naar openbare bronnen" in said
    assert "https://" in said  # the sources of the deals


def test_an_amount_is_a_number(data):
    (sheet,) = overzicht_content(data, "eindjaren").sheets()
    known = sum(deal.rijksbijdrage_mln or 0 for deal in data.registers.deals)
    assert sheet.table.set_index("Eindjaar").loc["Samen", "Rijksbijdrage"] == pytest.approx(known)
