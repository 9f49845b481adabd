"""Build the embedded snapshot from files: figures, weights and our own generalisation of the boundaries."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd

from geo.generalise import CoverageError, generalise
from loaders.errors import LoaderError
from loaders.monitor.file import load_monitor
from loaders.monitor.official import load_official
from loaders.pdok.boundary_file import DISTRICT_COLUMNS, MUNICIPALITY_COLUMNS, land_area, read_boundaries
from loaders.pdok.division import check_districts, check_municipalities
from loaders.store.draft import Draft
from loaders.store.validate import against_current, check_set, refuse_changes
from loaders.store.writer import write_dataset
from regio_data.dataset.manifest import sha256
from regio_data.dataset.snapshot import SNAPSHOT, Dataset
from regio_data.dataset.versions import try_open
from regio_data.registers.registers import Registers

#: Largest distance between original and generalised line, in metres.
MUNICIPALITY_TOLERANCE = 150.0
DISTRICT_TOLERANCE = 25.0


def write_snapshot(
    registers: Registers,
    monitor: Path,
    municipalities: Path,
    districts: Path | None = None,
    out: Path = SNAPSHOT,
    retrieved: datetime.date | None = None,
    force: bool = False,
    provinces: Path | None = None,
) -> Dataset:
    """Write the snapshot that the project ships.

    Parameters
    ----------
    registers : Registers
    monitor, municipalities, districts : Path
        The monitor's CSV and boundaries in lon/lat or RD.
    out : Path
        The folder to replace.
    retrieved : date, optional
        When the files were obtained. Without it: the date that the snapshot in ``out``, or the one that is shipped, gives for
        the same file, else today, so that running the command again changes nothing.
    force : bool
        Accept figures that differ much from those of the shipped snapshot.
    provinces : Path, optional
        Figures that CBS itself gives of provinces; without it those in the monitor's CSV, if it has any.

    Returns
    -------
    Dataset

    Raises
    ------
    LoaderError
        If a file cannot be used; the present snapshot stays as it is.
    """
    found = load_monitor(monitor, registers)
    official = found.official if provinces is None else load_official(provinces, registers).figures
    weights, boundaries = _municipalities(registers, municipalities)
    check_set(weights, boundaries, found.observations, registers)
    shipped = try_open(SNAPSHOT)
    if isinstance(shipped, Dataset) and not force:
        refuse_changes(against_current(found.observations, shipped.observations))
    wijken = None if districts is None else _districts(registers, districts)
    read = {
        "monitor": (monitor, found.observations),
        "gemeentegrenzen": (municipalities, boundaries),
        "provinciecijfers": (provinces, official),
        "wijkgrenzen": (districts, wijken),
    }
    rows = {key: (path, len(table)) for key, (path, table) in read.items() if path is not None}
    sources = {source["key"]: source for source in _sources(registers, rows, out, retrieved)}
    return write_dataset(out, Draft(found.observations, weights, boundaries, wijken, sources, official))


def _municipalities(registers: Registers, path: Path) -> tuple[pd.DataFrame, gpd.GeoDataFrame]:
    """Return the weights of the municipalities and their generalised boundaries."""
    areas = read_boundaries(path, MUNICIPALITY_COLUMNS)
    check_municipalities(areas, registers, str(path))
    weights = weights_table(areas, pd.Series({m.code: m.inhabitants for m in registers.municipalities}))
    return weights, generalised(areas, MUNICIPALITY_TOLERANCE, str(path))


def _districts(registers: Registers, path: Path) -> gpd.GeoDataFrame:
    areas = read_boundaries(path, DISTRICT_COLUMNS)
    check_districts(areas, registers, str(path))
    return generalised(areas, DISTRICT_TOLERANCE, str(path))


def weights_table(areas: gpd.GeoDataFrame, inhabitants: pd.Series) -> pd.DataFrame:
    """Return `regio_data.dataset.schemas.WEIGHTS` from polygons as the source gives them and inhabitants by code."""
    inhabitants = inhabitants.reindex(areas["code"]).to_numpy()
    return pd.DataFrame({"region": areas["code"], "inhabitants": inhabitants, "land_area": land_area(areas)})


def generalised(areas: gpd.GeoDataFrame, tolerance: float, origin: str) -> gpd.GeoDataFrame:
    """Return polygons with fewer vertices (`geo.generalise`); a coverage that is not valid is a `LoaderError`."""
    try:
        return areas.set_geometry(generalise(areas.geometry, tolerance))
    except CoverageError as error:
        raise LoaderError(f"{origin}: {error}.") from None


def _sources(
    registers: Registers, rows: dict[str, tuple[Path, int]], out: Path, retrieved: datetime.date | None
) -> list[dict[str, Any]]:
    entries = []
    for source in registers.sources:
        if source.key == "inwoners":
            digest, count = None, len(registers.municipalities)
        elif source.key in rows:
            path, count = rows[source.key]
            digest = sha256(path)
        else:
            continue
        date = retrieved or _known_date(out, source.key, digest) or datetime.date.today()
        entries.append({**source.model_dump(), "retrieved": date.isoformat(), "rows": count, "input_sha256": digest})
    return entries


def _known_date(out: Path, key: str, digest: str | None) -> datetime.date | None:
    sets = [found for found in (try_open(out), try_open(SNAPSHOT)) if isinstance(found, Dataset)]
    known = [source for source in (found.source(key) for found in sets) if source and source.get("input_sha256") == digest]
    return datetime.date.fromisoformat(known[0]["retrieved"]) if known else None
