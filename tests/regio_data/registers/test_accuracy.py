"""The measured accuracy of our own combination."""

from __future__ import annotations

from regio_data.registers.accuracy import Accuracy


def test_the_reach_is_twice_the_error_and_not_known_where_that_was_not_measured():
    measured = {"figures": 12, "first_year": 2013, "last_year": 2022, "error": 0.5, "bias": 0.1, "spread": None, "share": None}
    alone = Accuracy(**measured)
    assert (alone.reach, alone.reach_between, alone.reach_of_change) == (1.0, None, None)
    more = Accuracy(**measured, between=0.2, change=0.0)
    assert (more.reach, more.reach_between, more.reach_of_change) == (1.0, 0.4, 0.0)
