"""The marks of regions beside each other in lists and legends."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from urllib.parse import quote

import streamlit as st

from geo.painted.region_marks import mark_svg


def mark(index: int) -> str:
    """Return the mark of the region with this index in the choice, as HTML; the name stands beside it."""
    return f'<img class="rd-mark" width="15" height="15" alt="" src="data:image/svg+xml,{quote(mark_svg(index))}">'


def marks_legend(names: Sequence[str]) -> None:
    """Draw which mark is whose, once for all charts of a page."""
    items = "".join(f"<li>{mark(index)}<span>{escape(name)}</span></li>" for index, name in enumerate(names))
    st.html(f'<ul class="rd-legend rd-row" aria-label="Legenda">{items}</ul>')
