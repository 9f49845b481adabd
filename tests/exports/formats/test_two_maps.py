"""Two maps of a page as one picture."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from exports.content.naast_elkaar import SideView, naast_elkaar_content
from exports.formats.map_image import UPRIGHT
from exports.formats.two_maps import two_maps_png
from geo.painted.legend import Legend, LegendEntry
from geo.painted.paint import Paint
from geo.painted.painting import Painting
from geo.shapes import shapes_of


def test_both_maps_stand_side_by_side_each_with_its_colours(data):
    def side(code, colour):
        return SideView(colour, Painting({code: Paint(colour)}), Legend("Kleur", (LegendEntry(Paint(colour), "hier"),), ""))

    content = naast_elkaar_content(data, (side("GM0363", "#123456"), side("GM0917", "#654321")))
    picture = Image.open(io.BytesIO(two_maps_png(content, shapes_of(data)))).convert("RGB")
    assert picture.width == pytest.approx(2 * UPRIGHT.width / 72 * 300, abs=2)
    half = picture.width // 2
    left, right = (
        {colour for _, colour in picture.crop((at, 0, at + half, picture.height)).getcolors(1 << 24)} for at in (0, half)
    )
    assert (0x12, 0x34, 0x56) in left - right
    assert (0x65, 0x43, 0x21) in right - left
