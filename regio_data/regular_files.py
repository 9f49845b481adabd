"""Read a file that is one: no pipe or device that never ends, no folder, and no larger than it may be."""

from __future__ import annotations

import os
import stat
from pathlib import Path


class NotAFileError(OSError):
    """A pipe, a device, a folder, or a file that is larger than it may be, stands where a file should."""


def read_regular(path: Path, most: int) -> bytes:
    """Return the contents of an ordinary file, without ever waiting for anybody to write into it.

    Parameters
    ----------
    path : Path
    most : int
        The largest size in bytes.

    Raises
    ------
    NotAFileError
        If it is something else than a file, or larger.
    OSError
        If it cannot be opened or read; a name that no file can have counts as not there.
    """
    check_regular(path)
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))  # between check and open it may have been changed
    with os.fdopen(handle, "rb") as file:
        _check(os.fstat(handle), path)
        content = file.read(most + 1)
    if len(content) > most:
        raise NotAFileError(
            None, f"larger than {most // 1_000_000 or most} {'MB' if most >= 1_000_000 else 'bytes'}", str(path)
        )
    return content


def check_regular(path: Path) -> None:
    """Raise, as `read_regular` does, if a path is not that of an ordinary file."""
    try:
        found = path.stat()
    except ValueError as error:  # a NUL in the name
        raise FileNotFoundError(None, f"no file can have this name: {error}", repr(str(path))) from None
    _check(found, path)


def _check(found: os.stat_result, path: Path) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise NotAFileError(None, f"not a file but {_kind(found.st_mode)}", str(path))


def _kind(mode: int) -> str:
    if stat.S_ISDIR(mode):
        return "a folder"
    if stat.S_ISFIFO(mode):
        return "a pipe"
    return "a socket" if stat.S_ISSOCK(mode) else "a device"
