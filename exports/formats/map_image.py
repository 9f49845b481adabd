"""The map of a page as a picture: PNG of 300 dpi, or SVG for the PDF."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

from exports.content.content import Content, Picture
from exports.writing.typeset import typeset
from geo.drawn import svg
from geo.drawn.svg_picture import Drawn, draw
from geo.painted.legend import LegendEntry
from geo.painted.palettes import UNPAINTED
from geo.shapes import Shapes
from regio_data import dutch

TEMPLATE = Path(__file__).parent / "templates" / "picture.typ"
DPI = 300

#: Width and height of a picture in points: upright for A4, wide for a slide, square for a message.
UPRIGHT, WIDE, SQUARE = (7.4 * 72, 9.2 * 72), (12.8 * 72, 7.2 * 72), (8 * 72, 8 * 72)

#: Room around the map: left and right, above, and below.
AROUND = (10.7, 59.6, 49.7)


def to_png(content: Content, shapes: Shapes, size: tuple[float, float] = UPRIGHT) -> bytes:
    """Return the map of a page as PNG of a size in points, twice as wide for two: with title, legend, sources and date."""
    shown = [picture for picture in (content.picture, content.beside) if picture]
    panels = [_panel(picture, shapes, size, at) for at, picture in enumerate(shown)]
    keys = dict.fromkeys(key for _, key in panels if key)
    notes = dict.fromkeys(picture.legend.note for picture in shown if picture.legend.note)
    sources = dict.fromkeys(picture.attribution for picture in shown)
    about = "".join(f"{text} " for text in (*(f"{key}." for key in keys), *notes))
    source = f"{about}Bron: {' · '.join(sources)}. Gemaakt op {dutch.date(content.made)}."
    filled = {
        "width": size[0] * len(shown),
        "height": size[1],
        "title": content.title,
        "source": source,
        "below": size[1] - AROUND[2] + 7,
        "panels": [panel for panel, _ in panels],
    }
    png = typeset(TEMPLATE, filled, content.made, ppi=DPI)
    return _described(png, {"Title": content.title, "Description": source})


def _panel(picture: Picture, shapes: Shapes, size: tuple[float, float], at: int) -> tuple[dict[str, object], str]:
    """Return a map with its title and legend, counted from the left, and what the numbers on it stand for."""
    side, top, below = AROUND
    width, height = size[0] - 2 * side, size[1] - top - below
    drawn = to_svg(picture, shapes, width, height)
    panel = {
        "left": at * size[0],
        "width": size[0],
        "heading": picture.title,
        "subtitle": picture.subtitle,
        "map": {"left": at * size[0] + side, "top": top, "width": width, "height": height, "svg": drawn.svg},
        "legend": {"title": picture.legend.title, "entries": [_entry(entry) for entry in picture.legend.entries]},
    }
    return panel, drawn.key


def to_svg(picture: Picture, shapes: Shapes, width: float, height: float, size: float = 8.6) -> Drawn:
    """Return only the map, ``width`` by ``height`` points, with names of ``size`` points."""
    return draw(picture.painting, shapes, (width, height), picture.labelled, picture.note, size)


def _entry(entry: LegendEntry) -> dict[str, str]:
    text = entry.text if not entry.count else f"{entry.text} ({entry.count})"
    return {"swatch": svg.swatch(entry.paint, UNPAINTED), "text": text}


def _described(png: bytes, texts: dict[str, str]) -> bytes:
    """Return a PNG that says its resolution and carries texts (PNG specification: pHYs, iTXt)."""
    metre = round(DPI / 0.0254)
    chunks = [_chunk(b"pHYs", struct.pack(">IIB", metre, metre, 1))]
    chunks += [_chunk(b"iTXt", key.encode("latin-1") + b"\0\0\0\0\0" + text.encode()) for key, text in texts.items()]
    head = 33  # signature and IHDR
    return png[:head] + b"".join(chunks) + png[head:]


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
