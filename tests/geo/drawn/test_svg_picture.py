"""A painting as a picture: where things lie, and what is on top."""

import re
from xml.etree import ElementTree

import pytest

from geo.drawn import svg_picture
from geo.drawn.svg_picture import view
from geo.painted.deal_map import paint_deals
from geo.painted.paint import Paint
from geo.painted.painting import Painting
from geo.painted.palettes import NO_FIGURE, UNPAINTED, VITALE_REGIO
from geo.shapes import load_shapes

SPACE = "{http://www.w3.org/2000/svg}"
ENSCHEDE = "GM0153"


@pytest.fixture(scope="module")
def shapes(dataset, registers):
    return load_shapes(dataset, registers)


def draw(*arguments, **more):
    return svg_picture.draw(*arguments, **more).svg


def paths(text):
    return [path.attrib for path in ElementTree.fromstring(text).iter(f"{SPACE}path")]


def test_a_view_holds_its_bounds_in_the_middle():
    here = view((0, 0, 1000, 1000), 400, 200, margin=1)
    assert here.metres == 5
    assert (here.west, here.north) == (-500, 1000)
    wide = view((0, 0, 10, 10), 100, 100, margin=1, least=1000)
    assert wide.metres == 10


def test_every_municipality_is_painted_and_a_paint_is_one_path(shapes):
    drawn = paths(draw(Painting({ENSCHEDE: Paint("#112233"), "GM0014": NO_FIGURE}), shapes, (300, 350)))
    assert [path["fill"] for path in drawn] == ["url(#hatched-8A97A5)", UNPAINTED, "#112233"]
    assert drawn[1]["d"].count("M") > 342


def test_a_region_up_close_leaves_out_what_lies_outside(shapes):
    deal = shapes.registers.deal["twente-ii"]
    painting = paint_deals([deal], shapes.registers, shapes.drawable, deal)
    far = draw(painting, shapes, (300, 350))
    near = draw(Painting(painting.fill, fit=painting.selected[0]), shapes, (300, 350))
    assert len(near) < len(far) / 2
    numbers = [int(n) for path in paths(near) for n in re.findall(r"M(-?\d+) ", path["d"])]
    assert min(numbers) >= -51
    assert max(numbers) <= 3051


def test_lines_lie_on_top_in_their_order(shapes):
    deal = shapes.registers.deal["twente-ii"]
    region = paint_deals([deal], shapes.registers, shapes.drawable, deal).selected
    parts = [((ENSCHEDE,), Paint("#445566"))]
    painting = Painting({}, parts=parts, outlines=region, dashed=region, selected=region)
    drawn = paths(draw(painting, shapes, (300, 350)))
    assert [path.get("fill") for path in drawn[:2]] == [UNPAINTED, "#445566"]
    lines = drawn[2:]
    assert [float(path["stroke-width"]) for path in lines] == [7, 24, 13, 18]
    assert lines[2]["stroke"] == VITALE_REGIO.colour
    assert lines[2]["stroke-dasharray"] == "45 30"


def test_names_are_written_the_largest_first_and_never_over_another(shapes):
    codes = shapes.registers.deal["twente-ii"].municipalities
    large, small = (svg_picture.draw(Painting({}), shapes, size, names=codes) for size in ((3000, 3500), (216, 198)))
    words = lambda drawn: re.findall(r"<text[^>]*>([^<]+)</text>", drawn.svg)  # noqa: E731
    assert len(words(large)) == len(codes)
    assert large.key == ""
    written = [word for word in words(small) if not word.isdigit()]
    assert 0 < len(written) < len(codes)
    numbered = [one.split(" ", 1)[1] for one in small.key.split(" · ")]  # the others have a number and stand in the key
    assert sorted(written + numbered) == sorted(shapes.registers.names_of(codes))


def test_islands_are_named_dots_in_their_colour_and_the_chosen_one_is_bold(shapes):
    deal = shapes.registers.deal["bonaire"]
    drawn = draw(paint_deals([deal], shapes.registers, shapes.drawable, deal), shapes, (300, 350))
    assert re.findall(r'<circle[^>]*fill="([^"]+)"', drawn) == [UNPAINTED if i else deal.colour for i in range(3)]
    assert re.search(r'font-weight="700">([^<]+)<', drawn)[1] == "Bonaire"


def test_text_is_escaped(shapes):
    drawn = draw(Painting({}), shapes, (300, 350), note="<b>&")
    assert "&lt;b&gt;&amp;" in drawn
    ElementTree.fromstring(drawn)
