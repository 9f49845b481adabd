"""Read csv, csv.gz or xlsx, from a path or an address, into a table of text with line numbers."""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pandas as pd

from loaders.errors import LoaderError
from loaders.http.net import download
from loaders.text import plain
from regio_data.settings import Settings, load_settings

SEPARATORS = (";", ",", "\t")


@dataclass(frozen=True)
class TextTable:
    """A table as it was found: all text, stripped; the index is the line (or row) number in the file."""

    table: pd.DataFrame
    sha256: str


def is_address(source: str | Path) -> bool:
    """Tell whether a source is an address on the web rather than a path."""
    return str(source).lower().startswith(("https://", "http://"))


def read_text_table(
    source: str | Path, recognised: Callable[[Sequence[str]], bool], settings: Settings | None = None
) -> TextTable:
    """Read a table of text.

    Parameters
    ----------
    source : str or Path
        Path or https address of csv (``;``, ``,`` or tab; UTF-8 with or without BOM, or Windows-1252), csv.gz or xlsx (of which
        the first sheet is read).
    recognised : callable
        Given column names, tells whether they are those of the table wanted; decides the separator.
    settings : Settings, optional
        For the limits on size and time.

    Returns
    -------
    TextTable

    Raises
    ------
    LoaderError
        If it cannot be read, is too large, is something else, or has not the columns.
    """
    settings = settings or load_settings()
    content = download(str(source), settings) if is_address(source) else _from_disk(Path(source), settings)
    digest = hashlib.sha256(content).hexdigest()
    limit = settings.max_megabytes * 1_000_000
    if content[:4] == b"PK\x03\x04":
        return TextTable(_from_sheet(content, source, recognised, limit), digest)
    if content[:2] == b"\x1f\x8b":
        content = _unpacked(content, source, limit)
    return TextTable(_from_csv(_decoded(content, source), source, recognised), digest)


def _from_disk(path: Path, settings: Settings) -> bytes:
    try:
        if path.stat().st_size > settings.max_megabytes * 1_000_000:
            raise LoaderError(f"{path}: larger than {settings.max_megabytes} MB (max_megabytes).")
        return path.read_bytes()
    except OSError as error:
        raise LoaderError(f"{path}: cannot be read ({error.strerror}).") from None


def _unpacked(content: bytes, source: str | Path, limit: int) -> bytes:
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(content)) as file:
            unpacked = file.read(limit + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise LoaderError(f"{source}: the gzip file is damaged ({error}).") from None
    if len(unpacked) > limit:
        raise LoaderError(f"{source}: unpacks to more than {limit // 1_000_000} MB (max_megabytes).")
    return unpacked


def _decoded(content: bytes, source: str | Path) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    if not text.strip():
        raise LoaderError(f"{source}: is empty.")
    if "\x00" in text:
        raise LoaderError(f"{source}: is neither csv, csv.gz nor xlsx.")
    if text.lstrip()[:1] == "<":
        raise LoaderError(f"{source}: is a web page, not a csv or xlsx file. Give the address of the download itself.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _from_csv(text: str, source: str | Path, recognised: Callable[[Sequence[str]], bool]) -> pd.DataFrame:
    first = text.lstrip().split("\n", 1)[0]
    headers = {separator: _header(first, separator) for separator in SEPARATORS}
    separator = next((s for s, names in headers.items() if recognised(names)), None)
    if separator is None:
        names = max(headers.values(), key=len)
        raise LoaderError(
            f"{source}: the columns are not those of the monitor; it has {', '.join(names)[:200]}. "
            "Wanted: code or label, statcode or statnaam, jaar, waarde."
        )
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    rows, lines = [], []
    try:
        for row in reader:
            if any(row):
                rows.append(row)
                lines.append(reader.line_num)
    except csv.Error as error:
        raise LoaderError(f"{source}: line {reader.line_num} cannot be read ({error}).") from None
    _refuse_repeated([name.strip() for name in rows[0]], source)
    width = len(rows[0])
    other = next((i for i, row in enumerate(rows) if len(row) != width), None)
    if other is not None:
        more = "more" if len(rows[other]) > width else "fewer"
        raise LoaderError(f"{source}: line {lines[other]} has {more} columns than the header. Is the file whole?")
    table = pd.DataFrame(rows[1:], columns=[name.strip() for name in rows[0]], index=lines[1:], dtype="str")
    return table.apply(lambda column: column.str.strip())


def _refuse_repeated(names: Sequence[str], source: str | Path) -> None:
    counts = Counter(plain(name) for name in names if name)
    if twice := [name for name, count in counts.items() if count > 1]:
        raise LoaderError(f"{source}: more than one column {', '.join(twice)}. Leave one of them.")


def _header(line: str, separator: str) -> list[str]:
    return [name.strip() for name in next(csv.reader([line], delimiter=separator), [])]


def _from_sheet(content: bytes, source: str | Path, recognised: Callable[[Sequence[str]], bool], limit: int) -> pd.DataFrame:
    try:
        if sum(part.file_size for part in zipfile.ZipFile(io.BytesIO(content)).infolist()) > limit:
            raise LoaderError(f"{source}: unpacks to more than {limit // 1_000_000} MB (max_megabytes).")
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        rows = [[_cell(value) for value in row] for row in book.worksheets[0].iter_rows(values_only=True)]
    except LoaderError:
        raise
    except Exception as error:  # openpyxl and zipfile raise many kinds
        raise LoaderError(f"{source}: cannot be read as xlsx ({error}).") from None
    names = rows[0] if rows else []
    if not recognised(names):
        raise LoaderError(
            f"{source}: the columns of the first sheet are not those of the monitor; it has {', '.join(names)[:200]}."
        )
    _refuse_repeated(names, source)
    table = pd.DataFrame(rows[1:], columns=names, index=pd.RangeIndex(2, len(rows) + 1))
    return table[~(table == "").all(axis=1)]


def _cell(value: object) -> str:
    """Return a cell as text: whole numbers without ".0", the other numbers in their shortest form."""
    if value is None:
        return ""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value).strip()
