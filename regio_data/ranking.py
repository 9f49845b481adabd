"""Rank of regions by one indicator: 1 is the most favourable."""

from __future__ import annotations

import pandas as pd

from regio_data.records import Indicator


def ranking(values: pd.Series, indicator: Indicator) -> pd.Series:
    """Return the rank of every region with a figure, 1 the most favourable (neutral: the highest); ties share the best.

    Parameters
    ----------
    values : Series
        One value a region.
    indicator : Indicator

    Returns
    -------
    Series
        Integers, sorted; regions without a figure are left out.
    """
    lower_first = indicator.direction == "lower_better"
    return values.dropna().rank(method="min", ascending=lower_first).astype(int).sort_values(kind="stable")
