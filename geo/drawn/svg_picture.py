"""A painting as a picture on paper: the map with its names and insets, as one SVG."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

import numpy as np
import shapely
from numpy.typing import NDArray

from geo.drawn import svg
from geo.drawn.names import FAMILY, LETTER, Name, SetName, key, set_names
from geo.painted.painting import Island, Painting
from geo.painted.palettes import EDGE, INK, LAND, MUTED, VITALE_REGIO
from geo.shapes import Shapes
from regio_data.registers.regions import RegionRef

#: Units of the drawing in a point and in a pixel on screen; a unit is less than half a pixel at 300 dpi.
POINT = 10
PIXEL = 0.75 * POINT

#: Space around a region that the map zooms to, as part of its size, and the least size shown (m).
MARGIN, LEAST = 0.18, 24_000


#: Left, top, right and bottom.
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Drawn:
    """A picture as SVG, and what the numbers on it stand for ("" without any)."""

    svg: str
    key: str


@dataclass(frozen=True)
class View:
    """The part of the country that a picture shows: corner in RD, metres in a unit, size in units."""

    west: float
    north: float
    metres: float
    width: float
    height: float

    @property
    def box(self) -> tuple[float, float, float, float]:
        """West, south, east and north in RD, with some room for lines that run along the edge."""
        room = 50 * self.metres
        east, south = self.west + self.width * self.metres, self.north - self.height * self.metres
        return self.west - room, south - room, east + room, self.north + room

    def drawn(self, shape: shapely.Geometry) -> shapely.Geometry:
        """Return a shape in RD as it lies on the picture; what lies outside is cut off, which keeps the picture small."""
        return shapely.transform(shapely.clip_by_rect(shape, *self.box), self._on_picture)

    def _on_picture(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        return (points - (self.west, self.north)) / (self.metres, -self.metres)


def view(bounds: tuple[float, float, float, float], width: float, height: float, margin: float, least: float = 0) -> View:
    """Return the view that shows bounds in the middle of ``width`` by ``height`` units."""
    west, south, east, north = bounds
    metres = max(max(least, margin * (east - west)) / width, max(least, margin * (north - south)) / height)
    middle = (west + east) / 2, (south + north) / 2
    return View(middle[0] - metres * width / 2, middle[1] + metres * height / 2, metres, width, height)


def draw(
    painting: Painting,
    shapes: Shapes,
    points: tuple[float, float],
    names: Sequence[str] = (),
    note: str = "",
    size: float = 8.5,
) -> Drawn:
    """Return a painting as SVG, with the key of the numbers on it.

    Parameters
    ----------
    painting : Painting
    shapes : Shapes
    points : tuple of float
        Width and height.
    names : sequence of str
        GM codes of the municipalities to write the names of; a number for one that would cover another, the smallest first.
    note : str
        In the middle, where there is nothing to paint.
    size : float
        Of the names, in points.
    """
    width, height = (side * POINT for side in points)
    fit = painting.fit
    bounds = shapes.region(fit).bounds if fit else shapes.country.bounds
    here = view(bounds, width, height, 1 + 2 * (MARGIN if fit else 0.01), LEAST if fit else 0)
    covered = [_corner(here)] if fit else []
    placed = _placed(here, shapes, names, size * POINT, covered)
    body = [
        f'<g stroke="{EDGE}" stroke-width="{0.35 * POINT}" stroke-linejoin="round">',
        svg.painted(painting.layers(shapes.codes), lambda codes: _data(here, (shapes.areas[code] for code in codes)), PIXEL),
        '</g><g fill="none" stroke-linejoin="round">',
        _lines(here, shapes, painting.outlines, INK, 0.7),
        _lines(here, shapes, painting.dashed, "#FFFFFF", 2.4),
        _lines(here, shapes, painting.dashed, VITALE_REGIO.colour, 1.3, dashes="4.5 3"),
        _lines(here, shapes, painting.selected, INK, 1.8),
        "</g>",
        _names(placed, size * POINT),
        _note(here, note, (size + 1) * POINT) if note else "",
        _locator(here, shapes, fit) if fit else "",
        _islands(here, painting.islands, size * POINT) if painting.islands else "",
    ]
    picture = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{points[0]}pt" height="{points[1]}pt" '
        f'viewBox="0 0 {width:g} {height:g}" font-family="{FAMILY}" fill="{INK}">{"".join(body)}</svg>'
    )
    return Drawn(picture, key(placed))


def _data(here: View, areas: Iterable[shapely.Geometry]) -> str:
    return "".join(svg.outline(here.drawn(area)) for area in areas)


def _path(here: View, areas: Iterable[shapely.Geometry], style: str) -> str:
    data = _data(here, areas)
    return f'<path {style} d="{data}"/>' if data else ""


def _lines(here: View, shapes: Shapes, regions: Iterable[RegionRef], colour: str, width: float, dashes: str = "") -> str:
    style = f'stroke="{colour}" stroke-width="{width * POINT:g}"'
    if dashes:
        style += f' stroke-dasharray="{" ".join(f"{float(dash) * POINT:g}" for dash in dashes.split())}"'
    return _path(here, (shapes.region(region) for region in regions), style)


def _placed(here: View, shapes: Shapes, codes: Sequence[str], size: float, covered: Sequence[Box]) -> tuple[SetName, ...]:
    """Return where the names of municipalities stand, the largest first."""
    wanted = []
    for code in sorted(codes, key=lambda code: -shapes.areas[code].area):
        x, y = here.drawn(shapely.maximum_inscribed_circle(shapes.areas[code]).interpolate(0)).coords[0]
        wanted.append(Name(shapes.registers.municipality[code].name, x, y))
    return set_names(wanted, (0, 0, here.width, here.height), size, covered)


def _names(placed: Sequence[SetName], size: float) -> str:
    """Write names, with a halo."""
    texts = [f'<text x="{one.x:.0f}" y="{one.y + 0.33 * size:.0f}">{escape(one.text)}</text>' for one in placed]
    halo = f'stroke="#FFFFFF" stroke-width="{0.26 * size:g}" stroke-linejoin="round" paint-order="stroke"'
    return f'<g font-size="{size:g}" font-weight="600" text-anchor="middle" {halo}>{"".join(texts)}</g>'


def _note(here: View, text: str, size: float) -> str:
    lines = textwrap.wrap(text, 26)
    width, height = (max(map(len, lines)) * LETTER + 1.2) * size, (1.2 * len(lines) + 0.8) * size
    left, top = (here.width - width) / 2, (here.height - height) / 2
    words = "".join(
        f'<text x="{here.width / 2:.0f}" y="{top + (1.4 + 1.2 * i) * size:.0f}">{escape(line)}</text>'
        for i, line in enumerate(lines)
    )
    return f'{_box(left, top, width, height)}<g font-size="{size:g}" text-anchor="middle">{words}</g>'


def _corner(here: View) -> Box:
    """Return the corner of the picture in which the country lies."""
    width = 0.2 * here.width
    return here.width - width, here.height - 1.18 * width, here.width, here.height


def _locator(here: View, shapes: Shapes, region: RegionRef) -> str:
    """Draw where in the country the region lies."""
    left, top, right, bottom = _corner(here)
    width, height = right - left, bottom - top
    inset = view(shapes.country.bounds, width, height, 1.08)
    land = _path(inset, [shapes.country], f'fill="{LAND}"')
    lit = _path(inset, [shapes.region(region)], f'fill="{INK}" stroke="{INK}" stroke-width="{0.5 * POINT:g}"')
    return f'{_box(left, top, width, height)}<g transform="translate({left:.0f} {top:.0f})">{land}{lit}</g>'


def _islands(here: View, islands: Sequence[Island], size: float) -> str:
    """Draw the Caribbean islands as named dots in an inset, not to scale."""
    height = (2.1 + 1.7 * len(islands)) * size
    top = here.height - height
    rows = [f'<text x="{0.65 * size:.0f}" y="{top + 1.35 * size:.0f}" font-size="{size:g}" fill="{MUTED}">']
    rows.append("Caribisch Nederland</text>")
    for i, island in enumerate(islands):
        y = top + (2.75 + 1.7 * i) * size
        weight = ' font-weight="700"' if island.selected else ""
        rows.append(
            f'<circle cx="{1.1 * size:.0f}" cy="{y:.0f}" r="{0.38 * size:.0f}" fill="{island.colour}" stroke="{INK}" '
            f'stroke-width="{0.08 * size:g}"/>'
            f'<text x="{2.1 * size:.0f}" y="{y + 0.33 * size:.0f}"{weight}>{escape(island.name)}</text>'
        )
    return f'{_box(0, top, 11.5 * size, height)}<g font-size="{size:g}">{"".join(rows)}</g>'


def _box(left: float, top: float, width: float, height: float) -> str:
    at = f'x="{left:.0f}" y="{top:.0f}" width="{width:.0f}" height="{height:.0f}"'
    return f'<rect {at} fill="#FFFFFF" stroke="{EDGE}" stroke-width="{0.8 * POINT:g}"/>'
