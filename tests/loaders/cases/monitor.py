"""Faults of a monitor file: what is wrong, how it is asked, what must be said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class FileCase:
    """A fault of a monitor file: how it is made from the good one, and the words of which each must be in the message."""

    name: str
    change: Callable[[str], str | bytes]
    says: tuple[str, ...]
    arguments: tuple[str, ...] = ()
    suffix: str = ".csv"


def _line(old: str, new: str) -> Callable[[str], str]:
    return lambda text: text.replace(old, new, 1)


def _drop(keep: Callable[[list[str]], bool]) -> Callable[[str], str]:
    def change(text: str) -> str:
        first, *lines = text.rstrip("\n").split("\n")
        return "\n".join([first, *(line for line in lines if keep(line.split(";")))]) + "\n"

    return change


def _edit(change: Callable[[list[str]], list[str]]) -> Callable[[str], str]:
    def edit(text: str) -> str:
        first, *lines = text.rstrip("\n").split("\n")
        return "\n".join([first, *(";".join(change(line.split(";"))) for line in lines)]) + "\n"

    return edit


def _edit_all(change: Callable[[list[str]], list[str]]) -> Callable[[str], str]:
    return lambda text: "".join(";".join(change(line.split(";"))) + "\n" for line in text.rstrip("\n").split("\n"))


def _first_figure(indicator: str, value: str) -> Callable[[str], str]:
    def change(text: str) -> str:
        lines = text.split("\n")
        at = next(i for i, line in enumerate(lines) if line.startswith(f"{indicator};") and not line.endswith(";"))
        lines[at] = f"{lines[at].rsplit(';', 1)[0]};{value}"
        return "\n".join(lines)

    return change


def _thousandfold(cells: list[str]) -> list[str]:
    return [*cells[:-1], f"{float(cells[-1].replace(',', '.')) * 1000:.1f}".replace(".", ",") if cells[-1] else ""]


ONE = "R_HN_SL_03;Afstand tot basisschool;GM0014"
FILES = [
    FileCase(
        "monitor: zero for missing", _edit(lambda c: [*c[:-1], c[-1] or "0"]), ("0 seems to stand for a missing", "01_KL_H_01")
    ),
    FileCase(
        "monitor: text in a number column", _line(";GM0014;Groningen;2013;", ";GM0014;Groningen;2013;veel"), ("line 2", "veel")
    ),
    FileCase("monitor: separators of thousands", _line(";2400", ";2.400,0"), ("line 2", "2.400,0")),
    FileCase("monitor: comma and point mixed", _line(";2400,0", ";2400.0"), ("mixed", "line 2")),
    FileCase("monitor: a year in Arabic digits", _line(";2013;", ";٢٠١٣;"), ("line 2", "year '٢٠١٣'")),
    FileCase("monitor: a code in Arabic digits", _line("GM0014", "GM٠٠١٤"), ("line 2", "unknown municipality")),
    FileCase("monitor: a figure in wide digits", _line(";2400,0", ";２４００"), ("line 2", "value '２４００'")),
    FileCase(
        "monitor: a very long field", _line(";GM0014;", ";" + "x" * 2000 + ";"), ("line 2 has a field of more than 1,000",)
    ),
    FileCase("monitor: a longer field yet", _line(";GM0014;", ";" + "x" * 200_000 + ";"), ("line 2 ", "field")),
    FileCase("monitor: a header without end", lambda text: "x" * 200_000 + text, ("line 1 ", "field")),
    FileCase(
        "monitor: escape sequences of a terminal",
        _line("GM0014", "GM9999\x1b[2J\x07"),
        ("line 2: unknown municipality, 'GM9999",),
    ),
    FileCase(
        "monitor: lines lost in the middle",
        lambda text: "".join(line for i, line in enumerate(text.splitlines(keepends=True)) if not 2000 < i <= 2030),
        ("01.07_NW: in 2018 30 of 342 figures have no row, the first", "--force"),
    ),
    FileCase("monitor: unknown municipality", _line("GM0014", "GM9999"), ("line 2", "unknown municipality", "GM9999")),
    FileCase("monitor: a year out of range", _line(";2013;", ";1913;"), ("line 2", "1913")),
    FileCase(
        "monitor: a figure with two values",
        lambda text: text + text.split("\n")[1].rsplit(";", 1)[0] + ";1,0\n",
        ("two values", "line 2:", "GM0014"),
    ),
    FileCase("monitor: a web page", lambda text: "<!DOCTYPE html><html></html>", ("web page",)),
    FileCase("monitor: an empty file", lambda text: "", ("is empty",)),
    FileCase("monitor: other columns", _line("waarde", "bedrag"), ("columns", "bedrag", "waarde")),
    FileCase("monitor: cut off in mid-line", lambda text: text[: text.rindex(";", 0, len(text) // 2)], ("fewer columns",)),
    FileCase("monitor: damaged gzip", lambda text: b"\x1f\x8b\x08\x00" + b"x" * 50, ("gzip", "damaged"), suffix=".csv.gz"),
    FileCase("monitor: damaged xlsx", lambda text: b"PK\x03\x04" + b"x" * 50, ("xlsx",), suffix=".xlsx"),
    FileCase("monitor: a picture", lambda text: b"\x89PNG\r\n\x1a\n\x00\x00", ("neither csv",), suffix=".png"),
    FileCase(
        "monitor: half of the municipalities",
        _drop(lambda c: int(c[2][2:]) < 600 or c[2] > "GM1"),
        ("municipalities in the best year drop", "--force"),
    ),
    FileCase("monitor: an indicator vanished", _drop(lambda c: c[0] != "01_GZ_08"), ("01_GZ_08", "no figures any more")),
    FileCase("monitor: a year inside a series is gone", _drop(lambda c: c[4] != "2016"), ("years are gone: 2016", "--force")),
    FileCase(
        "monitor: only the first year of a series is left",
        _drop(lambda c: c[0] != "01.07_NW" or c[4] == "2013"),
        ("01.07_NW: figures in all drop from 3078 to 342", "years are gone: 2014, 2015"),
    ),
    FileCase("monitor: the first years are gone", _drop(lambda c: c[4] >= "2020"), ("years are gone: 2013, 2014", "--force")),
    FileCase(
        "monitor: another unit",
        _edit(lambda c: _thousandfold(c) if c[0] == "R_HN_SL_03" else c),
        ("R_HN_SL_03: the median goes from", "another unit", "--force"),
    ),
    FileCase("monitor: a share over 100%", _first_figure("01_GZ_08", "7510"), ("line 3080", "01_GZ_08", "not from 0 to 100")),
    FileCase("monitor: below zero", _first_figure("R_HN_SL_03", "-0,1"), ("line ", "R_HN_SL_03", "-0.1 is not from 0")),
    FileCase("monitor: CBS' code for no figure", _first_figure("01.07_NW", "-99997"), ("line 2", "a code for no figure")),
    FileCase(
        "monitor: a figure over the contract, dry run",
        _first_figure("01.07_NW", "99999999999999"),
        ("line 2", "1e+14 is not from"),
        ("--dry-run",),
    ),
    FileCase("monitor: a column twice", _edit_all(lambda c: [*c, c[-1]]), ("more than one column waarde",)),
    FileCase("monitor: no indicator of the register", _edit(lambda c: ["X", *c[1:]]), ("no row has an indicator",)),
    FileCase(
        "monitor: names only, one ambiguous",
        lambda text: text.replace("statcode;statnaam", "x;statnaam").replace("Bergen (NH.)", "Bergen"),
        ("'Bergen' is ambiguous", "GM0373", "GM0893"),
    ),
    FileCase(
        "monitor: an older edition",
        lambda text: text,
        ("older", "december 2021", "rollback", "--force"),
        ("--edition", "december 2021"),
    ),
    FileCase(
        "monitor: an edition of the far future",
        lambda text: text,
        ("december 2042 is later than next year",),
        ("--edition", "december 2042", "--force"),
    ),
]
