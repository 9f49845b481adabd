"""Memory of a process with many threads: few pools to keep it in, and what is free given back to the machine (Linux)."""

from __future__ import annotations

import ctypes
import sys

import pyarrow

#: glibc's own number of the setting, and how many pools threads may have: by default eight a processor, each with its holes.
_ARENA_MAX, _ARENAS = -8, 2
#: Bytes from which a block gets pages of its own, which go back when it does. glibc lets this grow with what is freed, so
#: that tables end up in the pools and leave holes there: 11 MB after a visit to every page.
_MMAP_THRESHOLD, _OWN_PAGES = -3, 131_072


def few_pools() -> None:
    """Let threads share memory, and Arrow take it from where Python takes its own; before the threads are there."""
    pyarrow.set_memory_pool(pyarrow.system_memory_pool())
    _call("mallopt", _ARENA_MAX, _ARENAS)
    _call("mallopt", _MMAP_THRESHOLD, _OWN_PAGES)


def give_back() -> None:
    """Give the memory back that was taken for a moment, such as for the making of tables: a sixth of all."""
    pyarrow.default_memory_pool().release_unused()
    _call("malloc_trim", 0)


def _call(name: str, *arguments: int) -> None:
    """Call a function of glibc; others do not have it, and manage by themselves."""
    found = getattr(ctypes.CDLL(None), name, None) if sys.platform == "linux" else None
    if found is not None:
        found(*arguments)
