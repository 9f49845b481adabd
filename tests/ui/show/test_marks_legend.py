"""The marks of regions."""

from __future__ import annotations

from geo.painted.region_marks import SHAPES
from ui.show.marks_legend import mark


def test_no_two_regions_have_the_same_mark():
    assert len({mark(place) for place in range(len(SHAPES))}) == len(SHAPES)


def test_a_mark_says_nothing_by_itself():
    assert ' alt="" ' in mark(0)  # the name stands beside it
