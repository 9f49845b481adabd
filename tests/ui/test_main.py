"""What every page run begins with."""

from __future__ import annotations

import runpy
from pathlib import Path
from types import SimpleNamespace

import pytest
import streamlit

from regio_data.views.pages import PAGES

ROOT = Path(__file__).parents[2]


@pytest.fixture
def begun(monkeypatch):
    """What a run asks of Streamlit, in order, within the page of another or not."""
    asked = []
    page = SimpleNamespace(run="run", url_path="profiel")

    def navigation(pages, **how):
        asked.append(("navigation", len(pages), how["position"]))
        return page

    monkeypatch.setattr(streamlit, "set_page_config", lambda **how: asked.append(("config", how["page_icon"])))
    monkeypatch.setattr(streamlit, "navigation", navigation)
    monkeypatch.setattr("ui.common.frame.page_frame", lambda run, url: asked.append(("frame", run, url)))

    def run(embedded):
        monkeypatch.setattr(streamlit, "context", SimpleNamespace(is_embedded=embedded))
        runpy.run_path(str(ROOT / "ui" / "main.py"))
        return asked

    return run


def test_the_icon_is_ours_and_set_before_the_navigation_which_has_every_page(begun):
    config, navigation, frame = begun(embedded=False)
    assert config[0] == "config" and (ROOT / config[1]).exists()
    assert navigation == ("navigation", len(PAGES), "top")
    assert frame == ("frame", "run", "profiel")


def test_within_the_page_of_another_there_is_no_navigation(begun):
    assert begun(embedded=True)[1][2] == "hidden"
