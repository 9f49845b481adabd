"""Several regions side by side: per indicator their figures of one and the same year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
import pandas as pd

from regio_data import dutch
from regio_data.figures.differences import Comparison, compare
from regio_data.figures.figure import Figure, as_figures
from regio_data.figures.margins import of_difference
from regio_data.figures.regional.span import Span, span
from regio_data.figures.regional.values import COMBINED
from regio_data.figures.regional.words import whose_together
from regio_data.registers.records import Indicator
from regio_data.registers.regions import Region
from regio_data.registers.registers import Registers


@dataclass(frozen=True)
class Compared:
    """One region in a row.

    Parameters
    ----------
    region : Region
    coverage : float
        In [0, 1]; 0 also where the data have nothing on the region.
    figure : Figure or None
        ``None`` without a figure in the year of the row, or with too little coverage.
    span : Span or None
        In the place of a figure, where the indicator is not combined.
    against : Comparison or None
        With the reference; ``None`` for the reference itself and where either has no figure.
    """

    region: Region
    coverage: float
    figure: Figure | None
    span: Span | None
    against: Comparison | None


@dataclass(frozen=True)
class Row:
    """One indicator of all regions.

    Parameters
    ----------
    indicator : Indicator
    year : int or None
        ``None`` when no region has a figure or a span.
    entries : tuple of Compared
        In the order in which the regions were asked for.
    reference : Figure or None
        With which the others are compared; ``None`` when the reference has no figure in that year.
    """

    indicator: Indicator
    year: int | None
    entries: tuple[Compared, ...]
    reference: Figure | None

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures that there are."""
        return tuple(entry.figure for entry in self.entries if entry.figure)


def vergelijking(
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
    found = {(r.region_kind, r.region, r.indicator): r for r in rows.itertuples()}
    year = dict(zip(rows["indicator"], rows["year"], strict=True))

    def row(indicator: Indicator) -> Row:
        other = figures.get((reference.kind, reference.key, indicator.code))
        entries = []
        for region in regions:
            key = (region.kind, region.key, indicator.code)
            figure, against = figures.get(key), None
            if figure and other and region != reference:
                against = _against(figure, other, reference_name)
            here = found.get(key)
            between = span(here, indicator) if here else None
            entries.append(Compared(region, here.coverage if here else 0.0, figure, between, against))
        if not any(entry.figure or entry.span for entry in entries):
            return Row(indicator, None, tuple(entries), None)
        return Row(indicator, year.get(indicator.code), tuple(entries), other)

    return tuple(row(indicator) for indicator in indicators)


def by_difference(rows: Sequence[Row], spread: Mapping[tuple[str, int], float], of: Region | None = None) -> tuple[Row, ...]:
    """Return the rows with the largest difference with the reference first; those without one last, in their own order.

    Parameters
    ----------
    rows : sequence of Row
    spread : mapping
        `spread_of_municipalities`: what makes differences in several units comparable.
    of : Region, optional
        Whose difference counts; without it the largest of all regions.
    """

    def size(row: Row) -> float:
        gaps = [abs(entry.against.difference) for entry in row.entries if entry.against and of in (None, entry.region)]
        unit = 0.0 if row.year is None else spread.get((row.indicator.code, row.year), 0.0)
        return max(gaps) / unit if gaps and unit > 0 else -1.0

    return tuple(sorted(rows, key=size, reverse=True))


def spread_of_municipalities(scores: pd.DataFrame) -> Mapping[tuple[str, int], float]:
    """Return the standard deviation of the municipalities' figures (`scores.all_scores`) by code of an indicator and year."""
    own = scores[scores["region_kind"] == "gemeente"]
    return MappingProxyType(own.groupby(["indicator", "year"], observed=True)["value"].std(ddof=0).to_dict())


def _against(figure: Figure, other: Figure, name: str) -> Comparison | None:
    margin, own = of_difference(figure.margin, other.margin), (figure.origin, other.origin).count(COMBINED)
    return compare(figure.value, other.value, name, figure.indicator, margin, own)


def _rows_of(scores: pd.DataFrame, regions: Sequence[Region], indicators: Sequence[Indicator]) -> pd.DataFrame:
    keys, codes = {region.key for region in regions}, {i.code for i in indicators}
    some = scores[scores["region"].isin(keys) & scores["indicator"].isin(codes)]
    return some[_of(some, regions)]  # "utrecht" is a province's key and a COROP's


def _common_year(rows: pd.DataFrame, regions: Sequence[Region]) -> pd.DataFrame:
    """Return the rows of each indicator's latest year with the most figures, or spans, of these regions.

    Where no region has one, of the latest year in which the most have a coverage: that tells why there is none.
    """
    own = rows[_of(rows, regions)]
    figure = own[["value", "lowest"]].notna().any(axis=1)
    found: dict[tuple[str, int], tuple[int, int]] = {}
    for code, year, has, covered in zip(own["indicator"], own["year"], figure, own["coverage"] > 0, strict=True):
        figures, some = found.get((code, year), (0, 0))
        found[code, year] = figures + has, some + covered
    best: dict[str, tuple[int, int, int]] = {}
    for (code, year), (figures, some) in found.items():
        if some or figures:
            best[code] = max(best.get(code, (0, 0, 0)), (figures, 0 if figures else some, year))
    chosen = [best.get(code, (0, 0, 0))[2] == year for code, year in zip(rows["indicator"], rows["year"], strict=True)]
    return rows[np.array(chosen, dtype=bool)]


def _of(rows: pd.DataFrame, regions: Sequence[Region]) -> np.ndarray:
    wanted = {(region.kind, region.key) for region in regions}
    return np.array([key in wanted for key in zip(rows["region_kind"], rows["region"], strict=True)], dtype=bool)


def whose_figures(rows: Sequence[Row], names: Sequence[str]) -> str:
    """Return whose the figures are of each of the regions, by name: those of which it is the same in one sentence."""
    alike: dict[frozenset[str], list[str]] = {}
    for i, name in enumerate(names):
        alike.setdefault(frozenset(figure.origin for row in rows if (figure := row.entries[i].figure)), []).append(name)
    told = {dutch.several(of): whose_together(origins) for origins, of in alike.items()}
    return " ".join(f"Waarden van {of}: {whose}." for of, whose in told.items() if whose)
