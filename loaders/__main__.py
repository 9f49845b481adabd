"""Command line of the loaders: ``python -m loaders COMMAND``."""

from __future__ import annotations

import argparse
import datetime
import sys
from pathlib import Path

from loaders.errors import LoaderError
from loaders.snapshot import write_snapshot
from regio_data.dataset import SNAPSHOT
from regio_data.errors import DataError
from regio_data.registers import load_registers

DONE, FAILED = 0, 1


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return its exit code (0 done, 1 failed and nothing changed; argparse exits with 2)."""
    options = _parser().parse_args(arguments)
    try:
        return options.run(options)
    except (LoaderError, DataError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return FAILED


def _snapshot(options: argparse.Namespace) -> int:
    dataset = write_snapshot(
        load_registers(), options.monitor, options.municipalities, options.districts, options.out, options.retrieved
    )
    for entry in dataset.manifest["files"]:
        print(f"{entry['name']}: {entry['rows']} rows, {entry['bytes']} bytes")
    print(f"snapshot {dataset.version} written to {dataset.folder}")
    return DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m loaders", description="Figures and boundaries from outside.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    snapshot = commands.add_parser("snapshot", help="write the snapshot that the project ships")
    snapshot.add_argument("--monitor", type=Path, required=True, metavar="FILE", help="the monitor's CSV")
    snapshot.add_argument("--municipalities", type=Path, required=True, metavar="FILE", help="municipal boundaries")
    snapshot.add_argument("--districts", type=Path, metavar="FILE", help="district boundaries")
    snapshot.add_argument("--out", type=Path, default=SNAPSHOT, metavar="FOLDER", help="where to write it")
    snapshot.add_argument(
        "--retrieved", type=datetime.date.fromisoformat, metavar="YYYY-MM-DD", help="when the files were obtained"
    )
    snapshot.set_defaults(run=_snapshot)
    return parser


if __name__ == "__main__":
    sys.exit(main())
