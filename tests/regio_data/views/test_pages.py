"""The records of the pages."""

from __future__ import annotations

import re

import pytest

from regio_data.views.pages import PAGES
from tests.imports import ROOT


def test_every_page_has_a_record_and_every_record_a_page():
    assert {f"{url or 'kaart'}.py" for url in PAGES} == {file.name for file in (ROOT / "pages").glob("*.py")}
    assert next(iter(PAGES)) == ""  # the start page


@pytest.mark.parametrize("url", PAGES)
def test_a_record_tells_a_page_in_plain_words(url):
    page = PAGES[url]
    assert page.description.endswith(".") and len(page.description) < 160
    assert re.fullmatch(r"[a-z_]+", page.icon)
    assert all(re.fullmatch(r"[a-z-]+", view) and name for view, name in page.views.items())
    assert not page.views or page.first_view == next(iter(page.views))


def test_names_icons_and_descriptions_tell_pages_apart():
    for field in ("name", "icon", "description"):
        assert len({getattr(page, field) for page in PAGES.values()}) == len(PAGES)
