"""What a user takes to somewhere else by copying: the link to exactly this view, and a sentence for a letter."""

from __future__ import annotations

from pathlib import Path

import streamlit as st
import streamlit.components.v2 as components

from exports.links import view_link
from ui.common import query

_FILES = Path(__file__).parent


def _text(name: str) -> str:
    return (_FILES / name).read_text(encoding="utf-8")


_link = components.component("kopieer_link", html=_text("copy_link.html"), css=_text("copy.css"), js=_text("copy.js"))
_letter = components.component("kopieer_zin", html=_text("copy_letter.html"), css=_text("copy.css"), js=_text("copy.js"))


def this_view() -> str:
    """Return the link to this view; draw what changes the URL before asking. Empty where there is no browser."""
    address = st.context.url
    return view_link(address, query.everything()) if address else ""


def copy_link() -> None:
    """Draw the link with a button that copies it."""
    _link(data={"text": this_view(), "what": "link"}, key="copy-link")


def copy_letter(sentence: str) -> None:
    """Draw a button that copies a sentence for a letter, which can be read first; one on a page."""
    _letter(data={"text": sentence, "what": "zin"}, key="copy-letter")
