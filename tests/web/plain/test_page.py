"""A page as data: what a template may rely on."""

from __future__ import annotations

from web.plain.page import Cell, PlainTable


def test_a_table_has_a_cell_everywhere_and_keeps_those_that_are():
    link = Cell("Enschede", "gemeente/GM0153")
    table = PlainTable("Cijfers", ("Gemeente", "Waarde"), [(link, "5,0"), ("Saba", link)])
    assert table.cells == [[link, Cell("5,0")], [Cell("Saba"), link]]
    assert table.cells[0][0] is link


def test_the_columns_of_numbers_are_counted_from_one_in_the_style_sheet():
    assert PlainTable("", (), (), frozenset({3, 1})).css == "n2 n4"
    assert PlainTable("", (), ()).css == ""
