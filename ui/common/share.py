"""The link to exactly this view, and a button that copies it."""

from __future__ import annotations

from pathlib import Path

import streamlit as st
import streamlit.components.v2 as components

from exports.links import view_link
from ui.common import query

_FILES = Path(__file__).parent
_copy = components.component(
    "kopieer_link", **{kind: (_FILES / f"copy_link.{kind}").read_text(encoding="utf-8") for kind in ("html", "css", "js")}
)


def this_view() -> str:
    """Return the link to this view; draw what changes the URL before asking. Empty where there is no browser."""
    address = st.context.url
    return view_link(address, query.everything()) if address else ""


def copy_link() -> None:
    """Draw the link with a button that copies it."""
    _copy(data={"link": this_view()}, key="copy-link")
