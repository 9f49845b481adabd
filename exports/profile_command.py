"""``python -m exports profile``: the profile of one deal, of some together, or of all."""

from __future__ import annotations

import argparse
import difflib
import functools
import gc
import multiprocessing
import os
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from rich.console import Console
from rich.progress import track

from exports.content.content import Content
from exports.content.profiel.content import profile_content
from exports.deck.deck import deck
from exports.deck.formats import DECK_FORMATS
from exports.formats.registry import FORMATS
from exports.names import file_name
from exports.write_whole import write_whole
from geo.drawn.svg_map import drawing_of
from geo.shapes import shapes_of
from regio_data.data import Data, make_data
from regio_data.dataset.current import current_dataset
from regio_data.errors import DataError, Problem
from regio_data.registers.load import load_registers
from regio_data.registers.records import Deal
from regio_data.registers.registers import Registers

#: What the processes of ``--all`` share.
_data: Data


def add_profile(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser of ``python -m exports``."""
    command = commands.add_parser("profile", help="the profile of a deal, or of all deals")
    which = command.add_mutually_exclusive_group(required=True)
    which.add_argument("--deal", action="append", metavar="SLUG", help="more than one makes one presentation (pptx)")
    which.add_argument("--all", action="store_true", help="every deal, a file each in the folder --out")
    command.add_argument("--format", required=True, choices=FORMATS)
    command.add_argument("--out", type=Path, required=True, metavar="FILE", help="file, or with --all a folder")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write what is asked for; return 0.

    Raises
    ------
    DataError
        If a deal is unknown, or several are asked for in a format of one.
    OSError
        If a file cannot be written.
    """
    registers = load_registers()
    chosen = registers.deals if options.all else tuple(deal_of(registers, slug) for slug in dict.fromkeys(options.deal))
    if options.all and options.out.exists() and not options.out.is_dir():
        raise NotADirectoryError(f"--all writes into a folder: {options.out} is a file. Name a folder.")
    if not options.all and len(chosen) > 1 and options.format != "pptx":
        raise DataError([_problem("--deal", "geeft meer dan één deal", "names more than one deal; only pptx holds several")])
    data = make_data(current_dataset(), registers)
    if options.all:
        options.out.mkdir(parents=True, exist_ok=True)
        return _all(data, chosen, options)
    if len(chosen) == 1:
        _write(profile_content(data, data.profile_of(chosen[0])), data, options.format, options.out)
    else:
        slides = DECK_FORMATS["pptx"].write(drawing_of(data), deck(data, (), chosen), data.today)
        write_whole(options.out, lambda new: new.write_bytes(slides))
    print(f"{options.out} written")
    return 0


def _all(data: Data, deals: tuple[Deal, ...], options: argparse.Namespace) -> int:
    console = Console(stderr=True)
    paths = _written(data, deals, options)
    for path in track(paths, "profiles", len(deals), console=console) if console.is_terminal else paths:
        if not console.is_terminal:
            print(path.name)
    print(f"{len(deals)} files written to {options.out}")
    return 0


def _written(data: Data, deals: tuple[Deal, ...], options: argparse.Namespace) -> Iterator[Path]:
    """Write a file a deal and give its path when it is there, in order: a process a core, where a process can be split."""
    global _data
    _data = data  # before the split, so that the processes share it instead of each making its own
    write = functools.partial(_write_one, options=options)
    cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1  # elsewhere a split process is not safe
    if min(cores, len(deals)) < 2:
        yield from map(write, deals)
        return
    # The garbage collection of a process would touch, and so copy, every object that it shares.
    gc.freeze()
    with ProcessPoolExecutor(cores, multiprocessing.get_context("fork"), initializer=gc.disable) as pool:
        yield from pool.map(write, deals)


def _write_one(deal: Deal, options: argparse.Namespace) -> Path:
    path = options.out / file_name("regioprofiel", deal.slug, FORMATS[options.format].suffix or options.format)
    _write(profile_content(_data, _data.profile_of(deal)), _data, options.format, path)
    return path


def _write(content: Content, data: Data, name: str, path: Path) -> None:
    file = FORMATS[name].write(content, shapes_of(data))
    write_whole(path, lambda new: new.write_bytes(file))


def deal_of(registers: Registers, slug: str) -> Deal:
    """Return a deal; raise a DataError that names the nearest slug when there is none."""
    if slug not in registers.deal:
        near = difflib.get_close_matches(slug, registers.deal, n=1)
        hint = f" Did you mean {near[0]}?" if near else " The slugs stand in regio_data/registers/data/deals.yaml."
        raise DataError([_problem(repr(slug), "is geen deal.", f"is not a deal.{hint}")])
    return registers.deal[slug]


def _problem(what: str, nl: str, en: str) -> Problem:
    return Problem(what, "", "", nl, en)
