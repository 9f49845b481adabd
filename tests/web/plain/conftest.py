"""Pages without Streamlit as HTML, each made once."""

from __future__ import annotations

from functools import cache

import pytest

from web.plain.pages import make_page
from web.plain.render import render

ORIGIN = "https://deals.example"


@pytest.fixture(scope="session")
def html(data, country):
    """Give the HTML of a page by its path."""
    return cache(lambda path: render(make_page(data, country, path), ORIGIN))
