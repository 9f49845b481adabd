"""Recognise series in which 0 was written for a missing figure."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pandas as pd

#: A larger share of zeros than this is suspect ...
SHARE = 0.20
#: ... in a series whose other values lie far from 0: their 5% quantile is at least this share of their median.
FAR = 0.10


def suspect(observations: pd.DataFrame) -> tuple[str, ...]:
    """Return the indicators in which 0 seems to stand for a missing figure.

    An indicator is suspect when its other values lie far from 0 (`FAR`) and more than `SHARE` of its figures, over all years
    or in one of them, is exactly 0.

    Parameters
    ----------
    observations : DataFrame
        Columns indicator, year, value.
    """
    zero = observations["value"] == 0
    found = []
    for indicator in with_far_zeros(observations):
        rows = observations["indicator"] == indicator
        figures = rows & observations["value"].notna()
        shares = zero[figures].groupby(observations.loc[figures, "year"]).mean()
        if max(zero[figures].mean(), shares.max()) > SHARE:
            found.append(indicator)
    return tuple(found)


def with_far_zeros(observations: pd.DataFrame) -> tuple[str, ...]:
    """Return the indicators with any zero whose other values lie far from 0."""
    found = []
    for indicator, rows in observations.dropna(subset="value").groupby("indicator"):
        zero = rows["value"] == 0
        if zero.any() and _far(rows.loc[~zero, "value"].to_numpy()):
            found.append(str(indicator))
    return tuple(found)


def as_missing(observations: pd.DataFrame, indicators: Collection[str]) -> pd.DataFrame:
    """Return the observations with the zeros of these indicators made missing."""
    zero = observations["indicator"].isin(list(indicators)) & (observations["value"] == 0)
    return observations.assign(value=observations["value"].mask(zero))


def _far(values: np.ndarray) -> bool:
    size = np.abs(values)
    return bool(len(size)) and bool(np.quantile(size, 0.05) >= FAR * np.median(size))
