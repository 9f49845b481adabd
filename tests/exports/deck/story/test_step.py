"""One step: every municipality has a paint and a text."""

from __future__ import annotations

from exports.deck.blocks import Map
from tests.exports.deck.story.parts import blocks


def test_every_municipality_has_a_paint_and_a_text(story, registers):
    for slide in story("deals", "aantal", "euro", "2019"):
        (one,) = blocks(slide, Map)
        assert {code for codes, _ in one.map.layers for code in codes} >= set(registers.municipality)
        assert set(one.tips) == set(registers.municipality)
        assert one.tips["GM0917"].startswith("Heerlen\n")
