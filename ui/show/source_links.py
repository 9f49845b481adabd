"""Sources of the registers as links that say what they lead to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

import streamlit as st

from regio_data.deals.provenance import address


def draw(html: str) -> None:
    """Draw HTML with links out of the app: unlike `st.html`, markdown opens them in a tab of their own."""
    st.markdown(html, unsafe_allow_html=True)


def anchor(source: str, texts: Mapping[str, str]) -> str:
    """Return a source in HTML: a link if it is a web address, its words otherwise.

    Parameters
    ----------
    source : str
        As the register has it.
    texts : mapping
        `regio_data.deals.provenance.link_texts` of this source and its neighbours.
    """
    url, rest = address(source)
    if not url:
        return escape(source)
    return f'<a href="{escape(url)}" rel="noopener noreferrer">{escape(texts[url])}</a> {escape(rest)}'.strip()


def source_list(sources: Sequence[str], texts: Mapping[str, str]) -> str:
    """Return sources as a list in HTML, and in words that there are none."""
    if not sources:
        return '<ul><li class="rd-muted">geen bron bij dit gegeven vermeld</li></ul>'
    return f"<ul>{''.join(f'<li>{anchor(source, texts)}</li>' for source in sources)}</ul>"
