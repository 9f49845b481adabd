"""All scores of a table of regional values together: positions, quartile and trend."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import pandas as pd
import pyarrow as pa

from regio_data.dataset.snapshot import Dataset
from regio_data.figures.gebieden import by_area, countable
from regio_data.figures.gelijke_omvang import sampled_areas, sampled_values
from regio_data.figures.margins import margins
from regio_data.figures.positions import COLUMNS as POSITION_COLUMNS
from regio_data.figures.positions import positions, positions_of_size, quartile
from regio_data.figures.regional.values import CBS, regional_values
from regio_data.figures.trends import SERIES, trends
from regio_data.registers.records import Deal
from regio_data.registers.regions import KINDS, Region, regions
from regio_data.registers.registers import Registers

#: Of a series as a whole: slope a year, p, and the points and years of the window.
TREND = ["trend", "trend_p", "trend_points", "trend_first", "trend_last"]

#: Columns of a few words on a hundred thousand rows.
RECURRING = ("region_kind", "region_name", "indicator", "origin", "trend_word")

#: What an export adds to the regional values.
EXPORTED = [
    "percentile_gemeenten", "percentile_gelijke_omvang", "percentile_n", "percentile_deals", "percentile_deals_n", "quartile",
    *TREND,
]  # fmt: skip


def add_scores(table: pd.DataFrame, of: Sequence[Region], dataset: Dataset, registers: Registers) -> pd.DataFrame:
    """Lay the scores beside regional values.

    Parameters
    ----------
    table : DataFrame
        Regional values (`regional.values.COLUMNS`) to score.
    of : sequence of Region
        The regions in the table.
    dataset : Dataset
    registers : Registers

    Returns
    -------
    DataFrame
        ``table`` with ``municipalities`` (how many the region has) and ``whole_municipality`` (false where a deal covers only
        part of one); the position (`positions.COLUMNS`) within the group of the like, with ``quartile``: of one municipality
        among all, of more among sampled areas of as many (`gelijke_omvang`), also where the value is official by our own
        combination, of Nederland none; ``rank_deals``, ``n_deals``,
        ``percentile_deals`` and ``equal_deals`` of a deal on whole municipalities among the different areas of such deals,
        where those are ranked (`ranking.no_ranking`); and of the series as a whole, so the same on each of its rows,
        the columns `TREND` and ``trend_word`` (`trends.trends`).
    """
    scored = table.copy()
    about = {(region.kind, region.key): region for region in of}
    series, first = _series(table)
    here = [about[row.region_kind, row.region] for row in table.loc[first, ["region_kind", "region"]].itertuples()]
    size = np.array([len(region.municipalities) for region in here], dtype=int)[series]
    whole = np.array([region.whole for region in here], dtype=bool)[series]
    scored["municipalities"], scored["whole_municipality"] = size, whole
    scored[POSITION_COLUMNS] = _among_the_like(_combined_here(table, size, of, dataset, registers), size, dataset, registers)
    scored["quartile"] = quartile(scored["percentile"])
    scored[[f"{column}_deals" for column in POSITION_COLUMNS]] = _among_deals(table, whole, dataset, registers)
    of_series = trends(table, registers.indicators).rename(
        columns={"word": "trend_word", "points": "trend_points", "first_year": "trend_first", "last_year": "trend_last"}
    )
    for column in (*TREND, "trend_word"):
        scored[column] = of_series[column].array[series]
    return scored


def all_scores(dataset: Dataset, registers: Registers) -> pd.DataFrame:
    """Return the values and scores of every region of every kind: what the pages choose from.

    Parameters
    ----------
    dataset : Dataset
    registers : Registers

    Returns
    -------
    DataFrame
        As `add_scores`, with ``margin`` and ``margin_official`` (`margins.margins`), one row
        per region, indicator and year with at least one municipal figure: `schemas.SCORES`, a row is a `score_row.ScoreRow`.
    """
    return scores_of(dataset, registers, [region for kind in KINDS for region in regions(registers, kind)])


def scores_of(dataset: Dataset, registers: Registers, of: Sequence[Region]) -> pd.DataFrame:
    """Return the values and scores of some regions, own regions too; as `all_scores`."""
    values = regional_values(dataset.observations, dataset.weights, of, registers.indicators, dataset.official)
    scored = add_scores(values, of, dataset, registers)
    scored[["margin", "margin_official"]] = margins(values, dataset.weights, of, registers.indicators)
    return scored


def in_one_piece(table: pd.DataFrame) -> pd.DataFrame:
    """Return a table of which each column lies in one piece of memory, and the words that recur in it stand once (a category).

    One that was put together of others keeps their pieces, and whatever takes a few rows walks through all of them: four
    times as slow. As categories the words take a quarter less of the whole table, and are compared twice as fast.
    """
    text = pa.Table.from_pandas(table.select_dtypes("str"), preserve_index=False).combine_chunks().to_pandas()
    recurring = {name: table[name].astype("category") for name in RECURRING if name in table}
    return table.assign(**{**text, **recurring}).copy()


def exported(scored: pd.DataFrame) -> pd.DataFrame:
    """Return the scores as a file has them: the percentile under the name of its group, and the other columns of `EXPORTED`.

    ``percentile_n`` and ``percentile_deals_n``: how many in the group have a figure, the region itself counted, also where
    these are too few for a percentile.
    """
    municipal = scored["region_kind"] == "gemeente"
    return scored.assign(
        percentile_gemeenten=scored["percentile"].where(municipal),
        percentile_gelijke_omvang=scored["percentile"].mask(municipal),
        percentile_n=scored["n"].astype("Int64"),
        percentile_deals_n=scored["n_deals"].astype("Int64"),
    )[EXPORTED]


def latest(table: pd.DataFrame) -> pd.DataFrame:
    """Return the last row with a value of every region and indicator, in the order of the table."""
    known = table.dropna(subset="value")
    return known.loc[known.groupby(SERIES, sort=False)["year"].idxmax()]


def figures_at_start(scores: pd.DataFrame, deals: Iterable[Deal], include_partial: bool = False) -> pd.DataFrame:
    """Return the figures of deals when they began.

    Parameters
    ----------
    scores : DataFrame
        `all_scores`, or the rows of some regions.
    deals : iterable of Deal
        A deal of which the year of signing is not known has no rows.
    include_partial : bool
        Whether deals on part of a municipality count too.

    Returns
    -------
    DataFrame
        Rows of ``scores`` with ``start``, the year of signing: per deal and indicator the last year with a figure up to and
        including that year.
    """
    start = {deal.slug: deal.signed_year for deal in deals if deal.signed_year is not None}
    rows = scores[(scores["region_kind"] == "deal") & scores["region"].isin(list(start))]
    if not include_partial:
        rows = rows[rows["whole_municipality"]]
    rows = rows.assign(start=rows["region"].map(start))
    return latest(rows[rows["year"] <= rows["start"]])


def _series(table: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Return of every row the number of its series, and the label of the first row of every series."""
    series = table.groupby(SERIES, sort=False).ngroup().to_numpy()
    return series, table.index[np.unique(series, return_index=True)[1]]


def _combined_here(
    table: pd.DataFrame, size: np.ndarray, of: Sequence[Region], dataset: Dataset, registers: Registers
) -> pd.DataFrame:
    """Return the table with our own combination in the place of official figures of larger regions, as sampled areas have."""
    official = (table["origin"] == CBS).to_numpy() & (size > 1) & (table["region_kind"] != "nederland").to_numpy()
    if not official.any():
        return table
    keys = ["region_kind", "region", "indicator", "year"]
    rows = table.loc[official, keys]
    there = set(zip(rows["region_kind"], rows["region"], strict=True))
    regions_there = [region for region in of if (region.kind, region.key) in there]
    own = regional_values(dataset.observations, dataset.weights, regions_there, registers.indicators)
    value = own.set_index(keys)["value"].reindex(pd.MultiIndex.from_frame(rows))
    placed = table.copy()
    placed.loc[official, "value"] = value.to_numpy()
    return placed


def _among_the_like(table: pd.DataFrame, size: np.ndarray, dataset: Dataset, registers: Registers) -> pd.DataFrame:
    country = (table["region_kind"] == "nederland").to_numpy()
    one, more = (size == 1) & ~country, (size > 1) & ~country
    found = pd.DataFrame(np.nan, table.index, POSITION_COLUMNS)
    found.loc[one] = positions(table[one], dataset.observations, registers.indicators, len(registers.municipality))
    sizes = np.unique(size[more])
    if len(sizes):
        order = sampled_areas(dataset.neighbours, int(sizes.max()))
        drawn = sampled_values(dataset, registers.indicators, order, sizes)
        found.loc[more] = positions_of_size(table[more], size[more], drawn, registers.indicators)
    return found


def _among_deals(table: pd.DataFrame, whole: np.ndarray, dataset: Dataset, registers: Registers) -> pd.DataFrame:
    found = pd.DataFrame(np.nan, table.index, POSITION_COLUMNS)
    rows = (table["region_kind"] == "deal").to_numpy() & whole
    if rows.any():
        once = [alike[0] for alike in by_area(countable(regions(registers, "deal"))).values()]
        group = regional_values(dataset.observations, dataset.weights, once, registers.indicators, dataset.official)
        combined = [indicator for indicator in registers.indicators if indicator.combined]
        found.loc[rows] = positions(table[rows], group, combined, len(once))
    return found
