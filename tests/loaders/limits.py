"""Run a command of the loaders in a process of its own and tell how much memory it took (run by test_limits.py)."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from loaders.__main__ import main


def _run(arguments: list[str]) -> int:
    try:
        return main(arguments)
    except SystemExit as end:
        return end.code


def _peak() -> int:
    """Return the largest memory of this very program in MB; ``ru_maxrss`` would be that of who started it, if that is more."""
    return int(re.search(r"VmHWM:\s*(\d+)", Path("/proc/self/status").read_text())[1]) // 1024


if __name__ == "__main__":
    code = _run(sys.argv[1:])
    print(f"PEAK {_peak()}")
    sys.exit(code)
