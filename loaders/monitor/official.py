"""Figures that the monitor itself gives of provinces, COROP areas and the country, with bounds where it has them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from loaders.errors import LoaderError, RefusedError
from loaders.monitor.columns import cbs_areas, is_municipal, refusal, values, years
from loaders.monitor.impossible import impossible
from loaders.monitor.rows import once, recognised, under_our_names
from loaders.monitor.text_table import read_text_table
from loaders.monitor.zeros import suspect
from regio_data.dataset import schemas
from regio_data.registers.registers import Registers
from regio_data.settings import Settings


@dataclass(frozen=True)
class Official:
    """Official figures (`regio_data.dataset.schemas.OFFICIAL`) and the sha256 of the file as it was found."""

    figures: pd.DataFrame
    sha256: str


def load_official(source: str | Path, registers: Registers, settings: Settings | None = None) -> Official:
    """Read a file with figures of provinces; its columns are those of a monitor file.

    Raises
    ------
    LoaderError
        As `loaders.monitor.file.load_monitor`, and if it has no figure of a province, a COROP area or the country.
    """
    found = read_text_table(source, recognised, settings)
    figures = official_figures(under_our_names(found.table, registers), registers, source)
    if figures.empty:
        raise LoaderError(f"{source}: has no figure of a province (PV20 and so on), a COROP area (CR01) or the country (NL01).")
    return Official(figures, found.sha256)


def official_figures(every: pd.DataFrame, registers: Registers, source: str | Path) -> pd.DataFrame:
    """Return the official figures among the rows of a file, sorted by indicator, year and region.

    Parameters
    ----------
    every : DataFrame
        `loaders.monitor.rows.under_our_names`; the index holds the line numbers.
    registers : Registers
    source : str or Path
        As an error names it.

    Raises
    ------
    LoaderError
        If figures cannot be read, cannot be right, stand there twice or lie outside their own bounds.
    """
    raw = every[~is_municipal(every) & every["indicator"].notna()]
    region = cbs_areas(raw, registers)
    raw, region = raw[region.notna()], region[region.notna()]
    if raw.empty:
        return schemas.empty(schemas.OFFICIAL)
    year, status = years(raw["year"], source)
    figures = {name: values(raw[name], source) if name in raw else float("nan") for name in ("value", "lower", "upper")}
    table = pd.DataFrame({"region": region, "indicator": raw["indicator"], "year": year, **figures, "status": status})
    table = once(table.dropna(subset="value"), source).astype({"lower": float, "upper": float})
    _refuse_wrong(table, registers, source)
    return table.sort_values(["indicator", "year", "region"], ignore_index=True)


def refuse_other_years(official: pd.DataFrame, municipal: pd.DataFrame, source: str | Path) -> None:
    """Raise where official figures are of another edition: a file does not name it, but its last year gives it away.

    Raises
    ------
    RefusedError
        If the last year with a figure is not that of the municipalities.
    """
    ends, needed = (int(table.dropna(subset="value")["year"].max()) for table in (official, municipal))
    if ends != needed:
        raise RefusedError(
            f"{source}: figures of provinces end in {ends}, those of the municipalities in {needed}: another edition, in which "
            "whole series are estimated anew. Take both files of one edition, or use --force."
        )


def _refuse_wrong(table: pd.DataFrame, registers: Registers, source: str | Path) -> None:
    lines = [f"line {line}: {text}" for line, text in impossible(table, registers).items()]
    outside = table[(table["lower"] > table["value"]) | (table["upper"] < table["value"])]
    lines += [f"line {r.Index}: {r.value:g} is not from {r.lower:g} to {r.upper:g}" for r in outside.itertuples()]
    if lines:
        raise refusal(source, "figures cannot be right", lines, "Correct the file; leave a missing figure empty.")
    if zeros := suspect(table):
        raise LoaderError(
            f"{source}: 0 seems to stand for a missing figure of provinces in {', '.join(zeros)}. Leave it empty."
        )
