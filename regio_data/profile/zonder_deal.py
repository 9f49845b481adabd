"""Similar areas without a deal: to lay beside the development of a deal since its start."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from regio_data import dutch
from regio_data.dataset.snapshot import Dataset
from regio_data.deals.areas import province_deals
from regio_data.figures.gelijke_omvang import sampled_areas, sampled_values
from regio_data.profile.nearest import MINIMUM_INDICATORS
from regio_data.registers.records import Indicator
from regio_data.registers.regions import Region
from regio_data.registers.registers import Registers

#: So many of the nearest areas are taken, and fewer than so many give no median.
AREAS, AT_LEAST = 10, 3
#: Two areas that share more than this part of their municipalities are not both taken.
OVERLAP = 0.5


@dataclass(frozen=True)
class WithoutDeal:
    """The areas beside which a development is laid.

    Parameters
    ----------
    areas : tuple of tuple of str
        GM codes of each, nearest first; empty when fewer than `AT_LEAST` were found.
    indicators : tuple of Indicator
        On which they were laid beside the region: those of which it and any of them has a figure at the start.
    shared : tuple of int
        Of each area how many of these it has.
    start, until : int
        The year of the start, and the last year of the figures: in none of these years had the municipalities a deal.
    """

    areas: tuple[tuple[str, ...], ...]
    indicators: tuple[Indicator, ...]
    shared: tuple[int, ...]
    start: int
    until: int

    def names(self, registers: Registers) -> tuple[str, ...]:
        """Return the areas in words: a municipality by its name, a larger area by its three largest municipalities."""
        return tuple(_name(registers, area) for area in self.areas)

    def which(self, registers: Registers) -> str:
        """Return which areas these are."""
        return f"Dat zijn: {'; '.join(self.names(registers))}."

    def alike_on(self) -> str:
        """Return the names of `indicators`."""
        return f"Gebieden zonder deal, vergeleken op: {'; '.join(one.label for one in self.indicators)}."

    def words(self) -> str:
        """Return what the areas without a deal are, on screen and in every file."""
        return (
            f"Gebieden zonder deal: de mediaan van ten hoogste {len(self.areas)} gelote gebieden van evenveel gemeenten, "
            f"volgens ons register zonder deal tot en met {self.until}, die bij de start in {self.start} het meest op deze "
            f"regio leken op {dutch.from_to(self.shared)} indicatoren."
        )


def without_deal(dataset: Dataset, registers: Registers, region: Region, own: pd.DataFrame, start: int) -> WithoutDeal:
    """Return the areas of the same size without a deal that were most like a region when its deal began.

    Parameters
    ----------
    dataset : Dataset
    registers : Registers
    region : Region
    own : DataFrame
        Regional values (`regional.values.COLUMNS`) of the region.
    start : int
        The year in which the deal was signed.

    Returns
    -------
    WithoutDeal

    Notes
    -----
    Areas of as many municipalities are drawn (`gelijke_omvang.sampled_areas`) from those that no deal, whole or in part, was
    signed for up to the last year of the figures, and that the region does not have; a deal of provinces counts for each
    municipality there.
    Distance: as in `nearest.nearest`, on the figures of the start year or the
    nearest earlier year with one, standardised over the sampled areas. The nearest `AREAS` are taken, skipping those that share
    more than `OVERLAP` of their municipalities with one already taken.
    """
    until = int(dataset.observations["year"].max())
    free = frozenset(dataset.neighbours.codes) - _with_deal(registers, until) - set(region.municipalities)
    order = sampled_areas(dataset.neighbours, len(region.municipalities), free)
    order = order[(order >= 0).all(axis=1)]
    then = own[own["year"] <= start].dropna(subset="value").sort_values("year").groupby("indicator").last()
    indicators = tuple(i for i in registers.indicators if i.code in then.index)
    if not len(order) or len(indicators) < MINIMUM_INDICATORS:
        return WithoutDeal((), indicators, (), start, until)
    drawn = sampled_values(dataset, indicators, order, [order.shape[1]])
    gaps = []
    for code, (_, years, values) in drawn.items():
        at = values[:, 0, np.searchsorted(years, then.loc[code, "year"])]
        spread = 0.0 if np.isnan(at).all() else np.nanstd(at)
        gaps.append((at - then.loc[code, "value"]) / (spread if spread > 1e-9 else np.nan))
    squares = np.column_stack(gaps) ** 2
    known = ~np.isnan(squares)
    m = known.sum(axis=1)
    distance = np.where(m >= MINIMUM_INDICATORS, np.nansum(squares, axis=1) / np.maximum(m, 1), np.inf)
    taken = _nearest(order, distance)
    areas = tuple(tuple(sorted(dataset.neighbours.codes[i] for i in order[draw])) for draw in taken)
    compared = tuple(
        registers.indicator[code] for code, any_has in zip(drawn, known[taken].any(axis=0), strict=True) if any_has
    )
    return WithoutDeal(areas, compared, tuple(m[taken].tolist()), start, until)


def median_change(
    dataset: Dataset, registers: Registers, table: pd.DataFrame, similar: Sequence[Sequence[str]]
) -> list[tuple[float, int]]:
    """Return the median change of areas, a row of `development.development`, and how many have both figures.

    The median is missing when under `AT_LEAST` have them.
    """
    none = float("nan"), 0
    if len(similar) < AT_LEAST:
        return [none] * len(table)
    row = {code: i for i, code in enumerate(dataset.neighbours.codes)}
    order = np.array([[row[code] for code in area] for area in similar])
    of = [registers.indicator[code] for code in table["indicator"]]
    drawn = sampled_values(dataset, of, order, [order.shape[1]])
    found = []
    for row in table.itertuples():
        if row.indicator not in drawn:
            found.append(none)
            continue
        _, years, values = drawn[row.indicator]
        first, last = (values[:, 0, np.searchsorted(years, year)] for year in (row.from_year, row.to_year))
        change = (last - first)[~np.isnan(last - first)]
        found.append((float(np.median(change)) if len(change) >= AT_LEAST else none[0], len(change)))
    return found


def _with_deal(registers: Registers, until: int) -> frozenset[str]:
    """Return the municipalities of the deals signed until a year; of a deal of provinces all that lie there."""
    signed = [deal for deal in registers.deals if deal.signed_year is not None and deal.signed_year <= until]
    named = {code for deal in signed for code in deal.municipalities}
    return frozenset(named | {m.code for m in registers.municipalities if province_deals(m.province, signed)})


def _nearest(order: np.ndarray, distance: np.ndarray) -> list[int]:
    """Return which draws are taken, nearest first; none where they are fewer than `AT_LEAST`."""
    taken: list[int] = []
    for draw in np.argsort(distance, kind="stable").tolist():
        if len(taken) == AREAS or not np.isfinite(distance[draw]):
            break
        if all(len(np.intersect1d(order[draw], order[other])) <= OVERLAP * order.shape[1] for other in taken):
            taken.append(draw)
    return taken if len(taken) >= AT_LEAST else []


def _name(registers: Registers, area: Sequence[str]) -> str:
    largest = sorted((registers.municipality[code] for code in area), key=lambda m: -m.inhabitants)[:3]
    names = dutch.several(m.name for m in largest)
    return names if len(area) <= 3 else f"{dutch.number(len(area))} gemeenten met {names}"
