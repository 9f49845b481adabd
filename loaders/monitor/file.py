"""Read the file that CBS offers with the regional Monitor Brede Welvaart."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from loaders.errors import LoaderError
from loaders.monitor.columns import is_municipal, refusal, regions, values, years
from loaders.monitor.impossible import impossible
from loaders.monitor.official import official_figures
from loaders.monitor.rows import label, once, recognised, under_our_names
from loaders.monitor.text_table import read_text_table
from loaders.monitor.zeros import as_missing, suspect, with_far_zeros
from loaders.text import MOST_LINES
from regio_data.registers.registers import Registers
from regio_data.settings import Settings


@dataclass(frozen=True)
class Monitor:
    """What a monitor file holds.

    Parameters
    ----------
    observations : DataFrame
        `regio_data.dataset.schemas.OBSERVATIONS`, sorted by indicator, year and region.
    official : DataFrame
        `regio_data.dataset.schemas.OFFICIAL`: figures of provinces, COROP areas and the country, no rows if the file has none.
    left_out : tuple of str
        Indicators of the file without an entry in the register.
    zeros : tuple of str
        Indicators of which zeros were read as missing.
    sha256 : str
        Of the file as it was found.
    """

    observations: pd.DataFrame
    official: pd.DataFrame
    left_out: tuple[str, ...]
    zeros: tuple[str, ...]
    sha256: str

    @property
    def last_year(self) -> int:
        """The last year with a figure."""
        return int(self.observations.dropna(subset="value")["year"].max())


def load_monitor(
    source: str | Path, registers: Registers, zero_is_missing: bool = False, settings: Settings | None = None
) -> Monitor:
    """Read a monitor file.

    Parameters
    ----------
    source : str or Path
        Path or https address of csv, csv.gz or xlsx with the columns of `loaders.monitor.rows.ALIASES`: code or label, statcode
        or statnaam, year and value; bounds may stand beside figures of provinces. Decimal comma or point; an empty value, ".",
        "-" or "x" is a missing figure.
    registers : Registers
    zero_is_missing : bool
        Instead of refusing a file with suspect zeros (see `loaders.monitor.zeros`), read the zeros of every series whose
        other values lie far from 0 as missing.
    settings : Settings, optional

    Returns
    -------
    Monitor
        Rows of districts and other regions than provinces, COROP areas and the country are passed over.

    Raises
    ------
    LoaderError
        If the file cannot be read or its columns, codes, names, years or values are not as they should be; with the line
        numbers of the first ten.
    """
    found = read_text_table(source, recognised, settings)
    every = under_our_names(found.table, registers)
    raw, left_out = _known(every, source)
    table = once(_observations(raw, registers, source), source)
    table, zeros = _without_false_zeros(table, zero_is_missing, source)
    if wrong := impossible(table, registers):
        lines = [f"line {line}: {text}" for line, text in wrong.items()]
        raise refusal(source, "figures cannot be right", lines, "Correct the file; leave a missing figure empty.")
    if table["value"].isna().all():
        raise LoaderError(f"{source}: holds no figure at all.")
    table = table.sort_values(["indicator", "year", "region"], ignore_index=True)
    return Monitor(table, official_figures(every, registers, source), left_out, zeros, found.sha256)


def _known(every: pd.DataFrame, source: str | Path) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """Return the rows of municipalities and indicators of the register; and the other indicators."""
    raw = every[is_municipal(every)]
    known = raw["indicator"].notna()
    left_out = tuple(sorted(label(raw)[~known].unique()))
    if not known.any():
        raise LoaderError(
            f"{source}: no row has an indicator of the register; found {', '.join(left_out[:MOST_LINES]) or 'no rows'}."
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
