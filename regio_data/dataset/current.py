"""Which data set the app reads: the newest valid one of the store, else the embedded snapshot."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

import pandas as pd

from regio_data.dataset import versions
from regio_data.dataset.refresh_record import RefreshRecord, read_record
from regio_data.dataset.snapshot import SNAPSHOT, Dataset, open_dataset
from regio_data.errors import DataError, DatasetError, Problem, SettingsError
from regio_data.settings import load_settings


@dataclass(frozen=True)
class State:
    """The data set in use, where it came from, and why not another.

    Parameters
    ----------
    dataset : Dataset
        Verified.
    origin : {"store", "snapshot"}
    warnings : tuple of Problem
        What is wrong with the sets that were passed over; empty when all is well.
    last_refresh : RefreshRecord or None
    """

    dataset: Dataset
    origin: Literal["store", "snapshot"]
    warnings: tuple[Problem, ...] = ()
    last_refresh: RefreshRecord | None = None


_lock = threading.Lock()
_known: dict[tuple[Any, ...], State] = {}
#: Stores of which this process has used a data set, so that one that vanishes is missed.
_used: set[Path] = set()


def current_dataset() -> Dataset:
    """Return the data set in use.

    Cheap enough for every page run: files are verified again only when one of them changed, and as long as nothing changed
    the same object comes back, with its tables already read.

    Raises
    ------
    DatasetError
        If neither the store nor the embedded snapshot holds a valid set.
    """
    return current_state().dataset


def current_state() -> State:
    """Return the data set in use with its origin, warnings (Dutch and English) and the record of the last refresh.

    Raises
    ------
    DatasetError
        If neither the store nor the embedded snapshot holds a valid set.
    """
    try:
        root = load_settings().data_dir
    except SettingsError as error:
        return State(open_dataset(), "snapshot", tuple(error.problems))
    return state_of(root)


def state_of(root: Path) -> State:
    """Return the same for the store in a given folder; raises as `current_state`."""
    return replace(_chosen(root), last_refresh=read_record(root))


def sources_table(dataset: Dataset, today: datetime.date | None = None) -> pd.DataFrame:
    """Return one row per source of a data set, for the page that accounts for the figures.

    Returns
    -------
    DataFrame
        Columns key, title, publisher, edition, licence, licence_url, attribution, url, how_obtained, retrieved (date),
        age_days, rows; an unknown value is ``None``. In the order of the manifest.
    """
    columns = ("key", "title", "publisher", "edition", "licence", "licence_url", "attribution", "url", "how_obtained", "rows")
    table = pd.DataFrame([{c: source.get(c) for c in columns} for source in dataset.manifest["sources"]], columns=columns)
    dates = pd.to_datetime(pd.Series([s["retrieved"] for s in dataset.manifest["sources"]]), errors="coerce")
    table["retrieved"] = dates.dt.date
    table["age_days"] = (pd.Timestamp(today or datetime.date.today()) - dates).dt.days
    return table


def _chosen(root: Path) -> State:
    """Return the choice for a store, from memory when no file changed (the snapshot's own files are part of that)."""
    seen = (*versions.fingerprint(root), *versions.stats(SNAPSHOT))
    with _lock:
        if seen not in _known:
            state = _choose(root)
            _known.clear()
            _known[seen] = state
        return _known[seen]


def _choose(root: Path) -> State:
    snapshot = versions.try_open(SNAPSHOT)
    warnings: list[Problem] = []
    if isinstance(snapshot, DataError):
        warnings.extend(snapshot.problems)
    for folder in _candidates(root, warnings):
        found = versions.try_open(folder)
        if isinstance(found, DatasetError):
            warnings.append(_passed_over(folder, found))
        elif isinstance(snapshot, Dataset) and versions.older(found.manifest, snapshot.manifest):
            warnings.append(_older(folder))
            break
        elif isinstance(snapshot, Dataset) and set(found.weights["region"]) != set(snapshot.weights["region"]):
            warnings.append(_other_division(folder))
        else:
            _used.add(root)
            return State(found, "store", tuple(warnings))
    if isinstance(snapshot, DatasetError):
        raise DatasetError(warnings)
    return State(snapshot, "snapshot", tuple(warnings))


def _candidates(root: Path, warnings: list[Problem]) -> Iterator[Path]:
    """Give the set that the pointer names, the one before it, then the rest, newest first; none if it names the snapshot."""
    folders = versions.version_folders(root)
    try:
        pointer = versions.read_pointer(root)
        if pointer is None and folders:
            raise FileNotFoundError("is missing")
    except (OSError, ValueError) as error:
        warnings.append(_damaged_pointer(error))
        yield from folders
        return
    if pointer is None and root in _used:
        warnings.append(_vanished(root))
    if pointer is None or pointer.current is None:
        return
    rest = (folder.name for folder in folders)
    names = dict.fromkeys(name for name in (pointer.current, pointer.previous, *rest) if name)
    yield from (root / versions.VERSIONS / name for name in names)


def _passed_over(folder: Path, error: DatasetError) -> Problem:
    first = error.problems[0]
    return Problem(
        folder.name,
        "",
        first.file,
        "deze ververste gegevens zijn beschadigd en worden niet gebruikt. Ververs opnieuw: python -m loaders refresh.",
        f"this refreshed data set is damaged and not used ({first.file} {first.en.split('.')[0]}). "
        "Refresh again: python -m loaders refresh.",
    )


def _older(folder: Path) -> Problem:
    return Problem.of_file(
        folder.name,
        "de ververste gegevens zijn ouder dan de meegeleverde en worden niet gebruikt. Ververs opnieuw.",
        "the refreshed data set is older than the embedded snapshot and not used. Refresh again: python -m loaders refresh.",
    )


def _other_division(folder: Path) -> Problem:
    """Return what is wrong with a set of before the registers went over to other municipalities, the snapshot with them."""
    return Problem(
        folder.name,
        "",
        "",
        "de ververste gegevens zijn van een andere gemeentelijke indeling en worden niet gebruikt. Ververs opnieuw.",
        "the refreshed data set is of another municipal division than the registers and not used. Refresh again: "
        "python -m loaders refresh.",
    )


def _vanished(root: Path) -> Problem:
    return Problem.of_file(
        root.name,
        "de map met ververste gegevens is weg. De meegeleverde gegevens zijn in gebruik. Zet de map terug of ververs opnieuw: "
        "python -m loaders refresh.",
        "the store with the refreshed data sets is gone, so the embedded snapshot is used. Put it back, or refresh again: "
        "python -m loaders refresh.",
    )


def _damaged_pointer(error: Exception) -> Problem:
    return Problem.of_file(
        versions.POINTER,
        "is beschadigd; de nieuwste geldige gegevens worden gebruikt. Ververs opnieuw: python -m loaders refresh.",
        f"is damaged ({error}); the newest valid data set is used. Refresh again: python -m loaders refresh.",
    )
