"""A store that several machines share: a bucket of S3-compatible storage beside the folder that each machine has.

The app reads its own folder only, on disk and whole. ``refresh`` puts a set in the bucket after it is in the folder, and
``follow`` keeps the folder of another machine in step. A bucket has no lock: the pointer is written on the condition that it is
still what was read, so of two refreshes at once the second stops.

In the bucket: ``pointer.json`` (names of the sets in use and before it, each with the sha256 of its manifest), the record
of the last run, and ``sets/SHA256/FILE``, which never change.
"""

from __future__ import annotations

import contextlib
import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import obstore
from obstore.exceptions import AlreadyExistsError, BaseError, NotFoundError, PreconditionError
from obstore.store import from_url

from loaders.errors import BusyError, LoaderError
from loaders.store.store import Store
from regio_data.dataset import refresh_record, versions
from regio_data.dataset.manifest import MANIFEST, sha256
from regio_data.dataset.snapshot import open_dataset
from regio_data.dataset.versions import POINTER, VERSIONS, Pointer
from regio_data.errors import DatasetError
from regio_data.outside import sayable

SETS = "sets"
#: Names of sets in use and before it, as the bucket has them: (folder name, sha256 of its manifest), ``None`` for the snapshot.
Names = dict[str, Any]


class Shared:
    """The bucket of a store.

    Parameters
    ----------
    url : str
        Such as "s3://regio-deals/data"; keys and address of the service as `obstore` finds them (``AWS_...``).

    Raises
    ------
    LoaderError
        If it cannot be opened, in every method: if it cannot be read or written; the data sets in use stay.
    """

    def __init__(self, url: str):
        self.url = url
        with self._told():
            self._bucket = from_url(url)

    def fetch(self, store: Store) -> bool:
        """Bring a folder in step with the bucket; tell whether another set is in use there now. Locks the folder."""
        with store.locked():
            return self._fetch(store)[1]

    @contextlib.contextmanager
    def in_step(self, store: Store) -> Iterator[None]:
        """Bring a folder in step, let something be done to it, and put what came of it in the bucket.

        Raises
        ------
        BusyError
            If another machine changed the bucket meanwhile; the folder then follows that.
        """
        with store.locked():
            tag, _ = self._fetch(store)
            before = versions.read_pointer(store.root)
        yield
        with store.locked(), self._told():
            after = versions.read_pointer(store.root)
            if after is not None and after != before:
                self._publish(store, after, tag)
            record = store.root / refresh_record.FILE
            if record.is_file():
                obstore.put(self._bucket, record.name, record.read_bytes())

    def _fetch(self, store: Store) -> tuple[str | None, bool]:
        """Return the tag of the pointer, ``None`` without one, and whether the folder has another set in use now."""
        with self._told():
            found = self._read(POINTER)
            if found is None:
                return None, False
            names, tag = json.loads(found[0]), found[1]
            for name, digest in filter(None, (names["current"], names["previous"])):
                self._bring(store, name, digest)
            record = self._read(refresh_record.FILE)
            new = Pointer(*(names[key] and names[key][0] for key in ("current", "previous")))
            changed = versions.read_pointer(store.root) != new
            store.follow(new if changed else None, record and record[0])
            return tag, changed

    def _bring(self, store: Store, name: str, digest: str) -> None:
        """Bring one set into the folder, unless it is there."""
        folder = store.root / VERSIONS / Path(name).name
        with contextlib.suppress(OSError):
            if sha256(folder / MANIFEST) == digest:
                return
        new = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        try:
            for item in obstore.list(self._bucket, f"{SETS}/{digest}/").collect():
                (new / Path(item["path"]).name).write_bytes(bytes(obstore.get(self._bucket, item["path"]).bytes()))
            open_dataset(new)
            if sha256(new / MANIFEST) != digest:
                raise LoaderError(f"{self.url}: the manifest of {name} is not the one that the pointer names.")
            new.chmod(0o755)
            shutil.rmtree(folder, ignore_errors=True)
            new.rename(folder)
        finally:
            shutil.rmtree(new, ignore_errors=True)

    def _publish(self, store: Store, pointer: Pointer, tag: str | None) -> None:
        names: Names = {}
        for key in ("current", "previous"):
            folder = store.root / VERSIONS / (getattr(pointer, key) or "-")
            names[key] = [folder.name, sha256(folder / MANIFEST)] if folder.is_dir() else None
            for path in folder.iterdir() if folder.is_dir() else ():
                obstore.put(self._bucket, f"{SETS}/{names[key][1]}/{path.name}", path)
        try:
            obstore.put(self._bucket, POINTER, json.dumps(names).encode(), mode={"e_tag": tag} if tag else "create")
        except (AlreadyExistsError, PreconditionError):
            self._fetch(store)
            raise BusyError(
                f"{self.url}: another machine put a data set in use meanwhile; that one stays. Refresh again if it is needed."
            ) from None

    def _read(self, name: str) -> tuple[bytes, str | None] | None:
        with contextlib.suppress(NotFoundError, FileNotFoundError):
            found = obstore.get(self._bucket, name)
            return bytes(found.bytes()), found.meta["e_tag"]
        return None

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except (BaseError, DatasetError, ValueError, KeyError, TypeError) as error:
            said = sayable(str(error)).strip().partition("\n")[0][:300]
            raise LoaderError(f"{self.url}: the shared store cannot be used ({said}).") from None
