"""What is equal for all visitors, made once and kept in memory, the oldest out first."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")


class Kept:
    """At most so many things, each made once, also when many ask at the same time: they wait for it, others do not.

    Unlike `st.cache_resource` it asks no more of a key than a hash, which is quicker, and it lives no longer than its owner.

    Parameters
    ----------
    most : int
        Things kept; the one that was used longest ago goes first.

    Examples
    --------
    >>> kept = Kept(2)
    >>> kept.get("deal", "deal".upper), kept.get("deal", "tranche".upper), len(kept)
    ('DEAL', 'DEAL', 1)
    """

    def __init__(self, most: int):
        self._most = most
        self._lock = threading.Lock()
        self._entries: OrderedDict[Hashable, _Entry] = OrderedDict()

    def __len__(self) -> int:
        return len(self._entries)

    def known(self, key: Hashable) -> Any:
        """Return what is kept under a key, ``None`` without it; waits for nothing."""
        with self._lock:
            entry = self._entries.get(key)
            if entry is None or not entry.made:
                return None
            self._entries.move_to_end(key)
            return entry.value

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what is kept under a key, and make it where there is nothing; ``None`` and what failed are not kept."""
        with self._lock:
            entry = self._entries.setdefault(key, _Entry())
            self._entries.move_to_end(key)
            while len(self._entries) > self._most:
                self._entries.popitem(last=False)
        if not entry.made:
            with entry.lock:  # of this one only: others do not wait
                if not entry.made:
                    entry.value = self._made(key, entry, make)
        return entry.value

    def _made(self, key: Hashable, entry: _Entry, make: Callable[[], T]) -> T:
        try:
            value = make()
            entry.made = value is not None
            return value
        finally:
            if not entry.made:
                with self._lock:
                    if self._entries.get(key) is entry:
                        del self._entries[key]


class _Entry:
    __slots__ = ("lock", "made", "value")

    def __init__(self) -> None:
        self.lock = threading.RLock()  # one thing may be made of another
        self.made = False
        self.value: Any = None
