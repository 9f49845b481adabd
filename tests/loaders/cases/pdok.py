"""Faults of PDOK, and of one source while the rest goes on."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tests.loaders.cases.service import FEED, LOCKED, TRANSPORT, Case, sent_to, windows

OGC, WFS = "ogc/v1", "wfs/v1_0"
TOWNS = "gemeente_gegeneraliseerd"


def features(change: Callable[[list[dict[str, Any]]], list[dict[str, Any]]]) -> Callable[[Any], Any]:
    """Return a fault that changes the features of a reply."""
    return lambda reply: {**reply, "features": change(copy.deepcopy(reply["features"]))}


def points(change: Callable[[list[float]], list[float]]) -> Callable[[list[dict]], list[dict]]:
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


def geometry(shape: Any) -> Callable[[list[dict]], list[dict]]:
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
    Case("PDOK: self-crossing polygon", "pdok", ((TOWNS, features(geometry(BOWTIE))),), ("self-crossing", "GM0014")),
    Case("PDOK: polygon without geometry", "pdok", ((TOWNS, features(geometry(None))),), ("empty", "GM0014")),
    Case("PDOK: overlapping polygons", "pdok", ((TOWNS, features(geometry(OVERLAP))),), ("overlap",)),
    Case("PDOK: large waters in it", "pdok", ((TOWNS, features(geometry(SEA))),), ("large waters",)),
    Case(
        "PDOK: broken geometry",
        "pdok",
        ((TOWNS, features(geometry({"type": "Polygon", "coordinates": "x"}))),),
        ("geometry cannot be read",),
    ),
    Case(
        "PDOK: coordinates of another country",
        "pdok",
        ((TOWNS, features(points(lambda p: [p[0] + 40, p[1]]))),),
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
