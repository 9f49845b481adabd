"""The forms in which a deck can be taken along."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from exports.deck.blocks import Slide
from geo.drawn.svg_map import SvgMap

#: A file of more slides than this takes more than a second.
SLOW = 10


@dataclass(frozen=True)
class DeckFormat:
    """A form of a deck: its name on screen, its MIME type, and how to make it."""

    label: str
    mime: str
    write: Callable[[SvgMap, Sequence[Slide], datetime.date], bytes]


def _pptx(drawing: SvgMap, slides: Sequence[Slide], made: datetime.date) -> bytes:
    from exports.deck import pptx  # takes half a second, which no page should wait for

    return pptx.to_pptx(slides, made)


def _pdf(drawing: SvgMap, slides: Sequence[Slide], made: datetime.date) -> bytes:
    from exports.deck import handout

    return handout.to_pdf(slides, made)


def _html(drawing: SvgMap, slides: Sequence[Slide], made: datetime.date) -> bytes:
    from exports.deck import document

    return document.to_html(drawing, slides)


#: MIME type of PowerPoint.
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"

#: Suffix -> form.
DECK_FORMATS = {
    "pptx": DeckFormat("PowerPoint", PPTX, _pptx),
    "pdf": DeckFormat("PDF, twee dia’s per bladzijde", "application/pdf", _pdf),
    "html": DeckFormat("Eén bestand, zonder internet", "text/html", _html),
}
