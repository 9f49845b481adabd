"""Rows of text to a table: every row as wide as its header, and no more than any edition has."""

from __future__ import annotations

import pytest

from loaders.errors import LoaderError
from loaders.monitor import bounded
from loaders.monitor.bounded import check_width, table_of


def rows(*cells, start=1):
    return [(start + i, row) for i, row in enumerate(cells)]


def test_a_table_has_the_names_of_its_first_row_and_the_lines_of_the_file():
    table = table_of([(1, [" code ", "jaar"]), (2, ["A", "2021"]), (5, ["A", ""])], "m.csv")
    assert list(table.columns) == ["code", "jaar"]
    assert table.index.tolist() == [2, 5]
    assert table.to_numpy().tolist() == [["A", "2021"], ["A", ""]]
    assert table_of(rows(["code"]), "m.csv").empty


@pytest.mark.parametrize(("row", "more"), [(["A", "1", "2"], "more"), (["A"], "fewer")])
def test_a_row_of_another_width_is_named_by_its_line(row, more):
    with pytest.raises(LoaderError, match=f"m.csv: line 3 has {more} columns than the header"):
        table_of(rows(["code", "jaar"], ["A", "1"], row), "m.csv")


def test_a_name_that_stands_twice_is_refused_however_it_is_written():
    with pytest.raises(LoaderError, match=r"more than one column gemeente\. Leave one"):
        table_of(rows(["Gemeente", "jaar", " gemeente"]), "m.csv")
    assert table_of(rows(["code", "", ""]), "m.csv").shape == (0, 3)  # columns without a name are no names


def test_more_rows_or_cells_than_any_edition_are_not_read(monkeypatch):
    monkeypatch.setattr(bounded, "MOST_ROWS", 2)
    assert len(table_of(rows(["a"], ["1"], ["2"]), "m.csv")) == 2
    with pytest.raises(LoaderError, match=r"more rows than any edition of the monitor has, 2 so far \(line 4\)"):
        table_of(rows(["a"], ["1"], ["2"], ["3"]), "m.csv")
    monkeypatch.setattr(bounded, "MOST_ROWS", 100)
    monkeypatch.setattr(bounded, "MOST_CELLS", 4)
    assert len(table_of(rows(["a", "b"], ["1", "2"], ["1", "2"]), "m.csv")) == 2
    with pytest.raises(LoaderError, match="more rows than any edition"):
        table_of(rows(["a", "b"], ["1", "2"], ["1", "2"], ["1", "2"]), "m.csv")


def test_a_cell_or_a_header_that_no_table_has_is_refused():
    table_of(rows(["a"], ["x" * 1000]), "m.csv")
    with pytest.raises(LoaderError, match=r"line 2 has a field of more than 1,000 characters. Is a quote not closed\?"):
        table_of(rows(["a"], ["x" * 1001]), "m.csv")
    check_width(["a"] * 50, "m.csv")
    with pytest.raises(LoaderError, match="has more than 50 columns"):
        check_width(["a"] * 51, "m.csv")
    with pytest.raises(LoaderError, match="line 1 has a field of more than"):
        check_width(["x" * 1001], "m.csv")
