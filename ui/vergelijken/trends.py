"""The trends behind the signs in the table, in words: how fast, over which years and on how many of them."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from exports.content.vergelijken.cells import trend_words
from regio_data.figures.vergelijking import Row
from ui.show.folded import folded
from ui.show.marks_legend import mark

TITLE = "Trends in woorden: hoeveel per jaar, over welke jaren"


def trends_in_words(rows: Sequence[Row], names: Sequence[str]) -> None:
    """Draw a folded list: by indicator, a line a region with a figure.

    Parameters
    ----------
    rows : sequence of Row
    names : sequence of str
        Of the regions, in the order of the entries.
    """
    if items := [_item(row, names) for row in rows if row.figures]:
        st.html(folded(TITLE, items))


def _item(row: Row, names: Sequence[str]) -> str:
    lines = (
        f"<div>{mark(index)} {escape(name)}: {escape(trend_words(entry.figure))}</div>"
        for index, (name, entry) in enumerate(zip(names, row.entries, strict=True))
        if entry.figure
    )
    return f"<strong>{escape(row.indicator.label)}</strong>{''.join(lines)}"
