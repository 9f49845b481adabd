"""Write a data set: all files and the manifest, complete or not at all."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd

from loaders.errors import LoaderError
from regio_data.dataset import schemas
from regio_data.dataset import snapshot as ds


def write_dataset(
    folder: Path,
    observations: pd.DataFrame,
    weights: pd.DataFrame,
    boundaries: gpd.GeoDataFrame,
    districts: gpd.GeoDataFrame | None,
    sources: Sequence[Mapping[str, Any]],
    more: Mapping[str, Any] | None = None,
    official: pd.DataFrame | None = None,
    newer: pd.DataFrame | None = None,
    areas: pd.DataFrame | None = None,
) -> ds.Dataset:
    """Write a data set beside the folder, verify it, and put it in the folder's place.

    Parameters
    ----------
    folder : Path
        Where it must stand; what stands there is replaced only when the new set is complete.
    observations, weights : DataFrame
        `schemas.OBSERVATIONS` and `schemas.WEIGHTS`.
    boundaries, districts : GeoDataFrame
        Generalised polygons, EPSG:28992.
    sources : sequence of mappings
        Entries for the manifest.
    more : mapping, optional
        What else the manifest must say (the store: ``sequence``, ``created``, ``built_over``).
    official, newer, areas : DataFrame, optional
        `schemas.OFFICIAL`, `schemas.NEWER` and `schemas.AREAS`; no file is written without rows.

    Returns
    -------
    Dataset
        The new set, verified. The same input gives the same bytes.

    Raises
    ------
    DatasetError
        If a table breaks its contract.
    OSError
        If the disk is full or the folder cannot be written; the old set is still whole then.
    LoaderError
        If something else than a data set stands there.
    """
    check_tables(observations, weights, official, newer, areas)
    _check_replaceable(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        tables = {
            ds.OBSERVATIONS: observations,
            ds.OFFICIAL: None if official is None or official.empty else official,
            ds.NEWER: None if newer is None or newer.empty else newer,
            ds.AREAS: None if areas is None or areas.empty else areas,
            ds.WEIGHTS: weights,
            ds.BOUNDARIES: boundaries,
            ds.DISTRICTS: districts,
        }
        files = [_write(new / name, table) for name, table in tables.items() if table is not None]
        manifest = {"format": ds.FORMAT, **(more or {}), "sources": [dict(s) for s in sources], "files": files}
        (new / ds.MANIFEST).write_text(json.dumps(manifest, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        ds.open_dataset(new)
        _put_in_place(new, folder)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return ds.open_dataset(folder)


def check_tables(
    observations: pd.DataFrame,
    weights: pd.DataFrame,
    official: pd.DataFrame | None = None,
    newer: pd.DataFrame | None = None,
    areas: pd.DataFrame | None = None,
) -> None:
    """Check the contracts of the tables; a `DatasetError` says which is broken."""
    schemas.check(schemas.OBSERVATIONS, observations, ds.OBSERVATIONS)
    schemas.check(schemas.WEIGHTS, weights, ds.WEIGHTS)
    optional = {ds.OFFICIAL: (schemas.OFFICIAL, official), ds.NEWER: (schemas.NEWER, newer), ds.AREAS: (schemas.AREAS, areas)}
    for name, (schema, table) in optional.items():
        if table is not None:
            schemas.check(schema, table, name)


def _check_replaceable(folder: Path) -> None:
    """Refuse to replace anything but an empty folder or a data set and nothing else."""
    if not folder.exists():
        return
    names = {path.name for path in folder.iterdir()} if folder.is_dir() else {folder.name}
    if names and not {ds.MANIFEST} <= names <= {ds.MANIFEST, *ds.REQUIRED, ds.OFFICIAL, ds.NEWER, ds.AREAS, ds.DISTRICTS}:
        raise LoaderError(f"{folder}: is not a snapshot folder, so it is not replaced. Name an empty or a new folder.")


def _write(path: Path, table: pd.DataFrame) -> dict[str, Any]:
    table.to_parquet(path, index=False, compression="zstd")
    return {"name": path.name, "rows": len(table), "bytes": path.stat().st_size, "sha256": ds.sha256(path)}


def _put_in_place(new: Path, folder: Path) -> None:
    new.chmod(0o755)
    old = new.with_name(new.name + "-old")
    if folder.exists():
        folder.rename(old)
    try:
        new.rename(folder)
    except OSError:
        if old.exists():
            old.rename(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)
