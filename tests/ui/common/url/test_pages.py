"""Which file draws which URL."""

from __future__ import annotations

from regio_data.views.pages import PAGES
from ui.common.url.pages import page_file


def test_every_page_has_a_file_and_every_file_is_of_a_page():
    files = {page_file(url) for url in PAGES}
    assert len(files) == len(PAGES)
    assert files == set(page_file("").parent.glob("*.py"))
