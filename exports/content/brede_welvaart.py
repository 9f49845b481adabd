"""One indicator on the map, to take along: values with coverage, classes, and the regions with their areas."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import pandas as pd
import shapely

from exports.content.content import Column, Content, Picture, Sheet, attribution, column_name, monitor_keys, origin_line
from exports.content.sheets.municipality_lists import list_columns
from exports.content.sheets.newer import newer_sheets
from exports.content.sheets.regional import BOUNDS, WEIGHT_COLUMNS, WEIGHTS, weights, yes_or_no
from geo.painted.legend import Legend
from geo.painted.painting import Painting
from geo.shapes import CRS, Shapes
from regio_data import dutch
from regio_data.data import Data
from regio_data.figures.gebieden import IF_PARTLY, NOT_COUNTED
from regio_data.figures.ranking import ranking, ranking_note, table_order
from regio_data.figures.regional.words import WHOSE
from regio_data.registers.codes import slugify
from regio_data.registers.records import Indicator
from regio_data.registers.regions import KINDS, Region

OWN_VALUES = (
    "Gemeenten en deals van één gemeente: cijfers van het CBS. Provincies, en gebieden van precies dezelfde gemeenten: het "
    "cijfer van het CBS waar het dat geeft. Al het andere, ook Nederland: eigen berekening, gewogen gemiddelden van gemeenten."
)
#: In its place for an indicator of which municipal figures are not combined; the reason stands behind it.
SPANS = (
    "Cijfers van het CBS. Van een gebied met meer gemeenten waarvan het CBS zelf geen cijfer geeft, staat het laagste en het "
    "hoogste cijfer van de gemeenten. Die nemen wij niet samen"
)


@dataclass(frozen=True)
class IndicatorView:
    """What is chosen on the page.

    Parameters
    ----------
    level : str
        A kind of region.
    values : DataFrame
        Index region key; ``region_name``, ``margin``, and the columns `regio_data.figures.regional.values.COLUMNS`; of
        ``regions``.
    regions : tuple of Region
        Those on the map.
    series : DataFrame
        ``naam``, ``jaar``, ``waarde``: development of the chosen region and of Nederland.
    include_partial : bool
        Whether deals on part of a municipality have a place.
    which : str
        Which of the level these are: "van tranche 4"; "" for all.
    """

    indicator: Indicator
    year: int
    level: str
    values: pd.DataFrame
    regions: tuple[Region, ...]
    series: pd.DataFrame
    painting: Painting
    legend: Legend
    include_partial: bool = False
    which: str = ""

    def named(self, word: str) -> str:
        """Return a word for the regions on the map with which of them these are: "Regio Deals van tranche 4"."""
        return f"{word} {self.which}".strip()


def whose(indicator: Indicator) -> str:
    """Return of whom the figures of an indicator are, and why they are not combined where they are not."""
    return OWN_VALUES if indicator.combined else f"{SPANS}: {indicator.why_not_combined}."


def little(indicator: Indicator) -> str:
    """Return under which coverage there is no value, "" for an indicator whose municipal figures are not combined at all."""
    if not indicator.combined:
        return ""
    return f"Met te weinig dekking (onder {dutch.whole_percent(indicator.minimum_coverage)}%) staat er geen waarde."


def indicator_content(data: Data, view: IndicatorView) -> Content:
    """Return what the indicator map shows."""
    indicator = view.indicator
    title = f"{indicator.label}, {view.year}"
    one, several = (view.named(word) for word in (KINDS[view.level].one, KINDS[view.level].several))
    notes = [
        f"Indicator: {indicator.label}, {indicator.unit}.",
        indicator.remark,
        whose(indicator),
        little(indicator),
        view.legend.note,
    ]
    if view.level == "deal":
        notes += [IF_PARTLY] if view.include_partial else [IF_PARTLY, NOT_COUNTED]
    notes.append(ranking_note(view.values, indicator, view.regions, view.include_partial))
    shown = ((region, view.values["origin"].get(region.key, "")) for region in view.regions)
    sources = data.sources(*monitor_keys(shown), "gemeentegrenzen", "inwoners")
    subtitle = f"Per {KINDS[view.level].one}: {len(view.values)} {several}"
    return Content(
        title=f"{title} per {one}",
        sheets=lambda: (
            _values(data, view),
            _classes(view),
            _development(view),
            *newer_sheets(data, view.regions, [indicator]),
        ),
        sources=sources,
        notes=tuple(note for note in notes if note),
        picture=Picture(title, subtitle, view.painting, view.legend, attribution(sources)),
        layers=lambda shapes: {_layer_name(view): _layer(data, view, shapes)},
    )


def _values(data: Data, view: IndicatorView) -> Sheet:
    """Return the table of the page: regions with a figure by rank, then those without."""
    of = {region.key: region for region in view.regions}
    rank = ranking(view.values["value"], view.indicator, view.regions, view.include_partial)
    order = table_order(view.values, rank)
    rows = view.values.loc[order]
    weight = weights(data.dataset, [of[key] for key in order]).rename(columns=WEIGHTS)
    table = pd.DataFrame(
        {
            dutch.capital(KINDS[view.level].one): rows["region_name"].to_numpy(),
            "Code": order,
            "Plaats": [rank.get(key) for key in order],
            "Waarde": rows["value"].to_numpy(),
            **{name: rows[column].to_numpy() for name, column in BOUNDS.items()},
            "Niet samengenomen": [view.indicator.why_not_combined if spanned else "" for spanned in rows["lowest"].notna()],
            "Marge": rows["margin"].to_numpy(),
            "Eenheid": view.indicator.unit,
            "Jaar": view.year,
            "Dekking": [dutch.whole_percent(share) for share in rows["coverage"]],
            "Benadering": [yes_or_no(approximate) for approximate in rows["approximate"]],
            "Herkomst": [
                "" if missing else WHOSE[whose] for missing, whose in zip(rows["value"].isna(), rows["origin"], strict=True)
            ],
            "Hele gemeente": [yes_or_no(of[key].whole) for key in order],
            **(list_columns(data.registers.deal[key] for key in order) if view.level == "deal" else {}),
            "Weegt met": WEIGHTS[view.indicator.weight].lower(),
            **{name: column.to_numpy() for name, column in weight.items()},
            "Indicator": view.indicator.label,
            "Indicatorcode": view.indicator.code,
            "Bron": [origin_line(data.dataset, of[key], whose) for key, whose in zip(order, rows["origin"], strict=True)],
        }
    )
    columns = dict.fromkeys(("Waarde", *BOUNDS, "Marge"), Column("", view.indicator.decimals)) | WEIGHT_COLUMNS
    columns |= {"Dekking": Column("%", 0), "Plaats": Column("1 is gunstigst")}
    if view.indicator.direction == "neutral":
        columns["Plaats"] = Column("1 is hoogst")
    return Sheet("Waarden", table, columns)


def _classes(view: IndicatorView) -> Sheet:
    entries = view.legend.entries
    table = pd.DataFrame(
        {"Klasse": [entry.text for entry in entries], "Aantal": pd.array([entry.count for entry in entries], "Int64")}
    )
    return Sheet("Klassen", table, {"Klasse": Column(view.indicator.short_unit), "Aantal": Column("", 0)})


def _development(view: IndicatorView) -> Sheet:
    table = view.series[["naam", "jaar", "waarde"]].set_axis(["Regio", "Jaar", "Waarde"], axis=1)
    return Sheet("Ontwikkeling", table, {"Waarde": Column(view.indicator.short_unit, view.indicator.decimals)})


def _layer_name(view: IndicatorView) -> str:
    """Return the name of the layer of a GeoPackage, which is a name of a table too: letters and underscores."""
    return {"deal": "deals"}.get(view.level, slugify(KINDS[view.level].several).replace("-", "_"))


def _layer(data: Data, view: IndicatorView, shapes: Shapes) -> gpd.GeoDataFrame:
    table = _values(data, view).table
    table = table.rename(columns={table.columns[0]: "naam"}).rename(columns=column_name)
    shape = {one.key: _shape(shapes, one) for one in view.regions}
    return gpd.GeoDataFrame(table, geometry=[shape[key] for key in table["code"]], crs=CRS)


def _shape(shapes: Shapes, region: Region) -> shapely.MultiPolygon:
    return shapes.deal(shapes.registers.deal[region.key]) if region.kind == "deal" else shapes.union(region.municipalities)
