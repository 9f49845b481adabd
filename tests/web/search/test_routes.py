"""The search as the server gives it."""

from __future__ import annotations

import json
from types import SimpleNamespace
from urllib.parse import quote

import pytest
from starlette.applications import Starlette

from regio_data.registers.load import load_registers
from tests.web.asgi import ask
from web.search.routes import SearchRoutes


@pytest.fixture(scope="module")
def app():
    data = SimpleNamespace(registers=load_registers(), version="1")
    return Starlette(routes=SearchRoutes(lambda: data).routes())


def results(app, typed):
    return json.loads(ask(app, f"/zoeken.json?q={quote(typed)}").text)["results"]


def test_the_answers_name_what_they_are_and_where_they_lead(app):
    assert results(app, "Heerln")[0] == {
        "name": "Heerlen",
        "about": "gemeente",
        "address": "profiel?gemeente=GM0917",
    }
    deals = results(app, "heerlen")[1:]
    assert {one["about"].partition(", ")[2] for one in deals} == {f"tranche {n}, met Heerlen" for n in (2, 4, 6)}
    assert len(ask(app, "/zoeken.json?q=zuid").body) < 1500


def test_a_page_without_a_script_leads_to_pages_without_a_script(app):
    page = ask(app, "/zoeken?q=overgewigt")
    assert '<a href="/indicator/01_GZ_08">Overgewicht</a>, indicator' in page.text
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert "script-src" not in page.headers["content-security-policy"]
    assert "form-action 'self'" in page.headers["content-security-policy"]
    assert "Niets gevonden" in ask(app, "/zoeken?q=xyzzyq").text
    assert "Niets gevonden" not in ask(app, "/zoeken").text


def test_what_is_typed_is_escaped_and_cut_off(app):
    typed = quote('"><script>alert(1)</script>')
    page = ask(app, f"/zoeken?q={typed}").text
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert results(app, "x" * 10_000) == []


def test_before_the_data_is_there_it_says_so():
    starting = Starlette(routes=SearchRoutes(lambda: None).routes())
    assert ask(starting, "/zoeken.json?q=x").status == ask(starting, "/zoeken?q=x").status == 503
