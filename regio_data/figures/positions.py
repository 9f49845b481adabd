"""Position: where a region stands within a group of the like.

A municipality is placed among the municipalities. A larger region is placed among areas of the same size (`gelijke_omvang`): an
average of many municipalities always lies nearer the middle than a single one, so among municipalities a large region would
seldom stand in the lowest or the highest quarter, whatever its figures.

There is a place only where at least half of the group has a figure (`enough`): the order of 52 towns says nothing of the other
290 municipalities.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import overload

import numpy as np
import pandas as pd

from regio_data import dutch
from regio_data.dutch import Numbers
from regio_data.figures.gelijke_omvang import DRAWS
from regio_data.registers.records import Indicator

#: Values are compared rounded to this many decimals: what differs less is the rounding of a sum, not the region.
DECIMALS = 9

COLUMNS = ["rank", "n", "percentile", "equal"]

#: There is a place where at least this share of the group has a figure.
ENOUGH = 0.5

#: The group of the deals, in which an area counts once.
AREAS_OF_DEALS = "gebieden met een deal"

#: For the captions: how a shared place is written, and with what a region is compared.
SHARED = "Gebieden waarvan het cijfer afgerond gelijk is, delen hun plaatsen, zoals 67–68."
PLACED = "Een plaats is er alleen als ten minste de helft een cijfer heeft."
AMONG = (
    f"Een gemeente is vergeleken met de gemeenten; een groter gebied met {dutch.number(DRAWS)} gelote aaneengesloten gebieden "
    "van evenveel gemeenten; steeds met die waarvan er een cijfer is"
)
LIKE = f"{AMONG}. {PLACED} Percentiel 80 betekent: gunstiger dan ongeveer 80 van de 100."


def group_name(municipalities: int) -> str:
    """Return the group in which a region of so many municipalities is placed.

    Examples
    --------
    >>> group_name(1), group_name(14)
    ('gemeenten', 'gebieden van 14 gemeenten')
    """
    return "gemeenten" if municipalities == 1 else f"gebieden van {dutch.number(municipalities)} gemeenten"


def compared_with(municipalities: int) -> str:
    """Return with what a region of so many municipalities is compared, in a sentence.

    Examples
    --------
    >>> compared_with(14)[:86]
    'Vergeleken met 1.000 gelote aaneengesloten gebieden van 14 gemeenten, voor zover daarv'
    """
    others = f"{dutch.number(DRAWS)} gelote aaneengesloten {group_name(municipalities)}"
    others = "de gemeenten" if municipalities == 1 else others
    itself = (
        ""
        if municipalities == 1
        else f" Het gebied zelf telt mee: met alle cijfers zijn er {dutch.number(DRAWS + 1)} plaatsen."
    )
    return f"Vergeleken met {others}, voor zover daarvan een cijfer is.{itself} {PLACED}"


@overload
def enough(known: float, members: int) -> bool: ...
@overload
def enough(known: np.ndarray, members: int) -> np.ndarray: ...
def enough(known: float | np.ndarray, members: int) -> bool | np.ndarray:
    """Return whether so many of the members of a group have a figure that there is a place in it.

    Examples
    --------
    >>> enough(171, 342), enough(170, 342)
    (True, False)
    """
    return known >= ENOUGH * members


def members(municipalities: int, of_all: int) -> int:
    """Return how large the group of a region of so many municipalities is, itself counted, with a figure or not.

    Examples
    --------
    >>> members(1, 342), members(14, 342)
    (342, 1001)
    """
    return of_all if municipalities == 1 else DRAWS + 1


def resting_on(known: int, municipalities: int, of_all: int) -> str:
    """Return of how many in the group of a region of so many municipalities there is a figure, "" when of all.

    Parameters
    ----------
    known : int
        How many have a figure, the region itself counted.
    municipalities : int
        How many the region has.
    of_all : int
        How many municipalities there are.

    Examples
    --------
    >>> resting_on(252, 1, 342), resting_on(342, 1, 342)
    ('252 van de 342 gemeenten', '')
    >>> resting_on(961, 14, 342)
    '960 van de 1.000 gelote gebieden'
    """
    every = members(municipalities, of_all)
    if known == every:
        return ""
    if municipalities == 1:
        return f"{known} van de {every} gemeenten"
    return f"{dutch.number(known - 1)} van de {dutch.number(every - 1)} gelote gebieden"


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
