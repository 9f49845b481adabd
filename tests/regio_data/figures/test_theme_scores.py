"""Theme scores: the mean percentile and on how many indicators it rests."""

from __future__ import annotations

import pandas as pd
import pytest

from regio_data.figures.theme_scores import theme_scores
from tests.regio_data.making import indicator

INDICATORS = [indicator("A", themes=("Wonen",)), indicator("B", themes=("Wonen", "Milieu")), indicator("C", themes=("Werk",))]


def figures(**percentiles):
    rows = [("deal", "d", code, p) for code, p in percentiles.items()]
    return pd.DataFrame(rows, columns=["region_kind", "region", "indicator", "percentile"])


def test_mean_of_the_indicators_with_a_position_and_how_many_of_how_many():
    table = theme_scores(figures(A=20.0, B=50.0), INDICATORS).set_index("theme")
    assert table.index.tolist() == ["Wonen", "Milieu", "Werk"]
    assert table["score"].tolist() == pytest.approx([35, 50, float("nan")], nan_ok=True)
    assert table["indicators"].tolist() == [2, 1, 0]
    assert table["of"].tolist() == [2, 1, 1]


def test_an_indicator_without_a_position_is_left_out_of_the_mean():
    table = theme_scores(figures(A=20.0, B=float("nan")), INDICATORS).set_index("theme")
    assert table.loc["Wonen", ["indicators", "of"]].tolist() == [1, 2]
    assert table.loc["Milieu", "indicators"] == 0


@pytest.mark.parametrize(
    ("known", "of", "score"), [(1, 1, 40), (1, 2, None), (1, 3, None), (2, 3, 40), (2, 4, None), (3, 4, 40)]
)
def test_a_score_asks_for_more_than_half_of_the_indicators(known, of, score):
    codes = "ABCD"[:of]
    percentiles = {code: 40.0 if i < known else float("nan") for i, code in enumerate(codes)}
    (row,) = theme_scores(figures(**percentiles), [indicator(code, themes=("Wonen",)) for code in codes]).itertuples()
    assert (None if pd.isna(row.score) else row.score, row.indicators, row.of) == (score, known, of)
