"""Regional values: the official figure of a region where CBS gives one, else its municipal figures combined."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from regio_data.registers.records import Indicator
from regio_data.registers.regions import Region

#: Whose a figure is: of CBS, or our own combination.
CBS, COMBINED = "cbs", "own"

COLUMNS = ["region_kind", "region", "region_name", "indicator", "year"]
COLUMNS += ["value", "coverage", "approximate", "origin", "lower", "upper", "lowest", "highest"]


def regional_values(
    observations: pd.DataFrame,
    weights: pd.DataFrame,
    regions: Sequence[Region],
    indicators: Sequence[Indicator],
    official: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Return the official figures of regions, and where there are none their municipal figures combined.

    value = sum(w v) / sum(w) over the municipalities of the region that have a figure; coverage = sum(w of those with a
    figure) / sum(w of all). The weight w is the number of inhabitants, or the land area for the indicators marked so.

    Parameters
    ----------
    observations : DataFrame
        `schemas.OBSERVATIONS`.
    weights : DataFrame
        `schemas.WEIGHTS`.
    regions : sequence of Region
        Those with ``cbs_areas`` can have official figures.
    indicators : sequence of Indicator
    official : DataFrame, optional
        `schemas.OFFICIAL`; without it every value is our own combination.

    Returns
    -------
    DataFrame
        Columns `COLUMNS`, one row per region, indicator and year with at least one municipal or official figure, in the order
        given. ``value`` in the unit of the indicator; a combined one is missing where the coverage is under the
        ``minimum_coverage`` of the indicator, or where it is not ``combined`` and the region has several municipalities.
        ``coverage`` in [0, 1] (0 for a region without municipalities; 1 for an official figure, which is of the whole region).
        ``approximate`` true where medians of several municipalities were combined. ``origin`` `CBS` for an official figure and
        for the figure of one municipality, `COMBINED` for another value, "" without one; ``lower`` and ``upper`` the bounds of
        CBS, missing where it gives none. ``lowest`` and ``highest`` the span of the municipal figures (of CBS) where these are
        not combined, else missing.

    Notes
    -----
    Missing figures are left out of both sums, never counted as zero.
    """
    own = _combined(observations, weights, regions, indicators)
    return own if official is None else _with_official(own, official, regions, indicators)


def _combined(
    observations: pd.DataFrame, weights: pd.DataFrame, regions: Sequence[Region], indicators: Sequence[Indicator]
) -> pd.DataFrame:
    by_weight = weights.set_index("region")
    member = _membership(regions, by_weight.index)
    parts = []
    for indicator in indicators:
        figures = observations[observations["indicator"] == indicator.code].dropna(subset="value")
        if figures.empty:
            continue
        table = figures.pivot(index="region", columns="year", values="value").reindex(by_weight.index)
        weight = by_weight[indicator.weight].to_numpy(dtype=float)
        value, coverage = _weighted(member, weight, table.to_numpy(dtype=float), indicator)
        span = _span(member, table.to_numpy(dtype=float), indicator)
        parts.append(_long(regions, indicator, table.columns, value, coverage, span))
    if not parts:
        return pd.DataFrame(columns=COLUMNS)
    return pd.concat(parts, ignore_index=True)


def _with_official(
    own: pd.DataFrame, official: pd.DataFrame, regions: Sequence[Region], indicators: Sequence[Indicator]
) -> pd.DataFrame:
    """Put official figures in the place of combined ones; those of a year without any municipal figure are added."""
    figures = _official_rows(official, regions, indicators)
    if figures.empty:
        return own
    keys = ["region_kind", "region", "indicator", "year"]
    candidates = own[own["region_kind"].isin(figures["region_kind"].unique()) & own["region"].isin(figures["region"].unique())]
    at = pd.MultiIndex.from_frame(candidates[keys]).get_indexer(pd.MultiIndex.from_frame(figures[keys]))
    found = at >= 0
    for column in COLUMNS[COLUMNS.index("value") :]:
        own.loc[candidates.index[at[found]], column] = figures.loc[found, column].to_numpy()
    if found.all():
        return own
    both = pd.concat([own, figures[~found]], ignore_index=True)
    of_indicator = {indicator.code: i for i, indicator in enumerate(indicators)}
    of_region = {(region.kind, region.key): i for i, region in enumerate(regions)}
    by_region = [of_region[key] for key in zip(both["region_kind"], both["region"], strict=True)]
    rows = np.lexsort((both["year"], by_region, both["indicator"].map(of_indicator)))
    return both.iloc[rows].reset_index(drop=True)


def _official_rows(official: pd.DataFrame, regions: Sequence[Region], indicators: Sequence[Indicator]) -> pd.DataFrame:
    """Return the official figures of the regions, of each the first of its areas that has one."""
    of = pd.DataFrame(
        [(area.code, i, region.kind, region.key, region.name) for region in regions for i, area in enumerate(region.cbs_areas)],
        columns=["code", "order", "region_kind", "region", "region_name"],
    )
    rows = official[official["indicator"].isin([i.code for i in indicators])].dropna(subset="value")
    rows = rows.rename(columns={"region": "code"}).merge(of, on="code").sort_values("order", kind="stable")
    rows = rows.drop_duplicates(["region_kind", "region", "indicator", "year"], ignore_index=True)
    return rows.assign(coverage=1.0, approximate=False, origin=CBS, lowest=np.nan, highest=np.nan)[COLUMNS]


def _membership(regions: Sequence[Region], codes: pd.Index) -> np.ndarray:
    position = {code: i for i, code in enumerate(codes)}
    member = np.zeros((len(regions), len(codes)), dtype=bool)
    for row, region in enumerate(regions):
        member[row, [position[code] for code in region.municipalities]] = True
    return member


def _weighted(
    member: np.ndarray, weight: np.ndarray, values: np.ndarray, indicator: Indicator
) -> tuple[np.ndarray, np.ndarray]:
    """Return value and coverage, both regions x years."""
    known = ~np.isnan(values)
    w = member * weight
    with_figure, without = w @ known, w @ ~known
    total = with_figure + without  # not w.sum(): another order of adding up gives coverages a hair off 1
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = (w @ np.where(known, values, 0.0)) / with_figure
        coverage = np.where(total > 0, with_figure / total, 0.0)
    single = member.sum(axis=1) == 1
    if not indicator.combined:
        mean[:] = np.nan
    mean[single] = values[member[single].argmax(axis=1)]  # a municipality keeps its own figure to the last digit
    mean[coverage < indicator.minimum_coverage] = np.nan
    return mean, coverage


def _span(member: np.ndarray, values: np.ndarray, indicator: Indicator) -> tuple[np.ndarray, np.ndarray]:
    """Return the lowest and the highest municipal figure, both regions x years, where they are not combined."""
    if indicator.combined:
        nothing = np.full((len(member), values.shape[1]), np.nan)
        return nothing, nothing
    several = member & (member.sum(axis=1, keepdims=True) > 1)
    inside = several[:, :, None] & ~np.isnan(values)
    lowest, highest = np.where(inside, values, np.inf).min(axis=1), np.where(inside, values, -np.inf).max(axis=1)
    found = inside.any(axis=1)
    return np.where(found, lowest, np.nan), np.where(found, highest, np.nan)


def _long(
    regions: Sequence[Region],
    indicator: Indicator,
    years: pd.Index,
    value: np.ndarray,
    coverage: np.ndarray,
    span: tuple[np.ndarray, np.ndarray],
) -> pd.DataFrame:
    n = len(years)
    known = ~np.isnan(value)
    single = np.array([len(r.municipalities) == 1 for r in regions])[:, None]
    origin = np.select([known & ~single, known], [COMBINED, CBS], "").astype(object)
    return pd.DataFrame(
        {
            "region_kind": np.repeat([r.kind for r in regions], n),
            "region": np.repeat([r.key for r in regions], n),
            "region_name": np.repeat([r.name for r in regions], n),
            "indicator": indicator.code,
            "year": np.tile(years.to_numpy(), len(regions)),
            "value": value.ravel(),
            "coverage": coverage.ravel(),
            "approximate": (indicator.approximate & known & ~single).ravel(),
            "origin": origin.ravel(),
            "lower": np.full(len(regions) * n, np.nan),
            "upper": np.full(len(regions) * n, np.nan),
            "lowest": span[0].ravel(),
            "highest": span[1].ravel(),
        },
        columns=COLUMNS,
    )
