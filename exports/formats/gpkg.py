"""GeoPackage: regions with their values, in RD New."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

import geopandas as gpd
import pandas as pd

from geo.shapes import CRS
from regio_data.characters import writable


def to_gpkg(layers: Mapping[str, gpd.GeoDataFrame], title: str = "", description: str = "") -> bytes:
    """Return layers as one GeoPackage.

    Parameters
    ----------
    layers : mapping
        Name -> table in EPSG:28992. Where there is nothing to draw the geometry is empty, not missing.
    title, description : str
        Written into the file: what it is, and its sources.

    Raises
    ------
    ValueError
        If a layer is not in RD New.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "export.gpkg"
        for i, (name, table) in enumerate(layers.items()):
            if table.crs != CRS:
                raise ValueError(f"layer {name} must be in {CRS}, not in {table.crs}")
            _writable(table).to_file(
                path,
                layer=writable(name),
                driver="GPKG",
                engine="pyogrio",
                mode="a" if i else "w",
                geometry_type="MultiPolygon",
                promote_to_multi=True,
                layer_options={"IDENTIFIER": writable(f"{title}: {name}"), "DESCRIPTION": writable(description)},
            )
        return path.read_bytes()


def _writable(table: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return a table of which every text, names of columns included, can be written."""
    text = [name for name in table.columns if pd.api.types.is_string_dtype(table[name]) or table[name].dtype == object]
    new = table.assign(**{name: [writable(v) if isinstance(v, str) else v for v in table[name]] for name in text})
    return new.rename(columns=writable)
