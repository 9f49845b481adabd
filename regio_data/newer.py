"""Figures of StatLine that are newer than the monitor: beside its figures, and never in a series, a position or a trend."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from regio_data import dutch, units
from regio_data.data import Data
from regio_data.figures.regional.values import regional_values
from regio_data.figures.regional.words import about
from regio_data.figures.score_row import RegionalRow
from regio_data.registers.records import Indicator
from regio_data.registers.regions import Region

#: What holds for all figures of an indicator.
_TOLD = ["year", "status", "table", "compared", "differing", "largest", "first", "last"]

APART = "andere reeks, telt niet mee in positie en trend"


@dataclass(frozen=True)
class Newer:
    """The newest figure of StatLine of one region.

    Parameters
    ----------
    indicator : Indicator
    year : int
    value : float
        In the unit of the indicator; of several municipalities combined as `regional.values.regional_values` does.
    whose : str
        `regional.words.about`: of CBS, our own combination, an approximation.
    status : str
        "voorlopig", "nader voorlopig" or "".
    table : str
        Of StatLine.
    compared, differing : int
        Figures of municipalities that both series have from ``first`` to ``last``, and how many of them are not equal.
    largest : float
        The largest difference.
    """

    indicator: Indicator
    year: int
    value: float
    whose: str
    status: str
    table: str
    compared: int
    differing: int
    largest: float
    first: int
    last: int

    @property
    def figure(self) -> str:
        """The figure with its year: "StatLine 2024 (voorlopig): 3,9%"."""
        said = ", ".join(filter(None, (self.status, "" if self.whose == "CBS" else self.whose)))
        return f"StatLine {self.year}{f' ({said})' if said else ''}: {units.figure(self.value, self.indicator)}"

    @property
    def text(self) -> str:
        """The figure, and that it stands apart: "StatLine 2024: 3,9%; andere reeks, telt niet mee in positie en trend"."""
        return f"{self.figure}; {APART}"

    @property
    def agreement(self) -> str:
        """How far the two series are equal, as a sentence."""
        years = str(self.first) if self.first == self.last else f"{self.first} tot en met {self.last}"
        same = f"In {years} zijn {dutch.number(self.compared - self.differing)} van de {dutch.number(self.compared)} cijfers"
        apart = f"; het grootste verschil is {units.difference(self.largest, self.indicator)}" if self.differing else ""
        return f"{same} van gemeenten gelijk aan die van de monitor{apart} (tabel {self.table})."


def newer_of(data: Data, region: Region) -> Mapping[str, Newer]:
    """Return the newer figures of a region by the code of the indicator; empty where the data set has none.

    A region of several municipalities has one where the indicator can be combined and enough of them have a figure.
    """
    return data.once(_newer_of, region) if len(data.dataset.newer) else {}


def newer_rows(data: Data, regions: Iterable[Region], indicators: Iterable[Indicator]) -> list[tuple[Region, Newer]]:
    """Return the newer figures of some regions, indicator by indicator."""
    newer = data.dataset.newer
    indicators = [one for one in indicators if (newer["indicator"] == one.code).any()]
    if not indicators:
        return []
    of = {(region.kind, region.key): region for region in regions}
    once = newer.groupby("indicator")[_TOLD].first()
    observations = newer[["region", "indicator", "year", "value", "status"]]
    rows = regional_values(observations, data.dataset.weights, list(of.values()), indicators).dropna(subset="value")
    return [(of[row.region_kind, row.region], _newer(data, once, row)) for row in rows.itertuples()]


def _newer_of(data: Data, region: Region) -> Mapping[str, Newer]:
    return {newer.indicator.code: newer for _, newer in newer_rows(data, [region], data.registers.indicators)}


def _newer(data: Data, once: pd.DataFrame, row: RegionalRow) -> Newer:
    told = once.loc[row.indicator]
    return Newer(
        indicator=data.registers.indicator[row.indicator],
        year=int(told["year"]),
        value=row.value,
        whose=about(row),
        status=str(told["status"]),
        table=str(told["table"]),
        compared=int(told["compared"]),
        differing=int(told["differing"]),
        largest=float(told["largest"]),
        first=int(told["first"]),
        last=int(told["last"]),
    )
