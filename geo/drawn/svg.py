"""Shapes and paints as SVG: what every drawing of a map is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

import shapely

from geo.painted.paint import Paint
from geo.painted.palettes import EDGE


def outline(shape: shapely.Geometry) -> str:
    """Return polygons as path data in whole units, holes too; "" for what is smaller than a unit."""
    rings = [ring for polygon in shapely.get_parts(shape) for ring in (polygon.exterior, *polygon.interiors)]
    return "".join(f"{path}z" for ring in rings if (path := line(ring.coords[:-1])))


def line(points: Sequence[tuple[float, float]]) -> str:
    """Return a line in whole units, each point relative to the one before it: short to send; "" for less than a unit."""
    whole = [(round(x), round(y)) for x, y in points]
    steps = [(x - u, y - v) for (u, v), (x, y) in pairwise(whole) if (u, v) != (x, y)]
    return f"M{whole[0][0]} {whole[0][1]}l" + " ".join(f"{dx} {dy}" for dx, dy in steps) if steps else ""


def fill(paint: Paint, prefix: str = "") -> str:
    """Return what ``fill`` must be for a paint: its colour, or one of the `patterns` with the same prefix."""
    return f"url(#{_id(paint, prefix)})" if paint.lines else paint.colour


def patterns(paints: Iterable[Paint], unit: float, prefix: str = "") -> str:
    """Return the definitions of the patterns among paints.

    Parameters
    ----------
    paints : iterable of Paint
    unit : float
        Units of the drawing in a pixel on screen.
    prefix : str
        Before their names; of its own for every drawing on a page that has another unit.
    """
    return "".join(_pattern(paint, paint.lines, unit, _id(paint, prefix)) for paint in dict.fromkeys(paints) if paint.lines)


def painted(
    layers: Iterable[tuple[Sequence[str], Paint]],
    path: Callable[[Sequence[str]], str],
    unit: float,
    prefix: str = "",
    line: Callable[[Paint], str] = lambda paint: "",
) -> str:
    """Return layers as SVG: the patterns among them, and a path for each that is to be seen.

    Parameters
    ----------
    layers : iterable of (codes, Paint)
        The lowest first, as `geo.painted.painting.Painting.layers` has them.
    path : callable
        Codes -> path data.
    unit, prefix
        As of `patterns`.
    line : callable
        Paint -> further attributes of its path.
    """
    drawn = [(paint, data) for codes, paint in layers if (data := path(codes))]
    paths = (f'<path class="fill" fill="{fill(paint, prefix)}"{line(paint)} d="{data}"/>' for paint, data in drawn)
    return f"<defs>{patterns((paint for paint, _ in drawn), unit, prefix)}</defs>{''.join(paths)}"


def swatch(paint: Paint, below: str, prefix: str = "") -> str:
    """Return a small box in a paint, for a legend on paper; ``below`` shows through a pattern without a ground.

    ``prefix`` as of `patterns`, where the map stands in the same document.
    """
    if paint.pattern == "dashed":
        shape = f'<path d="M0 5.5H26" stroke="{paint.colour}" stroke-width="2" stroke-dasharray="5 3"/>'
    else:
        box = f'<rect x=".4" y=".4" width="25.2" height="10.2" stroke="{EDGE}" stroke-width=".8" '
        shape = f'{box}fill="{below}"/>{box}fill="{fill(paint, prefix)}"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 26 11" width="26" height="11">'
        f"<defs>{patterns([paint], 0.8, prefix)}</defs>{shape}</svg>"
    )


def _id(paint: Paint, prefix: str) -> str:
    return f"{prefix}{paint.pattern}-{paint.colour[1:]}"


def _pattern(paint: Paint, lines: tuple[float, float], unit: float, name: str) -> str:
    step, width = (size * unit for size in lines)
    ground = f'<rect width="{step:g}" height="{step:g}" fill="{paint.ground}"/>' if paint.ground else ""
    return (
        f'<pattern id="{name}" width="{step:g}" height="{step:g}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        f'{ground}<rect width="{width:g}" height="{step:g}" fill="{paint.colour}"/></pattern>'
    )
