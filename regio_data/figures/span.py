"""What a region shows of an indicator that is not combined: the span of its municipalities' figures, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from regio_data import dutch
from regio_data.registers.records import Indicator
from regio_data.registers.regions import Region


@dataclass(frozen=True)
class Span:
    """The lowest and highest municipal figure of a region, each with the GM code of a municipality that has it.

    ``count`` is how many of the municipalities have a figure; values in the unit of the indicator.
    """

    indicator: Indicator
    year: int
    lowest: float
    lowest_in: str
    highest: float
    highest_in: str
    count: int

    @property
    def short(self) -> str:
        """The span for a table: "van 10.900 tot 103.000"."""
        low, high = (dutch.figure(value, self.indicator, unit=False) for value in (self.lowest, self.highest))
        return low if low == high else f"van {low} tot {high}"

    @property
    def text(self) -> str:
        """The span with its unit and the reason: "van 10.900 tot 103.000 euro; een gemiddelde van medianen is geen mediaan"."""
        return f"{self.short}{dutch.unit_suffix(self.indicator)}; {self.indicator.why_not_combined}"

    def sentence(self, names: Mapping[str, str]) -> str:
        """Return a sentence that names year and municipalities; ``names`` by GM code."""
        low, high = (dutch.figure(value, self.indicator) for value in (self.lowest, self.highest))
        where = f"van {low} ({names[self.lowest_in]}) tot {high} ({names[self.highest_in]})"
        return (
            f"{self.indicator.label} is niet samengenomen: {self.indicator.why_not_combined}. De {self.count} gemeenten met "
            f"een cijfer lopen in {self.year} {where}."
        )


def span(figures: pd.DataFrame, region: Region, indicator: Indicator, year: int | None = None) -> Span | None:
    """Return the span of a region's municipal figures.

    Parameters
    ----------
    figures : DataFrame
        Columns region (GM code), indicator, year and value; rows of other regions are passed over.
    region : Region
    indicator : Indicator
    year : int, optional
        Without it the latest year with a figure.

    Returns
    -------
    Span or None
        ``None`` where the indicator is combined, the region is no more than one municipality, or none has a figure.
    """
    if indicator.combine == "mean" or len(region.municipalities) < 2:
        return None
    own = figures[(figures["indicator"] == indicator.code) & figures["region"].isin(region.municipalities)].dropna(
        subset="value"
    )
    own = own[own["year"] == (own["year"].max() if year is None else year)]
    if own.empty:
        return None
    low, high = own.loc[own["value"].idxmin()], own.loc[own["value"].idxmax()]
    return Span(indicator, int(low["year"]), low["value"], low["region"], high["value"], high["region"], len(own))
