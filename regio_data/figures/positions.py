"""Position: where a region stands within a group of the like.

A municipality is placed among the municipalities. A larger region is placed among areas of the same size (`gelijke_omvang`): an
average of many municipalities always lies nearer the middle than a single one, so among municipalities a large region would
seldom stand in the lowest or the highest quarter, whatever its figures.

There is a place only where enough of the group has a figure (`group.enough`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from regio_data import dutch
from regio_data.dutch import Numbers
from regio_data.figures.group import enough
from regio_data.registers.records import Indicator

#: Values are compared rounded to this many decimals: what differs less is the rounding of a sum, not the region.
DECIMALS = 9

COLUMNS = ["rank", "n", "percentile", "equal"]


def positions(table: pd.DataFrame, group: pd.DataFrame, indicators: Sequence[Indicator], of: int) -> pd.DataFrame:
    """Give every value its place within a group of which it is a member, by indicator and year.

    percentile = 100 (rank - 1) / (n - 1), ties sharing the mean rank. Ranks are mirrored where a lower value is
    favourable, so that rank n and percentile 100 are most favourable. Figures are compared as precise as they are shown.

    Parameters
    ----------
    table : DataFrame
        Columns indicator, year and value; every value is that of a member of the group.
    group : DataFrame
        The same of the whole group, every member once.
    indicators : sequence of Indicator
        For the direction. A neutral indicator, or one that is not given, has no position.
    of : int
        How many members the group has, with a figure or not.

    Returns
    -------
    DataFrame
        Columns `COLUMNS`, index as ``table``. ``rank`` (1 is least favourable), ``n`` (how many have a figure), ``percentile``,
        ``equal`` (how many others have the same value). All missing where there is no value, no direction, or fewer than two
        have a figure; all but ``n`` where not `enough` have one.
    """
    by_code = {i.code: i for i in indicators}
    value = table["value"].to_numpy(dtype=float)
    of_group = group["value"].to_numpy(dtype=float)
    rows_of_group = group.groupby(["indicator", "year"], sort=False).indices
    place = np.full((len(table), 3), np.nan)
    for key, rows in table.groupby(["indicator", "year"], sort=False).indices.items():
        indicator = by_code.get(key[0])
        if indicator is None or indicator.direction == "neutral" or key not in rows_of_group:
            continue
        others = dutch.shown(of_group[rows_of_group[key]], indicator.decimals)
        others = np.sort(others[~np.isnan(others)])
        rows = rows[~np.isnan(value[rows])]
        if len(others) > 1:
            own = dutch.shown(value[rows], indicator.decimals)
            lower = np.searchsorted(others, own, side="left")
            equal = np.searchsorted(others, own, side="right") - lower - 1
            place[rows] = _place(lower, equal, len(others), of, indicator)
    return _positions(place, table.index)


def positions_of_size(
    table: pd.DataFrame,
    sizes: np.ndarray,
    drawn: Mapping[str, tuple[np.ndarray, np.ndarray, np.ndarray]],
    indicators: Sequence[Indicator],
) -> pd.DataFrame:
    """Give every value its place among sampled areas of the same size, as if it joined them.

    Parameters
    ----------
    table : DataFrame
        Columns indicator, year and value.
    sizes : ndarray of int
        Number of municipalities of the region, a row.
    drawn : mapping
        Code of an indicator -> sizes, years, and values as draws x sizes x years (`gelijke_omvang.sampled_values`).
    indicators : sequence of Indicator

    Returns
    -------
    DataFrame
        As `positions`; ``n`` is the number of sampled areas with a figure and one more: the region itself, which counts in
        `enough` too. The percentile equals ``scipy.stats.percentileofscore(kind="mean")``.
    """
    value = table["value"].to_numpy(dtype=float)
    year = table["year"].to_numpy()
    of_indicator = table.groupby("indicator", sort=False).indices
    place = np.full((len(table), 3), np.nan)
    for indicator in indicators:
        if indicator.direction == "neutral" or indicator.code not in drawn or indicator.code not in of_indicator:
            continue
        of_sizes, of_years, values = drawn[indicator.code]
        rows = of_indicator[indicator.code]
        rows = rows[~np.isnan(value[rows]) & np.isin(sizes[rows], of_sizes) & np.isin(year[rows], of_years)]
        others = dutch.shown(values, indicator.decimals)[
            :, np.searchsorted(of_sizes, sizes[rows]), np.searchsorted(of_years, year[rows])
        ]
        own = dutch.shown(value[rows], indicator.decimals)
        n = (~np.isnan(others)).sum(axis=0)
        place[rows] = _place((others < own).sum(axis=0), (others == own).sum(axis=0), n + 1, len(others) + 1, indicator)
    return _positions(place, table.index)


def among_themselves(values: np.ndarray, indicator: Indicator) -> np.ndarray:
    """Return the percentile of each of the values of a group among all, 100 most favourable; NaN without a value.

    As `positions_of_size` places a region that joins the group: with the value of a member it has its percentile.
    """
    shown = pd.Series(dutch.shown(values, indicator.decimals))
    rank = shown.rank(ascending=indicator.direction == "higher_better")
    return percentile(rank + 0.5, max(shown.count(), 1) + 1).to_numpy()


def percentile(rank: Numbers, n: Numbers | float) -> Numbers:
    """Return the percentile of a rank (1 is least favourable) in a group of n, itself a member.

    Examples
    --------
    >>> percentile(1, 5), percentile(3, 5), percentile(5, 5)
    (0.0, 50.0, 100.0)
    """
    return 100 * (rank - 1) / (n - 1)


def quartile(percentile: pd.Series) -> pd.Series:
    """Return the quarter of a percentile: 1 for [0, 25), 2 for [25, 50), 3 for [50, 75), 4 (most favourable) for [75, 100].

    Examples
    --------
    >>> quartile(pd.Series([0.0, 25.0, 74.9, 75.0, 100.0, float("nan")])).tolist()
    [1, 2, 3, 4, 4, <NA>]
    """
    return (np.floor(percentile / 25) + 1).clip(upper=4).astype("Int64")


def comparable(values: Numbers) -> Numbers:
    """Return values rounded to `DECIMALS`, so that equal figures are equal however they were added up."""
    return np.round(values, DECIMALS)


def _place(lower: np.ndarray, equal: np.ndarray, n: np.ndarray | int, of: int, indicator: Indicator) -> np.ndarray:
    """Return mean rank (1 is least favourable), how many have a figure and number of equals, a row a value."""
    rank = lower + equal / 2 + 1
    rank = n + 1 - rank if indicator.direction == "lower_better" else rank
    placed = enough(n, of)
    return np.column_stack([np.where(placed, rank, np.nan), np.broadcast_to(n, rank.shape), np.where(placed, equal, np.nan)])


def _positions(place: np.ndarray, index: pd.Index) -> pd.DataFrame:
    rank, n, equal = place.T
    return pd.DataFrame({"rank": rank, "n": n, "percentile": percentile(rank, n), "equal": equal}, index=index)
