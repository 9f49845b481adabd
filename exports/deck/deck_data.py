"""What slides are made of, gathered once for a data set."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from geo.drawn.svg_map import SvgMap, svg_map
from geo.shapes import Shapes
from regio_data.dataset.snapshot import Dataset
from regio_data.figures.scores import latest
from regio_data.figures.theme_scores import theme_scores
from regio_data.profile.profile import Profile, profile
from regio_data.registers.records import Deal
from regio_data.registers.regions import RegionRef, find_region
from regio_data.registers.registers import Registers


@dataclass(frozen=True)
class DeckData:
    """Registers, figures and the drawing of the country.

    Parameters
    ----------
    registers : Registers
    dataset : Dataset
    scores : DataFrame
        `regio_data.figures.scores.all_scores` of the data set.
    drawing : SvgMap
    drawable : frozenset of str
        Codes of the districts in the drawing.
    """

    registers: Registers
    dataset: Dataset
    scores: pd.DataFrame
    drawing: SvgMap
    drawable: frozenset[str]

    def profile(self, deal: Deal) -> Profile:
        """Return the profile of a deal."""
        return profile(self.dataset, self.registers, self.scores, find_region(self.registers, RegionRef("deal", deal.slug)))

    @property
    def today(self) -> datetime.date:
        """The day on which the status of a deal is asked."""
        return datetime.date.today()

    @cached_property
    def latest(self) -> pd.DataFrame:
        """The latest figure of every deal and indicator (`regio_data.figures.scores.latest`)."""
        return latest(self.scores[self.scores["region_kind"] == "deal"])

    @cached_property
    def themes(self) -> pd.DataFrame:
        """Theme scores of the deals (`regio_data.figures.theme_scores.COLUMNS`)."""
        return theme_scores(self.latest, self.registers.indicators)

    @cached_property
    def _values(self) -> pd.Series:
        known = self.scores[self.scores["region_kind"].isin(["deal", "nederland"])].dropna(subset="value")
        return known.set_index(["region_kind", "region", "indicator", "year"])["value"].sort_index()

    def series(self, region: RegionRef, indicator: str) -> pd.Series:
        """Return the known values by year of a deal or of Nederland; empty without any."""
        key = (region.kind, region.key, indicator)
        return self._values.loc[key] if key in self._values.index else pd.Series(dtype=float)

    @property
    def borders(self) -> str:
        """Whose borders the maps have."""
        source = self.dataset.source("gemeentegrenzen")
        return f"{source['attribution']}." if source else ""

    @property
    def credit(self) -> str:
        """Whose figures these are, and that the rest is our own calculation."""
        monitor = self.dataset.source("monitor")
        return f"Eigen berekening uit {monitor['attribution']}." if monitor else "Eigen berekening."


def deck_data(dataset: Dataset, registers: Registers, scores: pd.DataFrame, shapes: Shapes) -> DeckData:
    """Gather what slides are made of."""
    return DeckData(registers, dataset, scores, svg_map(shapes.areas, shapes.codes), shapes.drawable)
