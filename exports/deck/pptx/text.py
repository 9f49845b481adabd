"""Text on a slide, and the text alternative of what is no text."""

from __future__ import annotations

from pptx.dml.color import RGBColor
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.text import PP_ALIGN
from pptx.shapes.base import BaseShape
from pptx.text.text import _Paragraph
from pptx.util import Pt

from regio_data.characters import writable


def write(paragraph: _Paragraph, *runs: tuple[str, float, bool, str]) -> None:
    """Add runs (text, size in points, bold, colour) to a paragraph."""
    for text, size, bold, colour in runs:
        run = paragraph.add_run()
        run.text = writable(text)
        run.font.size, run.font.bold, run.font.language_id = Pt(size), bold, MSO_LANGUAGE_ID.DUTCH
        run.font.color.rgb = rgb(colour)
    paragraph.alignment = PP_ALIGN.LEFT


def describe(shape: BaseShape, text: str) -> None:
    """Set the text alternative of a shape."""
    shape._element._nvXxPr.cNvPr.set("descr", writable(text))


def rgb(colour: str) -> RGBColor:
    """Return "#rrggbb" as python-pptx has it."""
    return RGBColor.from_string(colour.removeprefix("#"))
