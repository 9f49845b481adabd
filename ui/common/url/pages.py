"""The pages: which file draws which URL. A file is named as its URL, so that a test finds it too."""

from __future__ import annotations

from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from regio_data.views.pages import PAGES

_FOLDER = Path(__file__).parents[3] / "pages"


def page_file(url: str) -> Path:
    """Return the file of a page, for a link to it."""
    return _FOLDER / f"{url or 'kaart'}.py"


def all_pages() -> list[StreamlitPage]:
    """Return all pages for ``st.navigation``, the first one the start page."""
    return [
        st.Page(
            page_file(url),
            title=page.name,
            icon=f":material/{page.icon}:",
            url_path=url,
            default=not url,
            visibility="visible" if page.in_menu else "hidden",
        )
        for url, page in PAGES.items()
    ]
