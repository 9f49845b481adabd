"""Text, tiles, tables and lists on a slide of PowerPoint."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.chart.chart import Chart
from pptx.dml.color import RGBColor
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide
from pptx.util import Emu, Pt

from exports.deck.blocks import Items, Places, Table, Text, Tiles
from exports.deck.pptx.box import LETTER, POINT, SMALL, UNIT, Box, height
from exports.deck.pptx.text import write
from geo.painted.palettes import INK, MUTED

SIZES = {"lead": 28, "big": 40}

#: Text, size in units, bold, colour.
Run = tuple[str, float, bool, str]


def say(
    slide: Slide,
    room: Box,
    paragraphs: Sequence[Sequence[Run]],
    middle: bool = False,
    right: bool = False,
    wrap: bool = True,
) -> Shape:
    """Write paragraphs of runs in a room, from its top or in its middle, on one line each without ``wrap``, and return them."""
    box = slide.shapes.add_textbox(*room.emu)
    frame = box.text_frame
    frame.word_wrap = wrap
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE if middle else MSO_ANCHOR.TOP
    for i, runs in enumerate(paragraphs):
        paragraph = frame.paragraphs[0] if i == 0 else frame.add_paragraph()
        write(paragraph, *((text, size * POINT, bold, colour) for text, size, bold, colour in runs))
        if right:
            paragraph.alignment = PP_ALIGN.RIGHT
    return box


def text_height(block: Text, width: float) -> float:
    """Return how high a paragraph is."""
    return height(block.text, width, SIZES.get(block.style, SMALL))


def text(slide: Slide, room: Box, block: Text) -> None:
    """Write a paragraph."""
    colour = MUTED if block.style == "muted" else INK
    say(slide, room, [[(block.text, SIZES.get(block.style, SMALL), block.style == "big", colour)]])


def items_height(block: Items, width: float) -> float:
    """Return how high a list is."""
    if block.style == "chips":
        return height(" · ".join(block.texts), width)
    return sum(height(one, width - 30) + 8 for one in block.texts)


def items(slide: Slide, room: Box, block: Items) -> None:
    """Write a list, with real bullets; one of chips as one line."""
    if block.style == "chips":
        say(slide, room, [[(" · ".join(block.texts), SMALL, False, INK)]])
        return
    box = say(slide, room, [[(one, SMALL, False, INK)] for one in block.texts])
    for paragraph in box.text_frame.paragraphs:
        paragraph.space_after = Pt(8 * POINT)
        properties = paragraph._p.get_or_add_pPr()
        properties.set("marL", str(24 * UNIT))
        properties.set("indent", str(-24 * UNIT))
        bullet = properties.makeelement(qn("a:buChar"), {"char": "▪"})
        properties.append(bullet)


def tiles_height(block: Tiles, width: float) -> float:
    """Return how high the tiles are."""
    return -(-len(block.facts) // block.across) * _tile(block, width)


def _tile(block: Tiles, width: float) -> float:
    each = width / block.across - 28
    return max(height(term, each) + height(fact, each, 30, True) for term, fact in block.facts) + 14


def tiles(slide: Slide, room: Box, block: Tiles) -> None:
    """Write facts in a grid."""
    high = _tile(block, room.width)
    for i, (term, fact) in enumerate(block.facts):
        row, column = divmod(i, block.across)
        wide = room.width / block.across
        box = Box(room.left + column * wide, room.top + row * high, wide - 28, high)
        say(slide, box, [[(term, SMALL, False, MUTED)], [(fact, 30, True, INK)]])


def table_height(block: Table, width: float) -> float:
    """Return how high a table is."""
    return (len(block.rows) + 1) * block.row


def table(slide: Slide, room: Box, block: Table) -> None:
    """Write a native table; its first column is as wide as it needs."""
    frame = slide.shapes.add_table(len(block.rows) + 1, len(block.head), *room.emu)
    made = frame.table
    made.horz_banding, made.first_row = False, True
    properties: Any = made._tbl.tblPr  # python-pptx has no call for the style of a table
    properties.find(qn("a:tableStyleId")).text = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
    for c, wide in enumerate(_widths(block, room.width)):
        made.columns[c].width = Emu(round(wide * UNIT))
    for r, row in enumerate((block.head, *block.rows)):
        made.rows[r].height = Emu(block.row * UNIT)
        for c, said in enumerate(row):
            cell = made.cell(r, c)
            cell.margin_top = cell.margin_bottom = cell.margin_left = Emu(0)
            cell.vertical_anchor = MSO_ANCHOR.MIDDLE
            write(cell.text_frame.paragraphs[0], (said, SMALL * POINT, r > 0 and c == 0, MUTED if r == 0 else INK))
            cell.text_frame.paragraphs[0].alignment = PP_ALIGN.RIGHT if c else PP_ALIGN.LEFT


def _widths(block: Table, width: float) -> list[float]:
    """Return how wide the columns are: each as its longest text, and the first what is left, on more lines if need be."""
    longest = [max(len(row[i]) for row in (block.head, *block.rows)) for i in range(len(block.head))]
    wide = [text * SMALL * LETTER + 24 for text in longest[1:]]
    first = max(width - sum(wide), 0.3 * width)
    return [first, *(one * (width - first) / sum(wide) for one in wide)]


def places(slide: Slide, room: Box, block: Places) -> None:
    """Write figures below each other, their place before them."""
    rows = room.rows([None] * len(block.rows), 4)
    wide = 76 if any(place for place, _, _ in block.rows) else 0
    for here, (place, name, said) in zip(rows, block.rows, strict=True):
        if place:
            say(slide, Box(here.left, here.top, wide, here.height), [[(place, 32, True, INK)]])
        right = Box(here.left + wide, here.top, here.width - wide, here.height)
        say(slide, right, [[(name, SMALL, True, INK)], [(said, SMALL, False, MUTED)]])


def dutch_chart(chart: Chart) -> None:
    """Give a chart our smallest size and its language."""
    chart.font.size, chart.font.language_id = Pt(SMALL * POINT), MSO_LANGUAGE_ID.DUTCH
    chart.font.color.rgb = RGBColor.from_string(INK[1:])
