"""Position: where a region stands among all municipalities, or among all deals."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from regio_data.registers.records import Indicator

#: Values are compared rounded to this many decimals: what differs less is the rounding of a sum, not the region.
DECIMALS = 9

COLUMNS = ["rank", "n", "percentile", "equal"]

#: For the captions: how a shared place is written, and why a region can have place 343 among 342 municipalities.
SHARED = "Gelijke waarden delen hun plaatsen, zoals 67–68."
JOINED = "Een gebied dat zelf geen gemeente is, is voor zijn plaats en percentiel bij de gemeenten gevoegd."


def positions(table: pd.DataFrame, group: pd.DataFrame, indicators: Sequence[Indicator]) -> pd.DataFrame:
    """Give every value its place within a group, by indicator and year.

    percentile = 100 (rank - 1) / (n - 1), ties sharing the mean rank. Ranks are mirrored where a lower value is
    favourable, so that rank n and percentile 100 are most favourable.

    Parameters
    ----------
    table : DataFrame
        Regional values (`regional.COLUMNS`) of any kinds.
    group : DataFrame
        Regional values of one kind: the named group.
    indicators : sequence of Indicator
        For the direction. A neutral indicator, or one that is not given, has no position.

    Returns
    -------
    DataFrame
        Index as ``table``. ``rank`` (1 is least favourable), ``n`` (how many have a figure), ``percentile``, ``equal`` (how
        many others have the same value). All missing where there is no value, no direction, or fewer than two in the group.

    Notes
    -----
    A region of another kind than the group (a deal among municipalities) is ranked as if it joined the group, so its
    ``n`` is one higher. Its percentile then equals the percentile of its score in the sense of
    ``scipy.stats.percentileofscore(kind="mean")``. Ties share the mean rank
    (``scipy.stats.rankdata(method="average")``). Our own calculation, not a colour of CBS.
    """
    direction = {i.code: i.direction for i in indicators}
    value = comparable(table["value"].to_numpy(dtype=float))
    member = np.isin(table["region_kind"].to_numpy(dtype=object), group["region_kind"].unique())
    of_group = comparable(group["value"].to_numpy(dtype=float))
    rows_of_group = group.groupby(["indicator", "year"], sort=False).indices
    rank, n, equal = (np.full(len(table), np.nan) for _ in range(3))
    for key, rows in table.groupby(["indicator", "year"], sort=False).indices.items():
        way = direction.get(key[0], "neutral")
        if way == "neutral" or key not in rows_of_group:
            continue
        rows = rows[~np.isnan(value[rows])]
        others = of_group[rows_of_group[key]]
        others = others[~np.isnan(others)]
        if len(others) > 1:
            rank[rows], n[rows], equal[rows] = _rank(value[rows], np.sort(others), member[rows])
            if way == "lower_better":
                rank[rows] = n[rows] + 1 - rank[rows]
    percentile = 100 * (rank - 1) / (n - 1)
    return pd.DataFrame({"rank": rank, "n": n, "percentile": percentile, "equal": equal}, index=table.index)


def quartile(percentile: pd.Series) -> pd.Series:
    """Return the quarter of a percentile: 1 for [0, 25), 2 for [25, 50), 3 for [50, 75), 4 (most favourable) for [75, 100].

    Examples
    --------
    >>> quartile(pd.Series([0.0, 25.0, 74.9, 75.0, 100.0, float("nan")])).tolist()
    [1, 2, 3, 4, 4, <NA>]
    """
    return (np.floor(percentile / 25) + 1).clip(upper=4).astype("Int64")


def comparable(values: np.ndarray | float) -> np.ndarray | float:
    """Return values rounded to `DECIMALS`, so that equal figures are equal however they were added up."""
    return np.round(values, DECIMALS)


def _rank(values: np.ndarray, others: np.ndarray, member: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return mean rank (1 is lowest), group size and number of equals; ``others`` sorted, a member is itself one of them."""
    lower = np.searchsorted(others, values, side="left")
    equal = np.searchsorted(others, values, side="right") - lower - member
    return lower + equal / 2 + 1, len(others) + 1.0 - member, equal
