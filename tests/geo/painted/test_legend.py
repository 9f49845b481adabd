"""A legend is data: two that say the same are the same, and none can be changed by who draws it."""

from __future__ import annotations

import dataclasses

import pytest

from geo.painted.legend import Legend, LegendEntry
from geo.painted.paint import Paint


def test_an_entry_is_not_counted_unless_a_count_is_given():
    assert LegendEntry(Paint("#112233"), "a").count is None
    assert LegendEntry(Paint("#112233"), "a", 0).count == 0


def test_a_legend_is_equal_by_what_it_says_and_cannot_be_changed():
    entry = LegendEntry(Paint("#112233"), "a", 3)
    one, other = Legend("T", (entry,)), Legend("T", (LegendEntry(Paint("#112233"), "a", 3),))
    assert one == other and hash(one) == hash(other) and one.note == ""
    assert one != Legend("T", (entry,), "noot")
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.title = "U"
