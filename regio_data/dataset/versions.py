"""The store on disk, as the app reads it: numbered data sets and a pointer to the one in use.

``pointer.json`` names a folder under ``versions``; it is replaced in one step, so a reader sees the old set or the new one.
Folder numbers only go up, so that a clock that is set back changes nothing.
"""

from __future__ import annotations

import contextlib
import datetime
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from regio_data.dataset.snapshot import Dataset, check_tables, open_dataset
from regio_data.dutch import MONTHS
from regio_data.errors import DatasetError
from regio_data.regular_files import read_regular

POINTER = "pointer.json"
VERSIONS = "versions"
MOST_POINTER = 10_000
_NUMBERED = re.compile(r"^[0-9]{6}\Z")


@dataclass(frozen=True)
class Pointer:
    """Names of the folder in use and of the one before it; ``None`` stands for the embedded snapshot."""

    current: str | None
    previous: str | None


def read_pointer(root: Path) -> Pointer | None:
    """Return the pointer of a store; ``None`` if there is no store yet.

    Raises
    ------
    ValueError
        If the file is damaged.
    OSError
        If it cannot be read.
    """
    try:
        found = json.loads(read_regular(root / POINTER, MOST_POINTER).decode("utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except RecursionError:
        raise ValueError("nested too deep") from None
    if not isinstance(found, dict):
        raise ValueError("not of the expected form")
    names = [found.get(key) for key in ("current", "previous")]
    if not all(name is None or (isinstance(name, str) and _NUMBERED.match(name)) for name in names):
        raise ValueError("not of the expected form")
    return Pointer(*names)


def version_folders(root: Path) -> list[Path]:
    """Return the folders of all data sets in the store, newest number first."""
    try:
        return sorted((f for f in (root / VERSIONS).iterdir() if _NUMBERED.match(f.name)), reverse=True)
    except OSError:
        return []


def fingerprint(root: Path) -> tuple[Any, ...]:
    """Return something cheap that changes whenever the choice of data set could: sizes and times, no contents."""
    return (str(root), _stat(root / POINTER), *(part for folder in version_folders(root) for part in stats(folder)))


def stats(folder: Path) -> tuple[Any, ...]:
    """Return size and time of a folder and everything in it."""
    files = [folder]
    with contextlib.suppress(OSError):
        files.extend(sorted(folder.iterdir()))
    return (str(folder), *(_stat(file) for file in files))


def older(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Tell whether a data set (its manifest) is older than another.

    A set that was built upon the other is not older, whatever it says; else the edition of the monitor decides, and for the
    same edition the latest retrieval date.
    """
    if one.get("built_over") == _version(other):
        return False
    ours, theirs = edition_key(_edition(one)), edition_key(_edition(other))
    if ours != theirs:
        return ours < theirs
    return _retrieved(one) < _retrieved(other)


def edition_key(edition: str) -> tuple[int, int]:
    """Return year and month of an edition, (0, 0) when it names no year.

    Months may be shortened ("dec", "mrt"); without one it counts as December, when CBS publishes.

    Examples
    --------
    >>> edition_key("dec. 2023"), edition_key("2024"), edition_key("onbekend")
    ((2023, 12), (2024, 12), (0, 0))
    """
    year = re.search(r"\b(20[0-9][0-9])\b", edition)
    words = [word.replace("mrt", "maart") for word in re.findall(r"[a-z]{3,}", edition.lower())]
    month = next((i for i, name in enumerate(MONTHS, start=1) if any(name.startswith(word) for word in words)), 12)
    return (int(year[1]), month) if year else (0, 0)


def try_open(folder: Path) -> Dataset | DatasetError:
    """Return a data set of which every table was read, or the error that says what is wrong with it."""
    try:
        dataset = open_dataset(folder)
        check_tables(dataset)
        return dataset
    except DatasetError as error:
        return error


def _stat(path: Path) -> tuple[Any, ...]:
    try:
        stat = path.stat()
    except OSError:
        return (path.name, None)
    return (path.name, stat.st_ino, stat.st_mtime_ns, stat.st_size)


def _edition(manifest: dict[str, Any]) -> str:
    return next((str(s["edition"]) for s in manifest["sources"] if s["key"] == "monitor"), "")


def _retrieved(manifest: dict[str, Any]) -> datetime.date:
    dates = [datetime.date.min]
    for source in manifest["sources"]:
        try:
            dates.append(datetime.date.fromisoformat(source["retrieved"]))
        except (TypeError, ValueError):  # a manifest from outside; a date that is none does not make a set newer
            continue
    return max(dates)


def _version(manifest: dict[str, Any]) -> str:
    return Dataset(Path(), manifest).version
