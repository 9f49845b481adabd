"""What every page needs, read once for all sessions and kept by data-set version."""

from __future__ import annotations

import datetime
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from geo.map_files import make_map_files
from geo.shapes import Shapes, load_shapes
from regio_data.dataset.current import current_dataset
from regio_data.dataset.snapshot import Dataset
from regio_data.figures.margins import margins
from regio_data.figures.regional import COLUMNS, regional_values
from regio_data.figures.scores import all_scores, latest
from regio_data.profile.profile import Profile, profile
from regio_data.registers.load import FOLDER, load_registers
from regio_data.registers.regions import Region, RegionRef, find_region, regions
from regio_data.registers.registers import Registers

PREPARING = "De cijfers worden klaargezet. Dat duurt alleen de eerste keer een paar tellen."


@dataclass(frozen=True)
class AppData:
    """Registers and data set in use.

    Parameters
    ----------
    registers : Registers
    dataset : Dataset
    shapes : Shapes
        The geometry.
    assets : str
        URL path of the files that the browser fetches.
    version : str
        Changes with the data set, and when somebody edits a register.
    """

    registers: Registers
    dataset: Dataset
    shapes: Shapes
    assets: str
    version: str

    @property
    def today(self) -> datetime.date:
        """The day on which a status is asked."""
        return datetime.date.today()

    @property
    def codes(self) -> tuple[str, ...]:
        """GM codes in the order of the geometry."""
        return self.shapes.codes

    @property
    def drawable(self) -> frozenset[str]:
        """District codes that have a boundary."""
        return self.shapes.drawable

    # The tables below are shared by all sessions. Each caller gets a copy that takes no room until it is changed (pandas'
    # copy-on-write), so that nobody can change another's.

    def values(self, kind: str) -> pd.DataFrame:
        """Return all regional values of a kind, `regio_data.figures.regional.COLUMNS`."""
        return _values(self.version, kind, self).copy(deep=False)

    def scores(self) -> pd.DataFrame:
        """Return `regio_data.figures.scores.all_scores`."""
        return _scores(self.version, self).copy(deep=False)

    def latest(self, kind: str) -> pd.DataFrame:
        """Return `regio_data.figures.scores.latest` of the regions of a kind."""
        return _latest(self.version, kind, self).copy(deep=False)

    def profile(self, region: Region, include_partial: bool = False) -> Profile:
        """Return `regio_data.profile.profile.profile` of a deal or municipality."""
        return _profile(self.version, region.ref, include_partial, self)

    def table(self, kind: str, indicator: str, year: int) -> pd.DataFrame:
        """Return the regional values of one indicator and year by region key."""
        values = self.values(kind)
        rows = values[(values["indicator"] == indicator) & (values["year"] == year)]
        return rows.set_index("region")[["region_name", *COLUMNS[COLUMNS.index("year") :]]]

    def margins(self, kind: str, indicator: str, year: int) -> pd.Series:
        """Return the margin of each figure of `table`, by region key (`regio_data.figures.margins.margins`)."""
        values = self.values(kind)
        rows = values[(values["indicator"] == indicator) & (values["year"] == year)]
        of, indicators = regions(self.registers, kind), [self.registers.indicator[indicator]]
        return margins(rows, self.dataset.weights, of, indicators)["margin"].set_axis(rows["region"])

    def series(self, indicator: str, regions: Sequence[tuple[RegionRef, str]]) -> pd.DataFrame:
        """Return ``naam``, ``jaar`` and ``waarde`` over the years of regions given with their name on screen."""
        frames = []
        for ref, name in regions:
            values = self.values(ref.kind)
            rows = values[(values["indicator"] == indicator) & (values["region"] == ref.key)]
            frames.append(pd.DataFrame({"naam": name, "jaar": rows["year"], "waarde": rows["value"]}))
        return pd.concat(frames)

    def years(self, indicator: str) -> list[int]:
        """Return the years with at least one figure, the latest first."""
        values = self.values("nederland")
        return sorted(values.loc[values["indicator"] == indicator, "year"].tolist(), reverse=True)


def app_data() -> AppData:
    """Return the data in use; a refresh on disk is picked up at the next page run.

    Raises
    ------
    RegisterError, DatasetError
        If a register or the data set is not as it should be.
    """
    dataset = current_dataset()
    return _app_data(f"{dataset.version}-{_register_stamp():x}", dataset)


@st.cache_resource(max_entries=2, show_spinner=PREPARING)
def _app_data(version: str, _dataset: Dataset) -> AppData:
    registers = load_registers()
    return AppData(
        registers,
        _dataset,
        load_shapes(_dataset, registers),
        make_map_files(_dataset, registers).address(st.get_option("server.baseUrlPath") or ""),
        version,
    )


@st.cache_resource(max_entries=16, show_spinner=False)
def _values(version: str, kind: str, _data: AppData) -> pd.DataFrame:
    dataset, registers = _data.dataset, _data.registers
    return regional_values(
        dataset.observations, dataset.weights, regions(registers, kind), registers.indicators, dataset.official
    )


@st.cache_resource(max_entries=2, show_spinner=PREPARING)
def _scores(version: str, _data: AppData) -> pd.DataFrame:
    return all_scores(_data.dataset, _data.registers)


@st.cache_resource(max_entries=8, show_spinner=False)
def _latest(version: str, kind: str, _data: AppData) -> pd.DataFrame:
    scores = _data.scores()
    return latest(scores[scores["region_kind"] == kind])


@st.cache_resource(max_entries=128, show_spinner=False)
def _profile(version: str, ref: RegionRef, include_partial: bool, _data: AppData) -> Profile:
    region = find_region(_data.registers, ref)
    return profile(_data.dataset, _data.registers, _data.scores(), region, include_partial)


def _register_stamp() -> int:
    """Changes when somebody edits a register or takes one away; equal in every process."""
    files = sorted(path for path in FOLDER.iterdir() if path.suffix in {".yaml", ".csv"})
    return zlib.crc32(repr([(path.name, path.stat().st_mtime_ns) for path in files]).encode())
