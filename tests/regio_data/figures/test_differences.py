"""Differences in neutral words."""

from __future__ import annotations

import pytest

from regio_data.figures.differences import compare
from regio_data.figures.margins import Margin
from tests.regio_data.making import indicator


def test_lower_in_percentage_points():
    found = compare(50.0, 54.2, "Nederland", indicator())
    assert (found.word, found.sign, found.favour, found.within) == ("lager", "▼", "ongunstig", False)
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
    assert compare(2000, 500, "Twente", indicator(difference_unit=unit, decimals=decimals)).text == text


def test_without_a_margin_every_gap_that_is_shown_is_named():
    found = compare(10.1, 10.0, "Nederland", indicator())
    assert (found.word, found.sign, found.favour) == ("hoger", "▲", "gunstig")
    assert found.text == "0,1 procentpunt hoger dan Nederland"


@pytest.mark.parametrize(("value", "inside"), [(11.5, True), (11.6, False), (8.5, True), (8.4, False)])
def test_a_gap_up_to_its_margin_is_said_to_be_inside_it_and_is_not_judged(value, inside):
    found = compare(value, 10.0, "Nederland", indicator(), Margin(1.5, official=False))
    assert found.within == inside
    assert found.text.endswith(", binnen de marge") == inside
    assert (found.favour == "") == inside
    assert found.sign == ("▲" if value > 10 else "▼")


def test_the_gap_is_taken_before_rounding():
    found = compare(53.256, 49.431, "Nederland", indicator())  # shown as 53,3 and 49,4
    assert found.text == "3,8 procentpunt hoger dan Nederland"
    assert found.difference == pytest.approx(3.825)


def test_equal_is_only_what_is_shown_as_equal():
    found = compare(4.2, 4.4, "Nederland", indicator(decimals=0), Margin(1.0, official=False))
    assert (found.word, found.sign, found.favour, found.within) == ("gelijk", "=", "", False)
    assert found.text == "gelijk aan Nederland"


@pytest.mark.parametrize(("value", "other"), [(3.4, 3.6), (2.6, 3.4)])
def test_a_gap_that_contradicts_the_figures_as_shown_is_less_than_a_step(value, other):
    # 3 and 4 with a gap of 0,2; 3 and 3 with a gap of 0,8
    found = compare(value, other, "Nederland", indicator(decimals=0, difference_unit="watt per woning"))
    assert (found.word, found.text) == ("lager", "minder dan 1 watt per woning lager dan Nederland")


def test_favour_follows_the_direction():
    assert compare(2, 1, "x", indicator(direction="lower_better")).favour == "ongunstig"
    assert compare(1, 2, "x", indicator(direction="lower_better")).favour == "gunstig"
    assert compare(1, 2, "x", indicator(direction="neutral")).favour == ""


def test_nothing_is_said_of_a_missing_figure():
    assert compare(float("nan"), 1, "x", indicator()) is None
    assert compare(1, float("nan"), "x", indicator()) is None
