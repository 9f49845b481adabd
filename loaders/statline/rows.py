"""Rows of a StatLine table, as the service gives them, to the figures of one mapping."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from loaders.errors import SourceError
from regio_data.registers.registers import Registers
from regio_data.registers.statline import StatlineMapping, StatlineTopic

COLUMNS = ["region", "year", "value", "status"]

_MUNICIPALITY = re.compile(r"^GM\d{4}$")


def series_table(
    rows: Sequence[Mapping[str, Any]],
    mapping: StatlineMapping,
    keys: Mapping[StatlineTopic, str],
    geo: str,
    time: str | None,
    periods: Mapping[str, tuple[int, str]],
    registers: Registers,
) -> pd.DataFrame:
    """Return columns `COLUMNS` of the municipalities of the register, from rows of ``TypedDataSet``.

    Parameters
    ----------
    rows : sequence of mappings
    mapping : StatlineMapping
    keys : mapping
        Topic -> its column.
    geo, time : str
        The columns of regions and periods; a table may have no periods.
    periods : mapping
        Key -> (year, status) of the periods wanted.
    registers : Registers

    Raises
    ------
    SourceError
        If rows or columns lack, hold no numbers, or a region and year comes more than once.
    """
    if not rows:
        raise SourceError(f"table {mapping.table} gives no rows for this selection")
    raw = pd.DataFrame.from_records(rows)
    lacking = [c for c in dict.fromkeys([geo, *([time] if time else []), *keys.values()]) if c not in raw]
    if lacking:
        raise SourceError(f"table {mapping.table}: the rows lack {', '.join(lacking)}")
    raw[geo] = raw[geo].astype(str).str.strip()
    raw = raw[raw[geo].str.match(_MUNICIPALITY.pattern) & raw[geo].isin(list(registers.municipality))]
    raw, year, status = _in_periods(raw, time, periods, mapping)
    value = _sum(raw, mapping.topics, keys, mapping.table)
    if mapping.per:
        below = _sum(raw, mapping.per, keys, mapping.table)
        value = value / below.where(below > 0)
    table = pd.DataFrame({"region": raw[geo], "year": year, "value": value * mapping.factor, "status": status})
    twice = table[table.duplicated(["region", "year"])]
    if len(twice):
        raise SourceError(
            f"table {mapping.table} gives {len(twice)} regions and years more than once, first {twice.iloc[0].region}; "
            "has it a new dimension?"
        )
    return table.astype({"year": "int64", "value": "float64"}).reset_index(drop=True)[COLUMNS]


def _in_periods(
    raw: pd.DataFrame, time: str | None, periods: Mapping[str, tuple[int, str]], mapping: StatlineMapping
) -> tuple[pd.DataFrame, pd.Series, pd.Series]:
    """Return the rows of the periods wanted, with their year and status; of a table without periods all, in its one year."""
    if not time:
        return raw, pd.Series(mapping.year, index=raw.index), pd.Series("", index=raw.index)
    by_key = {key.strip(): value for key, value in periods.items()}
    raw = raw[raw[time].astype(str).str.strip().isin(list(by_key))]
    told = raw[time].astype(str).str.strip().map(by_key)
    return raw, told.str[0], told.str[1]


def _sum(raw: pd.DataFrame, topics: Sequence[StatlineTopic], keys: Mapping[StatlineTopic, str], table: str) -> pd.Series:
    total = pd.Series(0.0, index=raw.index)
    for topic in topics:
        column = raw[keys[topic]]
        text = column[column.map(lambda v: isinstance(v, str | bool))]
        if len(text):
            raise SourceError(f"table {table}: {keys[topic]} holds {text.iloc[0]!r} where a number should stand")
        number = pd.to_numeric(column).astype("float64")
        total = total + topic.sign * (number.fillna(0.0) if topic.blank_is_zero else number)
    return total
