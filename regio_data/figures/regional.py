"""Regional values: municipal figures combined into deals, provinces and the country."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from regio_data.registers.records import Indicator
from regio_data.registers.regions import Region

#: Under this share of the weight no regional value is given ("te weinig gegevens").
MINIMUM_COVERAGE = 0.5

COLUMNS = ["region_kind", "region", "region_name", "indicator", "year", "value", "coverage", "approximate"]


def regional_values(
    observations: pd.DataFrame,
    weights: pd.DataFrame,
    regions: Sequence[Region],
    indicators: Sequence[Indicator],
) -> pd.DataFrame:
    """Combine municipal figures into regional values.

    value = sum(w v) / sum(w) over the municipalities of the region that have a figure; coverage = sum(w of those with a
    figure) / sum(w of all). Below `MINIMUM_COVERAGE` the value is missing. The weight w is the number of inhabitants,
    or the land area for the indicators marked so.

    Parameters
    ----------
    observations : DataFrame
        `schemas.OBSERVATIONS`.
    weights : DataFrame
        `schemas.WEIGHTS`.
    regions : sequence of Region
    indicators : sequence of Indicator

    Returns
    -------
    DataFrame
        Columns `COLUMNS`, one row per region, indicator and year with at least one municipal figure, in the order
        given. ``value`` in the unit of the indicator, ``coverage`` in [0, 1] (0 for a region without municipalities),
        ``approximate`` true where medians of several municipalities were combined.

    Notes
    -----
    Weighted mean, sum(w v) / sum(w), over the municipalities with a figure.
    Missing figures are left out of both sums, never counted as zero.
    """
    by_weight = weights.set_index("region")
    member = _membership(regions, by_weight.index)
    parts = []
    for indicator in indicators:
        figures = observations[observations["indicator"] == indicator.code].dropna(subset="value")
        if figures.empty:
            continue
        table = figures.pivot(index="region", columns="year", values="value").reindex(by_weight.index)
        weight = by_weight[indicator.weight].to_numpy(dtype=float)
        value, coverage = _weighted(member, weight, table.to_numpy(dtype=float))
        parts.append(_long(regions, indicator, table.columns, value, coverage))
    if not parts:
        return pd.DataFrame(columns=COLUMNS)
    return pd.concat(parts, ignore_index=True)


def _membership(regions: Sequence[Region], codes: pd.Index) -> np.ndarray:
    position = {code: i for i, code in enumerate(codes)}
    member = np.zeros((len(regions), len(codes)), dtype=bool)
    for row, region in enumerate(regions):
        member[row, [position[code] for code in region.municipalities]] = True
    return member


def _weighted(member: np.ndarray, weight: np.ndarray, values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return value and coverage, both regions x years."""
    known = ~np.isnan(values)
    w = member * weight
    with_figure, without = w @ known, w @ ~known
    total = with_figure + without  # not w.sum(): another order of adding up gives coverages a hair off 1
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = (w @ np.where(known, values, 0.0)) / with_figure
        coverage = np.where(total > 0, with_figure / total, 0.0)
    single = member.sum(axis=1) == 1
    mean[single] = values[member[single].argmax(axis=1)]  # a municipality keeps its own figure to the last digit
    mean[coverage < MINIMUM_COVERAGE] = np.nan
    return mean, coverage


def _long(
    regions: Sequence[Region], indicator: Indicator, years: pd.Index, value: np.ndarray, coverage: np.ndarray
) -> pd.DataFrame:
    n = len(years)
    return pd.DataFrame(
        {
            "region_kind": np.repeat([r.kind for r in regions], n),
            "region": np.repeat([r.key for r in regions], n),
            "region_name": np.repeat([r.name for r in regions], n),
            "indicator": indicator.code,
            "year": np.tile(years.to_numpy(), len(regions)),
            "value": value.ravel(),
            "coverage": coverage.ravel(),
            "approximate": np.repeat([indicator.approximate and len(r.municipalities) > 1 for r in regions], n),
        },
        columns=COLUMNS,
    )
