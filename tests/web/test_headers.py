"""What a browser may do with a reply."""

from __future__ import annotations

import pytest
from starlette.responses import PlainTextResponse

from regio_data.views.pages import PAGES
from tests.web.asgi import ask
from web.headers import SecurityHeaders

APP = SecurityHeaders(PlainTextResponse("x"))


def policy(path, **headers):
    directives = ask(APP, path, **headers).headers["content-security-policy"].split("; ")
    return {name: sources.split() for name, sources in (directive.split(" ", 1) for directive in directives)}


@pytest.mark.parametrize("path", ["/", "/profiel", "/component/streamlit_folium.st_folium/index.html", "/ready"])
def test_every_reply_says_what_is_allowed(path):
    headers = ask(APP, path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert "referrer-policy" in headers
    assert "geolocation=()" in headers["permissions-policy"]
    assert policy(path)["frame-ancestors"] == ["'self'"]
    assert policy(path)["object-src"] == ["'none'"]


def test_no_script_and_no_request_goes_to_another_host():
    for path in ("/", "/component/x/index.html"):
        sources = {source for name, given in policy(path).items() if name != "img-src" for source in given}
        assert not [source for source in sources if "." in source or "*" in source or source in ("http:", "https:")]
    assert policy("/component/x/index.html")["img-src"] == ["'self'", "data:", "https://service.pdok.nl"]


def test_only_an_embedded_view_and_the_map_in_it_may_stand_in_a_page_of_others():
    assert policy("/profiel?deal=twente-ii&embed=true")["frame-ancestors"] == ["*"]
    assert policy("/presentatie?embed=true")["frame-ancestors"] == ["'self'"]
    assert policy("/profiel?deal=embed=true")["frame-ancestors"] == ["'self'"]
    frame = "/component/streamlit_folium.st_folium/index.html"
    assert policy(frame, referer="http://localhost/profiel?embed=true&deal=twente-ii")["frame-ancestors"] == ["*"]
    assert policy(frame, referer="http://localhost/profiel?deal=twente-ii")["frame-ancestors"] == ["'self'"]


@pytest.mark.parametrize("page", PAGES)
def test_every_page_but_presentatie_may_be_embedded(page):
    allowed = ["'self'"] if page == "presentatie" else ["*"]
    assert policy(f"/{page}?embed=true")["frame-ancestors"] == allowed
    assert policy(f"/{page}")["frame-ancestors"] == ["'self'"]


def test_what_is_no_page_may_not_be_embedded():
    assert policy("/ready?embed=true")["frame-ancestors"] == ["'self'"]
