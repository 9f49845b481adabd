"""What a slide is made of, whatever its form."""

from __future__ import annotations

from typing import get_args

from exports.deck.blocks import ISLANDS_AT
from geo.painted.deal_map import ISLANDS
from regio_data.registers.records import Island


def test_every_island_of_the_register_has_its_place_on_maps_and_slides():
    assert set(get_args(Island)) == set(ISLANDS) == set(ISLANDS_AT)


def test_the_islands_stand_from_the_north_and_within_their_box():
    tops = [top for _, top, _ in ISLANDS_AT.values()]
    assert tops == sorted(tops)
    assert list(ISLANDS_AT) == sorted(ISLANDS, key=lambda name: -ISLANDS[name][0])
    assert all(0 <= share <= 1 for left, top, _ in ISLANDS_AT.values() for share in (left, top))
