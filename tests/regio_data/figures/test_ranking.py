"""Places on a map, and the order of its table."""

from __future__ import annotations

import pandas as pd

from regio_data.figures.ranking import order_note, ranking, table_order


def test_the_best_come_first_equals_share_a_place_and_those_without_a_figure_come_last(registers):
    values = pd.DataFrame({"value": [None, 3.0, 1.0, None, 3.0]}, index=["e", "a", "b", "d", "c"])
    low, high = registers.indicator["09_E&V_13"], next(i for i in registers.indicators if i.direction == "higher_better")
    assert low.direction == "lower_better"
    assert ranking(values["value"], low).to_dict() == {"b": "1", "a": "2–3", "c": "2–3"}
    assert ranking(values["value"], high).to_dict() == {"a": "1–2", "c": "1–2", "b": "3"}
    assert table_order(values, ranking(values["value"], low)) == ["b", "a", "c", "e", "d"]


def test_a_ranking_of_survey_figures_says_which_differences_are_none(registers):
    survey, register = registers.indicator["01_GZ_08"], registers.indicator["01_KL_H_36"]
    assert survey.survey and not register.survey
    margins = pd.Series({"a": 1.0, "b": 3.0, "c": None})
    # the median margin is 2.0; of the difference of two such figures sqrt(2^2 + 2^2) = 2.83
    assert order_note(margins, survey) == (
        "Bij twee gewone gebieden zegt een verschil kleiner dan ± 2,8 procentpunt niets over de volgorde: de cijfers komen uit "
        "een enquête. Bij kleine gebieden is dat meer; van één gemeente is de marge niet bekend."
    )
    assert "marge is niet bekend" in order_note(pd.Series([None, None], dtype=float), survey)
    assert order_note(margins, register) == ""
