"""Text, lists, tiles and tables on a slide of PowerPoint: where each stands, and what can be edited."""

from __future__ import annotations

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from exports.deck.blocks import Items, Places, Table, Text, Tiles
from exports.deck.pptx import paragraphs
from exports.deck.pptx.box import UNIT, Box

ROOM = Box(0, 0, 1000, 400)


def texts(sheet):
    """Return the text of each box, and where its left and top are in units of the slide."""
    return [(one.text_frame.text, round(one.left / UNIT), round(one.top / UNIT)) for one in sheet.shapes]


def sizes(shape):
    return [run.font.size.pt for paragraph in shape.text_frame.paragraphs for run in paragraph.runs]


def test_a_text_is_written_as_large_as_it_was_measured(sheet):
    """In points three quarters of its units: 24, 28 and 40."""
    for style in ("", "lead", "big"):
        paragraphs.text(sheet, ROOM, Text("tekst", style))
    assert [sizes(one) for one in sheet.shapes] == [[18], [21], [30]]
    heights = [paragraphs.text_height(Text("tekst", style), 1000) for style in ("", "lead", "big")]
    assert [round(high, 2) for high in heights] == [29.28, 34.16, 48.8]


def test_what_stands_in_the_middle_or_at_the_right_does(sheet):
    paragraphs.say(sheet, ROOM, [[("a", 24, False, "#000000")]], middle=True, right=True)
    paragraphs.say(sheet, ROOM, [[("b", 24, False, "#000000")]])
    frames = [one.text_frame for one in sheet.shapes]
    assert [frame.vertical_anchor for frame in frames] == [MSO_ANCHOR.MIDDLE, MSO_ANCHOR.TOP]
    assert [frame.paragraphs[0].alignment for frame in frames] == [PP_ALIGN.RIGHT, PP_ALIGN.LEFT]


def test_a_list_has_bullets_of_its_own_and_chips_stand_on_a_line(sheet):
    paragraphs.items(sheet, ROOM, Items(["een", "twee"]))
    paragraphs.items(sheet, ROOM, Items(["een", "twee"], "chips"))
    plain, chips = (one.text_frame.paragraphs for one in sheet.shapes)
    assert [(one.text, one._p.pPr.find(qn("a:buChar")).get("char")) for one in plain] == [("een", "▪"), ("twee", "▪")]
    assert [one.text for one in chips] == ["een · twee"]
    assert plain[0].space_after == Pt(6)  # of 8 units, as it was measured
    assert round(paragraphs.items_height(Items(["een", "twee"]), 1000), 2) == 74.56  # two lines of 29.28, and 8 below each
    assert round(paragraphs.items_height(Items(["een", "twee"], "chips"), 1000), 2) == 29.28


def test_tiles_fill_rows_from_the_left(sheet):
    """In two columns of 500; each row a line of 29.28 for what it is, one of 36.6 for how much, and 14."""
    block = Tiles([("Deals", "14"), ("Gemeenten", "80"), ("Inwoners", "2.000.000")], across=2)
    paragraphs.tiles(sheet, ROOM, block)
    assert texts(sheet) == [("Deals\n14", 0, 0), ("Gemeenten\n80", 500, 0), ("Inwoners\n2.000.000", 0, 80)]
    assert round(paragraphs.tiles_height(block, 1000), 2) == 159.76


def test_a_table_can_be_edited_with_its_numbers_at_the_right(sheet):
    block = Table(["Deal", "Bedrag"], [["Twente II", "€ 30,0 mln"], ["Saba", "–"]])
    paragraphs.table(sheet, ROOM, block)
    (frame,) = sheet.shapes
    rows = list(frame.table.rows)
    assert [[cell.text for cell in row.cells] for row in rows] == [list(block.head), *map(list, block.rows)]
    assert [row.height for row in rows] == [Emu(72 * UNIT)] * 3
    assert {tuple(cell.text_frame.paragraphs[0].alignment for cell in row.cells) for row in rows} == {
        (PP_ALIGN.LEFT, PP_ALIGN.RIGHT)
    }
    bold = [[cell.text_frame.paragraphs[0].runs[0].font.bold for cell in row.cells] for row in rows]
    assert bold == [[False, False], [True, False], [True, False]]  # what names a row
    assert paragraphs.table_height(block, 1000) == 216


def test_the_columns_of_a_table_fill_it_and_the_first_keeps_three_tenths(sheet):
    """Ten letters of 24 × 0.57 and 24 beside them are 160.8; a long text beside a name takes no more than seven tenths."""
    paragraphs.table(sheet, ROOM, Table(["Deal", "Bedrag"], [["Twente II", "€ 30,0 mln"]]))
    paragraphs.table(sheet, ROOM, Table(["Deal", "Bedrag"], [["Twente II", "x" * 200]]))
    found = [[round(column.width / UNIT, 1) for column in one.table.columns] for one in sheet.shapes]
    assert found == [[839.2, 160.8], [300, 700]]


def test_a_place_stands_before_its_figure_and_without_places_there_is_no_room_for_them(sheet):
    """Three rows of 400 with 4 between them are 130.67 high."""
    paragraphs.places(sheet, ROOM, Places([("97", "Werk", "5 %"), ("3", "Huur", "€ 5"), ("2", "Geluid", "1 %")]))
    assert texts(sheet)[:4] == [("97", 0, 0), ("Werk\n5 %", 76, 0), ("3", 0, 135), ("Huur\n€ 5", 76, 135)]
    before = len(sheet.shapes)
    paragraphs.places(sheet, ROOM, Places([("", "Werk", "5 %")]))
    assert texts(sheet)[before:] == [("Werk\n5 %", 0, 0)]
