"""One way to draw a function of ``ui`` as Streamlit runs it, without the rest of its page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest


@pytest.fixture(scope="session", autouse=True)
def quick_runs(packages_read_once: None) -> None:
    """Also of the tests that open a script of their own."""


def _script(draw, arguments, returned):
    import streamlit as st

    from ui.common.url.pages import all_pages

    st.navigation(all_pages(), position="hidden")  # to which links may lead
    returned.append(draw(*arguments))


@pytest.fixture(scope="session")
def drawn() -> Callable[..., AppTest]:
    """Return what draws ``draw(*arguments)`` under query parameters; what it returned is the last of ``returned``."""

    def run(draw: Callable[..., Any], *arguments: Any, **query: str | list[str]) -> AppTest:
        returned: list[Any] = []
        at = AppTest.from_function(_script, args=(draw, arguments, returned), default_timeout=60)
        at.query_params.update(query)
        at.run()
        assert not at.exception, at.exception
        at.returned = returned
        return at

    return run
