"""Read boundaries of municipalities or districts from a file, as PDOK gives them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from geo.generalise import RD
from loaders.errors import LoaderError
from regio_data.regular_files import check_regular

MUNICIPALITY_COLUMNS = {"code": ("statcode", "gemeentecode"), "name": ("statnaam", "gemeentenaam")}
DISTRICT_COLUMNS = {"code": ("wijkcode", "statcode"), "name": ("wijknaam", "statnaam"), "municipality": ("gemeentecode",)}

#: The extent of the European Netherlands in RD, with room, in metres.
WEST, SOUTH, EAST, NORTH = -10_000, 290_000, 300_000, 640_000


def read_boundaries(path: Path, columns: Mapping[str, tuple[str, ...]]) -> gpd.GeoDataFrame:
    """Return one polygon per code, in RD.

    Parameters
    ----------
    path : Path
        GeoJSON, GeoPackage or another format that GDAL reads.
    columns : dict
        Our column names, each with the names that sources use for it (`MUNICIPALITY_COLUMNS`, `DISTRICT_COLUMNS`).

    Returns
    -------
    GeoDataFrame
        The columns asked for and ``geometry``, EPSG:28992, sorted by code.

    Raises
    ------
    LoaderError
        If the file cannot be read, lacks a column, repeats a code, or has an empty or invalid polygon.
    """
    try:
        check_regular(path)
        raw = gpd.read_file(path)
    except Exception as error:  # GDAL raises many kinds
        raise LoaderError(f"{path}: cannot be read as boundaries ({error}). Give a GeoJSON or GeoPackage file.") from None
    return as_boundaries(raw, columns, str(path))


def as_boundaries(raw: gpd.GeoDataFrame, columns: Mapping[str, tuple[str, ...]], origin: str) -> gpd.GeoDataFrame:
    """Return what a file or service gave as one polygon per code, in RD; as `read_boundaries`, which see.

    Parameters
    ----------
    raw : GeoDataFrame
        Its CRS is not believed: the numbers decide.
    columns : dict
    origin : str
        File or address, for the errors.
    """
    if raw.empty or "geometry" not in raw:
        raise LoaderError(f"{origin}: holds no polygons.")
    raw = raw[_on_land(raw)]
    table = gpd.GeoDataFrame({ours: _column(raw, names, origin) for ours, names in columns.items()}, geometry=raw.geometry)
    bad = table.loc[table.geometry.isna() | table.is_empty | ~table.is_valid, "code"]
    if len(bad):
        raise LoaderError(f"{origin}: empty or self-crossing polygon for {', '.join(bad[:10])}.")
    table = _to_rd(table, origin).sort_values("code", ignore_index=True)
    twice = table.loc[table["code"].duplicated(), "code"].unique()
    if len(twice):
        raise LoaderError(f"{origin}: more than one polygon for {', '.join(twice[:10])}. Give one edition (one year).")
    return table


def _on_land(raw: gpd.GeoDataFrame) -> pd.Series:
    """Tell which polygons are not marked as water (the wijken and buurten have ``water`` JA or NEE)."""
    if "water" not in raw:
        return pd.Series(True, index=raw.index)
    return raw["water"].astype(str).str.strip().str.upper() != "JA"


def _column(raw: gpd.GeoDataFrame, names: tuple[str, ...], origin: str) -> pd.Series:
    for name in names:
        if name in raw:
            return raw[name].astype(str).str.strip()
    raise LoaderError(f"{origin}: has no column {' or '.join(names)}; it has {', '.join(map(str, raw.columns))}.")


def _to_rd(table: gpd.GeoDataFrame, origin: str) -> gpd.GeoDataFrame:
    """Reproject to RD; a source may write RD under a WGS84 label, or latitude first, so the numbers decide."""
    west, south, east, north = table.total_bounds
    if max(abs(west), abs(east)) > 180 or max(abs(south), abs(north)) > 90:
        table = table.set_crs(RD, allow_override=True)
    else:
        if west > 40 and north < 20:  # the Netherlands at 50-54 north, 3-8 east: latitude stands first
            table = table.set_geometry(shapely.transform(table.geometry.values, lambda xy: xy[:, ::-1]))
        table = table.set_crs("EPSG:4326", allow_override=True).to_crs(RD)
    west, south, east, north = table.total_bounds
    if not (west > WEST and south > SOUTH and east < EAST and north < NORTH):
        raise LoaderError(f"{origin}: has coordinates outside the Netherlands. Ask for lon/lat (EPSG:4326) or RD (EPSG:28992).")
    return table


def land_area(table: gpd.GeoDataFrame) -> np.ndarray:
    """Return the area of every polygon in square metres, in RD, before any generalisation."""
    return shapely.area(table.geometry.values)
