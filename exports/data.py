"""What every file, slide and page is made of: registers, figures and shapes of one data set."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

import numpy as np
import pandas as pd

from geo.drawn.svg_map import SvgMap, svg_map
from geo.shapes import Shapes, load_shapes
from regio_data.dataset.snapshot import Dataset
from regio_data.figures import scores as figures
from regio_data.figures.theme_scores import theme_scores
from regio_data.kept import Kept
from regio_data.profile.profile import Profile, profile
from regio_data.registers.records import Deal
from regio_data.registers.regions import NEDERLAND, OWN, Region, RegionRef, find_region
from regio_data.registers.registers import Registers

#: Results kept for all who ask: profiles (0.13 MB each), so those of all deals and of many municipalities, and a few tables.
MOST_KEPT = 200

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class ExportData:
    """Registers, figures and shapes, and what was made of them.

    Parameters
    ----------
    dataset : Dataset
    registers : Registers
    scores : DataFrame
        `regio_data.figures.scores.all_scores`.
    shapes : Shapes
    version : str
        Changes with any of them.
    """

    dataset: Dataset
    registers: Registers
    scores: pd.DataFrame
    shapes: Shapes
    version: str = ""
    _kept: Kept = field(default_factory=lambda: Kept(MOST_KEPT), repr=False)

    @property
    def today(self) -> datetime.date:
        """The day on which the status of a deal is asked."""
        return datetime.date.today()

    def once(self, make: Callable[..., T], *arguments: Hashable) -> T:
        """Return what a function makes of this data and its arguments: made once for all who ask (`Kept.once`)."""
        return self._kept.once(make, self, *arguments)

    def sources(self, *keys: str) -> tuple[Mapping[str, Any], ...]:
        """Return what the manifest says of these sources, as far as the data set has them."""
        return tuple(entry for key in keys if (entry := self.dataset.source(key)))

    def profile(self, region: Region, include_partial: bool = False) -> Profile:
        """Return `regio_data.profile.profile.profile` of a deal, a municipality or an own region."""
        return self.once(_profile, region, include_partial)

    def profile_of(self, deal: Deal) -> Profile:
        """Return the profile of a deal."""
        return self.profile(find_region(self.registers, RegionRef("deal", deal.slug)))

    def own_scores(self, ref: RegionRef) -> pd.DataFrame:
        """Return `regio_data.figures.scores.scores_of` of an own region."""
        return self.once(_own_scores, ref).copy(deep=False)

    def scores_of(self, refs: Iterable[RegionRef]) -> pd.DataFrame:
        """Return the scores of some regions and of Nederland, those of ``scores`` in its order and then the own regions."""
        wanted = {*refs, NEDERLAND}
        listed = self.scores.take(np.sort(np.concatenate([self.rows_of(ref) for ref in wanted])))
        own = [self.own_scores(ref) for ref in sorted(wanted) if ref.kind == OWN]
        return pd.concat([listed, *own], ignore_index=True) if own else listed

    def latest(self, kind: str) -> pd.DataFrame:
        """Return `regio_data.figures.scores.latest` of the regions of a kind."""
        return self.once(_latest, kind).copy(deep=False)

    def rows_of(self, ref: RegionRef) -> np.ndarray:
        """Return where the rows of a region lie in ``scores``; none for a region without."""
        return self.once(_rows).get(ref, np.array([], dtype=int))

    def series(self, ref: RegionRef, indicator: str) -> pd.Series:
        """Return the values of a region by year, NaN for a year without a figure; empty where it has no rows."""
        every = self.own_scores(ref) if ref.kind == OWN else self.scores.take(self.rows_of(ref))
        own = every[["indicator", "year", "value"]]
        own = own[own["indicator"] == indicator]
        return pd.Series(own["value"].to_numpy(), own["year"].to_numpy(), name="value")

    @property
    def theme_scores(self) -> pd.DataFrame:
        """Theme scores of the deals (`regio_data.figures.theme_scores.COLUMNS`)."""
        return self.once(_theme_scores)

    @property
    def drawing(self) -> SvgMap:
        """The country as slides draw it."""
        return self.once(_drawing)

    @property
    def borders(self) -> str:
        """Whose borders the maps on slides have."""
        source = self.dataset.source("gemeentegrenzen")
        return f"{source['attribution']}." if source else ""

    @property
    def credit(self) -> str:
        """Whose figures these are, and that the rest is our own calculation."""
        monitor = self.dataset.source("monitor")
        return f"Eigen berekening uit {monitor['attribution']}." if monitor else "Eigen berekening."


def export_data(dataset: Dataset, registers: Registers, version: str = "") -> ExportData:
    """Return all of a data set and registers."""
    return ExportData(dataset, registers, figures.all_scores(dataset, registers), load_shapes(dataset, registers), version)


def _profile(data: ExportData, region: Region, include_partial: bool) -> Profile:
    scores = data.scores
    if region.kind == OWN:
        scores = pd.concat([scores, data.own_scores(region.ref)], ignore_index=True)
    return profile(data.dataset, data.registers, scores, region, include_partial)


def _own_scores(data: ExportData, ref: RegionRef) -> pd.DataFrame:
    return figures.scores_of(data.dataset, data.registers, [find_region(data.registers, ref)])


def _latest(data: ExportData, kind: str) -> pd.DataFrame:
    return figures.latest(data.scores[data.scores["region_kind"] == kind])


def _rows(data: ExportData) -> dict[RegionRef, np.ndarray]:
    """Where the rows of each region lie: a mask over a hundred thousand rows takes longer than all the rest of a page."""
    places = data.scores.groupby(["region_kind", "region"], observed=True).indices
    return {RegionRef(*key): rows for key, rows in places.items()}


def _theme_scores(data: ExportData) -> pd.DataFrame:
    return theme_scores(data.latest("deal"), data.registers.indicators)


def _drawing(data: ExportData) -> SvgMap:
    return svg_map(data.shapes.areas, data.shapes.codes)
