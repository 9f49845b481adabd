"""Maps of shapes that can be edited: in the middle of their room, in their paints, with their names as text."""

from __future__ import annotations

import datetime
import io

import pytest
from pptx import Presentation
from pptx.enum.dml import MSO_FILL
from pptx.oxml.ns import qn

from exports.deck.blocks import Islands, Map, Qr
from exports.deck.deck import deck
from exports.deck.pptx import maps, to_pptx
from exports.deck.pptx.box import UNIT, Box
from exports.deck.story.story import Story
from exports.deck.story.years import years_of
from geo.drawn.names import Name
from geo.painted.legend import Legend, LegendEntry
from geo.painted.paint import Paint
from geo.painted.palettes import INK, LAND, UNPAINTED

#: For a map of 400 by 200: half of it is 1.5 times as large, with 200 left and right of it.
ROOM = Box(0, 0, 1000, 300)


@pytest.fixture
def sheet(sheet):
    """A slide that has a shape already, as every slide has its title."""
    sheet.shapes.add_textbox(0, 0, 0, 0)
    return sheet


def sides(shape):
    """Return left, top, width and height in units of the slide."""
    return tuple(round(side / UNIT) for side in (shape.left, shape.top, shape.width, shape.height))


def drawn(sheet):
    """Return the shapes of the map without its texts."""
    return [shape for shape in list(sheet.shapes)[1:] if not shape.has_text_frame or not shape.text_frame.text]


def fills(sheet):
    """Return what each shape of the map is filled with: its kind and its colours."""
    found = []
    for shape in drawn(sheet):
        fill = next(one for one in shape._element.spPr if one.tag.endswith("Fill"))
        found.append((fill.tag.partition("}")[2], [f"#{one.get('val')}" for one in fill.iter(qn("a:srgbClr"))]))
    return found


def texts(sheet):
    return [shape.text_frame.text for shape in sheet.shapes if shape.has_text_frame and shape.text_frame.text]


def corners(shape):
    """Return the points of a shape in tenths of a unit of its map."""
    return {(int(one.get("x")), int(one.get("y"))) for one in shape._element.iter(qn("a:pt"))}


def test_a_map_lies_in_the_middle_of_its_room_as_large_as_fits(sheet, map_of):
    maps.draw_map(sheet, ROOM, Map(map_of(), "Kaart van het westen"))
    assert {sides(shape) for shape in drawn(sheet)} == {(200, 0, 600, 300)}
    land, _, west, outline = drawn(sheet)
    assert land._element._nvXxPr.cNvPr.get("descr") == "Kaart van het westen"
    assert corners(west) == {(0, 0), (2000, 0), (2000, 2000), (0, 2000)}
    assert fills(sheet) == [("solidFill", [LAND]), ("noFill", []), ("solidFill", ["#01689B"]), ("noFill", [])]
    assert outline.line.color.rgb == maps.rgb(INK)


def test_a_name_stands_at_its_place_on_the_map(sheet, map_of):
    """In the middle of the western square: 100 of 400 across, 100 of 200 down."""
    maps.draw_map(sheet, ROOM, Map(map_of(), ""))
    (name,) = (shape for shape in sheet.shapes if shape.has_text_frame and shape.text_frame.text == "West")
    left, top, width, height = sides(name)
    assert (left + width / 2, top + height / 2) == pytest.approx((350, 150), abs=1)
    assert name.text_frame.paragraphs[0].runs[0].font.bold  # of the deal itself


def test_a_map_with_numbers_leaves_room_for_what_they_stand_for(sheet, map_of):
    """The key is one line of 29.28 below 4: of 300 about 267 is left, a third more than the 200 of the map."""
    long = "Een naam die op deze kaart niet past, hoe hij ook wordt verschoven"
    maps.draw_map(sheet, ROOM, Map(map_of(wanted=(Name(long, 100, 100),)), ""))
    assert texts(sheet) == ["1", f"1 {long}"]
    assert {sides(shape)[3] for shape in drawn(sheet)} == {267}
    assert sides(sheet.shapes[-1])[1] == 271


def test_a_pattern_has_its_lines_and_its_ground(sheet, map_of):
    striped, hatched = Paint("#01689B", "striped"), Paint("#8A97A5", "hatched", ground="#FFFFFF")
    layers = ((("GM0001",), striped), (("GM0002",), hatched))
    maps.draw_map(sheet, ROOM, Map(map_of(layers=layers, outlines=()), ""))
    assert fills(sheet)[2:] == [("pattFill", ["#01689B", LAND]), ("pattFill", ["#8A97A5", "#FFFFFF"])]
    presets = [one.get("prst") for shape in drawn(sheet) for one in shape._element.iter(qn("a:pattFill"))]
    assert presets == ["wdUpDiag", "ltUpDiag"]


def test_what_lies_outside_the_map_is_not_drawn(sheet, map_of):
    layers = ((("GM0001", "GM0002"), Paint("#01689B")),)
    maps.draw_map(sheet, ROOM, Map(map_of(box=(0, 0, 150, 200), layers=layers, outlines=()), ""))
    _, west = drawn(sheet)  # nothing of GM0002
    assert corners(west) == {(0, 0), (1500, 0), (1500, 2000), (0, 2000)}


def test_many_areas_of_a_paint_are_one_shape(sheet, map_of, monkeypatch):
    layers = ((("GM0001", "GM0002"), Paint("#01689B")),)
    maps.draw_map(sheet, ROOM, Map(map_of(layers=layers, outlines=()), ""))
    assert [fill for fill, _ in fills(sheet)] == ["solidFill", "noFill", "solidFill", "solidFill"]
    before = len(drawn(sheet))
    monkeypatch.setattr(maps, "MOST_SHAPES", 1)
    maps.draw_map(sheet, ROOM, Map(map_of(layers=layers, outlines=()), ""))
    assert [fill for fill, _ in fills(sheet)[before:]] == ["solidFill", "solidFill", "noFill"]  # below the borders


def test_a_small_map_only_shows_where_it_is(sheet, map_of):
    maps.draw_map(sheet, ROOM, Map(map_of(small=True, wanted=()), ""))
    assert fills(sheet) == [("solidFill", [LAND]), ("solidFill", ["#01689B"])]  # the country, and the deal in one shape


def test_a_legend_has_a_box_in_each_paint_beside_what_it_means(sheet):
    paints = {"hoog": Paint("#01689B"), "geen cijfer": Paint("#8A97A5", "hatched", ground="#FFFFFF")}
    paints["deels"] = Paint("#01689B", "striped")  # on the land
    legend = Legend("Klassen", tuple(LegendEntry(paint, text) for text, paint in paints.items()))
    maps.draw_legend(sheet, ROOM, legend)
    assert texts(sheet) == ["Klassen", *paints]
    assert [box.fill.type for box in drawn(sheet)] == [MSO_FILL.SOLID, MSO_FILL.PATTERNED, MSO_FILL.PATTERNED]
    assert [f"#{box.fill.fore_color.rgb}" for box in drawn(sheet)] == [paint.colour for paint in paints.values()]
    assert [f"#{box.fill.back_color.rgb}" for box in drawn(sheet)[1:]] == ["#FFFFFF", LAND]
    assert round(maps.legend_height(legend, 1000), 2) == 137.28  # a line of 29.28 and three of 36


def test_the_islands_of_the_deals_are_lit(sheet, registers):
    maps.draw_islands(sheet, Box(0, 0, 500, 200), Islands([registers.deal["bonaire"]]))
    assert texts(sheet) == ["Saba", "Sint Eustatius", "Bonaire", "Caribisch Nederland"]
    colours = [f"#{dot.fill.fore_color.rgb}" for dot in drawn(sheet)]
    assert colours == [UNPAINTED, UNPAINTED, registers.deal["bonaire"].colour]
    assert sides(drawn(sheet)[2])[:2] == (40, 152)  # 0.08 of 500 across, 0.76 of 200 down


def test_a_code_says_where_it_leads_and_whether_a_phone_gets_there(sheet):
    for link in ("https://dashboard.example/presentatie?tranche=4", "http://localhost:8501/presentatie"):
        maps.draw_qr(sheet, Box(906, 190, 330, 440), Qr(link))
    pictures = drawn(sheet)
    assert [sides(one) for one in pictures] == [(906, 190, 330, 330)] * 2
    assert pictures[0]._element._nvXxPr.cNvPr.get("descr") == "QR-code: https://dashboard.example/presentatie?tranche=4"
    assert texts(sheet) == [
        "dashboard.example/presentatie?tranche=4",
        "localhost:8501/presentatie\nDit adres werkt alleen op deze computer.",
    ]


def test_a_pattern_of_the_map_is_one_in_the_legend_of_powerpoint(deck_data):
    cohesie = next(one for one in deck_data.registers.indicators if one.label == "Sociale cohesie")  # of 52 municipalities
    year = str(years_of(deck_data, cohesie, "gemeente")[-1])
    story = Story(("deals", year), deck_data.registers.deals, indicator=cohesie)
    slides = deck(deck_data, (), (), story=story)[:2]
    for one, sheet in zip(slides, Presentation(io.BytesIO(to_pptx(slides, datetime.date(2026, 11, 22)))).slides, strict=True):
        (legend,) = (block for block in one.blocks[0].columns[1].blocks if isinstance(block, Legend))
        texts = [shape.text_frame.text if shape.has_text_frame else "" for shape in sheet.shapes]
        for entry in legend.entries:
            swatch = sheet.shapes[texts.index(entry.text) - 1]
            assert (swatch.fill.type == MSO_FILL.PATTERNED) == bool(entry.paint.lines), entry.text
        assert any(entry.paint.lines for entry in legend.entries)
