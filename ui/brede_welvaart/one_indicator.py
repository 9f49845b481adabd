"""What is equal for all who look at one indicator in one year: made once, whoever asks first (`Data.once`)."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from geo.painted.choropleth import legend, paint_municipalities, paint_regions, unpainted
from geo.painted.classification import Classes, classify
from geo.painted.legend import LegendEntry
from geo.painted.painting import Painting
from regio_data.data import Data
from regio_data.figures.ranking import ranking, ranking_note
from regio_data.registers.records import Indicator
from regio_data.registers.regions import OWN, Region, regions


@dataclass(frozen=True)
class OnMap:
    """One indicator on the map.

    Parameters
    ----------
    level : str
        A kind of region.
    code : str
        Of the indicator.
    year : int or None
        Without one all years together, for class limits that are common to them.
    shown : tuple of Region or None
        The regions on the map; ``None`` for all of the level.
    """

    level: str
    code: str
    year: int | None
    shown: tuple[Region, ...] | None

    def indicator(self, data: Data) -> Indicator:
        """Return the record of the indicator."""
        return data.registers.indicator[self.code]

    def regions(self, data: Data) -> tuple[Region, ...]:
        """Return the regions on the map."""
        return regions(data.registers, self.level) if self.shown is None else self.shown


def values_of(data: Data, on_map: OnMap) -> pd.DataFrame:
    """Return `Data.table` of the regions on the map."""
    if on_map.level == OWN:
        return _of_own(data, on_map)
    table = data.table(on_map.level, on_map.code, on_map.year)
    return table if on_map.shown is None else table.loc[[one.key for one in on_map.shown if one.key in table.index]]


def _of_own(data: Data, on_map: OnMap) -> pd.DataFrame:
    own = on_map.shown
    rows = pd.concat([data.own_scores(region.ref) for region in own])
    rows = rows[(rows["indicator"] == on_map.code) & (rows["year"] == on_map.year)].set_index("region")
    rows = rows.loc[[region.key for region in own]].assign(region_name=[region.name for region in own])
    return rows[data.table("nederland", on_map.code, on_map.year).columns]


def ranking_of(data: Data, on_map: OnMap, include_partial: bool) -> pd.Series:
    """Return `regio_data.figures.ranking.ranking` of what is on the map."""
    return ranking(values_of(data, on_map)["value"], on_map.indicator(data), on_map.regions(data), include_partial)


def ranking_note_of(data: Data, on_map: OnMap, include_partial: bool) -> str:
    """Return `regio_data.figures.ranking.ranking_note` of what is on the map."""
    return ranking_note(values_of(data, on_map), on_map.indicator(data), on_map.regions(data), include_partial)


def classes_of(data: Data, on_map: OnMap, method: str) -> Classes | None:
    """Return class limits; own regions have those of the municipalities."""
    values = data.values("gemeente" if on_map.level == OWN else on_map.level, on_map.code)
    if on_map.year is not None:
        values = values[values["year"] == on_map.year]
    if on_map.shown is not None and on_map.level != OWN:
        values = values[values["region"].isin([region.key for region in on_map.shown])]
    return classify(values["value"], method, on_map.indicator(data).decimals)


def painting_of(data: Data, on_map: OnMap, classes: Classes | None) -> Painting:
    """Return the map, without selection; that of municipalities without outlines."""
    values, indicator = values_of(data, on_map), on_map.indicator(data)
    if on_map.level == "gemeente":
        return paint_municipalities(values, indicator, classes)
    known = [region for region in on_map.regions(data) if region.key in values.index]
    return paint_regions(values, indicator, classes, known, data.registers)


def legend_of(data: Data, on_map: OnMap, classes: Classes | None) -> list[LegendEntry]:
    """Return the lines of the legend with their counts."""
    return legend(values_of(data, on_map), on_map.indicator(data), classes, unpainted(on_map.level))


def is_crowded(data: Data, on_map: OnMap, classes: Classes) -> bool:
    """Return `geo.painted.classification.Classes.crowded` of what is on the map; of a few figures it says nothing."""
    values = values_of(data, on_map)["value"]
    return _enough(on_map, values, classes) and classes.crowded(values)


def is_alike(data: Data, on_map: OnMap, classes: Classes) -> bool:
    """Return `geo.painted.classification.Classes.alike` of what is on the map; of a few figures it says nothing."""
    values = values_of(data, on_map)["value"]
    return _enough(on_map, values, classes) and classes.alike(values)


def _enough(on_map: OnMap, values: pd.Series, classes: Classes) -> bool:
    return on_map.level != OWN and values.count() > len(classes)
