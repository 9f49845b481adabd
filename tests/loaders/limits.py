"""Run a command of the loaders in a process of its own and tell how much memory it took (run by test_limits.py)."""

from __future__ import annotations

import resource
import sys

from loaders.__main__ import main


def _run(arguments: list[str]) -> int:
    try:
        return main(arguments)
    except SystemExit as end:
        return end.code


if __name__ == "__main__":
    code = _run(sys.argv[1:])
    print(f"PEAK {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}")
    sys.exit(code)
