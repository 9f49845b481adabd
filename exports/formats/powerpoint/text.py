"""Text on a slide, and the text alternative of what is no text."""

from __future__ import annotations

from pptx.dml.color import RGBColor
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.shapes.base import BaseShape
from pptx.slide import Slide
from pptx.text.text import _Paragraph
from pptx.util import Inches, Pt

from regio_data.characters import writable


def add_text(slide: Slide, box: tuple[float, float, float, float], lines: list[list[tuple]]) -> None:
    """Write paragraphs of runs (text, size in points, bold, colour) in a box (left, top, width, height in inches)."""
    frame = slide.shapes.add_textbox(*map(Inches, box)).text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_top = frame.margin_bottom = 0
    for i, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if i == 0 else frame.add_paragraph()
        paragraph.space_after = Pt(2)
        write(paragraph, *line)


def write(paragraph: _Paragraph, *runs: tuple[str, float, bool, str]) -> None:
    """Add runs (text, size in points, bold, colour) to a paragraph."""
    for text, size, bold, colour in runs:
        run = paragraph.add_run()
        run.text = writable(text)
        run.font.size, run.font.bold, run.font.language_id = Pt(size), bold, MSO_LANGUAGE_ID.DUTCH
        run.font.color.rgb = rgb(colour)
    paragraph.alignment = 1


def describe(shape: BaseShape, text: str) -> None:
    """Set the text alternative of a shape."""
    shape._element._nvXxPr.cNvPr.set("descr", writable(text))


def rgb(colour: str) -> RGBColor:
    """Return "#rrggbb" as python-pptx has it."""
    return RGBColor.from_string(colour.removeprefix("#"))
