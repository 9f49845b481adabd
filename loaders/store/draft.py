"""A data set in the making: the current one, of which sources are replaced one by one."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field, replace
from typing import Any

import geopandas as gpd
import pandas as pd

from regio_data.dataset.snapshot import Dataset
from regio_data.registers.registers import Registers


@dataclass(frozen=True)
class Draft:
    """The tables of a data set, and what its manifest says per source.

    Parameters
    ----------
    observations, weights : DataFrame
        `schemas.OBSERVATIONS` and `schemas.WEIGHTS`.
    boundaries, districts : GeoDataFrame
        Generalised polygons, EPSG:28992; districts may be ``None``.
    sources : dict
        Entries for the manifest by their keys, in their order there.
    official, newer, areas : DataFrame or None
        `schemas.OFFICIAL`, `schemas.NEWER` and `schemas.AREAS`.
    """

    observations: pd.DataFrame
    weights: pd.DataFrame
    boundaries: gpd.GeoDataFrame
    districts: gpd.GeoDataFrame | None
    sources: dict[str, dict[str, Any]] = field(default_factory=dict)
    official: pd.DataFrame | None = None
    newer: pd.DataFrame | None = None
    areas: pd.DataFrame | None = None

    def with_source(self, registers: Registers, key: str, rows: int, **said: Any) -> Draft:
        """Return the draft with another manifest entry: the register's, with what this run knows better."""
        known = next(source for source in registers.sources if source.key == key).model_dump()
        entry = {**known, "input_sha256": None, **said, "retrieved": datetime.date.today().isoformat(), "rows": rows}
        return replace(self, sources={**self.sources, key: entry})

    def in_order(self, registers: Registers) -> Draft:
        """Return the draft with its sources in the order of the register of sources."""
        return replace(self, sources={one.key: self.sources[one.key] for one in registers.sources if one.key in self.sources})


def draft_of(dataset: Dataset) -> Draft:
    """Return a draft that equals a data set."""
    districts = gpd.read_parquet(dataset.districts_path) if dataset.districts_path else None
    boundaries = gpd.read_parquet(dataset.boundaries_path)
    sources = {source["key"]: source for source in dataset.manifest["sources"]}
    optional = {"official": dataset.official, "newer": dataset.newer, "areas": dataset.areas}
    return Draft(dataset.observations, dataset.weights, boundaries, districts, sources, **optional)
