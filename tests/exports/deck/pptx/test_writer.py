"""A presentation: a slide each, in order, with what belongs on it and what the speaker says."""

from __future__ import annotations

import datetime
import io

import pytest
from pptx import Presentation
from pptx.enum.lang import MSO_LANGUAGE_ID

from exports.deck.blocks import Columns, Hint, Places, Qr, Slide, Stack, Text
from exports.deck.pptx import to_pptx
from exports.deck.pptx.box import UNIT
from geo.painted.palettes import FAVOURABLE, MUNICIPALITY, UNFAVOURABLE


@pytest.fixture(scope="module")
def made():
    """The slides of a deck of two: its title, and one with two columns."""
    columns = [
        Stack("high", [Places([("97", "Werk", "5 %")])], "Hoog"),
        Stack("low", [Places([("3", "Huur", "€ 5")])], "Laag"),
    ]
    slides = [
        Slide("titel", "Boven", "Twee\x07 deals", [Text("Een zin"), Hint("met →", "vegen"), Qr("https://dashboard.example/p")]),
        Slide("sterk-zwak", "Boven", "Kop", [Columns(columns)], ("Een.", "Twee."), ("Eerst.", "Dan."), "#B4540A"),
    ]
    return Presentation(io.BytesIO(to_pptx(slides, datetime.date(2026, 11, 22))))


def shown(sheet):
    return [shape.text_frame.text for shape in sheet.shapes if shape.has_text_frame and shape.text_frame.text]


def box_of(sheet, text):
    (shape,) = (one for one in sheet.shapes if one.has_text_frame and one.text_frame.text == text)
    return tuple(round(side / UNIT) for side in (shape.left, shape.top, shape.width, shape.height))


def test_the_file_says_what_it_is_and_of_which_day(made):
    about = made.core_properties
    assert (about.title, about.language, about.created.date()) == ("Twee deals", "nl-NL", datetime.date(2026, 11, 22))
    assert (made.slide_width, made.slide_height) == (12_192_000, 6_858_000)  # 16 by 9


def test_each_slide_has_its_own_and_its_number(made):
    first, second = (shown(sheet) for sheet in made.slides)
    assert first == ["Twee deals", "dashboard.example/p", "Een zin", "1"]  # no kicker, and no word on keys
    assert second == ["Kop", "Boven", "Hoog", "97", "Werk\n5 %", "Laag", "3", "Huur\n€ 5", "Een. Twee.", "2"]
    assert [sheet.shapes.title.text_frame.text for sheet in made.slides] == ["Twee deals", "Kop"]


def test_the_speaker_has_lines_of_his_own(made):
    assert [sheet.notes_slide.notes_text_frame.text for sheet in made.slides] == ["", "Eerst.\nDan."]


def test_a_slide_is_in_the_colour_of_its_tranche_and_a_side_in_its_own(made):
    bars = [sheet.shapes[1] for sheet in made.slides]
    assert [f"#{bar.fill.fore_color.rgb}" for bar in bars] == [MUNICIPALITY, "#B4540A"]
    heads = [shape for shape in made.slides[1].shapes if shape.has_text_frame and shape.text_frame.text in ("Hoog", "Laag")]
    runs = [head.text_frame.paragraphs[0].runs[0] for head in heads]
    assert [f"#{run.font.color.rgb}" for run in runs] == [FAVOURABLE, UNFAVOURABLE]
    assert all(run.font.language_id == MSO_LANGUAGE_ID.DUTCH for run in runs)


def test_columns_share_the_page_and_a_code_stands_at_its_right(made):
    first, second = made.slides
    assert box_of(second, "Hoog")[0::2] == (44, 576)  # two of 576 with 40 between them
    assert box_of(second, "Laag")[0::2] == (660, 576)
    assert box_of(first, "dashboard.example/p")[0::2] == (906, 330)
    assert box_of(first, "Een zin")[0] + box_of(first, "Een zin")[2] <= 906


def test_a_code_on_any_other_slide_leaves_the_blocks_beside_it_less_room():
    slide = Slide("bronnen", "", "Kop", [Text("Een zin"), Qr("https://dashboard.example/p")])
    (sheet,) = Presentation(io.BytesIO(to_pptx([slide], datetime.date(2026, 11, 22)))).slides
    assert box_of(sheet, "Een zin")[0::2] == (44, 822)  # 1192 less the code of 330 and 40
