"""What is equal for all visitors, made once: kept by the function that makes it and its arguments, the oldest out first."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")


class Kept:
    """Results of functions, shared by all sessions of a data set; gone when the data set is.

    Unlike `st.cache_resource` it asks no more of its arguments than a hash, which is quicker, and it cannot outlive its data.

    Parameters
    ----------
    most : int
        Results kept; the one that was used longest ago goes first.

    Examples
    --------
    >>> kept = Kept(2)
    >>> kept.once(str.upper, "deal"), kept.once(str.upper, "deal"), len(kept)
    ('DEAL', 'DEAL', 1)
    """

    def __init__(self, most: int):
        self._most = most
        self._lock = threading.Lock()
        self._entries: OrderedDict[Hashable, _Entry] = OrderedDict()

    def __len__(self) -> int:
        return len(self._entries)

    def once(self, make: Callable[..., T], *arguments: Any) -> T:
        """Return what a function makes of its arguments: made once, also when many ask at the same time.

        Parameters
        ----------
        make : callable
            A module's own function, that draws nothing; what it returns must not be changed. When it raises, nothing is kept.
        arguments
            Hashable.
        """
        key = (make, arguments)
        with self._lock:
            entry = self._entries.setdefault(key, _Entry())
            self._entries.move_to_end(key)
            while len(self._entries) > self._most:
                self._entries.popitem(last=False)
        if not entry.made:
            with entry.lock:  # of this result only: others do not wait
                if not entry.made:
                    entry.value = make(*arguments)
                    entry.made = True
        return entry.value


class _Entry:
    __slots__ = ("lock", "made", "value")

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.made = False
        self.value: Any = None
