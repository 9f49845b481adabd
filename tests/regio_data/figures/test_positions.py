"""Positions: rank and percentile within a group."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.stats import percentileofscore

from regio_data.figures.figure import as_figures
from regio_data.figures.positions import positions, quartile
from regio_data.figures.ranking import ranking
from tests.regio_data.making import column, indicator

NAN = float("nan")
figures = arrays(float, st.integers(2, 30), elements=st.integers(-50, 50).map(lambda n: n / 10))


def place(numbers, direction="higher_better"):
    table = column(*numbers)
    return positions(table, table, [indicator(direction=direction)])


def test_worked_example_with_a_tie_and_a_missing_figure():
    # 10 < 20 = 20 < 40: ranks 1, 2.5, 2.5, 4 of 4; percentile 100 (rank - 1) / 3.
    found = place([20, 10, NAN, 40, 20])
    assert found["rank"].tolist() == pytest.approx([2.5, 1, NAN, 4, 2.5], nan_ok=True)
    assert found["n"].tolist() == pytest.approx([4, 4, NAN, 4, 4], nan_ok=True)
    assert found["percentile"].tolist() == pytest.approx([50, 0, NAN, 100, 50], nan_ok=True)
    assert found["equal"].tolist() == pytest.approx([1, 0, NAN, 0, 1], nan_ok=True)


def test_lower_is_favourable_mirrors_the_worked_example():
    found = place([20, 10, NAN, 40, 20], "lower_better")
    assert found["percentile"].tolist() == pytest.approx([50, 100, NAN, 0, 50], nan_ok=True)


def test_neutral_and_unknown_indicators_have_no_position():
    table = column(1, 2, 3)
    assert place([1, 2, 3], "neutral").isna().all(axis=None)
    assert positions(table, table, [indicator("Y")]).isna().all(axis=None)


def test_a_group_of_one_gives_no_position():
    assert place([1, NAN]).isna().all(axis=None)


def test_years_are_placed_apart():
    import pandas as pd

    table = pd.concat([column(1, 2, year=2019), column(9, 3, year=2020)], ignore_index=True)
    assert positions(table, table, [indicator()])["percentile"].tolist() == [0, 100, 100, 0]


def test_a_region_of_another_kind_is_ranked_as_if_it_joined():
    # Among 10, 20, 30 the deal of 20 takes, with one equal, rank 2.5 of 4; that of 35 rank 4 of 4.
    found = positions(column(20, 35, kind="deal"), column(10, 20, 30), [indicator()])
    assert found["rank"].tolist() == [2.5, 4]
    assert found["percentile"].tolist() == [50, 100]


@given(figures, st.floats(-6, 6))
def test_an_outsider_gets_scipys_percentile_of_score(numbers, value):
    found = positions(column(value, kind="deal"), column(*numbers), [indicator()])["percentile"].iloc[0]
    assert found == pytest.approx(percentileofscore(np.round(numbers, 9), round(value, 9), kind="mean"))


@given(st.lists(st.integers(-1000, 1000), min_size=2, max_size=40, unique=True))
def test_ranks_of_different_values_are_a_permutation(numbers):
    assert sorted(place(numbers)["rank"]) == list(range(1, len(numbers) + 1))


@given(figures)
def test_reversing_the_direction_mirrors_percentiles(numbers):
    up, down = place(numbers)["percentile"], place(numbers, "lower_better")["percentile"]
    assert np.allclose(up + down, 100)


@given(figures)
def test_percentiles_lie_in_0_to_100_with_mean_50(numbers):
    found = place(numbers)["percentile"]
    assert found.between(0, 100).all()
    assert found.mean() == pytest.approx(50)


def test_the_rounding_of_a_sum_does_not_break_a_tie():
    assert place([0.1 + 0.2, 0.3, 1.0])["rank"].tolist() == [1.5, 1.5, 3]


def test_quartile_four_is_the_most_favourable_quarter():
    percentile = place(range(9))["percentile"]
    assert quartile(percentile).tolist() == [1, 1, 2, 2, 3, 3, 4, 4, 4]


def test_the_ranking_of_a_map_gives_the_places_of_the_profiles(registers, scores):
    for one in registers.indicators:
        known = scores[(scores["indicator"] == one.code) & (scores["region_kind"] == "gemeente")].dropna(subset="value")
        rows = known[known["year"] == known["year"].max()]
        ranked = ranking(rows.set_index("region")["value"], one)
        found = [figure.among_municipalities.place for figure in as_figures(registers, scores, rows)]
        assert found == ranked[rows["region"]].tolist()


def test_equal_values_of_a_ranking_name_all_their_places():
    import pandas as pd

    found = ranking(pd.Series({"a": 0.3, "b": NAN, "c": 0.1 + 0.2, "d": 0.1}), indicator(direction="lower_better"))
    assert found.to_dict() == {"d": "1", "a": "2–3", "c": "2–3"}
    assert list(found.index) == ["d", "a", "c"]
