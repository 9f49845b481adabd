"""The dot plot: where every region stands within the group of the like, a row an indicator."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt
import pandas as pd

from geo.painted.palettes import GUIDE, INK, MUTED
from geo.painted.region_marks import COLOURS, SHAPES
from regio_data import dutch
from regio_data.figures.figure import Figure
from regio_data.figures.regional.words import regional_figure
from regio_data.figures.vergelijking import Row
from ui.show import charts

#: Heights in pixels: a line of text, the strip with the marks, from one mark to the next where they would cover each other,
#: the room above, and the axis with the margins.
LINE, STRIP, STEP, TOP, AXIS = 15, 28, 8, 6, 36

#: Marks closer than this (in percentiles) would cover each other.
CLOSE = 3.5

#: Labels are broken here: what fits beside nothing on a phone.
WIDEST = 46


@dataclass(frozen=True)
class _Label:
    text: str
    y: float
    heading: bool


def dot_plot(rows: Sequence[Row], names: Sequence[str], headings: Sequence[str]) -> None:
    """Draw the percentiles, each within the group of the like.

    Parameters
    ----------
    rows : sequence of Row
    names : sequence of str
        Of the regions, in the order of the entries.
    headings : sequence of str
        The theme of each row: written above its first one. Empty texts are not drawn.
    """
    labels, strips, marks, y, last = [], [], [], 0.0, ""
    for row, heading in zip(rows, headings, strict=True):
        if heading != last:
            y += 10
            labels.append(_Label(heading, y, True))
            y, last = y + LINE + 6, heading
        text = _label(row, names)
        labels.append(_Label(text, y, False))
        y += LINE * (1 + text.count("\n")) + STRIP / 2
        strips.append({"y": y})
        marks += _marks(row, names, y)
        y += STRIP / 2 + 7
    _draw(labels, strips, marks, list(names), y, _in_words(rows, names))


@charts.drawn_once
def _draw(
    labels: list[_Label],
    strips: list[dict[str, object]],
    marks: list[dict[str, object]],
    names: list[str],
    height: float,
    alt_text: str,
) -> None:
    charts.show(_chart(labels, strips, marks, names, height), alt_text)


def _placed(row: Row) -> dict[int, tuple[float, Figure]]:
    """Return percentile and figure of each region of a row that has a place, by its number."""
    figures = {number: entry.figure for number, entry in enumerate(row.entries)}
    return {n: (f.position.percentile, f) for n, f in figures.items() if f is not None and f.position is not None}


def _label(row: Row, names: Sequence[str]) -> str:
    year = f" ({row.year})" if row.year else ""
    placed = _placed(row)
    without = [names[n] for n, entry in enumerate(row.entries) if entry.region.municipalities and n not in placed]
    lines = textwrap.wrap(f"{row.indicator.label}{year}", WIDEST)
    if len(without) > 2:
        lines.append(f"geen positie voor {len(without)} van de {len(names)} regio’s")
    elif without:
        lines += textwrap.wrap(f"geen positie: {' en '.join(without)}", WIDEST)
    return "\n".join(lines)


def _marks(row: Row, names: Sequence[str], y: float) -> list[dict[str, object]]:
    """Return the marks of a row: on the line, and above and below it where they would cover each other."""
    placed = _placed(row)
    crowds: list[list[tuple[float, int]]] = []
    for at in sorted((percentile, n) for n, (percentile, _) in placed.items()):
        if crowds and at[0] - crowds[-1][-1][0] < CLOSE:
            crowds[-1].append(at)
        else:
            crowds.append([at])
    return [
        {
            "percentiel": percentile,
            "y": y + min(STEP, STRIP / len(crowd)) * (i - (len(crowd) - 1) / 2),
            "regio": names[index],
            "indicator": f"{row.indicator.label}, {row.year}",
            "waarde": regional_figure(placed[index][1], row.indicator),
            "positie": f"{dutch.percentile(percentile)} van 100",
        }
        for crowd in crowds
        for i, (percentile, index) in enumerate(sorted(crowd, key=lambda at: at[1]))
    ]


def _chart(
    labels: list[_Label], strips: list[dict[str, object]], marks: list[dict[str, object]], names: Sequence[str], height: float
) -> alt.LayerChart | alt.FacetChart:
    down = alt.Y("y:Q", scale=alt.Scale(domain=[-TOP, height], nice=False, reverse=True), axis=None)
    words = "datum.value == 0 ? '0 (ongunstigst)' : datum.value == 100 ? '100 (gunstigst)' : datum.label"
    axis = alt.Axis(
        orient="top",
        values=[0, 25, 50, 75, 100],
        labelExpr=words,
        labelFlush=14,
        labelColor=MUTED,
        gridColor=GUIDE,
        title=None,
    )
    across = alt.Scale(domain=[0, 100], nice=False, padding=9)
    table = pd.DataFrame(labels)
    text: dict[str, Any] = {"align": "left", "baseline": "top", "lineBreak": "\n", "lineHeight": LINE, "dx": 2}
    strip = alt.Chart(pd.DataFrame(strips)).mark_rule(color=GUIDE).encode(y=down, x=alt.datum(0), x2=alt.datum(100))
    dots = (
        alt.Chart(pd.DataFrame(marks, columns=["percentiel", "y", "regio", "indicator", "waarde", "positie"]))
        .mark_point(filled=True, size=150, opacity=1, stroke="white", strokeWidth=0.8)
        .encode(
            x=alt.X("percentiel:Q", scale=across, axis=axis),
            y=down,
            color=alt.Color("regio:N", scale=alt.Scale(domain=names, range=list(COLOURS[: len(names)])), legend=None),
            shape=alt.Shape("regio:N", scale=alt.Scale(domain=names, range=list(SHAPES[: len(names)])), legend=None),
            tooltip=["regio:N", "indicator:N", "waarde:N", "positie:N"],
        )
    )
    written = [
        alt.Chart(table[table["heading"] == bold])
        .mark_text(fontWeight="bold" if bold else "normal", fontSize=size, color=INK if bold else MUTED, **text)
        .encode(y=down, x=alt.value(0), text="text:N")
        for bold, size in ((False, 12.5), (True, 13.5))
        if bold in set(table["heading"])
    ]
    return alt.layer(strip, *written, dots).properties(height=round(height + TOP + AXIS))


def _in_words(rows: Sequence[Row], names: Sequence[str]) -> str:
    parts = []
    for row in rows:
        at = [f"{names[n]} {dutch.percentile(percentile)}" for n, (percentile, _) in _placed(row).items()]
        parts.append(f"{row.indicator.label}: {', '.join(at) or 'geen positie'}")
    return "Positie in de eigen groep, 0 het ongunstigst en 100 het gunstigst. " + "; ".join(parts)
