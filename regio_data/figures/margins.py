"""The margin of a survey figure: that of CBS where it is published, else estimated from the inhabitants of the region."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import pandas as pd

from regio_data.registers.records import Indicator
from regio_data.registers.regions import Region, regions
from regio_data.registers.registers import Registers


@dataclass(frozen=True)
class Margin:
    """How far a survey figure, or a difference of two, may be off: ``size`` to both sides, in the unit of the indicator.

    ``official`` when it rests on bounds of CBS alone.
    """

    size: float
    official: bool

    @property
    def origin(self) -> str:
        """Whose it is, as it stands in a file."""
        return "CBS" if self.official else "geschat"


class MarginRow(Protocol):
    """How sure a figure is: of a row of `scores.all_scores` (`score_row.ScoreRow`) these columns."""

    margin: float
    margin_official: bool
    origin: str


def fit(half_width: pd.Series, inhabitants: pd.Series) -> tuple[int, float]:
    """Return k of the margin k / sqrt(inhabitants), and how far off it is.

    Parameters
    ----------
    half_width : Series
        Of the bounds of CBS, (upper - lower) / 2, of one indicator: every province, in the latest year with bounds (margins
        grow as fewer people answer, so that older years make them too narrow).
    inhabitants : Series
        Of the same provinces.

    Returns
    -------
    k, error : int, float
        k is the 90th percentile of half width * sqrt(inhabitants), taken upwards to a province and a whole number: at least
        nine of ten provinces have a margin inside k / sqrt(inhabitants). error is the mean of
        abs(k / sqrt(inhabitants) - half width) / half width.

    Examples
    --------
    >>> fit(pd.Series([2.0, 1.0, 0.5]), pd.Series([10_000, 40_000, 40_000]))
    (200, 0.3333333333333333)
    """
    root = np.sqrt(inhabitants)
    k = math.ceil(round((half_width * root).quantile(0.9, interpolation="higher"), 6))
    return k, float(((k / root - half_width).abs() / half_width).mean())


def margins(
    table: pd.DataFrame, weights: pd.DataFrame, regions: Sequence[Region], indicators: Sequence[Indicator]
) -> pd.DataFrame:
    """Return the margin of every regional value.

    Parameters
    ----------
    table : DataFrame
        Regional values (`regional.values.COLUMNS`); of its bounds ``lower`` and ``upper`` CBS's margin is made.
    weights : DataFrame
        `schemas.WEIGHTS`.
    regions : sequence of Region
        All regions in the table.
    indicators : sequence of Indicator

    Returns
    -------
    DataFrame
        Index as ``table``; ``margin`` and ``margin_official``. Missing without a value, for an indicator without ``margin_k``
        (a register has no sampling error), and for one municipality: its figure is partly a model estimate, of which the
        margin is not published.

    Notes
    -----
    A sample grows with the region, so the margin goes with 1 / sqrt(inhabitants). In most surveys the small provinces are
    sampled more densely than the large ones, so for a region smaller than a province it is rather too wide than too narrow.
    """
    inhabitants = weights.set_index("region")["inhabitants"]
    root = {
        (region.kind, region.key): np.sqrt(inhabitants.loc[list(region.municipalities)].sum())
        for region in regions
        if len(region.municipalities) > 1
    }
    k = table["indicator"].map({i.code: i.margin_k for i in indicators}).to_numpy(dtype=float)
    official = ((table["upper"] - table["lower"]) / 2).to_numpy(dtype=float)
    margin = np.where(np.isnan(k), np.nan, official)
    rows = np.flatnonzero(~np.isnan(k) & np.isnan(official) & table["value"].notna() & (table["region_kind"] != "gemeente"))
    of_region = table.iloc[rows]
    keys = zip(of_region["region_kind"], of_region["region"], strict=True)
    margin[rows] = k[rows] / np.array([root.get(key, np.nan) for key in keys], dtype=float)
    return pd.DataFrame({"margin": margin, "margin_official": ~np.isnan(official) & ~np.isnan(margin)}, index=table.index)


def too_narrow(scores: pd.DataFrame, registers: Registers) -> dict[str, list[int]]:
    """Return the years in which k / sqrt(inhabitants) is less than the margin of more than one in ten provinces.

    Parameters
    ----------
    scores : DataFrame
        `scores.all_scores`.
    registers : Registers

    Returns
    -------
    dict of str to list of int
        Years with bounds of CBS, by the code of the indicator; without indicators that have no such year.
    """
    bounds = scores[(scores["region_kind"] == "provincie") & scores["margin_official"].astype(bool)]
    inhabitants = {one.key: registers.inhabitants_of(one.municipalities) for one in regions(registers, "provincie")}
    found = {}
    for indicator in registers.indicators:
        k, of_indicator = indicator.margin_k or 0, bounds[bounds["indicator"] == indicator.code]
        needed = {year: fit(rows["margin"], rows["region"].map(inhabitants))[0] for year, rows in of_indicator.groupby("year")}
        if years := [int(year) for year, least in needed.items() if least > k]:
            found[indicator.code] = years
    return found


def margin_of_row(row: MarginRow) -> Margin | None:
    """Return the margin in a row of `scores.all_scores`, ``None`` where none is to be stated."""
    return None if pd.isna(row.margin) else Margin(row.margin, bool(row.margin_official))


def of_difference(one: Margin | None, other: Margin | None) -> Margin | None:
    """Return the margin of a difference, sqrt(m1^2 + m2^2); ``None`` where either figure has none.

    The two are taken as independent, also where a region is part of the other: what they share is then counted twice, which
    makes the margin too wide.

    Examples
    --------
    >>> of_difference(Margin(3.0, True), Margin(4.0, False))
    Margin(size=5.0, official=False)
    """
    if one is None or other is None:
        return None
    return Margin(float(np.hypot(one.size, other.size)), one.official and other.official)
