"""The map of one indicator in one year: what is on it, its classes by one rule for page, file and slide, paint and legend."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from geo.painted.choropleth import legend, paint_municipalities, paint_regions, unpainted
from geo.painted.classification import DEFAULT_METHOD, Classes, classify
from geo.painted.legend import LegendEntry
from geo.painted.painting import Painting
from regio_data.data import Data
from regio_data.registers.records import Indicator
from regio_data.registers.regions import KINDS, OWN, Region, regions

#: Keys of the choice of class limits: common to all years unless that shows nothing, common whatever it shows, of this year.
VANZELF, GELIJK, PER_JAAR = "vanzelf", "gelijk", "jaar"


@dataclass(frozen=True)
class OnMap:
    """One indicator on the map.

    Parameters
    ----------
    level : str
        A kind of region.
    code : str
        Of the indicator.
    year : int
    shown : tuple of Region or None
        The regions on the map; ``None`` for all of the level.
    """

    level: str
    code: str
    year: int
    shown: tuple[Region, ...] | None = None

    def indicator(self, data: Data) -> Indicator:
        """Return the record of the indicator."""
        return data.registers.indicator[self.code]

    def regions(self, data: Data) -> tuple[Region, ...]:
        """Return the regions on the map."""
        return regions(data.registers, self.level) if self.shown is None else self.shown


@dataclass(frozen=True)
class MapClasses:
    """The class limits of a map, and what to say of them.

    Parameters
    ----------
    classes : Classes or None
        ``None`` when there is no figure at all.
    apart : bool
        Whether they are of this year only because common ones would show no difference.
    said : str
        For below the legend, where colours differ less than usual or mean something else than in another year; else "".
    """

    classes: Classes | None
    apart: bool = False
    said: str = ""


def values_of(data: Data, on_map: OnMap) -> pd.DataFrame:
    """Return `Data.table` of the regions on the map."""
    if on_map.level == OWN:
        return _of_own(data, on_map)
    table = data.table(on_map.level, on_map.code, on_map.year)
    return table if on_map.shown is None else table.loc[[one.key for one in on_map.shown if one.key in table.index]]


def _of_own(data: Data, on_map: OnMap) -> pd.DataFrame:
    own = on_map.regions(data)
    rows = pd.concat([data.own_scores(region.ref) for region in own])
    rows = rows[(rows["indicator"] == on_map.code) & (rows["year"] == on_map.year)].set_index("region")
    rows = rows.loc[[region.key for region in own]].assign(region_name=[region.name for region in own])
    return rows[data.table("nederland", on_map.code, on_map.year).columns]


def classes_of(data: Data, on_map: OnMap, method: str = DEFAULT_METHOD, limits: str = VANZELF) -> MapClasses:
    """Return the class limits of a map; own regions have those of the municipalities.

    Parameters
    ----------
    data : Data
    on_map : OnMap
    method : str
        A key of `geo.painted.classification.METHODS`.
    limits : str
        `PER_JAAR`: of this year. `GELIJK`: common to all years, so that colours can be compared. `VANZELF`: common, unless
        over four in five of the areas would share one class in this year (`Classes.alike`; of a few figures it says nothing),
        and fewer do with those of the year.
    """
    own = on_map.level == OWN
    of = ("gemeente", on_map.code, None) if own else (on_map.level, on_map.code, on_map.shown)
    if limits == PER_JAAR:
        return MapClasses(data.once(_limits, *of, on_map.year, method))
    common = data.once(_limits, *of, None, method)
    values = values_of(data, on_map)["value"]
    if common is None or own or values.count() <= len(common):
        return MapClasses(common)
    several = KINDS[on_map.level].several
    of_year = data.once(_limits, *of, on_map.year, method)
    if limits == VANZELF and common.alike(values) and of_year is not None and not of_year.alike(values):
        said = (
            f"De klassen zijn die van {on_map.year} alleen: met klassen die voor alle jaren gelijk zijn, had meer dan "
            f"vier vijfde van de {several} met een cijfer dezelfde kleur."
        )
        return MapClasses(of_year, True, said)
    if common.crowded(values):
        said = (
            f"De klassen zijn gelijk voor alle jaren; in {on_map.year} valt meer dan de helft van de {several} met een cijfer "
            "in één klasse."
        )
        return MapClasses(common, said=said)
    return MapClasses(common)


def _limits(
    data: Data, level: str, code: str, shown: tuple[Region, ...] | None, year: int | None, method: str
) -> Classes | None:
    """Return class limits of one year; without it of all years together."""
    values = data.values(level, code)
    if year is not None:
        values = values[values["year"] == year]
    if shown is not None:
        values = values[values["region"].isin([region.key for region in shown])]
    return classify(values["value"], method, data.registers.indicator[code].decimals)


def painting_of(data: Data, on_map: OnMap, classes: Classes | None) -> Painting:
    """Return the map, without selection; that of municipalities without outlines."""
    values, indicator = values_of(data, on_map), on_map.indicator(data)
    if on_map.level == "gemeente":
        return paint_municipalities(values, indicator, classes)
    known = [region for region in on_map.regions(data) if region.key in values.index]
    return paint_regions(values, indicator, classes, known, data.registers)


def legend_of(data: Data, on_map: OnMap, classes: Classes | None) -> list[LegendEntry]:
    """Return the lines of the legend with their counts."""
    shown = on_map.regions(data)
    every = regions(data.registers, on_map.level) if on_map.level == "deal" else ()
    left_out = any(one.municipalities for one in {*every} - {*shown})
    partial = {one.key for one in shown if not one.whole}
    return legend(values_of(data, on_map), on_map.indicator(data), classes, unpainted(on_map.level, left_out), partial)
