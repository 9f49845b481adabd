"""Dutch numbers, amounts and dates."""

from __future__ import annotations

import datetime

import numpy as np
import pytest
from babel.numbers import format_decimal
from hypothesis import example, given
from hypothesis import strategies as st

from regio_data import dutch


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [(1234567, 0, "1.234.567"), (40.1, 1, "40,1"), (5, 1, "5,0"), (-3.25, 2, "−3,25"), (-0.04, 1, "0,0"), (None, 1, "–")],
)
def test_number(value, decimals, text):
    assert dutch.number(value, decimals) == text


def test_a_half_is_rounded_up_as_cbs_does_and_places_agree_with_it():
    """Heemstede in the monitor: 142.5 reads as 143, as 143.5 as 144; 274.5 and 274.0 are no tie."""
    assert [dutch.number(value) for value in (142.5, 143.5, -0.5, 0.5)] == ["143", "144", "−1", "1"]
    assert [dutch.number(value, 1) for value in (0.25, 1.15, 8.35)] == ["0,3", "1,2", "8,4"]
    assert list(dutch.shown(np.array([274.5, 274.0, 142.5]), 0)) == [275, 274, 143]
    assert dutch.percentile(24.5) == "24,5"


@given(value=st.one_of(st.floats(-1e9, 1e9), st.integers(-(10**9), 10**9)), decimals=st.integers(0, 4))
@example(value=-0.04, decimals=1)
@example(value=0.1 + 0.2, decimals=2)
@example(value=999_999.5, decimals=0)
def test_a_number_is_written_as_babel_writes_it(value, decimals):
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    written = format_decimal(float(dutch.shown(value, decimals)) + 0.0, pattern, locale=dutch.LOCALE)
    assert dutch.number(value, decimals) == written.replace("-", "\N{MINUS SIGN}")


def test_a_coverage_is_rounded_down_so_that_only_all_is_a_hundred():
    assert [dutch.coverage(share) for share in (0.498, 0.5, 0.998, 1.0)] == [
        "dekking 49%",
        "dekking 50%",
        "dekking 99%",
        "dekking 100%",
    ]
    assert [dutch.whole_percent(n / 100) for n in range(101)] == list(range(101))


def test_amounts_dates_counts_and_lists():
    assert dutch.million(130.0) == "€ 130,0 mln"
    assert dutch.million(None) == "niet bekend"
    assert dutch.date(datetime.date(2018, 7, 6)) == "6 juli 2018"
    assert dutch.date(None) == "niet bekend"
    assert dutch.count(1, "deal", "deals") == "1 deal"
    assert dutch.count(1084, "deal", "deals") == "1.084 deals"
    assert dutch.several(["Saba"]) == "Saba"
    assert dutch.several(["a", "b", "c"]) == "a, b en c"
