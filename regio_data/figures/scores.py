"""All scores of a table of regional values together: position in both groups, quartile and trend."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from regio_data.dataset.snapshot import Dataset
from regio_data.figures.margins import margins
from regio_data.figures.positions import positions, quartile
from regio_data.figures.regional import regional_values
from regio_data.figures.trends import SERIES, trends
from regio_data.registers.records import Indicator
from regio_data.registers.regions import KINDS, regions
from regio_data.registers.registers import Registers

#: Groups in which a position is taken, with the kind of their members.
GROUPS = {"gemeenten": "gemeente", "deals": "deal"}

#: Of a series as a whole: slope a year, p, and the points and years of the window.
TREND = ["trend", "trend_p", "trend_points", "trend_first", "trend_last"]

#: What an export adds to the regional values.
EXPORTED = ["percentile_gemeenten", "percentile_deals", "quartile", *TREND]


def add_scores(
    table: pd.DataFrame, municipalities: pd.DataFrame, deals: pd.DataFrame, indicators: Sequence[Indicator]
) -> pd.DataFrame:
    """Lay the scores beside regional values.

    Parameters
    ----------
    table, municipalities, deals : DataFrame
        Regional values (`regional.COLUMNS`): those to score, and the two groups in which they are placed.
    indicators : sequence of Indicator

    Returns
    -------
    DataFrame
        ``table`` with, for each group of `GROUPS`, ``percentile_<group>``, ``rank_<group>``, ``n_<group>`` and
        ``equal_<group>`` (`positions.positions`); ``quartile`` among the municipalities; and of the series as a whole, so the
        same on each of its rows, the columns `TREND` and ``trend_word`` (`trends.trends`).
    """
    scored = table.copy()
    for name, group in zip(GROUPS, (municipalities, deals), strict=True):
        place = positions(table, group, indicators)
        scored[[f"{column}_{name}" for column in place]] = place
    scored["quartile"] = quartile(scored["percentile_gemeenten"])
    of_series = trends(table).rename(
        columns={"word": "trend_word", "points": "trend_points", "first_year": "trend_first", "last_year": "trend_last"}
    )
    series = table.groupby(SERIES, sort=False).ngroup().to_numpy()
    for column in (*TREND, "trend_word"):
        scored[column] = of_series[column].array[series]
    return scored


def all_scores(dataset: Dataset, registers: Registers) -> pd.DataFrame:
    """Return the values and scores of every region of every kind: what the pages choose from.

    Parameters
    ----------
    dataset : Dataset
    registers : Registers

    Returns
    -------
    DataFrame
        As `add_scores`, with ``margin`` and ``margin_official`` (`margins.margins`), one row
        per region, indicator and year with at least one municipal figure.
    """
    every = [region for kind in KINDS for region in regions(registers, kind)]
    values = regional_values(dataset.observations, dataset.weights, every, registers.indicators, dataset.official)
    groups = [values[values["region_kind"] == kind] for kind in GROUPS.values()]
    scored = add_scores(values, *groups, registers.indicators)
    scored[["margin", "margin_official"]] = margins(values, dataset.weights, every, registers.indicators)
    return scored


def latest(table: pd.DataFrame) -> pd.DataFrame:
    """Return the last row with a value of every region and indicator, in the order of the table."""
    known = table.dropna(subset="value")
    return known.loc[known.groupby(SERIES, sort=False)["year"].idxmax()]
