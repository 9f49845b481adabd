"""One way to open a page as Streamlit runs it, for all tests of pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

MAIN = Path(__file__).parents[2] / "ui" / "main.py"


@pytest.fixture(scope="session")
def open_page(packages_read_once: None) -> Callable[..., AppTest]:
    """Return what opens a page by its URL ("" is the start page) and query parameters, and runs it.

    ``downloads=True`` opens the popover with the files, as a user who clicks on it.
    """

    def opened(url: str, /, *, downloads: bool = False, **query: str | list[str]) -> AppTest:
        at = AppTest.from_file(MAIN, default_timeout=60)
        if url:
            at.switch_page(f"../pages/{url}.py")
        at.query_params.update(query)
        if downloads:
            at.session_state["downloads"] = True
        return at.run()

    return opened
