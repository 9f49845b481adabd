"""Command line of the exports: ``python -m exports COMMAND``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from exports.content.sheets.regional import regional_table
from exports.deck_command import add_deck
from exports.formats.csv import to_csv
from exports.opendata.command import add_datapackage
from exports.profile_command import add_profile
from exports.write_whole import write_whole
from regio_data.dataset.areas import with_areas
from regio_data.dataset.current import current_dataset
from regio_data.errors import DataError, Problem
from regio_data.figures.gelijke_omvang import METHOD, sampled_table
from regio_data.query import spelled_today
from regio_data.registers.load import load_registers
from regio_data.registers.regions import LISTED, MOST_OWN, OWN, REFRESHED, regions

REGIONS = f"kind of region: {', '.join(LISTED)}; or an own region by its municipalities, as {OWN}:GM0153+GM0141"
SCORES = (
    "add percentile_gemeenten (of municipalities), percentile_gelijke_omvang (of larger regions, among drawn connected areas "
    "of as many municipalities) and percentile_deals (of deals on whole municipalities, among the different areas of such "
    "deals), each 100 (rank - 1) / (n - 1) within that year, mirrored where lower is favourable, so 100 is most favourable, "
    "and only where at least half of the group has a figure (percentile_n and percentile_deals_n have how many); "
    "quartile (4 is the most favourable quarter of the first two), trend "
    "(Theil-Sen slope in units a year over the last years with a figure, eight at most; of the series as a whole, so the same "
    "on each of its rows), trend_p (Mann-Kendall, exact), and how many points it has from trend_first to trend_last"
)


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return its exit code (0 done, 1 failed and nothing written; argparse exits with 2)."""
    options = _parser().parse_args(arguments)
    try:
        return options.run(options)
    except (DataError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1


def _csv(options: argparse.Namespace) -> int:
    dataset = current_dataset()
    registers = with_areas(load_registers(), dataset)
    if options.regions in REFRESHED and not regions(registers, options.regions):
        raise DataError([_only_refreshed(options.regions)])
    table = regional_table(dataset, registers, options.regions, options.scores)
    write_whole(options.out, lambda path: path.write_bytes(to_csv(table)))
    print(f"{len(table)} rows written to {options.out}")
    return 0


def _only_refreshed(kind: str) -> Problem:
    return Problem.of_file(
        "--regions",
        f"{kind}: die gebieden zijn er pas na het verversen. Ververs de gegevens: python -m loaders refresh.",
        f"{kind}: these regions come with a refresh. Refresh first: python -m loaders refresh.",
    )


def _areas(options: argparse.Namespace) -> int:
    table = sampled_table(current_dataset(), load_registers())
    write_whole(options.out, lambda path: path.write_bytes(to_csv(table)))
    print(f"{len(table)} rows written to {options.out}\n{METHOD}")
    return 0


def _regions(text: str) -> str:
    """Return a kind, or an own region as it is spelled today."""
    if text in LISTED:
        return text
    kind, _, codes = spelled_today("regio", text).partition(":")
    if kind != OWN:
        raise argparse.ArgumentTypeError(
            f"{text!r} is no kind of region: choose from {', '.join(LISTED)}, or {OWN}:GM0153+GM0141"
        )
    unknown = [code for code in codes.split("+") if code not in load_registers().municipality]
    if unknown:
        raise argparse.ArgumentTypeError(f"no municipality of 2024: {', '.join(unknown)}. Codes look like GM0153")
    if codes.count("+") >= MOST_OWN:
        raise argparse.ArgumentTypeError(f"an own region has at most {MOST_OWN} municipalities")
    return f"{kind}:{codes}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m exports", description="What the dashboard shows, as files.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    csv = commands.add_parser("csv", help="regional values of all indicators and years")
    csv.add_argument("--regions", required=True, type=_regions, help=REGIONS, metavar="KIND")
    csv.add_argument("--scores", action="store_true", help=SCORES)
    csv.add_argument("--out", type=Path, required=True, metavar="FILE")
    csv.set_defaults(run=_csv)
    areas = commands.add_parser("areas", help="the sampled areas among which regions are placed", description=METHOD)
    areas.add_argument("--out", type=Path, required=True, metavar="FILE")
    areas.set_defaults(run=_areas)
    add_profile(commands)
    add_deck(commands)
    add_datapackage(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
