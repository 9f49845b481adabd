"""Command line of the loaders: ``python -m loaders COMMAND``."""

from __future__ import annotations

import argparse
import datetime
import errno
import json
import os
import re
import sys
from pathlib import Path
from typing import Any

from loaders import commands, follow
from loaders.errors import LoaderError, UsageError, unexpected
from loaders.refresh import NAMES
from regio_data.dataset.snapshot import SNAPSHOT
from regio_data.dataset.versions import edition_key
from regio_data.errors import DataError
from regio_data.outside import sayable
from regio_data.settings import FIRST_BOUNDARIES, LAST_BOUNDARIES

NO_WRITING = (errno.ENOSPC, errno.EDQUOT, errno.EACCES, errno.EPERM, errno.EROFS)
ADVICE = " Is there room, and may this user write there?"
FORCE = "accept figures that differ much from the present ones"
PROVINCES = "figures that CBS itself gives of provinces, with bounds; without it those in the monitor file"


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return its exit code: 0 done, 1 failed and nothing changed, 2 usage, 3 done in part."""
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        code = options.run(options)
        sys.stdout.flush()
        return code
    except UsageError as error:
        parser.error(str(error))
    except BrokenPipeError:  # who reads our output has seen enough; nothing may be written there any more
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        _fail("stopped; the data set in use was not changed", options.json)
    except (LoaderError, DataError) as error:
        _fail(str(error), options.json)
    except OSError as error:
        _fail(f"{error}.{ADVICE if error.errno in NO_WRITING else ''}", options.json)
    except Exception as error:  # a defect: where it is helps, a whole traceback does not
        _fail(unexpected(error), options.json)
    return commands.FAILED


def _fail(said: str, as_json: bool) -> None:
    said = sayable(said)
    if as_json:
        print(json.dumps({"outcome": "failed", "error": said}, ensure_ascii=False))
    print(f"error: {said}", file=sys.stderr)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m loaders",
        description="Figures and boundaries from outside.",
        epilog="Exit codes: 0 done, 1 failed and nothing changed, 2 usage, 3 done in part. Settings: docs/configuration.md.",
    )
    every = argparse.ArgumentParser(add_help=False)
    every.add_argument("--json", action="store_true", help="print one JSON document, for machines")
    verbs = parser.add_subparsers(required=True, metavar="COMMAND", dest="command")
    _refresh(verbs, every)
    _import(verbs, every)
    _snapshot(verbs, every)
    _accuracy(verbs, every)
    check = verbs.add_parser("check", parents=[every], **_told("compare StatLine with the figures in use; changes nothing"))
    check.add_argument("--report", type=Path, metavar="FILE", help="ask every live source once and write what came (Markdown)")
    check.set_defaults(run=commands.run_check)
    following = verbs.add_parser("follow", parents=[every], **_told("keep this machine in step with the shared store"))
    following.add_argument("--every", type=_seconds, default=10.0, metavar="SECONDS", help="pause between two looks (10)")
    following.add_argument("--once", action="store_true", help="look once")
    following.set_defaults(run=follow.run_follow)
    for name, run, text in (
        ("status", commands.run_status, "say which data set is in use and how the last refresh went"),
        ("rollback", commands.run_rollback, "go back to the data set before the present one"),
    ):
        verbs.add_parser(name, parents=[every], **_told(text)).set_defaults(run=run)
    return parser


def _told(text: str) -> dict[str, Any]:
    """Return what a command does, for the list of commands and for its own help."""
    return {"help": text, "description": f"{text[0].upper()}{text[1:]}."}


def _refresh(verbs: argparse._SubParsersAction[argparse.ArgumentParser], every: argparse.ArgumentParser) -> None:
    refresh = verbs.add_parser("refresh", parents=[every], **_told("fetch the sources and put a new data set in use"))
    refresh.add_argument(
        "--source", dest="monitor", type=_monitor_source, metavar="monitor=URL|FILE", help="the monitor file to take"
    )
    refresh.add_argument("--only", action="append", choices=NAMES, help="fetch only this source (may be repeated)")
    refresh.add_argument("--year", type=_year, metavar="YYYY", help="division and population (default: boundary_year)")
    _figures(refresh)
    refresh.set_defaults(run=commands.run_refresh)


def _import(verbs: argparse._SubParsersAction[argparse.ArgumentParser], every: argparse.ArgumentParser) -> None:
    imported = verbs.add_parser("import-monitor", parents=[every], **_told("replace the figures by those of a monitor file"))
    imported.add_argument(
        "monitor", type=_file_or_address, metavar="FILE", help="csv, csv.gz or xlsx: a path or an https address"
    )
    _figures(imported)
    imported.set_defaults(run=commands.run_refresh, only=["monitor"], year=None)


def _figures(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--provinces", metavar="FILE", help=PROVINCES)
    parser.add_argument("--edition", type=_edition, metavar="'december 2024'", help="edition of the monitor file")
    parser.add_argument("--zero-is-missing", action="store_true", help="the monitor file writes 0 for a missing figure")
    parser.add_argument("--force", action="store_true", help=FORCE)
    parser.add_argument("--dry-run", action="store_true", help="fetch and check, write nothing")


def _snapshot(verbs: argparse._SubParsersAction[argparse.ArgumentParser], every: argparse.ArgumentParser) -> None:
    snapshot = verbs.add_parser("snapshot", parents=[every], **_told("write the snapshot that the project ships"))
    snapshot.add_argument("--monitor", type=Path, required=True, metavar="FILE", help="the monitor's CSV")
    snapshot.add_argument("--provinces", type=Path, metavar="FILE", help=PROVINCES)
    snapshot.add_argument("--municipalities", type=Path, required=True, metavar="FILE", help="municipal boundaries")
    snapshot.add_argument("--districts", type=Path, metavar="FILE", help="district boundaries")
    snapshot.add_argument("--out", type=Path, default=SNAPSHOT, metavar="FOLDER", help="where to write it")
    snapshot.add_argument(
        "--retrieved", type=datetime.date.fromisoformat, metavar="YYYY-MM-DD", help="when the files were obtained"
    )
    snapshot.add_argument("--force", action="store_true", help=FORCE)
    snapshot.set_defaults(run=commands.run_snapshot)


def _accuracy(verbs: argparse._SubParsersAction[argparse.ArgumentParser], every: argparse.ArgumentParser) -> None:
    text = "compare our combination of the provinces with figures that CBS gives of them"
    accuracy = verbs.add_parser("accuracy", parents=[every], **_told(text))
    accuracy.add_argument("file", metavar="FILE", help="figures of provinces, in the columns of the monitor file")
    accuracy.add_argument("--write", action="store_true", help="put the measures in the register of indicators")
    accuracy.set_defaults(run=commands.run_accuracy)


def _monitor_source(text: str) -> str:
    name, found, source = text.partition("=")
    if name != "monitor" or not found or not source.strip():
        raise argparse.ArgumentTypeError(f"{text!r} is not of the form monitor=URL or monitor=FILE")
    return source


def _file_or_address(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("name a file or an address")
    return text


def _year(text: str) -> int:
    if not (text.isascii() and text.isdecimal()) or not FIRST_BOUNDARIES <= int(text) <= LAST_BOUNDARIES:
        raise argparse.ArgumentTypeError(f"{text!r} is not a year from {FIRST_BOUNDARIES} to {LAST_BOUNDARIES}")
    return int(text)


def _seconds(text: str) -> float:
    if not re.fullmatch(r"[0-9]{1,4}(\.[0-9])?", text) or not 1 <= float(text) <= 3600:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds from 1 to 3600")
    return float(text)


def _edition(text: str) -> str:
    if edition_key(text) == (0, 0):
        raise argparse.ArgumentTypeError(f"{text!r} names no year; write for example 'december 2024'")
    return text


if __name__ == "__main__":
    sys.exit(main())
