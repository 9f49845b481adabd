"""Paths below the base path of the server."""

from __future__ import annotations

import pytest
from streamlit import config

from web.address import below_base, without_base


@pytest.fixture(params=["dash/bord", "/dash/bord", "/dash/bord/"])
def base(request, monkeypatch):
    monkeypatch.setattr(config, "get_option", lambda name: request.param)


def test_a_path_of_ours_lies_below_the_base(base):
    assert below_base("ready") == below_base("/ready") == "/dash/bord/ready"


@pytest.mark.parametrize(
    ("asked", "page"),
    [("/dash/bord/profiel", "profiel"), ("/dash/bord/", ""), ("/dash/bord", ""), ("/dash/bordje/x", "dash/bordje/x")],
)
def test_a_page_is_found_below_the_base(base, asked, page):
    assert without_base(asked) == page


def test_without_a_base_nothing_changes(monkeypatch):
    monkeypatch.setattr(config, "get_option", lambda name: "")
    assert below_base("ready") == "/ready"
    assert without_base("/profiel/") == "profiel"
    assert without_base("/") == ""
