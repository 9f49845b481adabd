"""A map of a slide as SVG, the same on screen and on paper; the style sheet of the screen sets widths of its own.

On paper a map stands on its own. A page with many maps draws what they share once (`shared`), and each map refers to it.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from html import escape

from exports.deck.maps import NAMES, DeckMap, line_on
from geo.drawn import svg
from geo.drawn.names import FAMILY
from geo.drawn.svg_map import SvgMap
from geo.painted.paint import Paint
from geo.painted.palettes import BORDER, COAST, INK, LAND

#: Height of a map on screen, in pixels.
HEIGHT = 480


def shared(drawing: SvgMap, maps: Sequence[DeckMap], more: Iterable[str] = ()) -> str:
    """Return the country, and the areas, outlines and patterns of all maps on a page, for these to refer to.

    A pattern that lay on a slide itself would not be drawn while that slide is hidden.

    Parameters
    ----------
    drawing : SvgMap
    maps : sequence of DeckMap
    more : iterable of str
        Other definitions of the page.
    """
    codes = dict.fromkeys(code for one in maps for own, _ in one.layers for code in own)
    outlines = dict.fromkeys(outline for one in maps for outline in one.outlines)
    patterns = dict.fromkeys(svg.patterns([paint], _unit(one), _prefix(one)) for one in maps for _, paint in one.layers)
    return (
        '<svg class="shared" width="0" height="0" aria-hidden="true"><defs>'
        f'<path id="rd-land" fill="{LAND}" stroke="{COAST}" d="{drawing.land}"/>'
        f'<path id="rd-borders" fill="none" stroke="{BORDER}" d="{drawing.borders}"/>'
        + "".join(f'<path id="rd-{code}" d="{drawing.paths([code])}"/>' for code in codes)
        + "".join(f'<path id="{_name(own)}" d="{drawing.path(own)}"/>' for own in outlines)
        + "".join([*patterns, *dict.fromkeys(more)])
        + "</defs></svg>"
    )


def slide_map(deck_map: DeckMap, alt: str, alone: bool = True) -> str:
    """Return a map with its names.

    Parameters
    ----------
    deck_map : DeckMap
    alt : str
        Its text alternative.
    alone : bool
        Whether it stands on its own; otherwise it refers to what is `shared`.
    """
    kind = "locator" if deck_map.small else "map"
    box = " ".join(f"{side:.0f}" for side in deck_map.box)
    drawn = _alone(deck_map) if alone else _referring(deck_map)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="{kind}" viewBox="{box}" role="img" aria-label="{escape(alt)}">'
        f'<g stroke-linejoin="round">{drawn}</g>{_names(deck_map)}</svg>'
    )


def _alone(deck_map: DeckMap) -> str:
    unit = _unit(deck_map)

    def line(paint: Paint) -> str:
        return "" if deck_map.small else f' stroke="{line_on(paint.colour)}" stroke-width="{1.2 * unit:.1f}"'

    land = f'<path class="land" fill="{LAND}" stroke="{COAST}" stroke-width="{1.6 * unit:.1f}" d="{deck_map.drawing.land}"/>'
    borders = f'<path fill="none" stroke="{BORDER}" stroke-width="{unit:.1f}" d="{deck_map.drawing.borders}"/>'
    fills = svg.painted(deck_map.layers, deck_map.drawing.paths, unit, _prefix(deck_map), line)
    outlines = "".join(
        f'<path class="outline" fill="none" stroke="{INK}" stroke-width="{3 * unit:.1f}" d="{deck_map.drawing.path(codes)}"/>'
        for codes in deck_map.outlines
    )
    return f"{land}{'' if deck_map.small else borders}{fills}{outlines}"


def _referring(deck_map: DeckMap) -> str:
    borders = "" if deck_map.small else '<use class="borders" href="#rd-borders"/>'
    fills = "".join(
        f'<g class="fill" fill="{svg.fill(paint, _prefix(deck_map))}"{"" if deck_map.small else _stroke(paint)}>'
        + "".join(f'<use href="#rd-{code}"/>' for code in codes)
        + "</g>"
        for codes, paint in deck_map.layers
    )
    outlines = "".join(f'<use href="#{_name(codes)}"/>' for codes in deck_map.outlines)
    return f'<use class="land" href="#rd-land"/>{borders}{fills}<g class="outline">{outlines}</g>'


def _stroke(paint: Paint) -> str:
    return f' stroke="{line_on(paint.colour)}"'


def _unit(deck_map: DeckMap) -> float:
    return deck_map.box[3] / HEIGHT


def _prefix(deck_map: DeckMap) -> str:
    """Return what stands before the names of patterns: maps of the same scale share them."""
    return f"p{deck_map.box[3]:.0f}-"


def _name(outline: Sequence[str]) -> str:
    return f"rd-{zlib.crc32(' '.join(outline).encode()):08x}"


def _names(deck_map: DeckMap) -> str:
    """Return the names on a map, each with a halo."""
    size = deck_map.size * deck_map.box[3]
    texts = "".join(
        f'<text class="name-{name.kind}" x="{name.x:.0f}" y="{name.y + 0.33 * size:.0f}" fill="{NAMES[name.kind].colour}" '
        f'font-weight="{NAMES[name.kind].weight}" font-style="{NAMES[name.kind].style}">{escape(name.text)}</text>'
        for name in deck_map.names
    )
    halo = f'stroke="#FFFFFF" stroke-width="{0.22 * size:.1f}" stroke-linejoin="round" paint-order="stroke"'
    return (
        f'<g class="names" font-family="{FAMILY}" font-size="{size:.0f}" text-anchor="middle" {halo}>{texts}</g>'
        if texts
        else ""
    )
