"""Maps on slides: what a beamer must keep apart, and every municipality named."""

from __future__ import annotations

import pytest

from exports.deck import maps
from geo.drawn.svg_map import drawing_of
from geo.painted.palettes import BORDER, COAST, INK, LAND, contrast
from geo.shapes import shapes_of
from regio_data.registers.load import load_registers


@pytest.mark.parametrize("colour", [one.colour for one in load_registers().tranches])
def test_lines_are_3_to_1_on_what_they_lie_on(colour):
    assert contrast(maps.line_on(colour), colour) >= 3
    assert contrast(INK, LAND) >= 3  # the edge of a deal, where it lies on the land
    assert contrast(COAST, "#FFFFFF") >= 3
    assert contrast(BORDER, LAND) >= 3


def test_every_municipality_of_a_deal_is_named_or_numbered(deck_data, registers):
    for deal in registers.deals:
        if deal.municipalities:
            drawn = maps.deal_map(drawing_of(deck_data), registers, deal, shapes_of(deck_data).drawable)
            named = [name.name for name in drawn.names if name.kind == "deal"]
            assert sorted(named) == sorted(registers.names_of(deal.municipalities)), deal.slug
            assert all(f"{name.text} {name.name}" in drawn.key for name in drawn.names if name.numbered)
