"""Maps and line charts of the handout, as SVG that stands on its own."""

from __future__ import annotations

from html import escape

import pandas as pd

from exports.deck.blocks import Panel
from exports.deck.maps import BORDER, COAST, LAND, DeckMap, line_on
from geo.drawn import svg
from geo.painted.palettes import FAVOURABLE, INK, MUTED

_NAMES = {"deal": f'fill="{INK}" font-weight="600"', "near": 'fill="#33424F"', "water": 'fill="#2C6690" font-style="italic"'}


def map_svg(one: DeckMap) -> str:
    """Return a map with its names."""
    left, top, width, height = one.box
    unit = height / 480  # of the screen
    patterns = svg.patterns((paint for _, paint in one.layers), unit)
    shapes = f'<path fill="{LAND}" stroke="{COAST}" stroke-width="{1.6 * unit:.1f}" d="{one.drawing.land}"/>'
    if not one.small:
        shapes += f'<path fill="none" stroke="{BORDER}" stroke-width="{unit:.1f}" d="{one.drawing.borders}"/>'
    for codes, paint in one.layers:
        data = "".join(one.drawing.path([code]) for code in codes)
        line = "none" if one.small else line_on(paint.colour)
        shapes += f'<path fill="{svg.fill(paint)}" stroke="{line}" stroke-width="{1.2 * unit:.1f}" d="{data}"/>'
    for codes in one.outlines:
        shapes += f'<path fill="none" stroke="{INK}" stroke-width="{3 * unit:.1f}" d="{one.drawing.path(codes)}"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left:.0f} {top:.0f} {width:.0f} {height:.0f}" '
        f'width="{width:.0f}" height="{height:.0f}" font-family="Source Sans Pro"><defs>{patterns}</defs>'
        f'<g stroke-linejoin="round">{shapes}</g>{_names(one)}</svg>'
    )


def _names(one: DeckMap) -> str:
    size = one.size * one.box[3]
    halo = f'stroke="#FFFFFF" stroke-width="{0.22 * size:.1f}" stroke-linejoin="round" paint-order="stroke"'
    texts = "".join(
        f'<text x="{name.x:.0f}" y="{name.y + 0.33 * size:.0f}" {_NAMES[name.kind]}>{escape(name.text)}</text>'
        for name in one.names
    )
    return f'<g font-size="{size:.0f}" text-anchor="middle" {halo}>{texts}</g>'


def lines_svg(panel: Panel, start: int | None) -> str:
    """Return the lines of a panel, the years from left to right over its whole width."""
    years, (low, high) = panel.years, panel.bounds
    first, last = years[0], years[-1]

    def across(year: int) -> float:
        return 500 * (year - first) / max(last - first, 1)

    def points(line: pd.Series) -> list[tuple[float, float]]:
        return [(across(year), 95 - 90 * (value - low) / ((high - low) or 1)) for year, value in line.items()]

    drawn = '<path d="M0 100H500" stroke="#5D6C7A" stroke-width="1"/>'
    if start and first < start <= last:
        drawn += f'<path d="M{across(start):.0f} 0V100" stroke="#A8480F" stroke-width="1.5" stroke-dasharray="2 3"/>'
    for line, style in (
        (panel.country, f'stroke="{MUTED}" stroke-width="1.6" stroke-dasharray="5 4"'),
        (panel.region, f'stroke="{FAVOURABLE}" stroke-width="2.4"'),
    ):
        data = " ".join(f"{x:.1f} {y:.1f}" for x, y in points(line))
        drawn += f'<path fill="none" {style} d="M{data}"/>' if data else ""
    drawn += "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{FAVOURABLE}"/>' for x, y in points(panel.region))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 508 108" width="508" height="108" '
        f'preserveAspectRatio="none">{drawn}</svg>'
    )
