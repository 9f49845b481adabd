"""``python -m tests.fuzz [--deep] [--seed N] [--only NAME]``: how many cases of what, from which seed, what was found."""

from __future__ import annotations

import argparse
import logging
import sys
import time

from tests.fuzz.targets import TARGETS, run


def main() -> int:
    """Run the targets; 1 if anything was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--deep", action="store_true", help="thousands of cases instead of seconds")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=TARGETS, action="append", help="one target; may be repeated")
    parser.add_argument("--most", type=int, help="so many cases of each")
    options = parser.parse_args()
    logging.disable(logging.ERROR)  # Streamlit says of every run that no server is there
    wrong = 0
    for name in options.only or TARGETS:
        started = time.monotonic()
        tried, found = run(name, "deep" if options.deep else "ci", options.seed, options.most)
        wrong += bool(found)
        seconds = time.monotonic() - started
        print(f"{name}: {tried} cases from seed {options.seed}, {'a finding' if found else 'nothing found'}, {seconds:.0f} s")
        print("".join(f"  {line}\n" for line in found.splitlines()), end="", flush=True)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
