"""The first sheet of an xlsx file, as a table of text."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import openpyxl
import pandas as pd

from loaders.errors import LoaderError
from loaders.monitor.bounded import MOST_COLUMNS, MOST_ROWS, Recognised, check_width, table_of

#: Parts of a workbook that are read whole, such as the texts that cells share, in bytes.
MOST_SHARED = 10_000_000


def sheet_table(content: bytes, source: str | Path, recognised: Recognised, limit: int) -> pd.DataFrame:
    """Return a table of text of which the index is the row number in the sheet.

    Raises
    ------
    LoaderError
        If it cannot be read, unpacks to more than ``limit`` bytes, or has other columns; and as `table_of`.
    """
    try:
        _check_parts(content, source, limit)
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # what a file says of its own size is not believed
        rows = _rows(sheet.iter_rows(values_only=True), source)
        number, names = next(rows, (1, []))
        check_width(names, source)
        if not recognised(names):
            raise LoaderError(
                f"{source}: the columns of the first sheet are not those of the monitor; it has {', '.join(names)[:200]}."
            )
        return table_of(_chained((number, names), rows), source)
    except LoaderError:
        raise
    except Exception as error:  # openpyxl and zipfile raise many kinds
        raise LoaderError(f"{source}: cannot be read as xlsx ({error}).") from None


def _check_parts(content: bytes, source: str | Path, limit: int) -> None:
    parts = zipfile.ZipFile(io.BytesIO(content)).infolist()
    if sum(part.file_size for part in parts) > limit:
        raise LoaderError(f"{source}: unpacks to more than {limit // 1_000_000} MB (max_megabytes).")
    whole = [p for p in parts if not p.filename.startswith("xl/worksheets/") and p.file_size > MOST_SHARED]
    if whole:
        raise LoaderError(f"{source}: {whole[0].filename} unpacks to more than {MOST_SHARED // 1_000_000} MB.")


def _rows(raw: Iterator[Sequence[object]], source: str | Path) -> Iterator[tuple[int, list[str]]]:
    """Give the rows that hold anything, as text; cells beyond the width of a table are not looked at."""
    for number, row in enumerate(raw, start=1):
        if number > 2 * MOST_ROWS:
            raise LoaderError(f"{source}: has more rows than any edition of the monitor has ({number:,} so far).")
        if len(row) > MOST_COLUMNS:
            raise LoaderError(f"{source}: row {number} has more than {MOST_COLUMNS} columns. Is this the file of the monitor?")
        cells = [_cell(value) for value in row]
        if any(cells):
            yield number, cells


def _chained(first: tuple[int, list[str]], rows: Iterator[tuple[int, list[str]]]) -> Iterator[tuple[int, list[str]]]:
    """Give the rows as wide as the first: a sheet leaves empty cells at the end of a row out."""
    width = len(first[1])
    yield first
    for number, row in rows:
        yield number, [*row, *[""] * (width - len(row))]


def _cell(value: object) -> str:
    """Return a cell as text: whole numbers without ".0", the other numbers in their shortest form."""
    if value is None:
        return ""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value).strip()
