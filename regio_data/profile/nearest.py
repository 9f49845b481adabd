"""Similar regions: those of the same kind whose figures are nearest."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd

#: With fewer indicators in common no distance is given.
MINIMUM_INDICATORS = 10

#: So many indicators are named on which regions are alike, and so many on which they are not.
NAMED = 2

COLUMNS = ["region", "region_name", "distance", "indicators"]


def nearest(values: pd.DataFrame, key: str, minimum: int = MINIMUM_INDICATORS) -> pd.DataFrame:
    """Return the other regions of a table, nearest first.

    Each indicator is standardised per year over the regions in the table: z = (v - mean) / standard deviation. Of every
    indicator that two regions both have, the latest year in which both have it is taken; then
    distance = sqrt(sum((z_a - z_b)^2) / m) over those m indicators: the Euclidean distance divided by sqrt(m), so that
    regions with more indicators in common are not farther apart for that reason.

    Parameters
    ----------
    values : DataFrame
        Regional values (`regional.values.COLUMNS`) of one kind.
    key : str
        The region to compare with.
    minimum : int
        How many indicators two regions must have in common.

    Returns
    -------
    DataFrame
        Columns `COLUMNS`; ``distance`` in standard deviations (0 is equal), ``indicators`` is m. Empty when the region has no
        figures.
    """
    known = values.dropna(subset="value")
    if key not in set(known["region"]):
        return pd.DataFrame(columns=COLUMNS)
    z, regions = _standardised(known)
    squares = _latest(z - z[list(regions).index(key)]) ** 2
    m = (~np.isnan(squares)).sum(axis=1)
    with np.errstate(invalid="ignore"):
        distance = np.sqrt(np.nansum(squares, axis=1) / m)
    names = known.drop_duplicates("region").set_index("region")["region_name"]
    table = pd.DataFrame({"region": regions, "region_name": names[regions].to_numpy(), "distance": distance, "indicators": m})
    near = table[(table["region"] != key) & (table["indicators"] >= minimum)]
    return near.sort_values("distance", kind="stable", ignore_index=True)[COLUMNS]


def gaps(values: pd.DataFrame, key: str, others: Iterable[str]) -> pd.DataFrame:
    """Return how far other regions lie from one, in standard deviations, a row a region and a column an indicator.

    Parameters
    ----------
    values, key
        As of `nearest`.
    others : iterable of str
        Keys of the regions.

    Returns
    -------
    DataFrame
        Missing where not both have a figure of the same year.
    """
    known = values.dropna(subset="value")
    z, regions = _standardised(known)
    gap = _latest(z - z[list(regions).index(key)])
    return pd.DataFrame(np.abs(gap), regions, known["indicator"].unique()).loc[list(others)]


def alike_and_unlike(gap: pd.Series) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the `NAMED` indicators on which regions differ least, and those on which they differ most, the most first.

    Parameters
    ----------
    gap : Series
        By indicator: a row of `gaps`, or the mean of several.
    """
    order = tuple(gap.dropna().sort_values(kind="stable").index)
    return order[:NAMED], order[: -NAMED - 1 : -1]


def _latest(gap: np.ndarray) -> np.ndarray:
    """Return of regions x indicators x years the latest year in which there is a gap."""
    last = gap.shape[2] - 1 - np.argmax(~np.isnan(gap[:, :, ::-1]), axis=2)
    return np.take_along_axis(gap, last[:, :, None], axis=2)[:, :, 0]


def _standardised(known: pd.DataFrame) -> tuple[np.ndarray, pd.Index]:
    """Return z as regions x indicators x years, and the regions."""
    region, regions = pd.factorize(known["region"])
    indicator, indicators = pd.factorize(known["indicator"])
    year, years = pd.factorize(known["year"], sort=True)
    table = np.full((len(regions), len(indicators), len(years)), np.nan)
    table[region, indicator, year] = known["value"]
    count = (~np.isnan(table)).sum(axis=0)
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = np.nansum(table, axis=0) / count
        deviation = np.sqrt(np.nansum((table - mean) ** 2, axis=0) / count)
        # Where all regions are equal there is nothing to tell them apart by, rather than a distance of zero.
        return (table - mean) / np.where(deviation > 1e-9, deviation, np.nan), regions
