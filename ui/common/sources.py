"""Where the figures on a page come from: one line, always there, with the rest one click away."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from html import escape

import streamlit as st

from regio_data import dutch
from regio_data.data import Data
from ui.common.markdown import plain
from ui.common.url.pages import page_file

_SHOWN = ("title", "publisher", "edition", "licence", "how_obtained", "note")


def source_line(data: Data, keys: Sequence[str], own: str = "") -> None:
    """Draw the source line of a page, which begins with how far the figures go.

    Parameters
    ----------
    data : Data
    keys : sequence of str
        Keys of the manifest's sources that the page uses.
    own : str
        What on the page is our own calculation.
    """
    entries = [entry for key in keys if (entry := data.dataset.source(key))]
    sources = " · ".join(escape(entry["attribution"]) for entry in entries)
    until = dutch.capital(escape(data.dataset.figures_until))
    st.html(f'<div class="rd-source"><strong>{until}.</strong> Bron: {sources}{". " + escape(own) if own else "."}</div>')
    st.page_link(page_file("data"), label="Over de data: bronnen, methode en wat ontbreekt", icon=":material/database:")
    with st.expander("Meer over deze bronnen"):
        for entry in entries:
            retrieved = dutch.date(datetime.date.fromisoformat(entry["retrieved"]))
            text = {name: plain(entry.get(name) or "", most=900) for name in _SHOWN}
            st.markdown(
                f"**{text['title']}**, {text['publisher']}, editie {text['edition']}. Licentie: "
                f"[{text['licence']}](<{entry['licence_url']}>). Verkregen op {retrieved}. {text['how_obtained']} "
                f"{text['note']} [Bij de bron](<{entry['url']}>)"
            )
