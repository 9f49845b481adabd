"""What a region shows of an indicator that is not combined: the span of its municipalities' figures, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from regio_data import dutch, units
from regio_data.figures.score_row import RegionalRow
from regio_data.registers.records import Indicator

#: So many municipalities that share an end are named; more are counted.
NAMED = 3


@dataclass(frozen=True)
class Span:
    """The lowest and the highest municipal figure of a region in one year, in the unit of the indicator."""

    indicator: Indicator
    year: int
    lowest: float
    highest: float

    @property
    def short(self) -> str:
        """The span for a table: "van 10.900 tot 103.000"."""
        low, high = (units.figure(value, self.indicator, unit=False) for value in (self.lowest, self.highest))
        return low if low == high else f"van {low} tot {high}"

    @property
    def with_unit(self) -> str:
        """The span with its unit: "van 10.900 tot 103.000 euro"."""
        return f"{self.short}{units.suffix(self.indicator)}"

    @property
    def text(self) -> str:
        """The span with its unit and the reason: "van 10.900 tot 103.000 euro; een gemiddelde van medianen is geen mediaan"."""
        return f"{self.with_unit}; {self.indicator.why_not_combined}"

    def sentence(self, figures: pd.Series, names: Mapping[str, str]) -> str:
        """Return a sentence that names year and municipalities.

        Parameters
        ----------
        figures : Series
            Of the region's municipalities in that year, by GM code.
        names : mapping
            By GM code.
        """
        low, high = (units.figure(value, self.indicator) for value in (self.lowest, self.highest))
        why, n = f"{self.indicator.label} is niet samengenomen: {self.indicator.why_not_combined}.", figures.count()
        if n == 1:
            return f"{why} Eén gemeente heeft in {self.year} een cijfer: {low} ({names[figures.idxmin()]})."
        if low == high:
            every = "Beide" if n == 2 else f"Alle {n}"
            return f"{why} {every} gemeenten met een cijfer hebben in {self.year} {low}."
        where = f"van {low} ({self._where(figures, low, names)}) tot {high} ({self._where(figures, high, names)})"
        return f"{why} De {n} gemeenten met een cijfer lopen in {self.year} {where}."

    def _where(self, figures: pd.Series, text: str, names: Mapping[str, str]) -> str:
        """Return which municipalities have a figure, as it is shown; of more than `NAMED` how many more."""
        have = [names[code] for code, value in figures.dropna().items() if units.figure(value, self.indicator) == text]
        return dutch.first(have, NAMED)


def span(row: RegionalRow, indicator: Indicator) -> Span | None:
    """Return the span of a row of regional values.

    Returns
    -------
    Span or None
        ``None`` where there is a value, or no municipality has a figure.
    """
    if not dutch.missing(row.value) or dutch.missing(row.lowest):
        return None
    return Span(indicator, int(row.year), row.lowest, row.highest)


def why_not_combined(table: pd.DataFrame, indicators: Sequence[Indicator]) -> pd.Series:
    """Return of every row of regional values that shows a span why it does, in Dutch; "" of the others."""
    reason = {indicator.code: indicator.why_not_combined or "" for indicator in indicators}
    return table["indicator"].map(reason).astype("str").where(table["lowest"].notna(), "")


def latest_spans(own: pd.DataFrame, indicators: Mapping[str, Indicator]) -> tuple[Span, ...]:
    """Return the latest span of every indicator that is not combined, of the regional values of one region.

    An indicator with a figure of its own in any year (of CBS) has none.
    """
    without = own[~own["indicator"].isin(own.dropna(subset="value")["indicator"])].dropna(subset="lowest")
    rows = without.loc[without.groupby("indicator", sort=False)["year"].idxmax()]
    found = (span(row, indicators[row.indicator]) for row in rows.itertuples())
    return tuple(one for one in found if one)
