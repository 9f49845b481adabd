"""The picture that stands beside a link in Teams or WhatsApp: 1200 by 630 pixels, with the map."""

from __future__ import annotations

import datetime
from pathlib import Path

from exports.writing.typeset import typeset

TEMPLATE = Path(__file__).parent / "templates" / "preview.typ"

#: Characters up to which a title stands in large type.
SHORT = 40


def to_preview(title: str, subtitle: str, site: str, svg: str, made: datetime.date) -> bytes:
    """Return the picture as PNG.

    Parameters
    ----------
    title, subtitle, site : str
        Plain text.
    svg : str
        The map.
    made : date

    Raises
    ------
    DataError
        If Typst cannot make it.
    """
    size = 64 if len(title) <= SHORT else 46
    filled = {"title": title, "subtitle": subtitle, "site": site, "svg": svg, "size": size}
    return typeset(TEMPLATE, filled, made, ppi=72)
