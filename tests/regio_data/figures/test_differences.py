"""Differences in neutral words."""

from __future__ import annotations

import pytest

from regio_data.figures.differences import compare
from regio_data.figures.figure import latest_figures
from regio_data.figures.judging import ACCURACY, UNKNOWN_ACCURACY, UNKNOWN_MARGIN, WITHIN
from regio_data.figures.margins import Margin
from regio_data.registers.accuracy import Accuracy
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


MEASURED = Accuracy(figures=120, first_year=2013, last_year=2022, error=0.5, bias=0.5, spread=2.0, share=0.25)


def test_a_survey_without_a_known_margin_is_not_judged():
    found = compare(32.5, 33.0, "Nederland", indicator(survey=True))
    assert (found.favour, found.doubt) == ("", UNKNOWN_MARGIN)
    assert found.judged == "0,5 procentpunt lager dan Nederland, marge niet bekend"
    assert compare(32.5, 33.0, "Nederland", indicator(survey=True), Margin(0.4, official=False)).favour == "ongunstig"


@pytest.mark.parametrize(("value", "inside"), [(11.0, True), (11.1, False), (9.0, True), (8.9, False)])
def test_a_gap_up_to_twice_the_error_of_our_own_combination_is_not_judged(value, inside):
    found = compare(value, 10.0, "Nederland", indicator(accuracy=MEASURED), own=True)
    assert (found.doubt == ACCURACY) == inside
    assert found.text.endswith(", binnen de nauwkeurigheid") == inside
    assert (found.favour == "") == inside


@pytest.mark.parametrize(("value", "own", "doubt"), [(10.6, 2, ""), (10.5, 2, ACCURACY), (10.6, 1, ACCURACY), (10.6, 0, "")])
def test_two_combinations_of_the_same_method_are_doubted_by_the_error_of_their_difference(value, own, doubt):
    """One beside a figure of CBS may be off by twice 0.5, the difference of two by twice 0.25."""
    measured = MEASURED.model_copy(update={"between": 0.25})
    assert compare(value, 10.0, "Nederland", indicator(accuracy=measured), own=own).doubt == doubt


def test_two_figures_of_cbs_are_not_doubted_for_our_combination():
    assert compare(10.4, 10.0, "Enschede", indicator(accuracy=MEASURED)).favour == "gunstig"


@pytest.mark.parametrize(("size", "doubt"), [(0.7, ACCURACY), (0.8, WITHIN), (1.2, WITHIN)])
def test_the_larger_of_margin_and_accuracy_counts(size, doubt):
    # The gap is 0.8: outside a margin of 0.7 but inside an accuracy of 1.0.
    found = compare(10.8, 10.0, "Nederland", indicator(survey=True, accuracy=MEASURED), Margin(size, official=True), own=True)
    assert (found.favour, found.doubt) == ("", doubt)


def test_our_combination_of_unknown_accuracy_is_not_judged():
    found = compare(81.4, 81.6, "Nederland", indicator(difference_unit="jaar"), own=True)
    assert (found.favour, found.doubt) == ("", UNKNOWN_ACCURACY)
    assert found.judged == "0,2 jaar lager dan Nederland, nauwkeurigheid niet bekend"


@pytest.mark.parametrize(("value", "other"), [(0.44, 0.36), (0.46, 0.44)])
def test_less_than_a_step_of_the_figures_as_shown_is_not_judged(value, other):
    # Both 0,4 with a gap of 0,08; 0,5 and 0,4 with a gap of 0,02
    found = compare(value, other, "Nederland", indicator(direction="lower_better", difference_unit="km"))
    assert (found.word, found.favour) == ("hoger", "")
    assert found.judged == "minder dan 0,1 km hoger dan Nederland"


def gelderland(registers, scores, code):
    return next(f for f in latest_figures(registers, scores, "provincie", "gelderland") if f.indicator.code == code)


def test_what_our_own_nederland_may_be_off_makes_no_province_favourable(registers, scores):
    # The mean error of debt among the provinces is 909 euro: 1,142 lies within twice that.
    own = scores[scores["region_kind"] == "nederland"]
    row = own[(own["indicator"] == "18_FIN_32") & (own["year"] == 2022)].iloc[0]
    assert row["origin"] == "own"
    found = compare(116_000, row["value"], "Nederland", registers.indicator["18_FIN_32"], None, own=True)
    assert (found.word, found.favour, found.doubt) == ("lager", "", ACCURACY)


def test_life_expectancy_is_not_judged_beside_our_own_nederland(registers, scores):
    found = gelderland(registers, scores, "01_GZ_20").against_country
    assert (found.favour, found.doubt) == ("", UNKNOWN_ACCURACY)
