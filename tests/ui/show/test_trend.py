"""The trend of a series in words."""

from __future__ import annotations

import pytest

from regio_data.figures.figure import latest_figures
from regio_data.figures.trends import CHANCE
from ui.show.trend import trend_of


@pytest.fixture(scope="module")
def trust(registers, scores):
    """Confidence in institutions in Twente II."""
    return next(f for f in latest_figures(registers, scores, "deal", "twente-ii") if f.indicator.code == "01_KL_OK_11")


def test_a_trend_is_told_in_words_and_its_slope_and_p_stand_behind_the_question_mark(drawn, trust):
    at = drawn(trend_of, trust)
    (said,) = at.markdown
    assert said.value == "**Trend:** geen duidelijke trend; 8 jaren, 2015–2022."
    assert said.help == "Helling +1,53 procentpunt per jaar, p = 0,11."
    assert CHANCE in at.caption[0].value


def test_of_too_few_years_nothing_stands_behind_the_question_mark(drawn, registers, scores):
    few = next(f for f in latest_figures(registers, scores, "gemeente", "GM0153") if f.indicator.code == "01_GZ_20")
    (said,) = drawn(trend_of, few).markdown
    assert said.value.startswith("**Trend:** te weinig jaren")
    assert said.help == ""
