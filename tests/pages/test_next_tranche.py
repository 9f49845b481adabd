"""A tranche of which no deal has figures of its own, on every page that tells of tranches."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from exports.opendata.resources import RESOURCES, table_of
from geo.drawn.svg_map import drawing_of
from tests.finding import words
from ui.common.app_data import app_data
from web.plain.pages import make_page
from web.plain.render import render

SLUGS = [["rotterdam-zuid"], ["bonaire"]]


@pytest.fixture(params=SLUGS, ids=lambda slugs: slugs[0])
def with_next_tranche(request, next_tranche, monkeypatch):
    """The data with a tranche 7 of one deal, also as the pages get it."""
    data = app_data()
    changed = replace(data, registers=next_tranche(*request.param), version=request.param[0])
    monkeypatch.setattr("ui.common.app_data._app_data", lambda *_: changed)
    return changed


@pytest.mark.parametrize(
    ("url", "query"),
    [
        ("", {"tranche": "7"}),
        ("", {"weergave": "stapeling", "tranche": "7"}),
        ("rode-draden", {"beeld": "themas"}),
        ("rode-draden", {"beeld": "deals"}),
        ("rode-draden", {"beeld": "uitgangsposities"}),
        ("rode-draden", {"beeld": "tijdlijn"}),
        ("waar-landt-het-geld", {"tranche": "7"}),
        ("waar-landt-het-geld", {"beeld": "alle", "tranche": "7"}),
        ("naast-elkaar", {"links": "tranche-7", "rechts": "tranche-6"}),
        ("brede-welvaart", {"niveau": "deal", "tranche": "7"}),
        ("presentatie", {"tranche": "7"}),
        ("presentatie", {"modus": "kaart"}),
    ],
)
def test_every_page_can_show_it(open_page, with_next_tranche, url, query):
    at = open_page(url, **query)
    assert not at.exception
    assert not at.error
    shown = words(at).lower()
    assert re.findall(r"\bzes (?:rondes|tranches)|(?:1|een) tot en met (?:6|zes)\b|\b1[-–]6\b", shown) == []  # there are seven


def test_it_has_its_page_without_streamlit_and_stands_in_the_open_data(with_next_tranche):
    data = with_next_tranche
    deal = next(one for one in data.registers.deals if one.tranche == 7)
    for path in ("tranche/7", "overzicht", f"deal/{deal.slug}", "keuze/7"):
        assert deal.short_name in render(make_page(data, drawing_of(data), path), "https://deals.example")
    tables = {name: table_of(name, data) for name in RESOURCES}
    assert (tables["deals"]["tranche"] == 7).sum() == 1
