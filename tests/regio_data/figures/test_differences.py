"""Differences in neutral words."""

from __future__ import annotations

import pytest

from regio_data.figures.differences import compare
from tests.regio_data.making import indicator


def test_lower_in_percentage_points():
    found = compare(50.0, 54.2, "Nederland", 1.0, indicator())
    assert (found.word, found.sign, found.favour) == ("lager", "▼", "ongunstig")
    assert found.text == "4,2 procentpunt lager dan Nederland"


@pytest.mark.parametrize(
    ("unit", "decimals", "text"),
    [
        ("euro per huishouden", 0, "1.500 euro per huishouden hoger dan Twente"),
        ("jaar", 1, "1.500,0 jaar hoger dan Twente"),
        ("misdrijven per 1.000 inwoners", 0, "1.500 misdrijven per 1.000 inwoners hoger dan Twente"),
        ("kg PM2,5 per km²", 0, "1.500 kg PM2,5 per km² hoger dan Twente"),
    ],
)
def test_the_unit_is_named(unit, decimals, text):
    assert compare(2000, 500, "Twente", 1, indicator(difference_unit=unit, decimals=decimals)).text == text


def test_within_one_median_absolute_deviation_is_comparable():
    found = compare(10.1, 10.0, "Nederland", 0.1, indicator())
    assert (found.word, found.sign, found.favour, found.text) == ("vergelijkbaar", "=", "", "vergelijkbaar met Nederland")
    assert compare(10.2, 10.0, "Nederland", 0.1, indicator()).word == "hoger"


def test_favour_follows_the_direction():
    assert compare(2, 1, "x", 0, indicator(direction="lower_better")).favour == "ongunstig"
    assert compare(1, 2, "x", 0, indicator(direction="lower_better")).favour == "gunstig"
    assert compare(1, 2, "x", 0, indicator(direction="neutral")).favour == ""


def test_nothing_is_said_of_a_missing_figure():
    nan = float("nan")
    assert compare(nan, 1, "x", 0, indicator()) is None
    assert compare(1, nan, "x", 0, indicator()) is None
    assert compare(1, 2, "x", nan, indicator()) is None


def test_a_difference_that_its_decimals_do_not_show_is_comparable():
    # most of the group share one value, so the median absolute deviation is 0
    assert compare(3.6, 4.0, "Nederland", 0.0, indicator(decimals=0)).text == "vergelijkbaar met Nederland"
    assert compare(3.4, 4.0, "Nederland", 0.0, indicator(decimals=0)).word == "lager"
