"""A csv file of unknown separator and encoding, as a table of text."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

import pandas as pd

from loaders.errors import LoaderError
from loaders.monitor.bounded import LONGEST_CELL, MOST_COLUMNS, Recognised, check_width, table_of

SEPARATORS = (";", ",", "\t")
CHUNK = 1 << 20
#: A header that is longer than this is none.
LONGEST_HEADER = MOST_COLUMNS * LONGEST_CELL


def csv_table(content: bytes, source: str | Path, recognised: Recognised) -> pd.DataFrame:
    """Return a table of text of which the index is the line number in the file.

    Raises
    ------
    LoaderError
        If it is something else than csv, has other columns, or breaks `loaders.monitor.bounded.table_of`.
    """
    encoding = _encoding(content)
    _refuse_other(content, encoding, source)
    with _text(content, encoding) as text:
        header = next(line for line in iter(lambda: text.readline(LONGEST_HEADER), "") if line.strip()).strip()
    separator = _separator(header, source, recognised)
    with _text(content, encoding) as text:
        return table_of(_rows(text, separator, source), source)


def _encoding(content: bytes) -> str:
    """Return UTF-8, or Windows-1252 where it is not that; looked at in parts, as text takes up to four times the room."""
    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    try:
        for start in range(0, len(content), CHUNK):
            decoder.decode(content[start : start + CHUNK])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def _refuse_other(content: bytes, encoding: str, source: str | Path) -> None:
    with _text(content, encoding) as text:
        start = next((part for part in iter(lambda: text.read(CHUNK), "") if part.strip()), "").lstrip()
    if not start:
        raise LoaderError(f"{source}: is empty.")
    if b"\x00" in content:
        raise LoaderError(f"{source}: is neither csv, csv.gz nor xlsx.")
    if start[:1] == "<":
        raise LoaderError(f"{source}: is a web page, not a csv or xlsx file. Give the address of the download itself.")


def _text(content: bytes, encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(content), encoding=encoding, errors="replace", newline=None)


def _separator(header: str, source: str | Path, recognised: Recognised) -> str:
    try:
        names = {s: [name.strip() for name in next(csv.reader([header], delimiter=s), [])] for s in SEPARATORS}
    except csv.Error as error:
        raise LoaderError(f"{source}: line 1 cannot be read ({error}).") from None
    found = next((s for s in SEPARATORS if recognised(names[s])), None)
    most = max(names.values(), key=len)
    check_width(names[found] if found else most, source)
    if found is None:
        raise LoaderError(
            f"{source}: the columns are not those of the monitor; it has {', '.join(most)[:200]}. "
            "Wanted: code or label, statcode or statnaam, jaar, waarde."
        )
    return found


def _rows(text: io.TextIOWrapper, separator: str, source: str | Path) -> Iterator[tuple[int, Sequence[str]]]:
    reader = csv.reader(text, delimiter=separator)
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield reader.line_num, row
    except csv.Error as error:
        raise LoaderError(f"{source}: line {reader.line_num} cannot be read ({error}).") from None
