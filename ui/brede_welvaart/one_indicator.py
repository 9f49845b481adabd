"""What is equal for all who look at one indicator in one year: made once, whoever asks first (`Data.once`)."""

from __future__ import annotations

import pandas as pd

from geo.painted.choropleth import legend, paint_municipalities, paint_regions
from geo.painted.classification import Classes, classify
from geo.painted.legend import LegendEntry
from geo.painted.painting import Painting
from regio_data.data import Data
from regio_data.figures.ranking import ranking, ranking_note
from regio_data.registers.regions import regions

#: Keys of the deals on the map; ``None`` at the level of municipalities.
Slugs = tuple[str, ...] | None


def values_of(data: Data, level: str, code: str, year: int, slugs: Slugs) -> pd.DataFrame:
    """Return `Data.table`, at the level of deals of those on the map."""
    table = data.table(level, code, year)
    return table if slugs is None else table.loc[list(slugs)]


def ranking_of(data: Data, level: str, code: str, year: int, slugs: Slugs, include_partial: bool) -> pd.Series:
    """Return `regio_data.figures.ranking.ranking` of what is on the map."""
    values, indicator = values_of(data, level, code, year, slugs)["value"], data.registers.indicator[code]
    return ranking(values, indicator, regions(data.registers, level), include_partial)


def ranking_note_of(data: Data, level: str, code: str, year: int, slugs: Slugs, include_partial: bool) -> str:
    """Return `regio_data.figures.ranking.ranking_note` of what is on the map."""
    values, indicator = values_of(data, level, code, year, slugs), data.registers.indicator[code]
    return ranking_note(values, indicator, regions(data.registers, level), include_partial)


def classes_of(data: Data, level: str, code: str, year: int | None, slugs: Slugs, method: str) -> Classes | None:
    """Return class limits, of all years together without a year."""
    values = data.values(level, code)
    if year is not None:
        values = values[values["year"] == year]
    if slugs is not None:
        values = values[values["region"].isin(slugs)]
    return classify(values["value"], method, data.registers.indicator[code].decimals)


def painting_of(data: Data, level: str, code: str, year: int, slugs: Slugs, classes: Classes | None) -> Painting:
    """Return the map, without outlines and selection."""
    values, indicator = values_of(data, level, code, year, slugs), data.registers.indicator[code]
    if slugs is None:
        return paint_municipalities(values, indicator, classes)
    return paint_regions(values, indicator, classes, [data.registers.deal[slug] for slug in slugs], data.registers)


def legend_of(data: Data, level: str, code: str, year: int, slugs: Slugs, classes: Classes | None) -> list[LegendEntry]:
    """Return the lines of the legend with their counts."""
    values, indicator = values_of(data, level, code, year, slugs), data.registers.indicator[code]
    return legend(values, indicator, classes, "" if slugs is None else "geen Regio Deal")


def is_crowded(data: Data, level: str, code: str, year: int, slugs: Slugs, classes: Classes) -> bool:
    """Return `geo.painted.classification.Classes.crowded` of what is on the map."""
    return classes.crowded(values_of(data, level, code, year, slugs)["value"])
