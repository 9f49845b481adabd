"""All figures side by side: a row an indicator, a column a region; on a phone a block an indicator, a line a region."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from exports.content.vergelijken.cells import FigureCell, cell
from regio_data.figures.vergelijking import Row
from ui.show.marks_legend import mark


def matrix(rows: Sequence[Row], names: Sequence[str], themes: Sequence[str], reference: str) -> None:
    """Draw the table.

    Parameters
    ----------
    rows : sequence of Row
    names : sequence of str
        Of the regions, in the order of the entries.
    themes : sequence of str
        Written below the name of each indicator; "" for none.
    reference : str
        Name of the region with which the others are compared.
    """
    marked = [f"{mark(index)} {escape(name)}" for index, name in enumerate(names)]
    heads = "".join(f'<th scope="col" role="columnheader">{name}</th>' for name in ("Indicator", *marked))
    body = "".join(_line(row, marked, theme) for row, theme in zip(rows, themes, strict=True))
    label = f"Per indicator en regio: waarde, plaats, trend en verschil met {reference}"
    st.html(
        f'<div class="rd-scroll rd-matrix" role="region" tabindex="0" aria-label="{escape(label)}">'
        f'<table class="rd-table" role="table" style="--regions: {len(names)}"><thead role="rowgroup">'
        f'<tr role="row">{heads}</tr></thead><tbody role="rowgroup">{body}</tbody></table></div>'
    )


def _line(row: Row, marked: Sequence[str], theme: str) -> str:
    about = ", ".join(filter(None, (row.indicator.short_unit, str(row.year or ""))))
    said = "".join(f"<small>{escape(text)}</small>" for text in (about, theme) if text)
    head = f'<th scope="row" role="rowheader">{escape(row.indicator.label)}{said}</th>'
    cells = "".join(_cell(cell(entry, row), name) for entry, name in zip(row.entries, marked, strict=True))
    return f'<tr role="row">{head}{cells}</tr>'


def _cell(shown: FigureCell, name: str) -> str:
    trend = (
        f' <span title="{escape(shown.trend)}" role="img" aria-label="{escape(shown.trend)}">{shown.sign}</span>'
        if shown.sign
        else ""
    )
    place = f"<small>plaats {escape(shown.place)}</small>" if shown.place else ""
    more = "".join(f"<small>{escape(text)}</small>" for text in (shown.difference, shown.notes) if text)
    return f'<td role="cell"><i aria-hidden="true">{name}</i><div><b>{escape(shown.value)}</b>{trend}{place}{more}</div></td>'
