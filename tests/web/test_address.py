"""Paths below the base path of the server."""

from __future__ import annotations

import pytest
from streamlit import config

from web.address import asked, below_base, without_base


@pytest.fixture(params=["dash/bord", "/dash/bord", "/dash/bord/"])
def base(request, monkeypatch):
    monkeypatch.setattr(config, "get_option", lambda name: request.param)


def test_a_path_of_ours_lies_below_the_base(base):
    assert below_base("ready") == below_base("/ready") == "/dash/bord/ready"


@pytest.mark.parametrize(
    ("path", "page"),
    [("/dash/bord/profiel", "profiel"), ("/dash/bord/", ""), ("/dash/bord", ""), ("/dash/bordje/x", "dash/bordje/x")],
)
def test_a_page_is_found_below_the_base(base, path, page):
    assert without_base(path) == page


def test_without_a_base_nothing_changes(monkeypatch):
    monkeypatch.setattr(config, "get_option", lambda name: "")
    assert below_base("ready") == "/ready"
    assert without_base("/profiel/") == "profiel"
    assert without_base("/") == ""


def test_of_a_link_with_more_parameters_than_anybody_needs_none_is_read():
    assert asked({"query_string": b"deal=%F0%9F%98%80&deal=b"}) == {"deal": ["😀", "b"]}
    assert len(asked({"query_string": "&".join(f"a{i}=1" for i in range(100)).encode()})) == 100
    assert asked({"query_string": "&".join(f"a{i}=1" for i in range(101)).encode()}) == {}
