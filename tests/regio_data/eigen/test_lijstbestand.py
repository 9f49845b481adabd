"""A list of municipalities in a file, read as text."""

from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest

from regio_data.eigen.gemeentelijst import LONGEST, read_list
from regio_data.eigen.lijstbestand import MOST_BYTES, UNREADABLE, text_of


def workbook(*rows):
    book, file = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    "rows",
    [
        [["Almelo"], ["Enschede"]],
        [["GM0141"], ["GM0153"]],
        [[141], [153.0]],  # a spreadsheet takes the zeros of a code away
        [["Regio", "Gemeentecode", "Gemeente"], [1, "GM0141", "Almelo"], [2, "GM0153", "Enschede"]],
        [["Onze gemeenten", None], [None, None], ["Almelo; Enschede", None]],
    ],
)
def test_a_workbook_is_read_as_a_list(registers, rows):
    assert set(read_list(registers, text_of(workbook(*rows), "lijst.XLSX")).codes) == {"GM0141", "GM0153"}


def test_text_of_windows_and_of_utf8_is_read():
    assert text_of("Sûdwest-Fryslân".encode("cp1252"), "a.csv") == "Sûdwest-Fryslân"
    assert text_of("﻿Sûdwest-Fryslân".encode(), "a.txt") == "Sûdwest-Fryslân"


def test_what_is_no_workbook_is_refused_in_dutch():
    for content in (b"", b"PK\x03\x04 half", b"Almelo"):
        with pytest.raises(ValueError, match="niet te lezen"):
            text_of(content, "lijst.xlsx")


def test_what_unpacks_to_too_much_is_refused_before_it_is_unpacked():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("xl/worksheets/sheet1.xml", b"0" * (MOST_BYTES + 1))
    with pytest.raises(ValueError, match=UNREADABLE[:20]):
        text_of(file.getvalue(), "lijst.xlsx")


def test_a_workbook_that_is_too_long_gives_a_text_that_is_too_long():
    text = text_of(workbook(*[["x" * 100]] * 1000), "a.xlsx")
    assert LONGEST < len(text) < LONGEST + 200
