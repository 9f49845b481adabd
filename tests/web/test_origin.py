"""Whose pages may open our websocket; nobody is asked for our own address."""

from __future__ import annotations

import pytest
from streamlit import config

from tests.web.asgi import ask
from web.origin import OwnOrigin


@pytest.fixture
def settings(monkeypatch):
    values = {
        "server.enableCORS": True,
        "server.corsAllowedOrigins": ["https://portaal.example"],
        "browser.serverAddress": "here",
    }
    monkeypatch.setattr(config, "get_option", values.__getitem__)
    return values


async def streamlit(scope, receive, send):
    await send({"type": "websocket.accept"})


def answer(**headers):
    (message,) = ask(OwnOrigin(streamlit), "/_stcore/stream", kind="websocket", host="deals.example", **headers).messages
    return message["type"]


@pytest.mark.parametrize(
    "origin", ["https://deals.example", "http://localhost:8501", "http://127.0.0.1", "https://portaal.example", "https://here"]
)
def test_our_own_pages_and_those_that_the_settings_name_may(settings, origin):
    assert answer(origin=origin) == "websocket.accept"


@pytest.mark.parametrize(
    "origin",
    ["https://evil.example", "https://deals.example.evil.example", "null", "", "https://[::1", "https://evil.example:8501"],
)
def test_others_may_not(settings, origin):
    assert answer(origin=origin) == "websocket.close"


def test_what_is_no_browser_sends_no_origin(settings):
    assert answer() == "websocket.accept"


def test_an_owner_may_leave_the_door_open(settings):
    settings["server.enableCORS"] = False
    assert answer(origin="https://evil.example") == "websocket.accept"
