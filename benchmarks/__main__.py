"""Speed, size and load: ``python -m benchmarks`` prints the table of README.md, ``load`` and ``soak`` a crowd."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from benchmarks.replicas import replicas
from benchmarks.server import Server, server
from benchmarks.visitor import VIEWS, visits

#: Seconds that a page is measured, after twice as many to warm up with two visitors.
SECONDS = 8.0


def main(arguments: list[str] | None = None) -> int:
    """Run one benchmark; return 1 when a visitor met an error."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.set_defaults(run=lambda options: table())
    commands = parser.add_subparsers(metavar="COMMAND")
    for name, visitors, seconds, words in (
        ("load", 50, 60, "a crowd on all pages"),
        ("soak", 50, 3600, "the same for an hour"),
    ):
        command = commands.add_parser(name, help=words)
        command.add_argument("--visitors", type=int, default=visitors)
        command.add_argument("--seconds", type=float, default=seconds)
        command.add_argument("--pause", type=float, default=3.0, help="between two views of one visitor, on average")
        command.add_argument("--processes", type=int, choices=(1, 2), default=1, help="2: behind nginx")
        command.add_argument("--refresh", type=float, default=0, help="seconds between two refreshes of the figures; 0: none")
        command.set_defaults(run=load)
    options = parser.parse_args(arguments)
    return options.run(options)


def table() -> int:
    """Print the processor time of a view of every page beside that of an empty page and of the ordinary way."""
    empty, errors = _cost("benchmarks/beside/empty.py", [""])
    print(f"{'empty page':16} {1000 * empty['']:6.1f} ms of processor a view")
    ordinary, _ = _cost("benchmarks/beside/ordinary.py", [""])
    pages, failed = _cost("app.py", list(VIEWS))
    for name, seconds in {"the ordinary way": ordinary[""], **{page or "kaart": cost for page, cost in pages.items()}}.items():
        print(
            f"{name:16} {1000 * seconds:6.1f} ms, {seconds / empty['']:5.1f} times an empty page, "
            f"{seconds / ordinary['']:5.2f} times the ordinary way"
        )
    print(*sorted({*errors, *failed}), sep="\n")
    return 1 if failed else 0


def _cost(script: str, pages: list[str]) -> tuple[dict[str, float], list[str]]:
    """Return the processor seconds of a view of each page, and what went wrong."""
    found, errors = {}, []
    with server(script) as running:
        for page in pages:
            visits(running.port, [page], 2, 2 * SECONDS, 0)
            before = running.processor()
            result = visits(running.port, [page], 1, SECONDS, 0)
            found[page] = (running.processor() - before) / len(result.seconds)
            errors += result.errors
        if len(pages) > 1:
            print(f"memory after all pages: {running.memory()} MB")
    return found, errors


def load(options: argparse.Namespace) -> int:
    """Print how long a crowd waits, what a view costs, and what the memory does, minute by minute."""
    errors, left = [], options.seconds
    with replicas(options.processes, options.refresh) as (port, servers):
        for one in servers:
            visits(one.port, list(VIEWS), 1, 20, 0)
        print(f"memory after the first visitor: {_memory(servers)} MB")
        while left > 0:
            before = sum(one.processor() for one in servers)
            result = visits(port, list(VIEWS), options.visitors, min(60.0, left), options.pause)
            left -= 60
            errors += result.errors
            used = sum(one.processor() for one in servers) - before
            print(
                f"{len(result.seconds)} views, half within {result.part(0.5):.2f} s, 95% within {result.part(0.95):.2f} s, "
                f"{1000 * used / len(result.seconds):.0f} ms of processor a view, "
                f"{_memory(servers)} MB, {len(result.errors)} errors, load of the machine {os.getloadavg()[0]:.1f}",
                flush=True,
            )
    print(*sorted(set(errors)), sep="\n")
    return 1 if errors else 0


def _memory(servers: Sequence[Server]) -> str:
    return " + ".join(str(one.memory()) for one in servers)


if __name__ == "__main__":
    sys.exit(main())
