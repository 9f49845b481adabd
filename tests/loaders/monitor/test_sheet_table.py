"""The first sheet of a workbook, as a table of text."""

from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest

from loaders.errors import LoaderError
from loaders.monitor import sheet_table as module
from loaders.monitor.sheet_table import sheet_table


@pytest.fixture
def book():
    """Make a workbook of rows, with another sheet behind it."""

    def made(*rows):
        file, content = openpyxl.Workbook(), io.BytesIO()
        for row in rows:
            file.active.append(row)
        file.create_sheet("Toelichting").append(["niets"])
        file.save(content)
        return content.getvalue()

    return made


def read(content, names=("code", "waarde"), limit=50_000_000):
    return sheet_table(content, "m.xlsx", lambda found: tuple(found) == names, limit)


def test_cells_are_text_as_they_are_shown_and_empty_rows_are_none(book):
    table = read(book(["code", " waarde "], ["A", 2022.0], [], ["B", 1e16], ["C", None], [" D ", -3.5]))
    assert table.to_numpy().tolist() == [["A", "2022"], ["B", "1" + 16 * "0"], ["C", ""], ["D", "-3.5"]]
    assert table.index.tolist() == [2, 4, 5, 6]  # rows of the sheet


def test_a_row_that_ends_before_its_header_has_empty_cells_and_one_that_goes_on_is_refused(book):
    assert read(book(["code", "waarde"], ["A"])).to_numpy().tolist() == [["A", ""]]
    with pytest.raises(LoaderError, match="line 2 has more columns than the header"):
        read(book(["code", "waarde"], ["A", 1, 2]))


def test_another_table_is_refused_with_what_it_has(book):
    with pytest.raises(LoaderError, match="the first sheet are not those of the monitor; it has naam, prijs"):
        read(book(["naam", "prijs"]))
    with pytest.raises(LoaderError, match=r"not those of the monitor; it has \."):
        read(book())


def test_what_it_unpacks_to_is_measured_before_it_is_read(book, monkeypatch):
    content = book(["code", "waarde"], ["A", 1])
    size = sum(part.file_size for part in zipfile.ZipFile(io.BytesIO(content)).infolist())
    assert len(read(content, limit=size)) == 1
    with pytest.raises(LoaderError, match=r"unpacks to more than 0 MB \(max_megabytes\)"):
        read(content, limit=size - 1)
    monkeypatch.setattr(module, "MOST_SHARED", 10)
    with pytest.raises(LoaderError, match="xml unpacks to more than 0 MB"):
        read(content)


def test_what_is_no_workbook_is_refused_and_a_table_is_no_wider_or_longer_than_may_be(book, monkeypatch):
    with pytest.raises(LoaderError, match=r"m\.xlsx: cannot be read as xlsx"):
        read(b"PK\x03\x04 nee")
    with pytest.raises(LoaderError, match="row 2 has more than 50 columns"):
        read(book(["code", "waarde"], ["x"] * 51))
    monkeypatch.setattr(module, "MOST_ROWS", 1)
    with pytest.raises(LoaderError, match=r"more rows than any edition of the monitor has \(3 so far\)"):
        read(book(["code", "waarde"], ["A", 1], ["B", 2]))
