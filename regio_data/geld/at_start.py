"""Where areas and municipalities stood when a deal began, on one indicator or on the indicators of one theme together."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from regio_data.dataset.snapshot import Dataset
from regio_data.figures.gelijke_omvang import sampled_areas, sampled_values
from regio_data.figures.group import enough
from regio_data.figures.positions import among_themselves, comparable, percentile
from regio_data.figures.scores import figures_at_start, latest
from regio_data.figures.theme_scores import rests_on_enough
from regio_data.registers.records import Indicator
from regio_data.registers.registers import Registers

#: Codes of indicators and the years of their figures.
CodesAndYears = tuple[tuple[str, int], ...]


def deal_positions(
    dataset: Dataset, registers: Registers, scores: pd.DataFrame, indicators: Sequence[Indicator]
) -> pd.DataFrame:
    """Return where every deal stood when it began.

    Parameters
    ----------
    dataset : Dataset
    registers : Registers
    scores : DataFrame
        `scores.all_scores` of the same data set.
    indicators : sequence of Indicator
        One, or those of a theme: then the mean percentile is placed among the mean percentiles of the group of the like. A mean
        of several percentiles lies nearer the middle than one, so its quarter cannot be read from the mean itself. It rests on
        more than half of the theme (`theme_scores.rests_on_enough`); with fewer there is no place.

    Returns
    -------
    DataFrame
        Index slug; ``percentile`` (100 is most favourable), ``first_year`` and ``last_year`` of the figures. Deals without
        municipalities, figures or a year of signing have no row; those on part of a municipality have, with its whole figure.
    """
    codes = [i.code for i in indicators]
    figures = figures_at_start(scores[scores["indicator"].isin(codes)], registers.deals, include_partial=True)
    figures = figures.dropna(subset="percentile")
    rows = figures.groupby("region", sort=False).agg(
        percentile=("percentile", "mean"),
        first_year=("year", "min"),
        last_year=("year", "max"),
        size=("municipalities", "first"),
        start=("start", "first"),
        known=("percentile", "count"),
    )
    rows = rows[rests_on_enough(rows["known"], len(codes))]
    if len(codes) > 1 and len(rows):
        figures_of = {slug: tuple(zip(f["indicator"], f["year"], strict=True)) for slug, f in figures.groupby("region")}
        rows["percentile"] = _among_means(dataset, registers, scores, indicators, rows, figures_of)
    return rows[["percentile", "first_year", "last_year"]].dropna(subset="percentile")


def municipal_positions(scores: pd.DataFrame, indicators: Sequence[Indicator], start: int) -> pd.Series:
    """Return the percentile of every municipality among all, by GM code, with the last figures up to and including a year.

    Parameters as in `deal_positions`; municipalities without a figure are left out.
    """
    codes = [i.code for i in indicators]
    rows = scores[(scores["region_kind"] == "gemeente") & scores["indicator"].isin(codes) & (scores["year"] <= start)]
    known = latest(rows).dropna(subset="percentile")
    found = known.groupby("region")["percentile"].agg(["mean", "count"])
    means = found.loc[rests_on_enough(found["count"], len(codes)), "mean"].rename("percentile")
    if len(codes) == 1:
        return means
    return percentile(comparable(means).rank(), max(len(means), 2))


def _among_means(
    dataset: Dataset,
    registers: Registers,
    scores: pd.DataFrame,
    indicators: Sequence[Indicator],
    rows: pd.DataFrame,
    figures_of: dict[str, CodesAndYears],
) -> list[float]:
    """Return the percentile of every mean percentile: of one municipality among all, of more among sampled areas of as many."""
    sizes = sorted({int(size) for size in rows["size"] if size > 1})
    drawn = {}
    if sizes:
        drawn = sampled_values(dataset, indicators, sampled_areas(dataset.neighbours, max(sizes)), sizes)
    ranked: dict[tuple[str, int, int], np.ndarray] = {}

    def percentiles(code: str, size: int, year: int) -> np.ndarray:
        key = code, size, year
        if key not in ranked:
            of_sizes, years, values = drawn[code]
            found = values[:, np.searchsorted(of_sizes, size), np.searchsorted(years, year)]
            ranked[key] = among_themselves(found, registers.indicator[code])
        return ranked[key]

    starts = rows.loc[rows["size"] == 1, "start"].unique()
    among_municipalities = {start: municipal_positions(scores, indicators, start) for start in starts}
    result = []
    for row in rows.itertuples():
        if row.size == 1:
            result.append(among_municipalities[row.start].get(registers.deal[row.Index].municipalities[0], np.nan))
            continue
        of_sampled = np.array([percentiles(code, row.size, year) for code, year in figures_of[row.Index]])
        known = rests_on_enough((~np.isnan(of_sampled)).sum(axis=0), len(indicators))
        others = comparable(np.nanmean(of_sampled[:, known], axis=0))
        if not enough(len(others) + 1, len(known) + 1):
            result.append(np.nan)
            continue
        own = comparable(row.percentile)
        rank = (others < own).sum() + (others == own).sum() / 2 + 1  # as if it joined them
        result.append(float(percentile(rank, len(others) + 1)))
    return result
