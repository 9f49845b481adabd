"""The store of refreshed data sets: a set is complete or it does not exist, and the one in use is replaced in one step.

Layout: see `regio_data.dataset.versions`, which the app reads it with. Every write happens under a lock, beside what is in use.
"""

from __future__ import annotations

import contextlib
import dataclasses
import datetime
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import filelock

from loaders.errors import BusyError, LoaderError
from loaders.store.draft import Draft
from loaders.store.writer import write_dataset
from regio_data.dataset import refresh_record, versions
from regio_data.dataset.current import State, state_of
from regio_data.dataset.refresh_record import RefreshRecord
from regio_data.dataset.snapshot import SNAPSHOT, Dataset
from regio_data.dataset.versions import POINTER, VERSIONS, Pointer
from regio_data.errors import DatasetError

LOCK = "refresh.lock"
#: Sets kept besides the one in use and the one before it: a running app may still be reading an older one.
SPARE = 2


class Store:
    """A folder with data sets.

    Parameters
    ----------
    root : Path
        `regio_data.settings.Settings.data_dir`; made when first written to.
    """

    def __init__(self, root: Path):
        self.root = root

    @property
    def state(self) -> State:
        """What the app reads now: `regio_data.dataset.current.state_of`."""
        return state_of(self.root)

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Keep other refreshes out; what a killed one left behind is cleared.

        Raises
        ------
        BusyError
            If another refresh is at work.
        OSError
            If the folder cannot be written.
        """
        (self.root / VERSIONS).mkdir(parents=True, exist_ok=True)
        lock = filelock.FileLock(self.root / LOCK, timeout=0, fallback_to_soft=False)
        try:
            lock.acquire()
        except filelock.Timeout:
            raise BusyError(f"{self.root}: another refresh is at work. Wait until it is done, then try again.") from None
        try:
            self._clear()
            yield
        finally:
            lock.release()

    def add(self, draft: Draft) -> Dataset:
        """Write a complete data set and put it in use; only inside `locked`.

        Parameters
        ----------
        draft : Draft

        Returns
        -------
        Dataset
            The new set; the one before it is kept for `rollback`.

        Raises
        ------
        DatasetError
            If a table breaks its contract; the set in use stays.
        OSError
            If the disk is full or the folder cannot be written; the set in use stays.
        """
        before = self._in_use()
        number = self._next_number()
        more = {
            "sequence": number,
            "created": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
            "built_over": _snapshot_version(),
        }
        folder = self.root / VERSIONS / f"{number:06d}"
        dataset = write_dataset(folder, draft, more)
        for path in (*folder.iterdir(), folder, folder.parent):
            _to_disk(path)
        try:
            self._point(Pointer(folder.name, before))
        except OSError:  # a set that nothing points to would be taken for the newest when the pointer is damaged
            shutil.rmtree(folder, ignore_errors=True)
            raise
        self._prune()
        return dataset

    def rollback(self) -> State:
        """Go back to the set before the present one (or forward again); only inside `locked`.

        Raises
        ------
        LoaderError
            If there is none, or it is damaged; nothing changes then.
        """
        try:
            pointer = versions.read_pointer(self.root)
        except (OSError, ValueError) as error:
            raise LoaderError(
                f"{self.root / POINTER}: is damaged ({error}). Refresh first: python -m loaders refresh."
            ) from None
        if pointer is None:
            raise LoaderError(f"{self.root}: holds no refreshed data set, so there is nothing to go back to.")
        if pointer.previous is not None:
            found = versions.try_open(self.root / VERSIONS / pointer.previous)
            if isinstance(found, DatasetError):
                raise LoaderError(f"{self.root}: the previous data set {pointer.previous} is damaged: {found}")
        self._point(Pointer(pointer.previous, pointer.current))
        return self.state

    def follow(self, pointer: Pointer | None, record: bytes | None) -> None:
        """Take over what a shared store has in use, of which the sets are here already; only inside `locked`.

        Parameters
        ----------
        pointer : Pointer or None
            ``None`` when nothing changed.
        record : bytes or None
            `regio_data.dataset.refresh_record.FILE` of the last run.
        """
        if pointer is not None:
            self._point(pointer)
            self._prune()
        if record is not None:
            _write_small(self.root / refresh_record.FILE, record.decode("utf-8", "replace"))

    def record(self, record: RefreshRecord) -> None:
        """Write down how a run went; a folder that cannot be written is no reason to fail again."""
        with contextlib.suppress(OSError):
            _write_small(self.root / refresh_record.FILE, record.model_dump_json(indent=1) + "\n")

    def _in_use(self) -> str | None:
        state = self.state
        return state.dataset.folder.name if state.origin == "store" else None

    def _next_number(self) -> int:
        numbers = [int(folder.name) for folder in versions.version_folders(self.root)]
        with contextlib.suppress(OSError, ValueError):
            pointer = versions.read_pointer(self.root)
            numbers += [int(name) for name in (pointer.current, pointer.previous) if name] if pointer else []
        return max(numbers, default=0) + 1

    def _point(self, pointer: Pointer) -> None:
        if (self.root / POINTER).is_dir():
            raise IsADirectoryError(None, "is a folder where a file should be; remove it, then refresh again", POINTER)
        _write_small(self.root / POINTER, json.dumps(dataclasses.asdict(pointer)) + "\n")

    def _clear(self) -> None:
        """Remove what a killed refresh left, and nothing else: the folder may hold other things of the user."""
        for name in (POINTER, refresh_record.FILE):
            for left in self.root.glob(f".{name}-*"):
                left.unlink(missing_ok=True)
        for left in (self.root / VERSIONS).glob(".[0-9][0-9][0-9][0-9][0-9][0-9]-*"):
            shutil.rmtree(left, ignore_errors=True)

    def _prune(self) -> None:
        pointer = versions.read_pointer(self.root)  # was written a moment ago
        folders = versions.version_folders(self.root)
        used = {pointer.current, pointer.previous} if pointer else set()
        for folder in [f for f in folders if f.name not in used][SPARE:]:
            shutil.rmtree(folder, ignore_errors=True)


def _snapshot_version() -> str | None:
    found = versions.try_open(SNAPSHOT)
    return found.version if isinstance(found, Dataset) else None


def _write_small(path: Path, text: str) -> None:
    """Write a small file in one step, on disk before its name points to it (a power cut must not leave it empty)."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    new = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        new.chmod(0o644)
        _to_disk(new)
        new.replace(path)
        _to_disk(path.parent)
    finally:
        new.unlink(missing_ok=True)


def _to_disk(path: Path) -> None:
    """Ask the system to write a file or folder through; where that is not possible the order of writes still holds."""
    with contextlib.suppress(PermissionError, IsADirectoryError):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
