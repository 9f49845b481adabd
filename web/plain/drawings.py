"""The drawings of the pages without Streamlit: maps, lines and bars as small SVG."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
from markupsafe import Markup

from exports.content.content import Picture
from exports.formats.map_image import to_svg
from geo.drawn import svg
from geo.drawn.svg_map import SvgMap, svg_map
from geo.painted.paint import Paint
from geo.painted.painting import Painting
from geo.painted.palettes import EDGE, UNPAINTED
from geo.shapes import Shapes
from regio_data.figures.theme_scores import side
from web.plain.page import PlainMap

#: Size of the map of a region in points, and of the names on it.
REGION, NAMES = (360, 330), 8

#: Of the whole country: metres a unit, how far a line may move, and its height in pixels on screen.
UNIT, TOLERANCE, HEIGHT = 250, 600, 520

#: Width and height of a line, in pixels on screen.
LINE = (96, 24)


def country(shapes: Shapes) -> SvgMap:
    """Return the country of a data set, coarse enough for a page."""
    return svg_map(shapes.areas, shapes.codes, UNIT, TOLERANCE)


def country_map(drawing: SvgMap, painting: Painting) -> Markup:
    """Return the whole country with a painting."""
    width, height = drawing.width, drawing.height
    unit = height / HEIGHT
    paths = svg.painted(painting.layers(drawing.municipalities), drawing.paths, unit)
    return Markup(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-5 -5 {width + 10} {height + 10}">'
        f'<g stroke="{EDGE}" stroke-width="{0.5 * unit:.1f}" stroke-linejoin="round">{paths}</g></svg>'
    )


def plain_map(picture: Picture, shapes: Shapes, land: SvgMap) -> PlainMap:
    """Return the map of a region, as it stands in its PDF; of one without municipalities the whole country, coarse."""
    label, legend = f"Kaart van {picture.title}: {picture.subtitle}", picture.legend
    if picture.painting.fit is None:
        return PlainMap(country_map(land, picture.painting), label, legend, picture.attribution)
    drawn = to_svg(picture, shapes, *REGION, NAMES)
    legend = replace(legend, note=f"{legend.note} {drawn.key}".strip())
    return PlainMap(Markup(drawn.svg), label, legend, picture.attribution)


def line(region: pd.Series, country: pd.Series) -> Markup:
    """Return the values of a region by year as a small line, over that of the country (dashed); "" with fewer than two."""
    if len(region) < 2:
        return Markup("")
    drawn = [one for one in (country, region) if len(one)]
    first, last = min(one.index[0] for one in drawn), max(one.index[-1] for one in drawn)
    low, high = min(one.min() for one in drawn), max(one.max() for one in drawn)
    width, height = LINE

    def path(area: pd.Series) -> str:
        points = [
            (2 + (width - 4) * (year - first) / (last - first), height - 3 - (height - 6) * (value - low) / ((high - low) or 1))
            for year, value in area.items()
        ]
        return " ".join(f"{x:.0f} {y:.1f}" for x, y in points)

    nl = f'<path class="nl" d="M{path(country)}"/>' if len(country) > 1 else ""
    return Markup(
        f'<svg class="line" viewBox="0 0 {width} {height}" width="{width}" height="{height}" aria-hidden="true">'
        f'{nl}<path d="M{path(region)}"/></svg>'
    )


def bar(score: float | None, ordinary: bool = False) -> Markup:
    """Return a score from 0 to 100 as a bar from the middle (50), "" without one; ``ordinary`` has no colour of a side."""
    if score is None:
        return Markup("")
    return Markup(
        '<svg class="bar" viewBox="0 0 100 12" width="100" height="12" aria-hidden="true" preserveAspectRatio="none">'
        '<rect class="track" width="100" height="12"/>'
        f'<rect class="{side(score, ordinary)}" x="{min(score, 50):.1f}" width="{abs(score - 50):.1f}" height="12"/>'
        '<path d="M50 0V12"/></svg>'
    )


def swatch(paint: Paint) -> Markup:
    """Return a small box in a paint, for a legend."""
    return Markup(svg.swatch(paint, UNPAINTED, "legenda-"))
