"""The data in use, read once for all sessions and kept by version; and where the browser finds the files of its maps."""

from __future__ import annotations

import functools
import zlib
from pathlib import Path

import streamlit as st

from geo.drawn.map_files import make_map_files
from regio_data.data import Data, make_data
from regio_data.dataset.current import current_dataset
from regio_data.dataset.snapshot import Dataset
from regio_data.registers.load import FOLDER, load_registers

PREPARING = "De cijfers worden klaargezet. Dat duurt alleen de eerste keer een paar tellen."


#: What the server warmed last; ``None`` without a server, and as long as something is wrong with the files.
_warmed: Data | None = None


def app_data() -> Data:
    """Return the data in use: what the server warmed last, so that nobody waits for new data; without that, the newest.

    Raises
    ------
    RegisterError, DatasetError
        As `newest`.
    """
    return _warmed or newest()


def put_in_use(data: Data | None) -> None:
    """Let all page runs from now on use this data; runs that have begun end with what they began with."""
    global _warmed
    _warmed = data


def newest() -> Data:
    """Return what is on disk now.

    Raises
    ------
    RegisterError, DatasetError
        If a register or the data set is not as it should be.
    """
    dataset = current_dataset()
    return _app_data(f"{dataset.version}-{_register_stamp():x}", dataset)


@st.cache_resource(max_entries=1, show_spinner=PREPARING)  # page runs that have begun hold what they began with
def _app_data(version: str, _dataset: Dataset) -> Data:
    return make_data(_dataset, load_registers(), version)


def map_address(data: Data) -> str:
    """Return the URL path of the files that the browser fetches once for the maps of this data."""
    return data.once(_map_address, st.get_option("server.baseUrlPath") or "")


def _map_address(data: Data, base: str) -> str:
    return make_map_files(data.dataset, data.registers).address(base)


def _register_stamp() -> int:
    """Changes when somebody edits a register or takes one away; equal on every machine with the same registers."""
    files = sorted(path for path in FOLDER.iterdir() if path.suffix in {".yaml", ".csv"})
    return _stamp_of(tuple((path, path.stat().st_mtime_ns) for path in files))


@functools.lru_cache(maxsize=2)  # the files are read again only when one of them was touched
def _stamp_of(files: tuple[tuple[Path, int], ...]) -> int:
    return zlib.crc32(b"".join(path.name.encode() + path.read_bytes() for path, _ in files))
