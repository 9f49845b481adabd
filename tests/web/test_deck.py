"""A presentation as a document of its own, served beside Streamlit."""

from __future__ import annotations

import base64
import hashlib
import re
from html import unescape
from urllib.parse import urlencode

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from exports.deck.choice import read_choice
from regio_data.views.plain import plain_path
from tests.web.asgi import ask
from web.deck import Decks


@pytest.fixture(scope="module")
def app(data):
    streamlit = Route("/presentatie", lambda request: PlainTextResponse("the page to choose on"))
    return Starlette(routes=[*Decks(lambda: data).routes(), streamlit])


def get(app, address, **headers):
    return ask(app, address, host="deals.example", **headers)


def titles(html):
    """Return the titles of slides; an amount stays on one line, by a space that does not break."""
    return [
        unescape(title).replace("\xa0", " ")
        for title in re.findall(r"<h2>(.*?)</h2>", html.partition('<dialog class="overview"')[0])
    ]


def test_a_link_gives_the_slides_of_its_choice(app, data):
    reply = get(app, "/presentatie?tranche=4&deal=twente-ii&dia=3")
    assert reply.status == 200
    slides = read_choice({"tranche": ["4"], "deal": ["twente-ii"]}, data).slides(data)
    assert titles(reply.text) == [slide.title for slide in slides]


@pytest.mark.parametrize("query", ["", "?modus=kiezen&tranche=4", "?dia=3", "?utm_source=x"])
def test_who_still_chooses_gets_the_page_to_choose_on(app, query):
    assert get(app, f"/presentatie{query}").text == "the page to choose on"


def test_a_link_that_names_nothing_known_leads_there_too(app):
    reply = get(app, "/presentatie?deal=%3Cscript%3E&tranche=99")
    assert reply.status == 307
    assert reply.headers["location"] == "/presentatie?deal=%3Cscript%3E&tranche=99&modus=kiezen"


def test_only_our_own_script_may_run(app):
    reply = get(app, "/presentatie?tranche=4&titel=%3C/h2%3E%3Cscript%3Ealert(1)%3C/script%3E")
    policy = reply.headers["content-security-policy"]
    scripts = re.findall(r'<script type="module">(.*?)</script>', reply.text, re.S)
    assert len(scripts) == 1
    digest = base64.b64encode(hashlib.sha256(scripts[0].encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}';" in policy
    assert "<script>alert" not in reply.text
    assert titles(reply.text)[0] == "</h2><script>alert(1)</script>"


def test_what_is_wrong_in_a_link_is_told_as_text(app):
    html = get(app, "/presentatie?tranche=4&deal=%3C/script%3E").text
    settings = re.search(r'id="settings">(.*?)</script>', html)[1]
    assert "deal (“\\u003c/script>”)" in settings


def test_the_same_link_is_made_once(app):
    first, second = (get(app, "/presentatie?deal=zwolle&dia=1") for _ in range(2))
    again = get(app, "/presentatie?deal=zwolle&dias=2_1", if_none_match=first.headers["etag"])
    assert first.headers["etag"] == second.headers["etag"]
    assert again.status == 304


@pytest.mark.parametrize(
    ("query", "path"),
    [
        ({"deal": ["twente-ii"]}, "deal/twente-ii"),
        ({"tranche": ["4"]}, "tranche/4"),
        ({"tranche": ["4"], "deal": ["Zwolle", "x"]}, "keuze/4_zwolle"),
        ({"regio": ["gemeente:GM0153", "nederland", "deal:zwolle"]}, "keuze/GM0153_zwolle"),
        ({"stap": ["jaren"], "indicator": ["09_E_V_13"]}, "indicator/09_E_V_13"),
    ],
)
def test_the_audience_gets_exactly_what_is_presented(app, data, query, path):
    assert plain_path("presentatie", query, data.registers) == path
    html = get(app, "/presentatie?" + urlencode({**query, "titel": "Welkom", "spreker": "Anne"}, doseq=True)).text
    shown = re.findall(r"<figcaption>(deals\.example.*?)</figcaption>", html)
    assert set(shown) == {f"deals.example/{path}"}


def test_before_the_data_is_there_it_says_so():
    app = Starlette(routes=Decks(lambda: None).routes())
    reply = get(app, "/presentatie?tranche=4")
    assert reply.status == 503
    assert "start op" in reply.text


def test_the_keeper_for_without_network_is_a_script(app):
    reply = get(app, "/presentatie-offline.js")
    assert reply.headers["content-type"].startswith("text/javascript")
