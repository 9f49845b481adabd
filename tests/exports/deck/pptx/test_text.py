"""Text on a slide: Dutch, in its colour and size, and without what a file cannot hold."""

from __future__ import annotations

import pytest
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.util import Pt

from exports.deck.pptx.text import describe, rgb, write


@pytest.fixture
def box(sheet):
    return sheet.shapes.add_textbox(0, 0, 1000, 1000)


def test_each_run_has_its_own_looks_and_the_language_for_who_reads_it_aloud(box):
    paragraph = box.text_frame.paragraphs[0]
    write(paragraph, ("groot", 30, True, "#01689B"), (" en klein", 18, False, "#1B2A3A"))
    looks = [(run.text, run.font.size, run.font.bold, str(run.font.color.rgb)) for run in paragraph.runs]
    assert looks == [("groot", Pt(30), True, "01689B"), (" en klein", Pt(18), False, "1B2A3A")]
    assert {run.font.language_id for run in paragraph.runs} == {MSO_LANGUAGE_ID.DUTCH}


def test_what_makes_a_file_unreadable_is_left_out_of_text_and_of_its_alternative(box):
    write(box.text_frame.paragraphs[0], ("een\x07twee", 18, False, "#1B2A3A"))
    describe(box, "drie\x00vier")
    assert box.text_frame.text == "eentwee"
    assert box._element._nvXxPr.cNvPr.get("descr") == "drievier"


def test_a_colour_is_that_of_the_page():
    assert tuple(rgb("#0168FF")) == (1, 104, 255)
