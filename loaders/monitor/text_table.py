"""Read csv, csv.gz or xlsx, from a path or an address, into a table of text with line numbers."""

from __future__ import annotations

import gzip
import hashlib
import io
import zlib
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from loaders.errors import LoaderError
from loaders.http.net import download
from loaders.monitor.bounded import Recognised
from loaders.monitor.csv_table import csv_table
from loaders.monitor.sheet_table import sheet_table
from regio_data.regular_files import NotAFileError, read_regular
from regio_data.settings import Settings, load_settings

CHUNK = 1 << 20


@dataclass(frozen=True)
class TextTable:
    """A table as it was found: all text, stripped; the index is the line (or row) number in the file."""

    table: pd.DataFrame
    sha256: str


def is_address(source: str | Path) -> bool:
    """Tell whether a source is an address on the web rather than a path."""
    return str(source).lower().startswith(("https://", "http://"))


def read_text_table(source: str | Path, recognised: Recognised, settings: Settings | None = None) -> TextTable:
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
    limit = settings.max_megabytes * 1_000_000
    content = download(str(source), settings) if is_address(source) else _from_disk(Path(source), limit)
    digest = hashlib.sha256(content).hexdigest()
    if content[:4] == b"PK\x03\x04":
        table = sheet_table(content, source, recognised, limit)
    else:
        content = _unpacked(content, source, limit) if content[:2] == b"\x1f\x8b" else content
        table = csv_table(content, source, recognised)
    return TextTable(table.apply(lambda column: column.str.strip()), digest)


def _from_disk(path: Path, limit: int) -> bytes:
    try:
        return read_regular(path, limit)
    except NotAFileError as error:
        large = str(error.strerror).startswith("larger")
        raise LoaderError(f"{path}: {'' if large else 'is '}{error.strerror}{' (max_megabytes)' if large else ''}.") from None
    except OSError as error:
        raise LoaderError(f"{path}: cannot be read ({error.strerror}).") from None


def _unpacked(content: bytes, source: str | Path, limit: int) -> bytes:
    unpacked = io.BytesIO()
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(content)) as file:
            while unpacked.tell() <= limit and (part := file.read(CHUNK)):
                unpacked.write(part)
    except (OSError, EOFError, zlib.error) as error:
        raise LoaderError(f"{source}: the gzip file is damaged ({error}).") from None
    if unpacked.tell() > limit:
        raise LoaderError(f"{source}: unpacks to more than {limit // 1_000_000} MB (max_megabytes).")
    return unpacked.getvalue()
