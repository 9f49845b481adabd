"""Read the file that CBS offers with the regional Monitor Brede Welvaart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from loaders.errors import LoaderError
from loaders.monitor.columns import is_municipal, mapped, refusal, regions, values, years
from loaders.monitor.impossible import impossible
from loaders.monitor.text_table import read_text_table
from loaders.monitor.zeros import as_missing, suspect, with_far_zeros
from loaders.text import MOST, plain
from regio_data.registers.codes import indicator_key
from regio_data.registers.registers import Registers
from regio_data.settings import Settings

#: Our columns, each with the names that editions and copies use for it.
ALIASES = {
    "code": ("code", "indicator", "indicatorcode"),
    "label": ("label", "indicatornaam", "omschrijving"),
    "statcode": ("statcode", "gemeentecode", "regiocode", "regio", "regios"),
    "statnaam": ("statnaam", "gemeentenaam", "gemeente", "regionaam"),
    "year": ("jaar", "perioden", "periode"),
    "value": ("waarde", "value"),
}


@dataclass(frozen=True)
class Monitor:
    """What a monitor file holds.

    Parameters
    ----------
    observations : DataFrame
        `regio_data.dataset.schemas.OBSERVATIONS`, sorted by indicator, year and region.
    left_out : tuple of str
        Indicators of the file without an entry in the register.
    zeros : tuple of str
        Indicators of which zeros were read as missing.
    sha256 : str
        Of the file as it was found.
    """

    observations: pd.DataFrame
    left_out: tuple[str, ...]
    zeros: tuple[str, ...]
    sha256: str

    @property
    def last_year(self) -> int:
        """The last year with a figure."""
        return int(self.observations.dropna(subset="value")["year"].max())


def read_monitor(path: str | Path, registers: Registers) -> pd.DataFrame:
    """Return the figures of a monitor file as observations; arguments and errors as `load_monitor`."""
    return load_monitor(path, registers).observations


def load_monitor(
    source: str | Path, registers: Registers, zero_is_missing: bool = False, settings: Settings | None = None
) -> Monitor:
    """Read a monitor file.

    Parameters
    ----------
    source : str or Path
        Path or https address of csv, csv.gz or xlsx with the columns of `ALIASES`: code or label, statcode or statnaam,
        year and value. Decimal comma or point; an empty value, ".", "-" or "x" is a missing figure.
    registers : Registers
    zero_is_missing : bool
        Instead of refusing a file with suspect zeros (see `loaders.monitor.zeros`), read the zeros of every series whose
        other values lie far from 0 as missing.
    settings : Settings, optional

    Returns
    -------
    Monitor
        Rows of provinces and other regions are passed over.

    Raises
    ------
    LoaderError
        If the file cannot be read or its columns, codes, names, years or values are not as they should be; with the line
        numbers of the first ten.
    """
    found = read_text_table(source, lambda names: _enough(_ours(names)), settings)
    raw, left_out = _known(found.table, registers, source)
    table = _once(_observations(raw, registers, source), source)
    table, zeros = _without_false_zeros(table, zero_is_missing, source)
    if wrong := impossible(table, registers):
        lines = [f"line {line}: {text}" for line, text in wrong.items()]
        raise refusal(source, "figures cannot be right", lines, "Correct the file; leave a missing figure empty.")
    if table["value"].isna().all():
        raise LoaderError(f"{source}: holds no figure at all.")
    return Monitor(table.sort_values(["indicator", "year", "region"], ignore_index=True), left_out, zeros, found.sha256)


def _known(found: pd.DataFrame, registers: Registers, source: str | Path) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """Return the rows of municipalities and indicators of the register, under our names; and the other indicators."""
    raw = found.rename(columns={theirs: ours for ours, theirs in _ours(list(found.columns)).items()})
    raw = raw[is_municipal(raw)]
    raw = raw.assign(indicator=_indicators(raw, registers))
    known = raw["indicator"].notna()
    left_out = tuple(sorted(_label(raw)[~known].unique()))
    if not known.any():
        raise LoaderError(
            f"{source}: no row has an indicator of the register; found {', '.join(left_out[:MOST]) or 'no rows'}."
        )
    return raw[known], left_out


def _observations(raw: pd.DataFrame, registers: Registers, source: str | Path) -> pd.DataFrame:
    year, status = years(raw["year"], source)
    region, value = regions(raw, registers, source), values(raw["value"], source)
    columns = {"region": region, "indicator": raw["indicator"], "year": year, "value": value, "status": status}
    return pd.DataFrame(columns)


def _without_false_zeros(table: pd.DataFrame, allowed: bool, source: str | Path) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """Return the table, and the indicators of which zeros were made missing; refuse such zeros unless that is allowed."""
    if allowed:
        zeros = with_far_zeros(table)
        return as_missing(table, zeros), zeros
    if refused := suspect(table):
        raise LoaderError(
            f"{source}: 0 seems to stand for a missing figure in {', '.join(refused)}. "
            "Missing is not zero: check the file; --zero-is-missing reads these zeros as missing."
        )
    return table, ()


def _ours(names: Sequence[str]) -> dict[str, str]:
    """Return our name -> theirs for the columns recognised."""
    by_name = {plain(name): name for name in names}
    found = {}
    for ours, aliases in ALIASES.items():
        theirs = next((by_name[alias] for alias in aliases if alias in by_name), None)
        if theirs is not None:
            found[ours] = theirs
    return found


def _enough(found: dict[str, str]) -> bool:
    return (
        bool({"code", "label"} & set(found)) and bool({"statcode", "statnaam"} & set(found)) and {"year", "value"} <= set(found)
    )


def _label(raw: pd.DataFrame) -> pd.Series:
    return raw["code"] if "code" in raw else raw["label"]


def _indicators(raw: pd.DataFrame, registers: Registers) -> pd.Series:
    """Return the register's code of every row, by code and else by label; missing where neither is known."""
    by_code = {indicator_key(i.code): i.code for i in registers.indicators}
    by_label = {plain(i.label): i.code for i in registers.indicators}
    if "code" in raw:
        found = mapped(raw["code"], lambda text: by_code.get(indicator_key(text)))
        if found.notna().any():
            return found
    return mapped(_label(raw), lambda text: by_label.get(plain(text)))  # a column "indicator" may hold labels too


def _once(table: pd.DataFrame, source: str | Path) -> pd.DataFrame:
    """Keep one row per municipality, indicator and year; the monitor shows some indicators under two headings."""
    key = ["region", "indicator", "year"]
    same = table.drop_duplicates([*key, "value", "status"])
    twice = same[same.duplicated(key, keep=False)].sort_values(key, kind="stable")
    if len(twice):
        lines = [f"line {row.Index}: {row.region} {row.indicator} {row.year} = {row.value:g}" for row in twice.itertuples()]
        raise refusal(source, "the same figure stands there with two values", lines, "Keep the right one.")
    return same
