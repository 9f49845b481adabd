"""``python -m exports datapackage``: the open data in a folder, offline."""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path
from typing import Any

from exports.opendata.formats import FILES
from exports.write_whole import write_whole
from regio_data.data import make_data
from regio_data.dataset.current import current_dataset
from regio_data.registers.load import load_registers


def add_datapackage(commands: argparse._SubParsersAction[Any]) -> None:
    """Add the command to the parser of ``python -m exports``."""
    command = commands.add_parser("datapackage", help="all data as a Frictionless Data Package, also described as CSVW")
    command.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="made if it is not there")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write every file; return 0.

    Raises
    ------
    OSError
        If the folder or a file cannot be written.
    """
    options.out.mkdir(parents=True, exist_ok=True)
    data = make_data(current_dataset(), load_registers())
    for name, (_, make) in FILES.items():
        write_whole(options.out / name, partial(_put, make(data)))
    print(f"{len(FILES)} files written to {options.out}")
    return 0


def _put(content: bytes, path: Path) -> None:
    path.write_bytes(content)
