"""A sheet of a content as a table on a page."""

from __future__ import annotations

import pandas as pd

from exports.content.content import Column, Sheet
from web.plain.page import Cell
from web.plain.sheets import sheet_table

TABLE = pd.DataFrame({"Naam": ["a", None], "Waarde": [1234.56, None], "Jaar": [2022, 2023], "Deel": [0.25, 12.0]})
SHEET = Sheet("Cijfers", TABLE, {"Waarde": Column("euro", 1), "Deel": Column("", (2, 0))})


def test_numbers_have_the_decimals_of_their_column_or_row_and_stand_on_the_right():
    table = sheet_table(SHEET)
    assert table.head == ["Naam", "Waarde (euro)", "Jaar", "Deel"]
    assert table.rows == [("a", "1.234,6", "2022", "0,25"), ("", "–", "2023", "12")]
    assert table.numbers == {1, 2, 3}


def test_chosen_columns_stand_in_their_order_and_a_cell_can_be_made_otherwise():
    table = sheet_table(SHEET, ["Jaar", "Naam"], {"Naam": lambda i: Cell(f"rij {i}", f"deal/{i}")})
    assert table.rows == [("2022", Cell("rij 0", "deal/0")), ("2023", Cell("rij 1", "deal/1"))]
