"""The cases of the fault matrix that a service or a file can cause: what is wrong, how it is asked, what must be said."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from tests.standins.web import FAULTS, ON_THE_WIRE, Reply

FEED = "ODataFeed"
DATA = "TypedDataSet"
OGC, WFS = "ogc/v1", "wfs/v1_0"
TOWNS = "gemeente_gegeneraliseerd"


@dataclass(frozen=True)
class Case:
    """A fault of a service: the addresses it holds for, what goes wrong, and the words of which each must be in the message."""

    name: str
    only: str
    faults: tuple[tuple[str, str | Callable[[Any], Any]], ...]
    says: tuple[str, ...]
    exit: int = 1


@dataclass(frozen=True)
class FileCase:
    """A fault of a monitor file: how it is made from the good one, and the words of which each must be in the message."""

    name: str
    change: Callable[[str], str | bytes]
    says: tuple[str, ...]
    arguments: tuple[str, ...] = ()
    suffix: str = ".csv"


def rows(change: Callable[[dict[str, Any]], dict[str, Any] | None]) -> Callable[[Any], Any]:
    """Return a fault that changes every row of an OData reply; ``None`` leaves the row out."""
    return lambda reply: {**reply, "value": [new for row in reply["value"] if (new := change(dict(row))) is not None]}


def features(change: Callable[[list[dict[str, Any]]], list[dict[str, Any]]]) -> Callable[[Any], Any]:
    """Return a fault that changes the features of a reply."""
    return lambda reply: {**reply, "features": change(copy.deepcopy(reply["features"]))}


def linked(address: Callable[[str], str]) -> Callable[[Any], Any]:
    """Return a fault by which an OData reply names a next page, made from the reply's own address."""
    return lambda reply: {**reply, "odata.nextLink": address(reply["odata.metadata"].removesuffix("/$metadata"))}


def windows(reply: Any) -> bytes:
    """Return the reply in another encoding than JSON has."""
    return json.dumps(reply, ensure_ascii=False).encode("cp1252", errors="replace")


def sent_to(address: str) -> Callable[[Any], Reply]:
    """Return a fault that redirects."""
    return lambda reply: Reply(None, 302, {"Location": address})


LOCKED = {"odata.error": {"code": "", "message": {"lang": "nl-NL", "value": "Tabel is tijdelijk vergrendeld"}}}


def each_number(change: Callable[[float], Any]) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Return a change of every figure of a row."""
    return lambda row: {k: change(v) if isinstance(v, int | float) and "_" in k else v for k, v in row.items()}


def _points(change: Callable[[list[float]], list[float]]) -> Callable[[list[dict]], list[dict]]:
    def walk(node: Any) -> Any:
        return change(list(node)) if isinstance(node[0], int | float) else [walk(part) for part in node]

    def change_all(found: list[dict]) -> list[dict]:
        return [{**f, "geometry": {**f["geometry"], "coordinates": walk(f["geometry"]["coordinates"])}} for f in found]

    return change_all


def _first(**properties: Any) -> Callable[[list[dict]], list[dict]]:
    return lambda found: [
        {**f, "properties": {**f["properties"], **properties}} if f["id"].endswith("GM0014") else f for f in found
    ]


def _yearless(feature: dict, number: int) -> dict:
    properties = {k: v for k, v in feature["properties"].items() if "jaar" not in k and "jr" not in k}
    return {**feature, "id": f"{feature['id']} {number}", "properties": properties}


def _geometry(shape: Any) -> Callable[[list[dict]], list[dict]]:
    return lambda found: [{**f, "geometry": shape} if f["id"].endswith("GM0014") else f for f in found]


def _square(x: float, y: float, size: float) -> list[list[list[float]]]:
    return [[[x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]]]


def _extra(code: str, name: str) -> Callable[[list[dict]], list[dict]]:
    new = {"statcode": code, "statnaam": name, "jrstatcode": f"2024{code}", "jaarcode": 2024}
    shape = {"type": "Polygon", "coordinates": _square(4.0, 51.9, 0.001)}
    extra = {"type": "Feature", "id": f"x-{code}", "properties": new, "geometry": shape}
    return lambda found: [*found, extra] if any(f["id"].endswith("GM0014") for f in found) else found


def _without(code: str) -> Callable[[list[dict]], list[dict]]:
    return lambda found: [f for f in found if f["properties"]["statcode"] != code]


def _endless(reply: Any) -> Any:
    following = next((link["href"] for link in reply["links"] if link["rel"] == "next"), reply["links"][0]["href"])
    return {**reply, "links": [{"rel": "next", "href": following.split("&cursor")[0]}]}


def _elsewhere(reply: Any) -> Any:
    return {**reply, "links": [{"rel": "next", "href": "http://elders.example/items"}]}


BOWTIE = {"type": "Polygon", "coordinates": [[[6.5, 53.2], [6.6, 53.3], [6.6, 53.2], [6.5, 53.3], [6.5, 53.2]]]}
OVERLAP = {"type": "Polygon", "coordinates": _square(6.4, 53.0, 0.4)}
SEA = {"type": "Polygon", "coordinates": [[[3.05, 52.65], [4.45, 52.65], [4.45, 53.55], [3.05, 53.55], [3.05, 52.65]]]}

TRANSPORT = {
    "404": "HTTP 404, not found",
    "406": "HTTP 406, not acceptable",
    "429": "HTTP 429, too many requests",
    "500": "HTTP 500, the service is in trouble",
    "503": "HTTP 503, the service is in trouble",
    "html": "web page",
    "truncated": "cut off or damaged",
    "no-json": "not JSON",
    "cut": "cut off",
    "stall": "time-out while reading",
    "reset": "connection was reset",
    "drip": "took longer than 0.5 s (download_timeout)",
}
assert set(TRANSPORT) <= {*FAULTS, *ON_THE_WIRE}

STATLINE = [Case(f"StatLine: {kind}", "statline", ((FEED, kind),), (FEED, said)) for kind, said in TRANSPORT.items()]
STATLINE += [
    Case("StatLine: empty value", "statline", ((DATA, "empty"),), ("no rows",)),
    Case("StatLine: a list instead of an object", "statline", ((FEED, "list"),), ("no list of rows",)),
    Case("StatLine: no value key", "statline", ((FEED, lambda r: {"error": "x"}),), ("no list of rows",)),
    Case("StatLine: an error in a good reply", "statline", ((FEED, lambda r: LOCKED),), ("It says:", "tijdelijk vergrendeld")),
    Case("StatLine: not UTF-8", "statline", ((FEED, windows),), ("03759ned/DataProperties", "not UTF-8")),
    Case("StatLine: pages that come back", "statline", ((DATA, linked(lambda a: f"{a}?x=1")),), ("pages do not end",)),
    Case("StatLine: titles that come back", "statline", (("/DataProperties", linked(lambda a: a)),), ("pages do not end",)),
    Case(
        "StatLine: next page at another host",
        "statline",
        ((DATA, linked(lambda a: a.replace("127.0.0.1", "localhost"))),),
        ("another host, localhost",),
    ),
    Case(
        "StatLine: sent on to another host",
        "statline",
        ((FEED, sent_to("http://elders.example/x")),),
        ("another host, elders.example",),
    ),
    Case("StatLine: over 10,000 records, also per year", "statline", ((DATA, "too-many"),), ("10000 records",)),
    Case("StatLine: text in a number column", "statline", ((DATA, rows(each_number(lambda v: "n.b."))),), ("'n.b.'", "number")),
    Case(
        "StatLine: renamed measure",
        "statline",
        (("DataProperties", rows(lambda r: {**r, "Title": r["Title"].replace("evolking", "olksaantal")})),),
        ("Bevolking op 1 januari", "renamed"),
    ),
    Case(
        "StatLine: measure twice",
        "statline",
        (("DataProperties", lambda r: {**r, "value": [*r["value"], *[v for v in r["value"] if v["Type"] == "Topic"]]}),),
        ("2 topics 'Bevolking op 1 januari'",),
    ),
    Case(
        "StatLine: missing dimension",
        "statline",
        (
            ("03759ned/DataProperties", rows(lambda r: None if r["Key"] == "Geslacht" else r)),
            ("70072ned", "404"),
        ),
        ("no dimension 'Geslacht'",),
    ),
    Case(
        "StatLine: a new dimension doubles the rows",
        "statline",
        ((DATA, lambda r: {**r, "value": r["value"] * 2}),),
        ("more than once", "new dimension"),
    ),
    Case(
        "StatLine: total category gone",
        "statline",
        (("/Leeftijd", rows(lambda r: {**r, "Key": "99", "Title": "Een deel"})), ("70072ned", "404")),
        ("categories '10000'", "Leeftijd"),
    ),
    Case(
        "StatLine: period gap (2024 missing)",
        "statline",
        (("/Perioden", rows(lambda r: None if r["Key"].startswith("2024") else r)),),
        ("no period 2024",),
    ),
    Case(
        "StatLine: a municipality without inhabitants",
        "statline",
        ((DATA, rows(lambda r: each_number(lambda v: None)(r) if r["RegioS"].strip() == "GM0014" else r)),),
        ("no inhabitants in 2024", "GM0014"),
    ),
    Case(
        "StatLine: inhabitants in thousands",
        "statline",
        ((DATA, rows(each_number(lambda v: max(1, v // 1000)))),),
        ("inhabitants of GM0014", "--force"),
    ),
]

PDOK = [
    Case(f"PDOK: both services {kind}", "pdok", (("pdok", kind),), (TRANSPORT[kind], "neither service"))
    for kind in ("404", "406", "503", "html", "truncated", "cut", "stall", "reset", "drip")
]
PDOK += [
    Case("PDOK: OGC 500, WFS 404", "pdok", ((OGC, "500"), (WFS, "404")), ("HTTP 500", "HTTP 404")),
    Case("PDOK: both services not UTF-8", "pdok", (("pdok", windows),), ("not UTF-8", "neither service")),
    Case(
        "PDOK: sent on to an address without https",
        "pdok",
        (("pdok", sent_to("http://elders.example/x")),),
        ("only https", "elders.example"),
    ),
    Case("PDOK: pages that do not end", "pdok", ((OGC, _endless), (WFS, "503")), ("pages do not end",)),
    Case("PDOK: next page at another host", "pdok", ((OGC, _elsewhere), (WFS, "503")), ("another host, elders.example",)),
    Case("PDOK: no features", "pdok", (("pdok", "empty"),), ("no features of 2024",)),
    Case("PDOK: not a collection", "pdok", (("pdok", lambda r: LOCKED),), ("not a collection of features", "vergrendeld")),
    Case(
        "PDOK: only features of another year",
        "pdok",
        (("pdok", features(lambda fs: [{**f, "properties": {**f["properties"], "jaarcode": 2019}} for f in fs])),),
        ("no features of 2024", "2019"),
    ),
    Case(
        "PDOK: mixed years without year columns",
        "pdok",
        (("pdok", features(lambda fs: [_yearless(f, copy) for f in fs for copy in range(2)])),),
        ("more than one polygon", "one year"),
    ),
]
#: Only the municipalities are wrong; the districts are put in use.
TOWN_FAULTS = [
    Case("PDOK: 341 municipalities", "pdok", ((TOWNS, features(_without("GM0014"))),), ("Went: GM0014 Groningen",)),
    Case(
        "PDOK: 343 municipalities",
        "pdok",
        ((TOWNS, features(_extra("GM1999", "Nieuwstad"))),),
        ("Came: GM1999 Nieuwstad",),
    ),
    Case(
        "PDOK: a merger that touches deals",
        "pdok",
        ((TOWNS, features(_first(statcode="GM1999", statnaam="Groningen Nieuw"))),),
        ("Came: GM1999", "Went: GM0014", "Deals touched: ", "groningen"),
    ),
    Case("PDOK: duplicate codes", "pdok", ((TOWNS, features(_extra("GM0014", "Groningen"))),), ("more than one", "GM0014")),
    Case("PDOK: renamed municipality", "pdok", ((TOWNS, features(_first(statnaam="Grunn"))),), ("other names", "Grunn")),
    Case("PDOK: self-crossing polygon", "pdok", ((TOWNS, features(_geometry(BOWTIE))),), ("self-crossing", "GM0014")),
    Case("PDOK: polygon without geometry", "pdok", ((TOWNS, features(_geometry(None))),), ("empty", "GM0014")),
    Case("PDOK: overlapping polygons", "pdok", ((TOWNS, features(_geometry(OVERLAP))),), ("overlap",)),
    Case("PDOK: large waters in it", "pdok", ((TOWNS, features(_geometry(SEA))),), ("large waters",)),
    Case(
        "PDOK: broken geometry",
        "pdok",
        ((TOWNS, features(_geometry({"type": "Polygon", "coordinates": "x"}))),),
        ("geometry cannot be read",),
    ),
    Case(
        "PDOK: coordinates of another country",
        "pdok",
        ((TOWNS, features(_points(lambda p: [p[0] + 40, p[1]]))),),
        ("outside the Netherlands",),
    ),
    Case(
        "PDOK: no statcode", "pdok", ((TOWNS, features(lambda fs: [{**f, "properties": {"a": 1}} for f in fs])),), ("statcode",)
    ),
]
#: One source fails, the rest is put in use.
PARTLY = [
    Case("in part: StatLine 503, the rest goes on", "", ((FEED, "503"),), ("inwoners: failed", "gemeentegrenzen: new"), exit=3),
    Case("in part: PDOK 503, the rest goes on", "", (("pdok", "503"),), ("gemeentegrenzen: failed", "inwoners: new"), exit=3),
    Case(
        "in part: districts that deals name are gone",
        "",
        (
            (
                "wijk_gegeneraliseerd",
                features(lambda fs: [f for f in fs if not f["properties"]["statcode"].startswith("WK0363")]),
            ),
        ),
        ("wijkgrenzen: failed", "WK0363", "gemeentegrenzen: new"),
        exit=3,
    ),
]


TOWN_FAULTS = [replace(case, exit=3, says=(*case.says, "gemeentegrenzen: failed", "wijkgrenzen: new")) for case in TOWN_FAULTS]


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
