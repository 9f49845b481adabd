"""Make what a route answers with: once for all who ask, few at a time, in threads that are not the dashboard's."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

from anyio import CapacityLimiter, to_thread

from regio_data.data import Data
from regio_data.kept import Kept

T = TypeVar("T")

#: Returns the data in use from memory, ``None`` as long as there is none.
InUse = Callable[[], Data | None]


class Busy(Exception):
    """So many wait already that one more would wait too long."""


class Making:
    """A queue for what takes time to make.

    Parameters
    ----------
    at_once : int
        So many are made at a time.
    waiting : int
        So many may wait for that.
    """

    def __init__(self, at_once: int, waiting: int):
        self._limit = CapacityLimiter(at_once)
        self._waiting = waiting

    async def get(self, kept: Kept, key: Hashable, make: Callable[[], T]) -> T:
        """Return what is kept under a key, at once; where there is nothing, wait for a turn and make it (`Kept.get`).

        Raises
        ------
        Busy
            If too many wait already.
        """
        found = kept.known(key)
        if found is not None:
            return found
        if self._limit.statistics().tasks_waiting >= self._waiting:
            raise Busy
        return await to_thread.run_sync(kept.get, key, make, limiter=self._limit)


class Answers:
    """Answers of the data in use, each made once.

    Parameters
    ----------
    data : InUse
    most : int
        So many are kept.
    at_once, waiting : int
        As of `Making`.
    """

    def __init__(self, data: InUse, most: int, at_once: int = 1, waiting: int = 100):
        self._data = data
        self._kept = Kept(most)
        self._making = Making(at_once, waiting)
