"""The profile of one region as a PDF of one A4, figures on its back: tagged, searchable, fonts embedded (PDF/UA-1, Typst)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from exports.content.content import Content, attribution, retrieved
from exports.formats.map_image import to_svg
from exports.writing.typeset import typeset
from geo.shapes import Shapes
from regio_data import dutch
from regio_data.deals.provenance import address, link_texts

TEMPLATE = Path(__file__).parent / "templates" / "profile.typ"
#: Size of the map in points.
MAP = (216, 198)


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
    drawn = to_svg(content.map, shapes, *MAP)
    filled = {
        **content.a4(),
        "title": content.title,
        "subtitle": content.map.subtitle,
        "map": drawn.svg,
        "map_key": drawn.key,
        "map_ratio": MAP[1] / MAP[0],
        "map_alt": f"Kaart van {content.title}: {content.map.subtitle}",
        "source_line": attribution(content.sources),
        "sources": _sources(content.more_sources),
        "made": f"{retrieved(content.sources)} Gemaakt op {dutch.date(content.made)}.",
    }
    return typeset(TEMPLATE, filled, content.made)


def _sources(sources: Sequence[str]) -> list[dict[str, str]]:
    """Return sources as text and link; an address by its site and the words of its page, no two the same."""
    texts = link_texts(sources)
    found = [(*address(source), source) for source in sources]
    return [{"text": f"{texts.get(url, '')} {what}".strip() if url else source, "url": url} for url, what, source in found]
