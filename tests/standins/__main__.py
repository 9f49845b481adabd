"""Start the stand-ins by hand: ``python -m tests.standins``, then run the loaders with the settings that it prints."""

from __future__ import annotations

import argparse
import re
import threading

from tests.standins.cbs import cbs
from tests.standins.monitor import monitor
from tests.standins.pdok import pdok
from tests.standins.web import FAULTS, ON_THE_WIRE, StandIn, settings


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(prog="python -m tests.standins", description=__doc__)
    parser.add_argument("--port", type=int, default=8765)
    parser.add_argument(
        "--fault",
        action="append",
        default=[],
        metavar="PATTERN=KIND",
        help=f"put a fault before addresses that match, for example 'wfs=503'; kinds: {', '.join((*FAULTS, *ON_THE_WIRE))}",
    )
    parser.add_argument("--print", action="store_true", dest="only_print", help="print the settings and stop")
    options = parser.parse_args()
    if options.only_print:
        _print_settings(f"http://127.0.0.1:{options.port}")
        return
    faults = [_fault(text, parser) for text in options.fault]
    try:
        running = StandIn(cbs, pdok, monitor, port=options.port)
    except (OSError, OverflowError) as error:
        parser.error(f"port {options.port} cannot be used ({error}); choose another with --port")
    with running as standin:
        for pattern, kind in faults:
            standin.fault(pattern, kind)
        _print_settings(standin.base)
        print("# in another terminal: these settings, then python -m loaders refresh; here: stop with Ctrl-C", flush=True)
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            print("# stopped")


def _fault(text: str, parser: argparse.ArgumentParser) -> tuple[str, str]:
    pattern, _, kind = text.rpartition("=")
    if kind not in (*FAULTS, *ON_THE_WIRE):
        parser.error(f"unknown fault {kind!r}")
    try:
        re.compile(pattern)
    except re.error as error:
        parser.error(f"{pattern!r} is no regular expression ({error})")
    return pattern, kind


def _print_settings(base: str) -> None:
    for name, value in {**settings(base), "REGIO_DATA_DIR": "out/store"}.items():
        print(f"export {name}='{value}'", flush=True)


if __name__ == "__main__":
    main()
