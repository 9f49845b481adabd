"""The map of a page as a picture: PNG, or SVG for the PDF."""

from __future__ import annotations

import math
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

from exports.content.content import Content, Picture, Standing
from exports.writing.typeset import typeset
from geo.drawn import svg
from geo.drawn.svg_picture import Drawn, draw
from geo.painted.legend import LegendEntry
from geo.painted.palettes import UNPAINTED
from geo.painted.region_marks import mark_svg
from geo.shapes import Shapes
from regio_data import dutch

TEMPLATE = Path(__file__).parent / "templates" / "picture.typ"


@dataclass(frozen=True)
class Shape:
    """The shape of a picture.

    Parameters
    ----------
    width, height : float
        In points, of which the smallest text has 7.5.
    pixels : int
        Its width in the file.
    column : float
        Width of what stands beside the map; 0 puts it above and below.
    """

    width: float
    height: float
    pixels: int
    column: float = 0

    @property
    def ppi(self) -> float:
        """Pixels an inch."""
        return 72 * self.pixels / self.width


#: Upright for A4, wide for a slide, square for a message; on a slide text is read from further away, so it is larger.
UPRIGHT, WIDE, SQUARE = Shape(7.4 * 72, 9.2 * 72, 2220), Shape(576, 324, 3840, column=190), Shape(460, 460, 2400)

#: Room around the map: left and right, above, and below.
AROUND = (10.7, 59.6, 49.7)
#: On a picture with its texts above and below the map: between the texts and its edges; how many points a character
#: takes and a line is high, of the subtitle and of the sources; and how many lines fit around the map.
EDGES, SUBTITLE, SOURCE = 37, (5.25, 14.7, 1), (3.75, 8.1, 5)
#: Height of a row of a comparison, with a figure above its place and without, and of its head; its width beside the map.
BOTH, ALONE, HEAD, BESIDE = 21, 14, 46, 356


def to_png(content: Content, shapes: Shapes, shape: Shape = UPRIGHT) -> bytes:
    """Return the map of a page as PNG, with title, legend or comparison, sources and date."""
    picture = content.map
    note = f"{picture.legend.note} " if picture.legend.note else ""
    row = BOTH if any(one.figures for one in picture.standings) else ALONE
    origin = f"{note}Bron: {picture.attribution}. Gemaakt op {dutch.date(content.made)}."
    left, top, width, height = _room(shape, len(picture.standings) * row, picture.subtitle, origin)
    drawn = to_svg(picture, shapes, width, height)
    source = f"{drawn.key}. {origin}" if drawn.key else origin
    filled = {
        "width": shape.width,
        "height": shape.height,
        "beside": bool(shape.column),
        "title": content.title,
        "heading": picture.title,
        "subtitle": picture.subtitle,
        "source": source,
        "map": {"left": left, "top": top, "width": width, "height": height, "svg": drawn.svg},
        "legend": {"title": picture.legend.title, "entries": [entry_of(entry) for entry in picture.legend.entries]},
        "marks": [mark_svg(i) for i in range(len(picture.legend.entries))] if picture.standings else [],
        "standings": [_standing(one) for one in picture.standings],
        "row": row,
    }
    png = typeset(TEMPLATE, filled, content.made, ppi=shape.ppi)
    return described(png, {"Title": content.title, "Description": source}, shape.ppi)


def _room(shape: Shape, compared: float, subtitle: str, source: str) -> tuple[float, float, float, float]:
    """Return left, top, width and height of the map, beside its texts and rows of a comparison that are so high together."""
    beside, top, below = AROUND
    if shape.column:
        column = BESIDE if compared else shape.column
        return column, 8, shape.width - column - 8, shape.height - 16
    top += _more(shape, subtitle, *SUBTITLE)
    below += _more(shape, source, *SOURCE)
    return beside, top, shape.width - 2 * beside, shape.height - top - below - (compared and HEAD + compared)


def _more(shape: Shape, text: str, character: float, line: float, fit: int) -> float:
    """Return how much higher a text is than the lines that fit."""
    lines = math.ceil(len(text) * character / (shape.width - EDGES))
    return line * max(0, lines - fit)


def _standing(standing: Standing) -> dict[str, object]:
    """Return a row: a figure with its place, or the place alone."""
    places = [dutch.number(place) for place in standing.places]
    if not standing.figures:
        return {"label": standing.label, "places": standing.places, "figures": places, "below": [""] * len(places)}
    said = ["" if place is None else f"P {dutch.percentile(place)}" for place in standing.places]
    return {"label": standing.label, "places": standing.places, "figures": standing.figures, "below": said}


def to_svg(picture: Picture, shapes: Shapes, width: float, height: float, size: float = 8.6) -> Drawn:
    """Return only the map, ``width`` by ``height`` points, with names of ``size`` points."""
    return draw(picture.painting, shapes, (width, height), picture.labelled, picture.note, size)


def entry_of(entry: LegendEntry) -> dict[str, str]:
    text = entry.text if not entry.count else f"{entry.text} ({entry.count})"
    return {"swatch": svg.swatch(entry.paint, UNPAINTED), "text": text}


def described(png: bytes, texts: dict[str, str], ppi: float) -> bytes:
    """Return a PNG that says its resolution and carries texts (PNG specification: pHYs, iTXt)."""
    metre = round(ppi / 0.0254)
    chunks = [_chunk(b"pHYs", struct.pack(">IIB", metre, metre, 1))]
    chunks += [_chunk(b"iTXt", key.encode("latin-1") + b"\0\0\0\0\0" + text.encode()) for key, text in texts.items()]
    head = 33  # signature and IHDR
    return png[:head] + b"".join(chunks) + png[head:]


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
