"""The first day with internet, rehearsed: ten deliberate differences, each named, each with what to change where."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from loaders.first_day.advice import advice
from loaders.first_day.probes import PROBES, Asked, findings
from regio_data.dataset.snapshot import open_dataset
from regio_data.settings import load_settings
from tests.loaders.cases.service import sent_to
from tests.loaders.conftest import Place, mappings, registers

TABLES = "StatLine: tables of the register"
TOWNS = "PDOK OGC API: municipalities"


@pytest.fixture
def ask(place: Place, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Any]:
    monkeypatch.setenv("REGIO_MONITOR_URL", place.standin.settings()["REGIO_MONITOR_URL"])
    few = tuple(m for m in mappings() if m.target in ("inwoners", "R_HN_SL_03"))

    def asked(source: str) -> Any:
        (found,) = findings(Asked(load_settings(), registers(), few, open_dataset()), names=[source])
        return found

    return asked


def text(old: str, new: str) -> Callable[[Any], Any]:
    """Change the reply as text."""

    def change(content: Any) -> Any:
        if isinstance(content, bytes):
            return content.replace(old.encode(), new.encode())
        return json.loads(json.dumps(content, ensure_ascii=False).replace(old, new))

    return change


DIFFERENCES = {
    "the monitor's column has another name": ("Monitor file", "monitor", text("waarde", "meting"), "meting", "ALIASES"),
    "the monitor has moved": (
        "Monitor file",
        "monitor",
        sent_to("http://elders.example/x"),
        "elders.example",
        "the address in",
    ),
    "the monitor is a page": ("Monitor file", "monitor", "html", "is a web page", "monitor_url"),
    "the monitor has a new indicator": ("Monitor file", "monitor", text("R_HN_SL_03;", "NIEUW;"), "NIEUW", "indicators.yaml"),
    "StatLine has the monitor": (
        "StatLine: catalogue",
        "Tables",
        lambda reply: {"value": [{"Identifier": "99999NED", "Title": "Brede welvaart; regio"}]},
        "99999NED Brede welvaart",
        "a mapping in",
    ),
    "a topic has another title": (
        TABLES,
        "80305ned/DataProperties",
        text("Afstand tot school", "Afstand"),
        "no topic",
        "the titles",
    ),
    "a table is gone": (TABLES, "80305ned", "404", "HTTP 404", "the table id"),
    "a column of PDOK has another name": (TOWNS, "ogc", text('"statcode"', '"code"'), "has no column statcode", "COLUMNS"),
    "another division": (TOWNS, "ogc", text("GM0014", "GM9999"), "another municipal division", "gemeenten.csv"),
    "a collection is gone": (TOWNS, "gemeente_gegeneraliseerd", "404", "HTTP 404", "MUNICIPALITIES"),
    "the WFS is switched off": ("PDOK WFS: districts", "wfs", "406", "HTTP 406", "Accept"),
}


@pytest.mark.parametrize("name", DIFFERENCES)
def test_a_difference_is_named_with_what_to_change(name: str, ask, place: Place) -> None:
    source, pattern, kind, said, change = DIFFERENCES[name]
    place.standin.fault(pattern, kind)
    found = ask(source)
    differences = [text for text in found.differs if said in text]
    assert differences, found.differs
    assert change in advice(differences[0])
    assert "unexpected" not in " ".join(found.differs)
    assert found.calls


def test_a_newer_edition_is_told(ask, place: Place) -> None:
    place.standin.fault("monitor", text(";2022;", ";2023;"))
    assert any("december 2024" in came for came in ask("Monitor file").came)


@pytest.mark.parametrize("source", [name for name in PROBES if name != TABLES])
def test_a_source_as_assumed_has_no_differences(source: str, ask) -> None:
    assert ask(source).differs == []
