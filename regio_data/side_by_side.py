"""Several regions side by side: per indicator their figures of one and the same year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from regio_data.comparison import Comparison, compare
from regio_data.figures import Figure, as_figures
from regio_data.records import Indicator
from regio_data.regions import Region
from regio_data.registers import Registers


@dataclass(frozen=True)
class Entry:
    """One region in a row.

    Parameters
    ----------
    region : Region
    coverage : float
        In [0, 1]; 0 also where the data have nothing on the region.
    figure : Figure or None
        ``None`` without a figure in the year of the row, or with too little coverage.
    against : Comparison or None
        With the reference; ``None`` for the reference itself and where either has no figure.
    """

    region: Region
    coverage: float
    figure: Figure | None
    against: Comparison | None


@dataclass(frozen=True)
class Row:
    """One indicator of all regions, in the order in which they were asked for; ``year`` is None when none has a figure."""

    indicator: Indicator
    year: int | None
    entries: tuple[Entry, ...]

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures that there are."""
        return tuple(entry.figure for entry in self.entries if entry.figure)


def side_by_side(
    registers: Registers,
    scores: pd.DataFrame,
    regions: Sequence[Region],
    indicators: Sequence[Indicator],
    reference: Region,
    reference_name: str,
) -> tuple[Row, ...]:
    """Lay regions side by side.

    Parameters
    ----------
    registers : Registers
    scores : DataFrame
        `scores.all_scores`.
    regions : sequence of Region
    indicators : sequence of Indicator
        One row each, in this order.
    reference : Region
        Whose figure the others are compared with; need not be one of the regions.
    reference_name : str
        What the sentences call it.

    Returns
    -------
    tuple of Row
        Figures of different years are never compared: the year of a row is the latest one in which as many of the regions as
        possible have a figure.
    """
    rows = _rows_of(scores, [*regions, reference], indicators)
    rows = _common_year(rows, regions)
    known = rows.dropna(subset="value")
    keys = zip(known["region_kind"], known["region"], known["indicator"], strict=True)
    figures = dict(zip(keys, as_figures(registers, scores, known), strict=True))
    coverage = {(r.region_kind, r.region, r.indicator): r.coverage for r in rows.itertuples()}
    year = dict(zip(rows["indicator"], rows["year"], strict=True))

    def entry(region: Region, indicator: Indicator) -> Entry:
        key = (region.kind, region.key, indicator.code)
        figure, other = figures.get(key), figures.get((reference.kind, reference.key, indicator.code))
        against = None
        if figure and other and region != reference:
            against = compare(figure.value, other.value, reference_name, figure.deviation, indicator)
        return Entry(region, coverage.get(key, 0.0), figure, against)

    return tuple(Row(i, year.get(i.code), tuple(entry(region, i) for region in regions)) for i in indicators)


def _rows_of(scores: pd.DataFrame, regions: Sequence[Region], indicators: Sequence[Indicator]) -> pd.DataFrame:
    some = scores[scores["region"].isin({region.key for region in regions})]
    some = some[some["indicator"].isin([i.code for i in indicators])]
    wanted = pd.MultiIndex.from_tuples({(region.kind, region.key) for region in regions})
    return some[pd.MultiIndex.from_frame(some[["region_kind", "region"]]).isin(wanted)]


def _common_year(rows: pd.DataFrame, regions: Sequence[Region]) -> pd.DataFrame:
    """Return the rows of each indicator's latest year with the most figures of these regions."""
    asked = pd.MultiIndex.from_tuples([(region.kind, region.key) for region in regions])
    own = rows[pd.MultiIndex.from_frame(rows[["region_kind", "region"]]).isin(asked)].dropna(subset="value")
    count = own.groupby(["indicator", "year"]).size().rename("figures").reset_index()
    best = count.sort_values(["figures", "year"]).drop_duplicates("indicator", keep="last")
    chosen = pd.MultiIndex.from_frame(best[["indicator", "year"]])
    return rows[pd.MultiIndex.from_frame(rows[["indicator", "year"]]).isin(chosen)]
