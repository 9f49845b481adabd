"""Legends in words, numbers and colour; they stand outside the map so that the map keeps its frame."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from geo.painted.legend import Legend, LegendEntry
from geo.painted.paint import Paint
from geo.painted.palettes import UNPAINTED

LINES = "repeating-linear-gradient(135deg,{colour} 0 {line}px,{ground} {line}px {step}px)"
DASH = "repeating-linear-gradient(90deg,{colour} 0 6px,transparent 6px 9px) center/100% 3px no-repeat;border-color:transparent"


def swatch(paint: Paint) -> str:
    """Return a small box in a paint, as HTML."""
    css = paint.colour
    if paint.lines:
        step, line = paint.lines
        css = LINES.format(colour=paint.colour, ground=paint.ground or UNPAINTED, step=step, line=line)
    elif paint.pattern == "dashed":
        css = DASH.format(colour=paint.colour)
    return f'<span class="rd-box" style="background:{css}"></span>'


def row_legend(title: str, entries: Sequence[LegendEntry]) -> None:
    """Draw a legend on one line (wrapping), its title in front."""
    items = "".join(f"<li>{swatch(entry.paint)}<span>{escape(_counted(entry))}</span></li>" for entry in entries)
    st.html(f'<ul class="rd-legend rd-row" aria-label="Legenda"><li><strong>{escape(title)}</strong></li>{items}</ul>')


def class_legend(legend: Legend) -> None:
    """Draw a legend of classes: paint, limits, and the count as number and bar, which together show the distribution."""
    most = max((entry.count or 0 for entry in legend.entries), default=0) or 1
    items = "".join(_line(entry, most) for entry in legend.entries)
    st.html(
        f'<div class="rd-muted"><strong>{escape(legend.title)}</strong></div><ul class="rd-legend rd-classes">{items}</ul>'
        f'<div class="rd-muted">{escape(legend.note)}</div>'
    )


def _counted(entry: LegendEntry) -> str:
    return entry.text if entry.count is None else f"{entry.text} ({entry.count})"


def _line(entry: LegendEntry, most: int) -> str:
    count = "" if entry.count is None else str(entry.count)
    width = round(100 * (entry.count or 0) / most)
    return (
        f'<li>{swatch(entry.paint)}<span>{escape(entry.text)}</span><span class="rd-n">{count}</span>'
        f'<span class="rd-bars"><span class="rd-bar" style="width:{width}%"></span></span></li>'
    )
