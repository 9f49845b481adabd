"""The rows of the most shared tables are what their hints say, and the table of scores keeps its contract."""

from __future__ import annotations

import re
from typing import get_type_hints

import pytest

from regio_data.dataset.schemas import SCORES, check
from regio_data.errors import DatasetError
from regio_data.figures import trends
from regio_data.figures.regional.values import CBS, COLUMNS, COMBINED
from regio_data.figures.score_row import RegionalRow, ScoreRow
from regio_data.figures.scores import in_one_piece
from regio_data.figures.theme_scores import COLUMNS as THEMES
from regio_data.figures.theme_scores import ThemeRow
from regio_data.profile.development import COLUMNS as DEVELOPMENT
from regio_data.profile.development import ChangeRow
from regio_data.profile.uitgangsposities import COLUMNS as UITGANGSPOSITIES
from regio_data.profile.uitgangsposities import StartRow

#: What a column of this type holds in a row.
HELD = {"str": str, "int64": int, "float64": float, "bool": bool}


def test_the_scores_keep_their_contract_as_they_are_made_and_as_they_are_kept(scores):
    assert check(SCORES, scores, "scores").shape == scores.shape
    some = scores[scores["indicator"] == scores["indicator"].iloc[0]]
    assert str(in_one_piece(some)["origin"].dtype) == "category"
    assert len(check(SCORES, in_one_piece(some), "scores")) == len(some)


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"percentile": 101.0}, "percentile"),
        ({"quartile": 5}, "quartile"),
        ({"coverage": 1.2}, "coverage"),
        ({"region_kind": "dorp"}, "region_kind"),
        ({"origin": ""}, "a value has an origin"),
        ({"rank": 400.0, "n": 342.0}, "a rank within its group"),
        ({"lower": 2.0, "value": 1.0}, "lower, value, upper in order"),
        ({"trend_first": 2022, "trend_last": 2015}, "of the trend in order"),
    ],
)
def test_scores_that_cannot_be_break_it(change, rule, scores):
    placed = scores[scores["percentile"].notna()].head(1)
    check(SCORES, placed, "scores")
    with pytest.raises(DatasetError, match=rule):
        check(SCORES, placed.assign(**change).astype(scores.dtypes), "scores")


def test_the_words_in_the_scores_are_those_that_the_row_names(scores):
    assert set(scores["origin"]) == {CBS, COMBINED, ""}
    assert set(scores["trend_word"]) <= {trends.RISING, trends.FALLING, trends.EQUAL, trends.STEADY, trends.SHORT}


def test_a_row_of_scores_has_what_its_hint_says_and_no_more(scores):
    hints = get_type_hints(ScoreRow)
    assert set(hints) == set(scores.columns)
    of_one_type = {name: str(dtype) for name, dtype in scores.dtypes.items() if str(dtype) != "Int64"}
    assert {name: hints[name] for name in of_one_type} == {name: HELD[dtype] for name, dtype in of_one_type.items()}
    assert {name for name in hints if name not in of_one_type} == {"quartile", "trend_first", "trend_last"}
    for name in hints:
        assert re.search(rf"(?m)^    (\w+, )*{name}(, \w+)* : ", RegionalRow.__doc__ + ScoreRow.__doc__), name


@pytest.mark.parametrize(
    ("row", "columns"), [(RegionalRow, COLUMNS), (ChangeRow, DEVELOPMENT), (StartRow, UITGANGSPOSITIES), (ThemeRow, THEMES)]
)
def test_other_rows_have_the_columns_of_their_table(row, columns):
    assert set(get_type_hints(row)) == set(columns)
