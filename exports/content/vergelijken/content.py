"""Regions side by side, to take along: the table of the content, the years of one indicator, and where the regions lie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import geopandas as gpd
import pandas as pd
import shapely

from exports.content.content import Column, Content, Picture, Sheet, attribution, monitor_keys, origin_line
from exports.content.sheets.newer import newer_sheets
from exports.content.sheets.percentiles import PERCENTILE_COLUMNS
from exports.content.sheets.reading import vergelijking_reading
from exports.content.sheets.regional import BOUNDS, WEIGHT_COLUMNS, WEIGHTS, weights, yes_or_no
from exports.content.vergelijken.standings import POSITIONS, standings
from exports.content.vergelijken.table import UNTIL, clean_sheet, vergelijking_table
from exports.deck.deck import deck
from geo.painted.legend import Legend, LegendEntry
from geo.painted.paint import Paint
from geo.painted.painting import Painting
from geo.painted.palettes import UNPAINTED
from geo.painted.region_marks import COLOURS
from geo.shapes import CRS, Shapes, shapes_of
from regio_data import dutch
from regio_data.data import Data
from regio_data.deals.areas import parts_of
from regio_data.figures.regional.words import WHOSE
from regio_data.figures.vergelijking import Compared, Row
from regio_data.registers.records import Indicator
from regio_data.registers.regions import Region
from regio_data.views.plain import guests_link

OVERLAP = "Waar regio’s elkaar overlappen, ligt de kleinste boven."


@dataclass(frozen=True)
class VergelijkingView:
    """What is chosen and shown on the page.

    Parameters
    ----------
    title : str
        Above the page.
    regions : tuple of Region
    names : tuple of str
        Of the regions on the page.
    rows : tuple of Row
        `regio_data.figures.vergelijking.vergelijking`, in the order of the page.
    themes : tuple of str
        Of each row.
    reference : str
        Name of the region with which the others are compared.
    indicator : Indicator
        Whose years are shown.
    series : DataFrame
        `Data.named_series` of that indicator.
    notes : tuple of str
        What the page says beside the figures.
    """

    title: str
    regions: tuple[Region, ...]
    names: tuple[str, ...]
    rows: tuple[Row, ...]
    themes: tuple[str, ...]
    reference: str
    indicator: Indicator
    series: pd.DataFrame
    notes: tuple[str, ...]


def vergelijking_content(data: Data, view: VergelijkingView) -> Content:
    """Return what the comparison shows."""
    drawn = (_painting(data, view), _legend(view), attribution(data.sources("monitor", "gemeentegrenzen", "wijkgrenzen")))
    picture = Picture(view.title, POSITIONS, *drawn, _labelled(view), standings=standings(data, view.regions, view.rows))
    return Content(
        title=view.title,
        sheets=lambda: (
            _table(data, view),
            _years(view),
            *newer_sheets(data, view.regions, [row.indicator for row in view.rows]),
        ),
        opening=lambda: (clean_sheet(view.rows, view.names),),
        sources=data.sources(*monitor_keys(_origins(view.rows)), "inwoners", "gemeentegrenzen", "wijkgrenzen"),
        notes=view.notes,
        picture=picture,
        reading=lambda: vergelijking_reading(view.names, view.rows),
        layers=lambda shapes: {"regios": _layer(data, view, shapes)},
        slides=lambda link: deck(data, (), (), _guests(data, view, link), regions=view.regions),
    )


def _guests(data: Data, view: VergelijkingView, link: str) -> str:
    return guests_link(link, {"regio": [str(region.ref) for region in view.regions]}, data.registers)


def _table(data: Data, view: VergelijkingView) -> Sheet:
    decimals = [row.indicator.decimals for row in view.rows for _ in row.entries]
    columns = {
        "Plaats": Column("1 is gunstigst", 0),
        UNTIL: Column("", 0),
        "Van": Column("met een cijfer", 0),
        **PERCENTILE_COLUMNS,
        **WEIGHT_COLUMNS,
    }
    columns |= dict.fromkeys(("Waarde", "Verschil", *BOUNDS), Column("", decimals))
    weighed = [WEIGHTS[row.indicator.weight].lower() for row in view.rows for _ in row.entries]
    weight = weights(data.dataset, view.regions)
    sums = {WEIGHTS[name]: list(weight[name]) * len(view.rows) for name in weight}
    table = vergelijking_table(data.registers, view.rows, view.names, view.themes, view.reference)
    of = [origin_line(data.dataset, *shown) for shown in _origins(view.rows)]
    return Sheet("Vergelijking", table.assign(**{"Weegt met": weighed, **sums}, Bron=of), columns)


def _origins(rows: Sequence[Row]) -> list[tuple[Region, str]]:
    """Return of each entry its region and the origin of its figure, "" without one."""
    return [(entry.region, entry.figure.origin if entry.figure else "") for row in rows for entry in row.entries]


def _years(view: VergelijkingView) -> Sheet:
    table = view.series.set_axis(["Regio", "Jaar", "Waarde", "Ondergrens", "Bovengrens"], axis=1)
    table.insert(0, "Indicator", view.indicator.label)
    numbers = Column(view.indicator.short_unit, view.indicator.decimals)
    return Sheet("Ontwikkeling", table, dict.fromkeys(("Waarde", "Ondergrens", "Bovengrens"), numbers))


def _painting(data: Data, view: VergelijkingView) -> Painting:
    """Paint the regions as far as they are part of the country, the largest first."""
    order = sorted(zip(view.regions, COLOURS, strict=False), key=lambda one: -len(one[0].municipalities))
    shapes = shapes_of(data)
    parts = [(codes, Paint(colour)) for region, colour in order if _within(region) and (codes := _codes(shapes, region))]
    whole = [region for region in view.regions if _within(region) and region.municipalities and not region.partial]
    return Painting(fill={}, parts=parts, outlines=[region.ref for region in whole])


def _within(region: Region) -> bool:
    return region.kind != "nederland"


def _codes(shapes: Shapes, region: Region) -> tuple[str, ...]:
    """Return the areas of a region: municipalities, and districts of those that a deal covers in part."""
    whole = [code for code in region.municipalities if code not in region.partial]
    if region.kind == "deal":
        deal = shapes.registers.deal[region.key]
        whole += [code for part in parts_of(deal, shapes.registers, shapes.drawable) for code in part.codes]
    return tuple(whole)


def _legend(view: VergelijkingView) -> Legend:
    entries = []
    for region, name, colour in zip(view.regions, view.names, COLOURS, strict=False):
        if not _within(region):
            entries.append(LegendEntry(Paint(UNPAINTED), f"{name}: de hele kaart"))
        elif not region.municipalities:
            entries.append(LegendEntry(Paint(UNPAINTED), f"{name}: niet op deze kaart"))
        else:
            entries.append(LegendEntry(Paint(colour), name))
    drawn = [region for region in view.regions if _within(region)]
    members = [code for region in drawn for code in region.municipalities]
    return Legend("Regio’s", tuple(entries), OVERLAP if len(members) > len(set(members)) else "")


def _labelled(view: VergelijkingView) -> tuple[str, ...]:
    return tuple(dict.fromkeys(region.key for region in view.regions if region.kind == "gemeente"))


def _layer(data: Data, view: VergelijkingView, shapes: Shapes) -> gpd.GeoDataFrame:
    """Return a row a region: its area and weights; of every indicator value, whose it is, bounds or span, why, and position."""
    weight = weights(data.dataset, view.regions)
    columns: dict[str, Sequence[object]] = {
        "naam": view.names,
        "soort": [region.kind for region in view.regions],
        "sleutel": [region.key for region in view.regions],
        "hele gemeente": [yes_or_no(region.whole) for region in view.regions],
        **{WEIGHTS[name].lower(): weight[name].to_numpy() for name in weight},
    }
    for row in view.rows:
        name = f"{row.indicator.label} ({row.indicator.short_unit}, {row.year or dutch.NO_FIGURE})"
        columns[name] = pd.array([_value(entry, row.indicator) for entry in row.entries], "Float64")
        columns[f"{name}: herkomst"] = [WHOSE[entry.figure.origin] if entry.figure else "" for entry in row.entries]
        for said, column in BOUNDS.items():
            columns[f"{name}: {said.lower()}"] = pd.array(
                [getattr(entry.span or entry.figure, column, None) for entry in row.entries], "Float64"
            )
        columns[f"{name}: niet samengenomen"] = [
            entry.span.indicator.why_not_combined if entry.span else "" for entry in row.entries
        ]
        columns[f"{name}: positie"] = pd.array([_position(entry) for entry in row.entries], "Float64")
    return gpd.GeoDataFrame(columns, geometry=[_shape(region, shapes) for region in view.regions], crs=CRS)


def _value(entry: Compared, indicator: Indicator) -> float | None:
    return float(dutch.shown(entry.figure.value, indicator.decimals)) if entry.figure else None


def _position(entry: Compared) -> float | None:
    position = entry.figure.position if entry.figure else None
    return float(dutch.shown(position.percentile, 0)) if position else None


def _shape(region: Region, shapes: Shapes) -> shapely.MultiPolygon:
    return shapes.union(_codes(shapes, region))
