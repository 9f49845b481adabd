"""Boundaries of a data set, as tables and as the files that the browser fetches once."""

from __future__ import annotations

import json
from typing import cast

import geopandas as gpd
import topojson

from regio_data.dataset.snapshot import Dataset
from regio_data.registers.regions import KINDS, regions
from regio_data.registers.registers import Registers

#: Grid of the geometry sent to the browser: 100,000 steps over the country, about 3 m.
GRID = 100_000


def municipalities(dataset: Dataset) -> gpd.GeoDataFrame:
    """Return the generalised municipalities: ``code``, ``name``, ``geometry`` in RD, sorted by code."""
    return gpd.read_parquet(dataset.boundaries_path).sort_values("code", ignore_index=True)


def districts(dataset: Dataset) -> gpd.GeoDataFrame | None:
    """Return the generalised districts: ``code``, ``name``, ``municipality``, ``geometry`` in RD; ``None`` without."""
    path = dataset.districts_path
    return None if path is None else gpd.read_parquet(path).sort_values("code", ignore_index=True)


def topology(table: gpd.GeoDataFrame) -> bytes:
    """Return areas as TopoJSON in lon/lat: every shared border once, on a grid of `GRID` steps.

    Parameters
    ----------
    table : GeoDataFrame
        With ``code`` and ``name``; the order is kept, and the browser counts on it.
    """
    lonlat = table[["code", "name", "geometry"]].to_crs("EPSG:4326").set_index("code")
    text = cast(str, topojson.Topology(lonlat, prequantize=GRID).to_json())  # None only where it writes a file
    return text.encode("utf-8")


def memberships(registers: Registers, codes: list[str]) -> bytes:
    """Return which municipalities form a region, of the kinds whose edge the map can draw, as JSON.

    Parameters
    ----------
    registers : Registers
    codes : list of str
        GM codes in the order of the geometry.

    Returns
    -------
    bytes
        ``{"deal:twente-ii": [positions], "provincie:limburg": [...], "vitale-regio:...": [...]}``.
    """
    position = {code: i for i, code in enumerate(codes)}
    table = {
        str(region.ref): [position[code] for code in region.municipalities]
        for key, kind in KINDS.items()
        if kind.on_map
        for region in regions(registers, key)
    }
    return json.dumps(table, separators=(",", ":")).encode("utf-8")
