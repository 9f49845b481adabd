"""A deck as PPTX: the same slides as on screen, in the same order, with the same texts."""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable, Sequence

from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE
from pptx.presentation import Presentation as Slides
from pptx.slide import Slide as Sheet
from pptx.util import Emu

from exports.deck import blocks
from exports.deck.deck import MADE
from exports.deck.pptx import maps, paragraphs, plots
from exports.deck.pptx.box import LINE, POINT, SMALL, UNIT, Box, height
from exports.deck.pptx.text import describe, rgb, write
from exports.writing.progress import tell
from geo.painted.legend import Legend
from geo.painted.palettes import FAVOURABLE, INK, MUNICIPALITY, MUTED, UNFAVOURABLE
from regio_data.characters import writable

#: Box for all but the edge, and the size of a headline.
PAGE, HEADLINE = Box(44, 18, 1192, 690), 36

#: Width of the code on the slides that have one.
CODE = 330

#: Block -> its height in a width (None: what is left), and how it is drawn.
_WRITERS: dict[type, tuple[Callable[..., float] | None, Callable[..., None]]] = {
    blocks.Text: (paragraphs.text_height, paragraphs.text),
    blocks.Items: (paragraphs.items_height, paragraphs.items),
    blocks.Tiles: (paragraphs.tiles_height, paragraphs.tiles),
    blocks.Table: (paragraphs.table_height, paragraphs.table),
    blocks.Places: (None, paragraphs.places),
    blocks.Scores: (None, plots.scores),
    blocks.Dots: (None, plots.dots),
    blocks.Lines: (None, plots.lines),
    blocks.Shares: (None, plots.shares),
    blocks.Amounts: (None, plots.amounts),
    blocks.Map: (None, maps.draw_map),
    Legend: (maps.legend_height, maps.draw_legend),
    blocks.Islands: (None, maps.draw_islands),
}


def to_pptx(slides: Sequence[blocks.Slide], made: datetime.date) -> bytes:
    """Return slides as a presentation.

    Parameters
    ----------
    slides : sequence of Slide
    made : date

    Raises
    ------
    ValueError
        If a link on them is not an http or https address.
    """
    file = Presentation()
    file.slide_width, file.slide_height = Emu(1280 * UNIT), Emu(720 * UNIT)
    about = file.core_properties
    about.title, about.author, about.language = writable(slides[0].title), "Regio Deals en brede welvaart", "nl-NL"
    about.created = datetime.datetime.combine(made, datetime.time())
    for number, slide in enumerate(slides, 1):
        _add(file, slide, number)
        tell(MADE + (1 - MADE) * number / len(slides))
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def _add(file: Slides, slide: blocks.Slide, number: int) -> None:
    sheet = file.slides.add_slide(file.slide_layouts.get_by_name("Title Only"))
    bar = sheet.shapes.add_shape(MSO_SHAPE.RECTANGLE, *Box(0, 0, 14, 720).emu)
    bar.fill.solid()
    bar.fill.fore_color.rgb = rgb(slide.colour or MUNICIPALITY)
    bar.line.fill.background()
    describe(bar, "")
    size = 64 if slide.kind == "titel" else HEADLINE
    note = " ".join(slide.notes)
    kicker = "" if slide.kind == "titel" else slide.kicker
    heights = [SMALL * LINE, height(slide.title, PAGE.width, size, bold=True) + 6, None, height(note, 1100) if note else 0]
    page = PAGE if slide.kind != "titel" else Box(44, 190, 780, 400)
    if slide.kind == "titel":
        heights[1] = height(slide.title, page.width, size, bold=True) + 20
    top, head, body, foot = page.rows(heights, 6)
    if kicker:
        paragraphs.say(sheet, top, [[(kicker, SMALL, False, MUTED)]])
    title = sheet.shapes.title
    title.left, title.top, title.width, title.height = head.emu
    title.text_frame.margin_left = title.text_frame.margin_top = title.text_frame.margin_bottom = 0
    write(title.text_frame.paragraphs[0], (slide.title, size * POINT, True, INK))
    _stack(sheet, body, slide.blocks, slide)
    if note:
        paragraphs.say(sheet, Box(foot.left, foot.top, 1100, foot.height), [[(note, SMALL, False, MUTED)]])
    paragraphs.say(sheet, Box(1176, 680, 60, 30), [[(str(number), SMALL, False, MUTED)]], right=True)
    describe(sheet.shapes[-1], "Nummer van de dia")
    sheet.notes_slide.notes_text_frame.text = writable("\n".join(slide.spoken))


def _stack(sheet: Sheet, room: Box, stacked: Sequence[blocks.Block], slide: blocks.Slide) -> None:
    """Draw blocks below each other; a code stands at the right of all of them."""
    codes = [block for block in stacked if isinstance(block, blocks.Qr)]
    for code in codes:
        maps.draw_qr(sheet, Box(1236 - CODE, 190, CODE, 440), code)
    if codes and slide.kind != "titel":
        room = Box(room.left, room.top, room.width - CODE - 40, room.height)
    stacked = [block for block in stacked if not isinstance(block, blocks.Qr | blocks.Hint)]
    heights = [_height(block, room.width) for block in stacked]
    spare = room.height - sum(height or 0 for height in heights)
    gap = 14 if None in heights else max(8, min(44, spare / max(len(heights), 1)))
    boxes = room.rows(heights, gap) if stacked else []
    for box, block in zip(boxes, stacked, strict=True):
        _draw(sheet, box, block, slide)


def _height(block: blocks.Block, width: float) -> float | None:
    measure = _WRITERS[type(block)][0] if type(block) in _WRITERS else None
    return measure(block, width) if measure else None


def _draw(sheet: Sheet, room: Box, block: blocks.Block, slide: blocks.Slide) -> None:
    if isinstance(block, blocks.Columns):
        shares = [640 if column.kind == "figure" else 516 for column in block.columns]
        for box, column in zip(room.columns(shares), block.columns, strict=True):
            if column.heading:
                head, box = box.rows([height(column.heading, box.width, 28, True), None], 4)
                colour = {"high": FAVOURABLE, "low": UNFAVOURABLE}.get(column.kind, INK)
                paragraphs.say(sheet, head, [[(column.heading, 28, True, colour)]])
            _stack(sheet, box, column.blocks, slide)
    elif isinstance(block, blocks.Strips):
        plots.strips(sheet, room, block, slide.colour)
    else:
        _WRITERS[type(block)][1](sheet, room, block)
