"""Serving the pages without Streamlit: once made, asked for again, embedded, and not yet there."""

from __future__ import annotations

import gzip
import io
import xml.etree.ElementTree as ET

import pytest
from PIL import Image
from starlette.applications import Starlette
from starlette.middleware import Middleware

from tests.web.asgi import ask
from web.headers import SecurityHeaders
from web.plain.pages import paths
from web.plain.routes import PlainPages


def server(data):
    return Starlette(routes=PlainPages(lambda: data).routes(), middleware=[Middleware(SecurityHeaders)])


@pytest.fixture(scope="module")
def app(data):
    return server(data)


def test_a_page_comes_packed_and_is_not_sent_twice(app):
    first = ask(app, "/deal/twente-ii", accept_encoding="gzip", host="deals.example")
    assert first.status == 200
    assert "<h1>Regio Deal Twente II</h1>" in gzip.decompress(first.body).decode()
    again = ask(app, "/deal/twente-ii", host="deals.example", if_none_match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    plain = ask(app, "/deal/twente-ii", host="deals.example")
    assert plain.text.startswith("<!DOCTYPE html>")


def test_addresses_are_those_under_which_the_page_was_asked_for(app):
    assert 'href="http://a.example/tranche/4"' in ask(app, "/tranche/4", host="a.example").text
    assert 'href="http://b.example/tranche/4"' in ask(app, "/tranche/4", host="b.example").text
    assert "evil" not in ask(app, "/tranche/4", host='evil"><script>').text


def test_pages_made_beforehand_have_the_address_that_is_asked_for(data, monkeypatch):
    pages = PlainPages(lambda: data)
    monkeypatch.setattr("web.plain.routes.paths", lambda data: ["tranche/4"])
    assert len(list(pages.prepare(data))) == 1
    monkeypatch.setattr("web.plain.routes.make_page", None)  # nothing is made any more
    text = ask(Starlette(routes=pages.routes()), "/tranche/4", host="a.example").text
    assert 'href="http://a.example/tranche/4"' in text
    assert ".invalid" not in text


def test_no_script_may_run_and_only_an_embedded_page_may_be_framed_by_others(app):
    policy = ask(app, "/tranche/4").headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'self'" in policy
    reply = ask(app, "/tranche/4?embed=true")
    assert "frame-ancestors *" in reply.headers["content-security-policy"]
    assert "<nav" not in reply.text
    assert "<nav" in ask(app, "/tranche/4").text


def test_another_spelling_is_sent_on(app):
    reply = ask(app, "/gemeente/gm0363?embed=true")
    assert (reply.status, reply.headers["location"]) == (308, "/gemeente/GM0363?embed=true")


def test_an_unknown_page_is_said_in_dutch(app):
    reply = ask(app, "/deal/%3Cscript%3E")
    assert reply.status == 404
    assert "Deze pagina is er niet" in reply.text
    assert "<script" not in reply.text


def test_before_the_data_is_there_a_page_says_to_wait():
    reply = ask(server(None), "/deal/twente-ii")
    assert (reply.status, reply.headers["retry-after"]) == (503, "30")
    assert "start op" in reply.text


def test_the_sitemap_names_every_page(app, data):
    found = ET.fromstring(ask(app, "/sitemap.xml", host="deals.example").body)
    assert [one.text for one in found.findall("{*}url/{*}loc")] == [f"http://deals.example/{path}" for path in paths(data)]


def test_the_picture_of_a_link_is_1200_by_630(app):
    reply = ask(app, "/voorbeeld/deal/twente-ii.png")
    assert reply.headers["content-type"] == "image/png"
    assert Image.open(io.BytesIO(reply.body)).size == (1200, 630)
    assert ask(app, "/voorbeeld/deal/x.png").status == 404
