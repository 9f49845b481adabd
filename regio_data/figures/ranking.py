"""Places of all regions of one map: 1 is the most favourable."""

from __future__ import annotations

import pandas as pd

from regio_data import dutch
from regio_data.figures.positions import comparable
from regio_data.registers.records import Indicator


def ranking(values: pd.Series, indicator: Indicator) -> pd.Series:
    """Return the place of every region with a figure, 1 the most favourable (neutral: the highest).

    Parameters
    ----------
    values : Series
        One value a region.
    indicator : Indicator

    Returns
    -------
    Series
        As text, best first; equal values name all places that they take together (`dutch.places`), the same as
        `figures.Position` does. Regions without a figure are left out.
    """
    known = comparable(values.dropna())
    lower_first = indicator.direction == "lower_better"
    first, last = (known.rank(method=method, ascending=lower_first).astype(int) for method in ("min", "max"))
    return pd.Series([dutch.places(*ends) for ends in zip(first, last, strict=True)], known.index, dtype=object)[
        first.sort_values(kind="stable").index
    ]


def table_order(values: pd.DataFrame, rank: pd.Series) -> list[str]:
    """Return the keys of a table of regions by rank, then those without a figure in their own order.

    Parameters
    ----------
    values : DataFrame
        Index region key.
    rank : Series
        `ranking` of the values.
    """
    return [*rank.index, *values.index.difference(rank.index, sort=False)]
