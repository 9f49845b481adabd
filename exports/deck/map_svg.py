"""A map of a slide as SVG, the same on screen and on paper; the style sheet of the screen sets widths of its own."""

from __future__ import annotations

from html import escape

from exports.deck.maps import NAME, NAMES, DeckMap, line_on
from geo.drawn import svg
from geo.drawn.names import FAMILY
from geo.painted.paint import Paint
from geo.painted.palettes import BORDER, COAST, INK, LAND

#: Height of a map on screen, in pixels.
HEIGHT = 480


def shared(one: DeckMap) -> str:
    """Return the land and the borders of a map."""
    unit = one.box[3] / HEIGHT
    land = f'<path class="land" fill="{LAND}" stroke="{COAST}" stroke-width="{1.6 * unit:.1f}" d="{one.drawing.land}"/>'
    borders = f'<path fill="none" stroke="{BORDER}" stroke-width="{unit:.1f}" d="{one.drawing.borders}"/>'
    return land if one.small else land + borders


def map_svg(one: DeckMap, alt: str, ground: str) -> str:
    """Return a map with its names.

    Parameters
    ----------
    one : DeckMap
    alt : str
        Its text alternative.
    ground : str
        The land and the borders: `shared`, or a reference to them where many maps stand on one page.
    """
    left, top, width, height = one.box
    unit = height / HEIGHT
    kind = "locator" if one.small else "map"
    box = f"{left:.0f} {top:.0f} {width:.0f} {height:.0f}"

    def line(paint: Paint) -> str:
        return "" if one.small else f' stroke="{line_on(paint.colour)}" stroke-width="{1.2 * unit:.1f}"'

    fills = svg.painted(one.layers, one.drawing.paths, unit, f"{kind}-{box.replace(' ', '_')}-", line)
    outlines = "".join(
        f'<path class="outline" fill="none" stroke="{INK}" stroke-width="{3 * unit:.1f}" d="{one.drawing.path(codes)}"/>'
        for codes in one.outlines
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="{kind}" viewBox="{box}" role="img" aria-label="{escape(alt)}">'
        f'<g stroke-linejoin="round">{ground}{fills}{outlines}</g>{_names(one)}</svg>'
    )


def _names(one: DeckMap) -> str:
    """Return the names on a map, each with a halo."""
    size = NAME * one.box[3]
    texts = "".join(
        f'<text class="name-{name.kind}" x="{name.x:.0f}" y="{name.y + 0.33 * size:.0f}" fill="{NAMES[name.kind].colour}" '
        f'font-weight="{NAMES[name.kind].weight}" font-style="{NAMES[name.kind].style}">{escape(name.text)}</text>'
        for name in one.names
    )
    halo = f'stroke="#FFFFFF" stroke-width="{0.22 * size:.1f}" stroke-linejoin="round" paint-order="stroke"'
    return f'<g font-family="{FAMILY}" font-size="{size:.0f}" text-anchor="middle" {halo}>{texts}</g>' if texts else ""
