"""What every page needs, read once for all sessions and kept by data-set version."""

from __future__ import annotations

import datetime
import zlib
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np
import pandas as pd
import streamlit as st

from exports.data import ExportData, export_data
from geo.drawn.map_files import make_map_files
from geo.shapes import Shapes
from regio_data.dataset.current import current_dataset
from regio_data.dataset.snapshot import Dataset
from regio_data.figures.regional import COLUMNS
from regio_data.kept import Kept
from regio_data.profile.profile import Profile
from regio_data.registers.load import FOLDER, load_registers
from regio_data.registers.regions import NEDERLAND, Region, RegionRef
from regio_data.registers.registers import Registers

PREPARING = "De cijfers worden klaargezet. Dat duurt alleen de eerste keer een paar tellen."
#: Results kept for all visitors, the largest (a painting with its labels) some 80 kB.
MOST_KEPT = 600

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class AppData:
    """What the pages draw: the data that every file is made of too, and what was made of it for all visitors.

    Parameters
    ----------
    exports : ExportData
    assets : str
        URL path of the files that the browser fetches.
    """

    exports: ExportData
    assets: str
    _kept: Kept = field(default_factory=lambda: Kept(MOST_KEPT), repr=False)

    @property
    def registers(self) -> Registers:
        """The registers in use."""
        return self.exports.registers

    @property
    def dataset(self) -> Dataset:
        """The data set in use."""
        return self.exports.dataset

    @property
    def shapes(self) -> Shapes:
        """The geometry."""
        return self.exports.shapes

    @property
    def version(self) -> str:
        """Changes with the data set, and when somebody edits a register."""
        return self.exports.version

    @property
    def today(self) -> datetime.date:
        """The day on which a status is asked."""
        return self.exports.today

    @property
    def codes(self) -> tuple[str, ...]:
        """GM codes in the order of the geometry."""
        return self.shapes.codes

    @property
    def drawable(self) -> frozenset[str]:
        """District codes that have a boundary."""
        return self.shapes.drawable

    def once(self, make: Callable[..., T], *arguments: Hashable) -> T:
        """Return what a function makes of this data and its arguments: made once for all visitors (`Kept.once`)."""
        return self._kept.once(make, self, *arguments)

    # The tables below are shared by all sessions. Each caller gets a copy that takes no room until it is changed (pandas'
    # copy-on-write), so that nobody can change another's.

    def prepare(self) -> None:
        """Make the tables on which all pages rest."""
        self.once(_value_places)
        self.exports.rows_of(NEDERLAND)
        for kind in ("deal", "gemeente"):
            self.latest(kind)

    def values(self, kind: str, indicator: str) -> pd.DataFrame:
        """Return the regional values of a kind and indicator over the years, `regional.COLUMNS` and ``margin``."""
        rows = self.once(_value_places).get((kind, indicator), [])
        return self.exports.scores.take(rows)[[*COLUMNS, "margin"]]

    def scores(self) -> pd.DataFrame:
        """Return `regio_data.figures.scores.all_scores`."""
        return self.exports.scores.copy(deep=False)

    def scores_of(self, refs: Iterable[RegionRef]) -> pd.DataFrame:
        """Return the scores of some regions and of Nederland, in the order of `scores`."""
        return self.exports.scores_of(refs)

    def latest(self, kind: str) -> pd.DataFrame:
        """Return `regio_data.figures.scores.latest` of the regions of a kind."""
        return self.exports.latest(kind)

    def profile(self, region: Region, include_partial: bool = False) -> Profile:
        """Return `regio_data.profile.profile.profile` of a deal, a municipality or an own region."""
        return self.exports.profile(region, include_partial)

    def table(self, kind: str, indicator: str, year: int) -> pd.DataFrame:
        """Return the rows of `values` of one year by region key."""
        return self.once(_table, kind, indicator, year).copy(deep=False)

    def series(self, indicator: str, regions: Sequence[tuple[RegionRef, str]]) -> pd.DataFrame:
        """Return ``naam``, ``jaar`` and ``waarde`` over the years of regions given with their name on screen."""
        return self.once(_named_series, indicator, tuple(regions)).copy(deep=False)

    def years(self, indicator: str) -> list[int]:
        """Return the years with at least one figure, the latest first."""
        return sorted(self.exports.series(NEDERLAND, indicator).index.tolist(), reverse=True)


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
    assets = make_map_files(_dataset, registers).address(st.get_option("server.baseUrlPath") or "")
    return AppData(export_data(_dataset, registers, version), assets)


def _value_places(data: AppData) -> dict[tuple[str, str], np.ndarray]:
    """Where the rows of each kind and indicator lie."""
    return data.exports.scores.groupby(["region_kind", "indicator"], observed=True).indices


def _table(data: AppData, kind: str, indicator: str, year: int) -> pd.DataFrame:
    values = data.values(kind, indicator)
    return values[values["year"] == year].set_index("region")[["region_name", *COLUMNS[COLUMNS.index("year") :], "margin"]]


def _named_series(data: AppData, indicator: str, named: tuple[tuple[RegionRef, str], ...]) -> pd.DataFrame:
    tables = []
    for ref, name in named:
        own = data.exports.series(ref, indicator)
        tables.append(pd.DataFrame({"naam": name, "jaar": own.index, "waarde": own.to_numpy()}))
    return pd.concat(tables)


def _register_stamp() -> int:
    """Changes when somebody edits a register or takes one away; equal in every process."""
    files = sorted(path for path in FOLDER.iterdir() if path.suffix in {".yaml", ".csv"})
    return zlib.crc32(repr([(path.name, path.stat().st_mtime_ns) for path in files]).encode())
