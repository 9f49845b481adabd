"""A file with a list of municipalities, from outside: its text, whatever kind of file it is."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence

import openpyxl

from regio_data.eigen.gemeentelijst import LONGEST

#: The kinds of file, by their ending, and what a workbook may unpack to in bytes and in rows.
KINDS, MOST_BYTES, MOST_ROWS = ("csv", "txt", "xlsx"), 20_000_000, 5_000

UNREADABLE = "Dit Excel-bestand is niet te lezen. Bewaar het opnieuw als .xlsx of als CSV, of plak de lijst."


def text_of(content: bytes, name: str) -> str:
    """Return the text of an uploaded file, for `gemeentelijst.read_list`.

    Parameters
    ----------
    content : bytes
    name : str
        Of the file; "….xlsx" is read as a workbook: its first sheet, a line a row. Anything else is text.

    Raises
    ------
    ValueError
        When a workbook cannot be read or unpacks to more than `MOST_BYTES`; the message is Dutch.
    """
    if name.lower().endswith(".xlsx"):
        return _of_workbook(content)
    content = content[: 4 * LONGEST + 1]
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _of_workbook(content: bytes) -> str:
    try:
        parts = zipfile.ZipFile(io.BytesIO(content)).infolist()
        if sum(part.file_size for part in parts) > MOST_BYTES:
            raise ValueError(UNREADABLE)
        sheet = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True).worksheets[0]
        sheet.reset_dimensions()  # what a file says of its own size is not believed
        return _lines(sheet.iter_rows(max_row=MOST_ROWS, max_col=50, values_only=True))
    except Exception as error:  # openpyxl and zipfile raise many kinds
        raise ValueError(UNREADABLE) from error


def _lines(rows: Iterable[Sequence[object]]) -> str:
    lines, length = [], 0
    for row in rows:
        lines.append(";".join("" if value is None else _cell(value) for value in row).strip(";"))
        length += len(lines[-1]) + 1
        if length > LONGEST + 1:  # too long; that is said of the text
            break
    return "\n".join(line for line in lines if line)


def _cell(value: object) -> str:
    """Return a cell on one line; a code that a spreadsheet took for a number gets its zeros back."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = f"{value:04d}" if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 10_000 else str(value)
    return " ".join(text.replace(";", ",").split())
