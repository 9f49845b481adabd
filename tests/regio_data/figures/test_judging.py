"""What is favourable, and the rule of doubt by hand, also where a difference is exactly what it is held against."""

from __future__ import annotations

import pytest

from regio_data.figures.judging import (
    ACCURACY,
    OF_CHANGE,
    OF_DIFFERENCE,
    OF_FIGURE,
    UNKNOWN_ACCURACY,
    UNKNOWN_MARGIN,
    WITHIN,
    favour,
    judge,
    of_combination,
)
from regio_data.figures.margins import Margin
from regio_data.registers.accuracy import Accuracy
from tests.regio_data.making import indicator

#: Off by 0.5 on average; two of ours together by 0.25, one over the years by 0.125. Each counts twice.
MEASURED = Accuracy(
    figures=120, first_year=2013, last_year=2022, error=0.5, bias=0.5, spread=2.0, share=0.25, between=0.25, change=0.125
)
REGISTER, SURVEY = indicator(accuracy=MEASURED), indicator(survey=True, accuracy=MEASURED)


@pytest.mark.parametrize(
    ("reach", "size", "said"),
    [
        (OF_FIGURE, 1.0, ACCURACY),
        (OF_FIGURE, 1.0001, ""),
        (OF_DIFFERENCE, 0.5, ACCURACY),
        (OF_DIFFERENCE, 0.5001, ""),
        (OF_CHANGE, 0.25, ACCURACY),
        (OF_CHANGE, 0.2501, ""),
        (None, 0.0001, ""),
    ],
)
def test_our_own_combination_is_doubted_up_to_and_including_its_reach(reach, size, said):
    assert of_combination(size, REGISTER, reach) == said
    assert judge(size, REGISTER, None, reach) == said


@pytest.mark.parametrize(("size", "said"), [(1.5, WITHIN), (1.5001, "")])
def test_the_sample_is_doubted_up_to_and_including_its_margin(size, said):
    assert judge(size, SURVEY, Margin(1.5, official=True), None) == said


@pytest.mark.parametrize(("margin", "said"), [(0.9, WITHIN), (0.8, ACCURACY)])
def test_the_sample_goes_first(margin, said):
    assert judge(0.9, SURVEY, Margin(margin, official=False), OF_FIGURE) == said


def test_a_survey_without_a_margin_is_not_judged_however_large_the_difference():
    assert judge(99.0, SURVEY, None, None) == UNKNOWN_MARGIN
    assert judge(99.0, SURVEY, None, OF_FIGURE) == UNKNOWN_MARGIN
    assert of_combination(99.0, SURVEY, OF_FIGURE) == ""


def test_a_combination_that_was_not_measured_is_not_judged():
    assert judge(99.0, indicator(), None, OF_FIGURE) == UNKNOWN_ACCURACY
    assert judge(99.0, indicator(), None, None) == ""
    one_year = indicator(accuracy=MEASURED.model_copy(update={"change": None}))  # the Safety Monitor beside the provinces
    assert judge(99.0, one_year, None, OF_CHANGE) == UNKNOWN_ACCURACY
    assert judge(99.0, one_year, None, OF_DIFFERENCE) == ""


@pytest.mark.parametrize(
    ("direction", "up", "down"),
    [("higher_better", "gunstig", "ongunstig"), ("lower_better", "ongunstig", "gunstig"), ("neutral", "", "")],
)
def test_up_is_favourable_where_higher_is_and_never_of_a_neutral_indicator(direction, up, down):
    assert favour(True, indicator(direction=direction)) == up
    assert favour(False, indicator(direction=direction)) == down
