"""A sheet of a content as a table on a page: the same numbers, with as many decimals."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pandas as pd

from exports.content.content import Column, Sheet
from regio_data import dutch
from web.plain.page import Cell, PlainTable


def sheet_table(
    sheet: Sheet, columns: Sequence[str] | None = None, cells: Mapping[str, Callable[[int], Cell | str]] | None = None
) -> PlainTable:
    """Return a sheet as a table.

    Parameters
    ----------
    sheet : Sheet
    columns : sequence of str, optional
        The columns to show, in this order; all without it.
    cells : mapping, optional
        Column -> what makes its cell of the number of the row, instead of its text.
    """
    shown = list(columns or sheet.table.columns)
    made = [_column(sheet, name, (cells or {}).get(name)) for name in shown]
    heads = [sheet.columns.get(name, Column()).head(name) for name in shown]
    numbers = frozenset(i for i, name in enumerate(shown) if pd.api.types.is_numeric_dtype(sheet.table[name]))
    return PlainTable(sheet.name, heads, list(zip(*made, strict=True)), numbers)


def _column(sheet: Sheet, name: str, cell: Callable[[int], Cell | str] | None) -> list[Cell | str]:
    values = sheet.table[name]
    if cell:
        return [cell(i) for i in range(len(values))]
    if not pd.api.types.is_numeric_dtype(values):
        return ["" if pd.isna(value) else str(value) for value in values]
    decimals = sheet.columns.get(name, Column()).decimals
    if decimals is None:  # a year or a number of things
        return ["–" if pd.isna(value) else f"{value:g}" for value in values]
    each = [decimals] * len(values) if isinstance(decimals, int) else decimals
    return [dutch.number(None if pd.isna(value) else value, n) for value, n in zip(values, each, strict=True)]
