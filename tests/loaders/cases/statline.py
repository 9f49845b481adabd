"""Faults of StatLine."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.loaders.cases.service import FEED, LOCKED, TRANSPORT, Case, sent_to, windows

DATA = "TypedDataSet"


def rows(change: Callable[[dict[str, Any]], dict[str, Any] | None]) -> Callable[[Any], Any]:
    """Return a fault that changes every row of an OData reply; ``None`` leaves the row out."""
    return lambda reply: {**reply, "value": [new for row in reply["value"] if (new := change(dict(row))) is not None]}


def linked(address: Callable[[str], str]) -> Callable[[Any], Any]:
    """Return a fault by which an OData reply names a next page, made from the reply's own address."""
    return lambda reply: {**reply, "odata.nextLink": address(reply["odata.metadata"].removesuffix("/$metadata"))}


def each_number(change: Callable[[float], Any]) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Return a change of every figure of a row."""
    return lambda row: {k: change(v) if isinstance(v, int | float) and "_" in k else v for k, v in row.items()}


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
