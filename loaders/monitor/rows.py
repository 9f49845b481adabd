"""The rows of a monitor file: which column is which, which indicator a row is of, and each figure once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from loaders.monitor.columns import mapped, refusal
from loaders.text import plain
from regio_data.registers.codes import indicator_key
from regio_data.registers.registers import Registers

#: Our columns, each with the names that editions and copies use for it.
ALIASES = {
    "code": ("code", "indicator", "indicatorcode"),
    "label": ("label", "indicatornaam", "omschrijving"),
    "statcode": ("statcode", "gemeentecode", "regiocode", "regio", "regios"),
    "statnaam": ("statnaam", "gemeentenaam", "gemeente", "regionaam"),
    "year": ("jaar", "perioden", "periode"),
    "value": ("waarde", "value"),
    "lower": ("onder", "ondergrens", "lower"),
    "upper": ("boven", "bovengrens", "upper"),
}


def under_our_names(found: pd.DataFrame, registers: Registers) -> pd.DataFrame:
    """Return a table of text with our names for its columns, and ``indicator``: the register's code, missing where unknown."""
    raw = found.rename(columns={theirs: ours for ours, theirs in _ours(list(found.columns)).items()})
    return raw.assign(indicator=_indicators(raw, registers))


def recognised(names: Sequence[str]) -> bool:
    """Tell whether these are the columns of a monitor file."""
    found = set(_ours(names))
    return bool({"code", "label"} & found) and bool({"statcode", "statnaam"} & found) and {"year", "value"} <= found


def label(raw: pd.DataFrame) -> pd.Series:
    """Return what the file itself calls the indicator of every row."""
    return raw["code"] if "code" in raw else raw["label"]


def once(table: pd.DataFrame, source: str | Path) -> pd.DataFrame:
    """Keep one row per region, indicator and year; the monitor shows some indicators under two headings."""
    key = ["region", "indicator", "year"]
    same = table.drop_duplicates([*key, "value", "status"])
    twice = same[same.duplicated(key, keep=False)].sort_values(key, kind="stable")
    if len(twice):
        lines = [f"line {row.Index}: {row.region} {row.indicator} {row.year} = {row.value:g}" for row in twice.itertuples()]
        raise refusal(source, "the same figure stands there with two values", lines, "Keep the right one.")
    return same


def _ours(names: Sequence[str]) -> dict[str, str]:
    """Return our name -> theirs for the columns recognised."""
    by_name = {plain(name): name for name in names}
    found = {}
    for ours, aliases in ALIASES.items():
        theirs = next((by_name[alias] for alias in aliases if alias in by_name), None)
        if theirs is not None:
            found[ours] = theirs
    return found


def _indicators(raw: pd.DataFrame, registers: Registers) -> pd.Series:
    """Return the register's code of every row, by code and else by label; missing where neither is known."""
    by_code = {indicator_key(i.code): i.code for i in registers.indicators}
    by_label = {plain(i.label): i.code for i in registers.indicators}
    if "code" in raw:
        found = mapped(raw["code"], lambda text: by_code.get(indicator_key(text)))
        if found.notna().any():
            return found
    return mapped(label(raw), lambda text: by_label.get(plain(text)))  # a column "indicator" may hold labels too
