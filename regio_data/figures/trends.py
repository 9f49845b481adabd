"""Trend: whether a series rises or falls, and how fast."""

from __future__ import annotations

import functools
import warnings
from collections.abc import Sequence

import numpy as np
import pandas as pd

from regio_data import dutch
from regio_data.figures.judging import favour
from regio_data.figures.positions import comparable
from regio_data.registers.records import Indicator

#: A trend looks at so many of the latest years with a figure, and needs at least so many points.
YEARS, POINTS = 8, 5

#: Rising or falling only when the Mann-Kendall p is under this.
SIGNIFICANCE = 0.05

SERIES = ["region_kind", "region", "indicator"]
#: What must stand beside trends: with this limit one test in twenty calls chance a trend.
CHANCE = "Bij zo’n 20 tot 25 trends per gebied kan één stijging of daling toeval zijn."

RISING, FALLING, EQUAL = "stijgend", "dalend", "gelijk"
STEADY, SHORT = "geen duidelijke trend", "te weinig jaren"


def trends(table: pd.DataFrame, indicators: Sequence[Indicator]) -> pd.DataFrame:
    """Return the trend of every series over its last `YEARS` years with a figure.

    Parameters
    ----------
    table : DataFrame
        Regional values (`regional.values.COLUMNS`).
    indicators : sequence of Indicator
        All in the table.

    Returns
    -------
    DataFrame
        One row per region and indicator, in order of appearance: `SERIES`, ``first_year`` and ``last_year`` of the window
        (missing without figures), ``points`` (years with a figure in it), ``trend`` (slope in units per year), ``trend_p``,
        ``word`` (`RISING`, `FALLING`, `EQUAL`, `STEADY` or `SHORT`). `EQUAL`: significant, but slope x (last year - first year)
        is less than a step of the figures as they are shown, and the first and the last figure are shown alike. With a slope of
        0 and ends that differ it is `STEADY`. Slope and p are missing below `POINTS` points.

    Notes
    -----
    The slope is that of Theil and Sen: the median of (v_j - v_i) / (t_j - t_i) over all pairs of years, as
    ``scipy.stats.theilslopes`` has it. p is two-sided, of the Mann-Kendall test: the share of all orders of the same values in
    which S, the pairs of years that rise less those that fall, is as far from 0 as here. It is exact, with ties too. A constant
    series has slope 0 and p 1. With four points the smallest p is 0.083, so four could never make a trend.

    References
    ----------
    P.K. Sen (1968), Estimates of the regression coefficient based on Kendall's tau, JASA 63. H.B. Mann (1945),
    Nonparametric tests against trend, Econometrica 13. M.G. Kendall (1970), Rank correlation methods.
    """
    series = table.groupby(SERIES, sort=False).ngroup().to_numpy()
    first = np.unique(series, return_index=True)[1]
    years, values = _window(series, len(first), table["year"].to_numpy(), table["value"].to_numpy(dtype=float))
    points = (~np.isnan(values)).sum(axis=1)
    enough = points >= POINTS
    slope, p = np.full(len(first), np.nan), np.full(len(first), np.nan)
    slope[enough], p[enough] = _theil_sen(years[enough], values[enough]), _mann_kendall(values[enough])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # a series without figures has no first and last year
        first_year, last_year = np.nanmin(years, axis=1), np.nanmax(years, axis=1)
    result = table.iloc[first][SERIES].reset_index(drop=True)
    decimals = result["indicator"].map({i.code: i.decimals for i in indicators}).to_numpy(dtype=int)
    seen = np.round(np.abs(slope) * (last_year - first_year), 9) >= 10.0**-decimals
    moving, equal = p < SIGNIFICANCE, ~seen & _ends_alike(values, decimals)
    return result.assign(
        first_year=pd.array(first_year, dtype="Int64"),
        last_year=pd.array(last_year, dtype="Int64"),
        points=points,
        trend=slope,
        trend_p=p,
        word=np.select(
            [~enough, moving & equal, moving & (slope > 0), moving & (slope < 0)], [SHORT, EQUAL, RISING, FALLING], STEADY
        ),
    )


def favourable(word: str, indicator: Indicator) -> str:
    """Return "gunstig" or "ongunstig" for a rising or falling series of this indicator, "" otherwise.

    Examples
    --------
    >>> from regio_data.registers.load import load_registers
    >>> favourable(FALLING, load_registers().indicator["09_E&V_13"])
    'gunstig'
    """
    return favour(word == RISING, indicator) if word in (RISING, FALLING) else ""


def _window(series: np.ndarray, n: int, year: np.ndarray, value: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return years and values of the last `YEARS` figures, series x `YEARS`, latest last, NaN in front of short series."""
    known = ~np.isnan(value)
    order = np.lexsort((-year[known], series[known]))
    series, year, value = series[known][order], year[known][order], value[known][order]
    back = np.arange(len(series)) - np.searchsorted(series, series)  # 0 is the latest figure of its series
    recent = back < YEARS
    years, values = np.full((n, YEARS), np.nan), np.full((n, YEARS), np.nan)
    cell = (series[recent], YEARS - 1 - back[recent])
    years[cell], values[cell] = year[recent], comparable(value[recent])
    return years, values


def _ends_alike(values: np.ndarray, decimals: np.ndarray) -> np.ndarray:
    """Return per row whether its first and last figure are the same as they are shown, with so many decimals."""
    first = values[np.arange(len(values)), np.argmax(~np.isnan(values), axis=1)]
    alike = np.zeros(len(values), dtype=bool)
    for places in np.unique(decimals):
        of = decimals == places
        alike[of] = dutch.shown(first[of], int(places)) == dutch.shown(values[of, -1], int(places))
    return alike


def _theil_sen(years: np.ndarray, values: np.ndarray) -> np.ndarray:
    i, j = np.triu_indices(YEARS, 1)
    return np.nanmedian((values[:, j] - values[:, i]) / (years[:, j] - years[:, i]), axis=1)


def _mann_kendall(values: np.ndarray) -> np.ndarray:
    """Return p per row. It depends on S and on how many values are equal alone, so it is made once for each such pattern."""
    i, j = np.triu_indices(YEARS, 1)
    s = np.abs(np.nansum(np.sign(values[:, j] - values[:, i]), axis=1)).astype(int)
    equal = np.sort((values[:, :, None] == values[:, None, :]).sum(axis=1), axis=1)  # 0 for a missing point
    patterns, pattern = np.unique(np.column_stack([s, equal]), axis=0, return_inverse=True)
    return np.array([_p(int(s), _ties(equal)) for s, *equal in patterns])[pattern.ravel()]


def _ties(equal: list[int]) -> tuple[int, ...]:
    """Return the sizes of the groups of equal values, from how many equals every point has, itself counted."""
    return tuple(size for size in range(1, YEARS + 1) for _ in range(equal.count(size) // size))


@functools.cache
def _p(s: int, ties: tuple[int, ...]) -> float:
    """Return the share of the orders of values with these ties in which S is at least so far from 0.

    MacMahon: orders by number of inversions are the coefficients of [n]! / ([t1]! [t2]! ...), [n]! being the product of
    1 + q + ... + q^(k-1) for k up to n. Of the pairs that are not tied, S rise more than fall, so S = pairs - 2 inversions.
    """
    orders = _orders(sum(ties))
    for size in ties:
        orders = np.polydiv(orders, _orders(size))[0]
    orders = np.round(orders)  # whole numbers, up to 8!
    pairs = len(orders) - 1
    far = np.abs(pairs - 2 * np.arange(pairs + 1)) >= s
    return float(orders[far].sum() / orders.sum())


def _orders(n: int) -> np.ndarray:
    return functools.reduce(np.polymul, [np.ones(k) for k in range(1, n + 1)], np.ones(1))
