"""The deals on the map, to take along: their facts, their areas, and the stapeling."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import geopandas as gpd
import pandas as pd

from exports.content.content import Column, Content, Sheet, column_name
from exports.content.deals import deals_content
from geo.painted.legend import Legend
from geo.painted.painting import Painting
from geo.shapes import CRS, Shapes
from regio_data.data import Data
from regio_data.deals.filtered import Filtered
from regio_data.deals.stapeling import stapeling_with_islands
from regio_data.registers.records import Deal
from regio_data.registers.regions import Region

_STAPELING = {"Aantal deals": Column("", 0), "Waarvan voor een deel": Column("", 0), "Per inwoner": Column("euro", 0)}


def stapeling_content(
    data: Data,
    deals: Sequence[Deal],
    painting: Painting,
    legend: Legend,
    title: str,
    number: int | None = None,
    area: Region | None = None,
    choice: Filtered | None = None,
) -> Content:
    """Return deals as `deals_content` does, with deals and euros per municipality in front.

    Parameters
    ----------
    data, deals, painting, legend, title, choice
        As of `deals_content`.
    number : int, optional
        Only the municipalities with so many deals, as the list on the page.
    area : Region, optional
        Only its municipalities, as the map and the list on the page.
    """
    content = deals_content(data, deals, painting, legend, title, choice=choice)
    return dataclasses.replace(
        content,
        opening=tuple,
        sheets=lambda: (_stapeling_sheet(data, deals, number, area), *content.sheets()),
        layers=lambda shapes: {"gemeenten": _layer(_stapeling_sheet(data, deals, area=area), shapes)} | content.layers(shapes),
    )


def _stapeling_sheet(data: Data, deals: Sequence[Deal], number: int | None = None, area: Region | None = None) -> Sheet:
    table = stapeling_with_islands(data.registers, deals, area)
    table = table if number is None else table[table["deals"] == number]
    columns = {
        "Gemeente": table["name"].to_numpy(),  # and the Caribbean islands, without a code
        "Code": [code if code in data.registers.municipality else "" for code in table.index],
        "Aantal deals": table["deals"].to_numpy(),
        "Waarvan voor een deel": table["partial"].to_numpy(),
        "Per inwoner": table["euro_per_inhabitant"].to_numpy(),
    }
    return Sheet("Stapeling", pd.DataFrame(columns), _STAPELING)


def _layer(sheet: Sheet, shapes: Shapes) -> gpd.GeoDataFrame:
    table = sheet.table.rename(columns=column_name)
    table = table[table["code"] != ""]
    return gpd.GeoDataFrame(table, geometry=[shapes.union([code]) for code in table["code"]], crs=CRS)
