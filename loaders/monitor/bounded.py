"""Rows of text to a table, no more of them than fit the memory: a small file may pretend to be, or unpack to, a huge one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pandas as pd

from loaders.errors import LoaderError
from loaders.text import plain

#: Tells whether column names are those of the table wanted.
Recognised = Callable[[Sequence[str]], bool]

#: An edition has some 130,000 rows of six columns; a cell of it has some hundred characters at most.
MOST_ROWS = 500_000
MOST_COLUMNS = 50
MOST_CELLS = 3_000_000
LONGEST_CELL = 1_000


def table_of(rows: Iterable[tuple[int, Sequence[str]]], source: str | Path) -> pd.DataFrame:
    """Return rows, each with its line number, as a table of text; the first has the names.

    Raises
    ------
    LoaderError
        If a name stands twice, a row has another number of cells, or there is more than the limits above.
    """
    rows = iter(rows)
    _line, names = next(rows)
    names = [name.strip() for name in names]
    _refuse_repeated(names, source)
    known: dict[str, str] = {}  # most text comes back many times: keep it once
    columns: list[list[str]] = [[] for _ in names]
    lines: list[int] = []
    for line, row in rows:
        if len(row) != len(names):
            more = "more" if len(row) > len(names) else "fewer"
            raise LoaderError(f"{source}: line {line} has {more} columns than the header. Is the file whole?")
        _check_size(line, row, len(lines), source)
        lines.append(line)
        for column, text in zip(columns, row, strict=True):
            column.append(known.setdefault(text, text))
    series = {number: pd.Series(column, index=lines, dtype="str") for number, column in enumerate(columns)}
    return pd.DataFrame(series, index=lines).set_axis(names, axis=1)


def check_width(names: Sequence[str], source: str | Path) -> None:
    """Refuse a header that no table has."""
    if len(names) > MOST_COLUMNS:
        raise LoaderError(f"{source}: has more than {MOST_COLUMNS} columns. Is this the file of the monitor?")
    _check_cells(1, names, source)


def _check_size(line: int, row: Sequence[str], count: int, source: str | Path) -> None:
    if count >= MOST_ROWS or count * len(row) >= MOST_CELLS:
        raise LoaderError(f"{source}: has more rows than any edition of the monitor has, {count:,} so far (line {line}).")
    _check_cells(line, row, source)


def _check_cells(line: int, row: Sequence[str], source: str | Path) -> None:
    if max(map(len, row), default=0) > LONGEST_CELL:
        raise LoaderError(f"{source}: line {line} has a field of more than {LONGEST_CELL:,} characters. Is a quote not closed?")


def _refuse_repeated(names: Sequence[str], source: str | Path) -> None:
    counts = Counter(plain(name) for name in names if name)
    if twice := [name for name, count in counts.items() if count > 1]:
        raise LoaderError(f"{source}: more than one column {', '.join(twice)}. Leave one of them.")
