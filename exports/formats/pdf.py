"""The profile of one region as a PDF of one A4, figures on its back: tagged, searchable, fonts embedded (PDF/UA-1, Typst)."""

from __future__ import annotations

from pathlib import Path

from exports.content.content import Content, attribution, retrieved
from exports.formats.map_image import to_svg
from exports.writing.typeset import typeset
from geo.shapes import Shapes
from regio_data import dutch

TEMPLATE = Path(__file__).parent / "templates" / "profile.typ"
#: Size of the map in points.
MAP = (216, 198)
#: Letters of an address that is shown whole.
ADDRESS = 60


def to_pdf(content: Content, shapes: Shapes) -> bytes:
    """Return the profile of a page as PDF.

    Parameters
    ----------
    content : Content
        Of `exports.content.profiel.content.profile_content`.
    shapes : Shapes

    Raises
    ------
    ValueError
        If the content has no sheet of A4.
    DataError
        If Typst cannot make it.
    """
    if content.a4 is None:
        raise ValueError("a PDF is made of a profile")
    drawn = to_svg(content.picture, shapes, *MAP)
    filled = {
        **content.a4(),
        "title": content.title,
        "subtitle": content.picture.subtitle,
        "map": drawn.svg,
        "map_key": drawn.key,
        "map_ratio": MAP[1] / MAP[0],
        "map_alt": f"Kaart van {content.title}: {content.picture.subtitle}",
        "source_line": attribution(content.sources),
        "sources": [_source(text) for text in content.more_sources],
        "made": f"{retrieved(content.sources)} Gemaakt op {dutch.date(content.made)}.",
    }
    return typeset(TEMPLATE, filled, content.made)


def _source(text: str) -> dict[str, str]:
    """Return a source as text and link; a long address is shown by its host and its last part, which tells it from others."""
    if not text.startswith("https://"):
        return {"text": text, "url": ""}
    url, _, what = text.partition(" ")
    shown = url.removeprefix("https://").removeprefix("www.")
    if len(shown) > ADDRESS:
        host, *_, last = shown.rstrip("/").split("/")
        shown = f"{host}/…/{last}" if len(last) <= ADDRESS else f"{host}/…/{last[:ADDRESS]}…"
    return {"text": f"{shown} {what}".strip(), "url": url}
