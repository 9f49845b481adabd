"""Ten regions are told apart by shape, dash and colour."""

from xml.etree import ElementTree

import numpy as np
import pytest

from geo.painted.region_marks import COLOURS, DASHES, SHAPES, mark_svg
from tests.geo.painted.test_palettes import SIGHT, linear, smallest_difference


@pytest.mark.parametrize("sight", SIGHT)
def test_the_colours_differ_for_every_sight_and_from_white(sight):
    assert smallest_difference(COLOURS, sight) > 18
    luminance = [linear(colour) @ np.array([0.2126, 0.7152, 0.0722]) for colour in COLOURS]
    assert max(luminance) <= 1.05 / 3 - 0.05


def test_there_are_ten_of_each_and_no_shape_is_a_triangle():
    assert len(COLOURS) == len(set(map(tuple, DASHES))) == len(set(SHAPES)) == 10
    assert all("A" in shape or len(shape.split("L")) >= 4 for shape in SHAPES)


def test_a_mark_is_an_image_of_its_own():
    for place in range(10):
        assert ElementTree.fromstring(mark_svg(place))[0].get("d") == SHAPES[place]
