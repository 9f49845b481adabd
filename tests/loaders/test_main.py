"""The command line itself: what is wrong use, what reaches a command, and how each error ends."""

from __future__ import annotations

import datetime
import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from loaders import commands, follow
from loaders.__main__ import main
from loaders.errors import LoaderError, UsageError
from loaders.refresh import NAMES
from tests.loaders.conftest import Place


@pytest.fixture
def asked(monkeypatch):
    """Give the options that a command gets, instead of running it."""
    given = []
    for room, name in ((commands, "run_refresh"), (commands, "run_snapshot"), (commands, "run_check"), (follow, "run_follow")):
        monkeypatch.setattr(room, name, lambda options: given.append(options) or 0)

    def run(*arguments):
        assert main(list(arguments)) == 0
        return given[-1]

    return run


def test_a_monitor_file_is_a_refresh_of_the_monitor_alone(asked):
    found = asked("import-monitor", "m.csv", "--edition", "dec 2024", "--force")
    assert (found.monitor, found.only, found.year) == ("m.csv", ["monitor"], None)
    assert (found.edition, found.force, found.dry_run, found.zero_is_missing, found.json) == (
        "dec 2024",
        True,
        False,
        False,
        False,
    )


def test_a_refresh_takes_the_sources_that_are_named(asked):
    found = asked(
        "refresh", "--source", "monitor=https://x.nl/a?b=c", "--only", "monitor", "--only", NAMES[-1], "--year", "2025"
    )
    assert found.monitor == "https://x.nl/a?b=c"
    assert (found.only, found.year) == (["monitor", NAMES[-1]], 2025)
    assert [asked("refresh", "--year", year).year for year in ("2016", "2050")] == [2016, 2050]
    bare = asked("refresh", "--json")
    assert (bare.monitor, bare.only, bare.year, bare.json) == (None, None, None, True)


def test_other_options_are_paths_days_and_seconds(asked):
    found = asked("snapshot", "--monitor", "m.csv", "--municipalities", "g.json", "--retrieved", "2026-11-22")
    assert (found.monitor, found.municipalities) == (Path("m.csv"), Path("g.json"))
    assert found.retrieved == datetime.date(2026, 11, 22)
    assert (asked("follow").every, asked("follow", "--every", "2.5").every) == (10, 2.5)
    assert asked("check", "--report", "r.md").report == Path("r.md")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("follow", "--every", "0.5"), "is not a number of seconds from 1 to 3600"),
        (("follow", "--every", "3601"), "is not a number of seconds from 1 to 3600"),
        (("follow", "--every", "1e3"), "is not a number of seconds from 1 to 3600"),
        (("refresh", "--year", "2015"), "is not a year from 2016 to 2050"),
        (("refresh", "--year", "2051"), "is not a year from 2016 to 2050"),
        (("refresh", "--year", "٢٠٢٤"), "is not a year from 2016 to 2050"),
        (("refresh", "--source", "statline=x"), "is not of the form monitor=URL or monitor=FILE"),
        (("import-monitor", " "), "name a file or an address"),
        (("import-monitor", "m.csv", "--edition", "laatste"), "names no year; write for example 'december 2024'"),
    ],
)
def test_what_is_wrong_with_an_option_is_said(arguments, said, asked, capsys):
    with pytest.raises(SystemExit, match="2"):
        main(list(arguments))
    assert said in capsys.readouterr().err


@pytest.fixture
def failing(monkeypatch, capsys):
    """Let ``status`` fail with an error; give the exit code and what was printed."""

    def run(error, *arguments):
        def fail(options):
            raise error

        monkeypatch.setattr(commands, "run_status", fail)
        return main(["status", *arguments]), capsys.readouterr()

    return run


def test_an_error_goes_to_the_standard_error_and_for_machines_to_the_output_too(failing):
    code, printed = failing(LoaderError("m.csv: is empty."))
    assert (code, printed.out, printed.err) == (1, "", "error: m.csv: is empty.\n")
    code, printed = failing(LoaderError("m.csv: is empty."), "--json")
    assert json.loads(printed.out) == {"outcome": "failed", "error": "m.csv: is empty."}
    assert (code, printed.err) == (1, "error: m.csv: is empty.\n")


def test_an_error_gives_no_orders_to_a_terminal_and_no_password(failing):
    _, printed = failing(RuntimeError("\x1b[2Jhttps://piet:geheim@x.nl/a is gone"))
    assert printed.err.startswith("error: unexpected RuntimeError: ")
    assert "\x1b" not in printed.err and "geheim" not in printed.err


def test_a_defect_is_told_with_where_it_is(failing):
    _, printed = failing(KeyError("x"), "--json")
    assert "unexpected KeyError: 'x' (loaders/__main__.py:" in printed.err
    assert "tests/loaders/test_main.py:" in json.loads(printed.out)["error"]


def test_options_that_do_not_go_together_are_wrong_use(failing, capsys):
    with pytest.raises(SystemExit, match="2"):
        failing(UsageError("name a file, not both"))
    assert "error: name a file, not both" in capsys.readouterr().err


def test_what_a_command_gives_is_its_exit_code(monkeypatch):
    monkeypatch.setattr(commands, "run_status", lambda options: 3)
    assert main(["status"]) == 3


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("vernieuw",),
        ("refresh", "--source", "statline=x"),
        ("refresh", "--source", "monitor="),
        ("refresh", "--only", "cbs"),
        ("refresh", "--year", "vorig"),
        ("refresh", "--year", "0"),
        ("refresh", "--year", "1800"),
        ("refresh", "--year", "-5"),
        ("refresh", "--only", "pdok", "--source", "monitor=weg.csv"),
        ("refresh", "--only", "pdok", "--zero-is-missing"),
        ("refresh", "--only", "monitor"),
        ("refresh", "--edition", "december 2024"),
        ("import-monitor",),
        ("import-monitor", "x.csv", "--edition", "laatste"),
    ],
)
def test_wrong_usage_is_exit_2(arguments: tuple[str, ...], place: Place) -> None:
    before = place.contents()
    code, printed = place.run(*arguments)
    assert code == 2
    assert "usage: python -m loaders" in printed
    assert place.contents() == before


def test_help_of_a_command_says_what_it_does(place: Place) -> None:
    assert "Compare StatLine with the figures in use; changes nothing." in place.run("check", "--help")[1]


def test_ctrl_c_is_json_too(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("loaders.commands.load_settings", stop)
    code, printed = place.run("status", "--json")
    assert code == 1
    assert json.loads(printed.splitlines()[0]) == {
        "outcome": "failed",
        "error": "stopped; the data set in use was not changed",
    }


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), "may this user write there?"),
        (OSError(errno.ENOSPC, "No space left on device"), "Is there room"),
        (OSError(errno.EIO, "Input/output error"), "Input/output error."),
        (ZeroDivisionError("division by zero"), "unexpected ZeroDivisionError: division by zero"),
    ],
    ids=["no permission", "full", "another error", "a defect"],
)
def test_an_error_gives_only_advice_that_fits(error: Exception, said: str, place: Place, monkeypatch) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("loaders.commands.load_settings", fail)
    code, printed = place.run("status")
    assert code == 1
    assert said in printed
    assert ("Is there room" in printed) == (getattr(error, "errno", 0) in (errno.EACCES, errno.ENOSPC))


@pytest.mark.parametrize("buffered", ["", "-u"], ids=["at once", "at the end"])
def test_a_reader_that_stops_reading_is_no_error(buffered: str, place: Place) -> None:
    command = f"{sys.executable} {buffered} -m loaders status | true"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False, env=os.environ)
    assert done.stderr == ""
