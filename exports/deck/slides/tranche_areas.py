"""The areas of a tranche that have figures of their own, and counts over them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import pandas as pd

from regio_data.data import Data
from regio_data.figures import trends
from regio_data.figures.figure import trend_doubt
from regio_data.figures.gebieden import by_area, countable, number_of_areas
from regio_data.figures.score_row import ScoreRow
from regio_data.registers.records import Deal, Indicator
from regio_data.registers.regions import regions

#: Of a tranche as a whole something is said only when so large a share of its areas counts for it, and no fewer than so many:
#: "4 van 5" says nothing of thirty.
COUNTS_FOR, LEAST_AREAS = 0.5, 3


@dataclass(frozen=True)
class Areas:
    """The areas of a tranche with figures.

    Parameters
    ----------
    once : tuple of str
        A deal of every area with figures of its own, those on part of a municipality left out.
    every : int
        How many areas with municipalities the tranche has, with figures or without.
    last_year : int or None
        The last year of the figures.
    before : bool
        Whether all figures are of before the first of the deals.
    """

    once: tuple[str, ...]
    every: int
    last_year: int | None
    before: bool

    @property
    def least(self) -> int:
        """How many areas must count for what is said of the tranche."""
        return max(LEAST_AREAS, ceil(COUNTS_FOR * self.every))

    @property
    def enough(self) -> bool:
        """Whether the areas with figures are `least` or more."""
        return len(self.once) >= self.least

    @property
    def share(self) -> str:
        """How many of the areas have figures: "2 van de 5"."""
        return f"{len(self.once)} van de {self.every}"

    @property
    def period(self) -> str:
        """Until when the figures are: "cijfers t/m 2022, van vóór deze deals"."""
        return f"cijfers t/m {self.last_year}" + (", van vóór deze deals" if self.before else "")


def areas_of(data: Data, deals: Sequence[Deal]) -> Areas:
    """Return the areas of the deals of a tranche."""
    latest = data.latest("deal")
    slugs = {deal.slug for deal in deals}
    placed = latest[latest["region"].isin(slugs) & latest["quartile"].notna()]
    known = set(placed["region"])
    here = by_area(countable(region for region in regions(data.registers, "deal") if region.key in known))
    once = tuple(alike[0].key for alike in here.values())
    every = number_of_areas(countable(deals, include_partial=True))
    years = placed.loc[placed["region"].isin(once), "year"]
    last = int(years.max()) if len(years) else None
    first = min((deal.signed_year for deal in deals if deal.signed_year is not None), default=None)
    return Areas(once, every, last, last is not None and first is not None and last < first)


def counted(data: Data, areas: Areas) -> pd.DataFrame:
    """Return per indicator how many areas are placed (n), in the outer quarters (high, low) and have a trend by favour.

    ``least`` is how many must count for an indicator that is to be listed: all areas with figures where these are fewer than
    `Areas.least`.
    """
    latest = data.latest("deal")
    own = latest[latest["region"].isin(areas.once)]
    known = data.registers.indicator
    favour = [_favour(row, known[row.indicator]) for row in own.itertuples()]
    counts = own.assign(
        high=own["quartile"] == 4,
        low=own["quartile"] == 1,
        n=own["quartile"].notna(),
        better=[word == "gunstig" for word in favour],
        worse=[word == "ongunstig" for word in favour],
        judged=own["indicator"].map(lambda code: known[code].direction != "neutral") & (own["trend_word"] != trends.SHORT),
    )
    columns = ["high", "low", "n", "better", "worse", "judged"]
    least = min(areas.least, len(areas.once))
    return counts.groupby("indicator", sort=False)[columns].sum().astype(int).assign(least=least)


def _favour(row: ScoreRow, indicator: Indicator) -> str:
    return "" if trend_doubt(row, indicator) else trends.favourable(row.trend_word, indicator)
