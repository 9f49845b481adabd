"""``python -m tests.fuzz [--deep] [--seed N]``: print how many cases were tried, from which seed, and what was found."""

from __future__ import annotations

import argparse
import sys
import time

from tests.fuzz.targets import TARGETS, run


def main() -> int:
    """Run all targets; 1 if anything was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--deep", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    wrong = 0
    for name, (_target, few, many) in TARGETS.items():
        started, count = time.monotonic(), many if options.deep else few
        found = run(name, count, options.seed)
        wrong += len(found)
        print(f"{name}: {count} cases from seed {options.seed}, {len(found)} findings, {time.monotonic() - started:.0f} s")
        print("".join(f"  {line}\n" for line in found[:20]), end="", flush=True)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
