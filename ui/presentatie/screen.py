"""The screen: shows a deck full screen in the browser; between slides nothing goes to the server."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from exports.deck.page import CSS, HTML, JS

_COMPONENT = st.components.v2.component("presentatie", html=HTML, css=CSS, js=JS)


def screen(slides: str, seconds: int | None, notices: Sequence[str], on_leave: Callable[[], None]) -> None:
    """Show slides.

    Parameters
    ----------
    slides : str
        HTML of `exports.deck.html.deck_html`: everything from data in it is escaped.
    seconds : int or None
        Go to the next slide by itself after so long, and start again after the last.
    notices : sequence of str
        Plain text to show for a while over the first slide.
    on_leave : callable
        Called when the user leaves the presentation.
    """
    _COMPONENT(
        data={"slides": slides, "seconds": seconds, "notices": list(notices)},
        key="presentatie",
        on_leave_change=on_leave,
    )
