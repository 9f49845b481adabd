"""``python -m exports deck``: the slides of tranches and deals as one file."""

from __future__ import annotations

import argparse
import datetime
from pathlib import Path
from urllib.parse import parse_qs

from exports.deck.choice import arranged, read_choice
from exports.deck.formats import DECK_FORMATS
from exports.profile_command import deal_of
from exports.write_whole import write_whole
from geo.drawn.svg_map import drawing_of
from regio_data.data import make_data
from regio_data.dataset.current import current_dataset
from regio_data.errors import DataError, Problem
from regio_data.registers.load import load_registers
from regio_data.registers.records import Tranche
from regio_data.registers.registers import Registers


def add_deck(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser of ``python -m exports``."""
    command = commands.add_parser("deck", help="the slides of tranches and deals, as on the page Presentatie")
    command.add_argument("--tranche", action="append", type=int, default=[], metavar="N", help="may be given more than once")
    command.add_argument("--deal", action="append", default=[], metavar="SLUG", help="may be given more than once")
    command.add_argument("--query", default="", metavar="QUERY", help="more, as in the address of a presentation")
    command.add_argument("--link", default="", metavar="URL", help="of the presentation, for the QR code")
    command.add_argument("--format", required=True, choices=DECK_FORMATS)
    command.add_argument("--out", type=Path, required=True, metavar="FILE")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write what is asked for; return 0.

    Raises
    ------
    DataError
        If nothing is chosen, or something that is asked for is unknown.
    OSError
        If the file cannot be written.
    """
    registers = load_registers()
    tranches = [_tranche(registers, number) for number in dict.fromkeys(options.tranche)]
    deals = [deal_of(registers, slug) for slug in dict.fromkeys(options.deal)]
    data = make_data(current_dataset(), registers)
    query = parse_qs(options.query)
    query["tranche"] = [*(str(one.tranche) for one in tranches), *query.get("tranche", ())]
    query["deal"] = [*(deal.slug for deal in deals), *query.get("deal", ())]
    choice = read_choice(query, data)
    if choice.left_out:
        problems = [
            Problem(f"--query {name}={text}", "", "", "bestaat niet.", "does not exist") for name, text in choice.left_out
        ]
        raise DataError(problems)
    if choice.empty:
        raise DataError([Problem("deck", "", "", "noemt geen tranche of deal.", "name a --tranche or a --deal")])
    slides = arranged(choice.slides(data, options.link), choice.numbers)
    file = DECK_FORMATS[options.format].write(drawing_of(data), slides, datetime.date.today())
    write_whole(options.out, lambda new: new.write_bytes(file))
    print(f"{len(slides)} slides written to {options.out}")
    return 0


def _tranche(registers: Registers, number: int) -> Tranche:
    if number in registers.tranche:
        return registers.tranche[number]
    known = ", ".join(map(str, registers.tranche))
    raise DataError([Problem(f"--tranche {number}", "", "", "bestaat niet.", f"does not exist; there are {known}")])
