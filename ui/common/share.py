"""What a user takes to somewhere else by copying: the link to exactly this view, and a sentence for a letter."""

from __future__ import annotations

from html import escape
from pathlib import Path
from urllib.parse import urlsplit

import streamlit as st
import streamlit.components.v2 as components

from regio_data.answers.letter import Letter
from regio_data.registers.registers import Registers
from regio_data.views.links import view_link
from regio_data.views.plain import plain_path
from ui.common.url import query

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
    _link(data={"texts": [this_view()], "what": ["link"]}, key="copy-link")


def copy_letter(letter: Letter) -> None:
    """Draw a button that copies a sentence for a letter, which can be read first, and the full text; one on a page."""
    _letter(data={"texts": [letter.short, letter.full], "what": ["zin", "uitgebreide tekst"]}, key="copy-letter")


def plain_link(registers: Registers) -> None:
    """Draw the link to the same without Streamlit: for a printer, a phone, or a screen reader."""
    page = urlsplit(this_view()).path.rpartition("/")[2]
    path = plain_path(page, query.everything(), registers)  # relative: every page of the dashboard lies right below the base
    st.html(f'<a class="rd-present rd-wide" href="{escape(path)}" target="_blank">Leesversie (eenvoudige pagina)</a>')
