"""Import a monitor file, and be killed (SIGKILL, no chance to tidy up): ``python -m tests.loaders.killed POINT FILE``."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable

from loaders.__main__ import main
from loaders.store import store, writer

#: Point -> module, function, and whether the kill comes before or after it.
POINTS = {
    "while the tables are written": (writer, "_write", "after"),
    "before the new folder gets its name": (writer, "_put_there", "before"),
    "between the new folder and the pointer": (writer, "_put_there", "after"),
    "between writing and placing the pointer": (store, "_to_disk_pointer", "after"),
    "after the swap": (store, "_write_small", "after"),
}


def _die(*_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _killing(function: Callable, when: str) -> Callable:
    def wrapped(*arguments: object, **named: object) -> object:
        if when == "before":
            _die()
        function(*arguments, **named)
        return _die()

    return wrapped


def _only_for_new_pointer(function: Callable) -> Callable:
    """Die once the new pointer is on disk, under its temporary name."""

    def wrapped(path) -> None:
        function(path)
        if path.name.startswith(".pointer.json-"):
            _die()

    return wrapped


if __name__ == "__main__":
    module, name, when = POINTS[sys.argv[1]]
    if name == "_to_disk_pointer":
        store._to_disk = _only_for_new_pointer(store._to_disk)
    else:
        setattr(module, name, _killing(getattr(module, name), when))
    main(["import-monitor", sys.argv[2]])
