"""Shapes and paints as SVG."""

import re
from xml.etree import ElementTree

from shapely.geometry import Polygon, box

from geo.drawn import svg
from geo.painted.paint import Paint
from geo.painted.palettes import NO_FIGURE, VITALE_REGIO, striped


def test_an_outline_is_relative_closed_and_has_its_holes():
    ring = Polygon([(0, 0), (10, 0), (10, 10), (0, 10)], [[(2, 2), (4, 2), (4, 4), (2, 4)]])
    assert svg.outline(ring) == "M0 0l10 0 0 10 -10 0zM2 2l2 0 0 2 -2 0z"


def test_what_is_smaller_than_a_unit_is_left_out():
    assert svg.outline(box(0.1, 0.1, 0.3, 0.3)) == ""


def test_a_plain_paint_fills_with_its_colour_and_needs_no_pattern():
    assert svg.fill(Paint("#112233")) == "#112233"
    assert svg.patterns([Paint("#112233"), VITALE_REGIO], 1) == ""


def test_a_pattern_is_defined_once_under_the_name_that_fill_uses():
    drawn = svg.patterns([NO_FIGURE, striped("#112233"), NO_FIGURE], 10, "kaart-")
    assert re.findall('id="([^"]+)"', drawn) == ["kaart-hatched-8A97A5", "kaart-striped-112233"]
    assert svg.fill(NO_FIGURE, "kaart-") == "url(#kaart-hatched-8A97A5)"
    hatched, stripes = ElementTree.fromstring(f"<defs>{drawn}</defs>")
    assert [(one.get("width"), one.get("fill")) for one in hatched] == [("50", "#FFFFFF"), ("13", "#8A97A5")]
    assert [(one.get("width"), one.get("fill")) for one in stripes] == [("35", "#112233")]


def test_a_swatch_shows_its_paint():
    for paint in (Paint("#112233"), NO_FIGURE, striped("#112233"), VITALE_REGIO):
        drawn = svg.swatch(paint, "#E9EDF1")
        ElementTree.fromstring(drawn)
        assert paint.colour in drawn
