"""What is equal for all who look at one indicator in one year: made once, whoever asks first (`Data.once`)."""

from __future__ import annotations

import pandas as pd

from geo.painted.choropleth import legend, paint_municipalities, paint_regions, unpainted
from geo.painted.classification import Classes, classify
from geo.painted.legend import LegendEntry
from geo.painted.painting import Painting
from regio_data.data import Data
from regio_data.figures.ranking import ranking, ranking_note
from regio_data.registers.regions import OWN, Region, regions

#: The regions on the map; ``None`` for all of the level.
Shown = tuple[Region, ...] | None


def values_of(data: Data, level: str, code: str, year: int, shown: Shown) -> pd.DataFrame:
    """Return `Data.table` of the regions on the map."""
    if level == OWN:
        return _of_own(data, code, year, shown)
    table = data.table(level, code, year)
    return table if shown is None else table.loc[[region.key for region in shown if region.key in table.index]]


def regions_of(data: Data, level: str, shown: Shown) -> tuple[Region, ...]:
    """Return the regions on the map."""
    return regions(data.registers, level) if shown is None else shown


def _of_own(data: Data, code: str, year: int, own: tuple[Region, ...]) -> pd.DataFrame:
    rows = pd.concat([data.own_scores(region.ref) for region in own])
    rows = rows[(rows["indicator"] == code) & (rows["year"] == year)].set_index("region")
    rows = rows.loc[[region.key for region in own]].assign(region_name=[region.name for region in own])
    return rows[data.table("nederland", code, year).columns]


def ranking_of(data: Data, level: str, code: str, year: int, shown: Shown, include_partial: bool) -> pd.Series:
    """Return `regio_data.figures.ranking.ranking` of what is on the map."""
    values, indicator = values_of(data, level, code, year, shown)["value"], data.registers.indicator[code]
    return ranking(values, indicator, regions_of(data, level, shown), include_partial)


def ranking_note_of(data: Data, level: str, code: str, year: int, shown: Shown, include_partial: bool) -> str:
    """Return `regio_data.figures.ranking.ranking_note` of what is on the map."""
    values, indicator = values_of(data, level, code, year, shown), data.registers.indicator[code]
    return ranking_note(values, indicator, regions_of(data, level, shown), include_partial)


def classes_of(data: Data, level: str, code: str, year: int | None, shown: Shown, method: str) -> Classes | None:
    """Return class limits, of all years together without a year; own regions have those of the municipalities."""
    values = data.values("gemeente" if level == OWN else level, code)
    if year is not None:
        values = values[values["year"] == year]
    if shown is not None and level != OWN:
        values = values[values["region"].isin([region.key for region in shown])]
    return classify(values["value"], method, data.registers.indicator[code].decimals)


def painting_of(data: Data, level: str, code: str, year: int, shown: Shown, classes: Classes | None) -> Painting:
    """Return the map, without selection; that of municipalities without outlines."""
    values, indicator = values_of(data, level, code, year, shown), data.registers.indicator[code]
    if level == "gemeente":
        return paint_municipalities(values, indicator, classes)
    known = [region for region in regions_of(data, level, shown) if region.key in values.index]
    return paint_regions(values, indicator, classes, known, data.registers)


def legend_of(data: Data, level: str, code: str, year: int, shown: Shown, classes: Classes | None) -> list[LegendEntry]:
    """Return the lines of the legend with their counts."""
    values, indicator = values_of(data, level, code, year, shown), data.registers.indicator[code]
    return legend(values, indicator, classes, unpainted(level))


def is_crowded(data: Data, level: str, code: str, year: int, shown: Shown, classes: Classes) -> bool:
    """Return `geo.painted.classification.Classes.crowded` of what is on the map; of a few figures it says nothing."""
    values = values_of(data, level, code, year, shown)["value"]
    return level != OWN and values.count() > len(classes) and classes.crowded(values)
