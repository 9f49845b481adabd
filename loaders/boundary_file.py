"""Read boundaries of municipalities or districts from a file, as PDOK gives them."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import shapely

from geo.generalise import RD
from loaders.errors import LoaderError

MUNICIPALITY_COLUMNS = {"code": ("statcode", "gemeentecode"), "name": ("statnaam", "gemeentenaam")}
DISTRICT_COLUMNS = {"code": ("wijkcode", "statcode"), "name": ("wijknaam", "statnaam"), "municipality": ("gemeentecode",)}


def read_boundaries(path: Path, columns: dict[str, tuple[str, ...]]) -> gpd.GeoDataFrame:
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
        raw = gpd.read_file(path)
    except Exception as error:  # GDAL raises many kinds
        raise LoaderError(f"{path}: cannot be read as boundaries ({error}). Give a GeoJSON or GeoPackage file.") from None
    if raw.empty or "geometry" not in raw:
        raise LoaderError(f"{path}: holds no polygons.")
    table = gpd.GeoDataFrame({ours: _column(raw, names, path) for ours, names in columns.items()}, geometry=raw.geometry)
    table = _to_rd(table).sort_values("code", ignore_index=True)
    twice = table.loc[table["code"].duplicated(), "code"].unique()
    if len(twice):
        raise LoaderError(f"{path}: more than one polygon for {', '.join(twice[:10])}. Give one edition (one year).")
    bad = table.loc[table.geometry.isna() | table.is_empty | ~table.is_valid, "code"]
    if len(bad):
        raise LoaderError(f"{path}: empty or self-crossing polygon for {', '.join(bad[:10])}.")
    return table


def _column(raw: gpd.GeoDataFrame, names: tuple[str, ...], path: Path):
    for name in names:
        if name in raw:
            return raw[name].astype(str).str.strip()
    raise LoaderError(f"{path}: has no column {' or '.join(names)}; it has {', '.join(map(str, raw.columns))}.")


def _to_rd(table: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Reproject to RD; a source may write RD coordinates under a WGS84 label, so the numbers decide."""
    west, south, east, north = table.total_bounds
    if max(abs(west), abs(east)) > 180 or max(abs(south), abs(north)) > 90:
        return table.set_crs(RD, allow_override=True)
    return table.set_crs("EPSG:4326", allow_override=True).to_crs(RD)


def land_area(table: gpd.GeoDataFrame):
    """Return the area of every polygon in square metres, in RD, before any generalisation."""
    return shapely.area(table.geometry.values)
