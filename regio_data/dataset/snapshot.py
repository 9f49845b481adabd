"""A data set on disk: a folder with a manifest, verified before anything is read from it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow.parquet as pq
import shapely
from pandera.pandas import DataFrameSchema

from regio_data.dataset import schemas
from regio_data.dataset.manifest import damage, problem, read_manifest
from regio_data.dataset.neighbours import Neighbours, read_neighbours
from regio_data.errors import DatasetError
from regio_data.kept import Kept

SNAPSHOT = Path(__file__).parent / "data"
OBSERVATIONS_FILE = "observations.parquet"
OFFICIAL_FILE = "official.parquet"
NEWER_FILE = "newer.parquet"
AREAS_FILE = "areas.parquet"
WEIGHTS_FILE = "weights.parquet"
BOUNDARIES_FILE = "boundaries.parquet"
DISTRICTS_FILE = "districts.parquet"
REQUIRED = (OBSERVATIONS_FILE, WEIGHTS_FILE, BOUNDARIES_FILE)
#: The five tables of figures, and the figures by year.
MOST_READ = 6


@dataclass(frozen=True)
class Dataset:
    """A verified data set.

    Its tables are read once. Who asks for one gets a copy that takes no room until it is changed (pandas' copy-on-write), so
    that nobody can change another's.

    Parameters
    ----------
    folder : Path
    manifest : dict
        ``format``; ``sources`` (list: key, title, publisher, edition, licence, attribution, url, how_obtained,
        retrieved, rows, input_sha256); ``files`` (list: name, rows, bytes, sha256).
    """

    folder: Path
    manifest: dict[str, Any]
    _read: Kept = field(default_factory=lambda: Kept(MOST_READ), init=False, repr=False, compare=False)

    @cached_property
    def version(self) -> str:
        """Twelve hexadecimal digits that change whenever any file does, or what the manifest says of it."""
        return hashlib.sha256(json.dumps(self.manifest, sort_keys=True).encode()).hexdigest()[:12]

    @property
    def observations(self) -> pd.DataFrame:
        """Figures per municipality, `schemas.OBSERVATIONS`."""
        return self._table(OBSERVATIONS_FILE, schemas.OBSERVATIONS)

    @property
    def official(self) -> pd.DataFrame:
        """Figures that CBS itself gives of larger regions, `schemas.OFFICIAL`; no rows when the set has none."""
        return self._table(OFFICIAL_FILE, schemas.OFFICIAL)

    @property
    def newer(self) -> pd.DataFrame:
        """Figures of StatLine that are newer than those of the monitor, `schemas.NEWER`; no rows when the set has none."""
        return self._table(NEWER_FILE, schemas.NEWER)

    @property
    def areas(self) -> pd.DataFrame:
        """Which areas of CBS's table a municipality lies in, `schemas.AREAS`; no rows when the set has none."""
        return self._table(AREAS_FILE, schemas.AREAS)

    @property
    def weights(self) -> pd.DataFrame:
        """Inhabitants and land area per municipality, `schemas.WEIGHTS`."""
        return self._table(WEIGHTS_FILE, schemas.WEIGHTS)

    def _table(self, name: str, schema: DataFrameSchema) -> pd.DataFrame:
        return self._read.get(name, lambda: self._checked(name, schema)).copy(deep=False)

    def _checked(self, name: str, schema: DataFrameSchema) -> pd.DataFrame:
        path = self.folder / name
        if name not in REQUIRED and not path.exists():
            return schemas.empty(schema)
        return schemas.check(schema, pd.read_parquet(path), name)

    @cached_property
    def neighbours(self) -> Neighbours:
        """Which municipalities are neighbours, by their boundaries."""
        return read_neighbours(self.boundaries_path)

    def by_year(self, indicator: str) -> pd.DataFrame | None:
        """Return the municipalities in the order of ``neighbours`` by year, NaN without a figure; ``None`` without any."""
        table = self._read.get("by year", self._by_year).get(indicator)
        return None if table is None else table.copy(deep=False)

    def _by_year(self) -> Mapping[str, pd.DataFrame]:
        known = self.observations.dropna(subset="value").groupby("indicator", sort=False, observed=True)
        tables = {code: figures.pivot(index="region", columns="year", values="value") for code, figures in known}
        return {code: table.sort_index(axis=1).reindex(list(self.neighbours.codes)) for code, table in tables.items()}

    @cached_property
    def figures_until(self) -> str:
        """The last year with a figure and the edition of the monitor, in Dutch: "cijfers t/m 2022, editie december 2023"."""
        monitor = self.source("monitor") or {"edition": "onbekend"}
        return f"cijfers t/m {self.observations['year'].max()}, editie {monitor['edition']}"

    @property
    def boundaries_path(self) -> Path:
        """GeoParquet of the municipalities (code, name), EPSG:28992."""
        return self.folder / BOUNDARIES_FILE

    @property
    def districts_path(self) -> Path | None:
        """GeoParquet of the districts (code, name, municipality), EPSG:28992; ``None`` when the set has none."""
        listed = any(entry["name"] == DISTRICTS_FILE for entry in self.manifest["files"])
        return self.folder / DISTRICTS_FILE if listed else None

    def source(self, key: str) -> dict[str, Any] | None:
        """Return what the manifest says of one source."""
        return next((s for s in self.manifest["sources"] if s["key"] == key), None)

    @property
    def monitor(self) -> dict[str, Any]:
        """What the manifest says of the monitor, of which the figures are.

        Raises
        ------
        LookupError
            If the manifest does not name it.
        """
        found = self.source("monitor")
        if found is None:
            raise LookupError("the manifest does not name the monitor")
        return found


def open_dataset(folder: Path = SNAPSHOT) -> Dataset:
    """Verify a data set and return it.

    Parameters
    ----------
    folder : Path
        A folder with ``manifest.json`` and the files that it lists.

    Returns
    -------
    Dataset
        Its tables are read when first asked for.

    Raises
    ------
    DatasetError
        If the manifest cannot be read, or a file is missing, of another size, or of another sha256 than it says.
    """
    manifest = read_manifest(folder)
    listed = {entry["name"] for entry in manifest["files"]}
    problems = [problem(name, "ontbreekt in het manifest", "is not in the manifest") for name in REQUIRED if name not in listed]
    for entry in manifest["files"]:
        problems.extend(damage(folder, entry))
    if problems:
        raise DatasetError(problems)
    return Dataset(folder, manifest)


def check_tables(dataset: Dataset) -> None:
    """Read every table of a data set, as the right checksum of a file does not make it a table.

    Raises
    ------
    DatasetError
        Naming the first table that cannot be read or breaks its contract.
    """
    areas = {BOUNDARIES_FILE: ("code", "name", "geometry"), DISTRICTS_FILE: ("code", "name", "municipality", "geometry")}
    name = OBSERVATIONS_FILE
    try:
        _ = dataset.observations
        name = OFFICIAL_FILE
        _ = dataset.official
        name = NEWER_FILE
        _ = dataset.newer
        name = AREAS_FILE
        _ = dataset.areas
        name = WEIGHTS_FILE
        codes = set(dataset.weights["region"])
        name = BOUNDARIES_FILE
        found = _areas(dataset.boundaries_path, areas[name])
        if set(found) != codes or len(found) != len(codes):
            raise ValueError(f"{len(found)} areas, not those of {WEIGHTS_FILE}")
        if dataset.districts_path:
            name = DISTRICTS_FILE
            _areas(dataset.districts_path, areas[name])
    except DatasetError:
        raise
    except Exception as error:  # pyarrow, pandas and shapely raise many kinds
        why = (str(error).splitlines() or [type(error).__name__])[0][:200]
        raise DatasetError([problem(name, f"is onleesbaar ({why})", f"cannot be read ({why})")]) from None


def _areas(path: Path, columns: tuple[str, ...]) -> list[str]:
    """Return the codes of a table of polygons that was read whole."""
    table = pq.read_table(path, columns=list(columns))
    if b"geo" not in (pq.read_schema(path).metadata or {}):
        raise ValueError("has no coordinate system")
    shapely.from_wkb(table["geometry"].to_numpy())
    return table["code"].to_pylist()
