"""Legends on screen."""

from __future__ import annotations

from geo.painted.paint import Paint
from ui.show.legends import swatch


def test_a_pattern_looks_otherwise_than_its_colour_alone():
    boxes = {swatch(Paint("#123456", pattern)) for pattern in ("plain", "hatched", "striped", "dashed")}
    assert len(boxes) == 4
    assert all("#123456" in box for box in boxes)


def test_between_the_lines_lies_the_ground():
    assert "#abcdef" in swatch(Paint("#123456", "hatched", "#abcdef"))
