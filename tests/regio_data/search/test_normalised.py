"""Text as it is compared."""

from __future__ import annotations

import pytest

from regio_data.search.normalised import telling, words


@pytest.mark.parametrize("typed", ["'s-Hertogenbosch", "’s Hertogenbosch", "S-HERTOGENBOSCH", "s. hertogenbosch"])
def test_who_writes_it_otherwise_means_the_same(typed):
    assert words(typed) == ("s", "hertogenbosch")


def test_a_number_is_one_however_it_is_written():
    assert words("Twente II") == words("twente 2")
    assert words("Twente III") == words("twente-3")
    assert words("Parkstad I") == ("parkstad", "i")  # a word of its own elsewhere


def test_what_is_no_letter_leaves_nothing():
    assert words("") == words(" – ?! ") == words("中文") == ()


def test_what_tells_nothing_apart_counts_only_alone():
    assert telling("Regio Deal Zaanstad en omgeving") == ("zaanstad", "omgeving")
    assert telling("de deal") == ("de", "deal")
