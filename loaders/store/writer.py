"""Write a data set: all files and the manifest, complete or not at all."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from loaders.errors import LoaderError
from loaders.store.draft import Draft
from regio_data.dataset import schemas
from regio_data.dataset import snapshot as ds
from regio_data.dataset.manifest import FORMAT, MANIFEST, sha256


def write_dataset(folder: Path, draft: Draft, more: Mapping[str, Any] | None = None) -> ds.Dataset:
    """Write a data set beside the folder, verify it, and put it in the folder's place.

    Parameters
    ----------
    folder : Path
        Where it must stand; what stands there is replaced only when the new set is complete.
    draft : Draft
    more : mapping, optional
        What else the manifest must say (the store: ``sequence``, ``created``, ``built_over``).

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
    check_tables(draft)
    _check_replaceable(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        optional = {ds.OFFICIAL_FILE: draft.official, ds.NEWER_FILE: draft.newer, ds.AREAS_FILE: draft.areas}
        tables = {
            ds.OBSERVATIONS_FILE: draft.observations,
            **{name: table for name, table in optional.items() if table is not None and len(table)},
            ds.WEIGHTS_FILE: draft.weights,
            ds.BOUNDARIES_FILE: draft.boundaries,
            ds.DISTRICTS_FILE: draft.districts,
        }
        files = [_write(new / name, table) for name, table in tables.items() if table is not None]
        manifest = {"format": FORMAT, **(more or {}), "sources": list(draft.sources.values()), "files": files}
        (new / MANIFEST).write_text(json.dumps(manifest, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        ds.open_dataset(new)
        _put_there(new, folder)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return ds.open_dataset(folder)


def check_tables(draft: Draft) -> None:
    """Check the contracts of the tables; a `DatasetError` says which is broken."""
    tables = {
        ds.OBSERVATIONS_FILE: (schemas.OBSERVATIONS, draft.observations),
        ds.WEIGHTS_FILE: (schemas.WEIGHTS, draft.weights),
        ds.OFFICIAL_FILE: (schemas.OFFICIAL, draft.official),
        ds.NEWER_FILE: (schemas.NEWER, draft.newer),
        ds.AREAS_FILE: (schemas.AREAS, draft.areas),
    }
    for name, (schema, table) in tables.items():
        if table is not None:
            schemas.check(schema, table, name)


def _check_replaceable(folder: Path) -> None:
    """Refuse to replace anything but an empty folder or a data set and nothing else."""
    if not folder.exists():
        return
    names = {path.name for path in folder.iterdir()} if folder.is_dir() else {folder.name}
    if names and not {MANIFEST} <= names <= {
        MANIFEST,
        *ds.REQUIRED,
        ds.OFFICIAL_FILE,
        ds.NEWER_FILE,
        ds.AREAS_FILE,
        ds.DISTRICTS_FILE,
    }:
        raise LoaderError(f"{folder}: is not a snapshot folder, so it is not replaced. Name an empty or a new folder.")


def _write(path: Path, table: pd.DataFrame) -> dict[str, Any]:
    table.to_parquet(path, index=False, compression="zstd")
    return {"name": path.name, "rows": len(table), "bytes": path.stat().st_size, "sha256": sha256(path)}


def _put_there(new: Path, folder: Path) -> None:
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
