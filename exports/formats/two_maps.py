"""Two maps of a page beside each other as one picture: PNG of 300 dpi."""

from __future__ import annotations

from pathlib import Path

from exports.content.content import Content, Picture
from exports.formats.map_image import AROUND, UPRIGHT, described, entry_of, to_svg
from exports.writing.typeset import typeset
from geo.shapes import Shapes
from regio_data import dutch

TEMPLATE = Path(__file__).parent / "templates" / "two_maps.typ"
DPI = 300


def two_maps_png(content: Content, shapes: Shapes) -> bytes:
    """Return both maps of a content, each as wide as upright on A4, with titles, legends, sources and date."""
    if content.second_picture is None:
        raise ValueError(f"{content.title!r} has one map")
    shown = (content.map, content.second_picture)
    panels = [_panel(picture, shapes, at * UPRIGHT.width) for at, picture in enumerate(shown)]
    keys = dict.fromkeys(key for _, key in panels if key)
    notes = dict.fromkeys(picture.legend.note for picture in shown if picture.legend.note)
    sources = dict.fromkeys(picture.attribution for picture in shown)
    about = "".join(f"{text} " for text in (*(f"{key}." for key in keys), *notes))
    source = f"{about}Bron: {' · '.join(sources)}. Gemaakt op {dutch.date(content.made)}."
    filled = {
        "width": 2 * UPRIGHT.width,
        "height": UPRIGHT.height,
        "below": UPRIGHT.height - AROUND[2] + 7,
        "title": content.title,
        "source": source,
        "panels": [panel for panel, _ in panels],
    }
    png = typeset(TEMPLATE, filled, content.made, ppi=DPI)
    return described(png, {"Title": content.title, "Description": source}, DPI)


def _panel(picture: Picture, shapes: Shapes, left: float) -> tuple[dict[str, object], str]:
    """Return a map with its title and legend, so many points from the left, and what the numbers on it stand for."""
    side, top, below = AROUND
    width, height = UPRIGHT.width - 2 * side, UPRIGHT.height - top - below
    drawn = to_svg(picture, shapes, width, height)
    panel = {
        "left": left,
        "width": UPRIGHT.width,
        "heading": picture.title,
        "subtitle": picture.subtitle,
        "map": {"left": left + side, "top": top, "width": width, "height": height, "svg": drawn.svg},
        "legend": {"title": picture.legend.title, "entries": [entry_of(entry) for entry in picture.legend.entries]},
    }
    return panel, drawn.key
