"""Trends: Theil-Sen and Mann-Kendall over the last eight years with a figure."""

from __future__ import annotations

from itertools import combinations, permutations
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import kendalltau, theilslopes

from regio_data.figures.figure import as_figures, trend_doubt
from regio_data.figures.scores import latest
from regio_data.figures.trends import (
    CHANCE,
    EQUAL,
    FALLING,
    RISING,
    SERIES,
    SHORT,
    SIGNIFICANCE,
    STEADY,
    favourable,
    trends,
)
from regio_data.registers.accuracy import Accuracy
from tests.regio_data.making import indicator, values

NAN = float("nan")


def trend(numbers, first=2010, **of):
    return trends(values(a=dict(enumerate(numbers, start=first))), [indicator(**of)]).iloc[0]


def test_worked_example_of_five_points():
    # Pairwise slopes of 1, 2, 4, 5, 9: 1, 3/2, 4/3, 2, 2, 3/2, 7/3, 1, 5/2, 4; the median is (3/2 + 2) / 2 = 1.75.
    # All ten pairs rise: 2 of the 5! = 120 orders are as extreme, so p = 1/60.
    found = trend([1, 2, 4, 5, 9])
    assert found["trend"] == pytest.approx(1.75)
    assert found["trend_p"] == pytest.approx(1 / 60)
    assert found["word"] == RISING
    assert (found["first_year"], found["last_year"], found["points"]) == (2010, 2014, 5)


@pytest.mark.parametrize("numbers", [[4, 3, 2, 1], [1, NAN, 2, NAN, 3], [1, 2, NAN, 3, 4]])
def test_fewer_than_five_points_are_too_few_and_missing_years_do_not_count(numbers):
    found = trend(numbers)
    assert found["word"] == SHORT
    assert np.isnan(found["trend"])
    assert np.isnan(found["trend_p"])


def test_worked_example_with_equal_values():
    # 1, 1, 2, 2, 2: every pair of a 1 and a 2 rises, S = 2 * 3 = 6. Of the 5! / (2! 3!) = 10 different orders only this one and
    # its mirror image are as far from 0, so p = 2/10. The normal approximation has 0.083.
    assert trend([1, 1, 2, 2, 2])["trend_p"] == pytest.approx(0.2)


@given(st.lists(st.integers(0, 3), min_size=5, max_size=7))
def test_p_is_the_share_of_all_orders_that_are_as_extreme(numbers):
    def s(order):
        return abs(sum((b > a) - (b < a) for a, b in combinations(order, 2)))

    orders = list(permutations(numbers))
    expected = sum(s(order) >= s(numbers) for order in orders) / len(orders)
    assert trend(numbers)["trend_p"] == pytest.approx(expected)


def test_only_the_last_eight_years_with_a_figure_count():
    found = trend([100, 90, 1, NAN, 2, 3, 4, 5, 6, 7, 8])
    assert (found["first_year"], found["points"]) == (2012, 8)
    assert found["word"] == RISING


def test_a_series_without_figures_has_no_window():
    found = trends(values(a={2010: NAN, 2011: NAN}), [indicator()])
    assert found["first_year"].isna().all()
    assert found["word"].tolist() == [SHORT]


@given(st.floats(-1e5, 1e5), st.integers(5, 12))
def test_a_constant_series_has_no_trend(value, n):
    found = trend([value] * n)
    assert (found["trend"], found["trend_p"], found["word"]) == (0, 1, STEADY)


@given(st.lists(st.one_of(st.integers(-20, 20), st.just(NAN)), min_size=4, max_size=12))
def test_equals_scipy_on_the_last_eight_figures(numbers):
    found = trend(numbers)
    year = np.flatnonzero(~np.isnan(numbers))[-8:]
    value = np.array(numbers, dtype=float)[year]
    if len(year) < 5:
        assert np.isnan(found["trend"])
        return
    assert found["trend"] == pytest.approx(theilslopes(value, year).slope)
    if len(set(value)) == len(value):
        assert found["trend_p"] == pytest.approx(kendalltau(year, value).pvalue)


@given(st.lists(st.integers(-20, 20), min_size=5, max_size=8))
def test_turning_the_values_turns_the_slope_and_keeps_p(numbers):
    up, down = trend(numbers), trend([-n for n in numbers])
    assert down["trend"] == pytest.approx(-up["trend"])
    assert down["trend_p"] == pytest.approx(up["trend_p"])


def test_series_are_kept_apart_in_order_of_appearance():
    table = values(b=dict.fromkeys(range(2010, 2016), 3.0), a={y: y - 2000 for y in range(2010, 2016)})
    found = trends(table, [indicator()])
    assert found["region"].tolist() == ["b", "a"]
    assert found["trend"].tolist() == [0, 1]


def test_favourable_follows_the_direction():
    assert favourable(RISING, indicator()) == "gunstig"
    assert favourable(FALLING, indicator()) == "ongunstig"
    assert favourable(RISING, indicator(direction="lower_better")) == "ongunstig"
    assert favourable(RISING, indicator(direction="neutral")) == ""
    assert favourable(STEADY, indicator()) == ""


def test_a_difference_that_is_only_the_computers_rounding_is_no_difference():
    assert 0.1 + 0.2 != 0.3
    found = trend([0.1 + 0.2, 0.3, 0.3, 0.1 + 0.2, 0.3])
    assert found["word"] == STEADY
    assert found["trend"] == 0
    assert found["trend_p"] == 1


@pytest.mark.parametrize(
    ("first", "step", "word"),
    [
        (0.352, 0.016, EQUAL),  # 2015-2021: 6 * 0.016 = 0.096, less than a step of one decimal, and 0,4 -> 0.448, shown as 0,4
        (0.448, -0.016, EQUAL),  # the other way round
        (0.4, 0.016, RISING),  # as small, but shown as 0,4 -> 0,5
        (0.4, -0.016, FALLING),  # 0,4 -> 0,3
        (0.352, 0.017, RISING),  # 0.102 is a step
    ],
)
def test_a_series_is_equal_only_when_neither_its_line_nor_its_shown_ends_change(first, step, word):
    found = trend([first + i * step for i in range(7)], first=2015)
    assert found["trend_p"] < 0.05
    assert found["trend"] == pytest.approx(step)
    assert found["word"] == word


def test_a_line_of_exactly_one_step_is_seen_and_whole_numbers_need_a_whole_one():
    # 0.025 a year over four years is 0.1; in binary it is a hair less.
    assert trend([0.4, 0.425, 0.45, 0.475, 0.5])["word"] == RISING
    assert trend([4, 4.1, 4.2, 4.3, 4.4], decimals=0)["word"] == EQUAL
    assert trend([4, 4.2, 4.4, 4.6, 4.8], decimals=0)["word"] == RISING  # 4 -> 5


def test_ends_that_differ_along_a_line_without_slope_are_no_trend():
    # 13 of 28 pairs rise and none falls, so the median slope is 0; 2 of 8! / 6! = 56 orders are as extreme: p = 1/28.
    found = trend([1, 1, 1, 1, 1, 1, 2, 3])
    assert (found["trend"], found["trend_p"], found["word"]) == (0, pytest.approx(1 / 28), STEADY)


def test_an_equal_series_is_not_judged():
    assert favourable(EQUAL, indicator()) == ""


@pytest.mark.parametrize(
    ("slope", "origin", "doubt"),
    [(0.1, "own", "binnen de nauwkeurigheid"), (0.12, "own", ""), (0.1, "cbs", "")],
)
def test_a_trend_of_our_combination_is_not_judged_when_its_whole_movement_may_come_of_the_method(slope, origin, doubt):
    """From 2015 to 2022 a slope of 0.1 is 0.7 in all, of 0.12 is 0.84; a change may be off by twice 0.4."""
    measured = Accuracy(figures=9, first_year=2015, last_year=2022, error=1, bias=0, spread=2, share=0.5, change=0.4)
    row = SimpleNamespace(trend_word=RISING, origin=origin, trend=slope, trend_first=2015, trend_last=2022)
    assert trend_doubt(row, indicator(accuracy=measured)) == doubt


def test_a_trend_of_our_combination_of_unknown_accuracy_is_not_judged():
    row = SimpleNamespace(trend_word=FALLING, origin="own", trend=-1.0, trend_first=2015, trend_last=2022)
    assert trend_doubt(row, indicator()) == "nauwkeurigheid niet bekend"
    row.trend_word = STEADY
    assert trend_doubt(row, indicator()) == ""


def test_every_trend_that_is_named_has_five_to_eight_points_and_names_them_with_its_years(registers, scores):
    """Of all deals: never "the last eight years" where there are fewer, and p as the exact test asks."""
    figures = as_figures(registers, scores, latest(scores[scores["region_kind"] == "deal"]))
    named = [figure for figure in figures if figure.trend in (RISING, FALLING)]
    assert len(named) > 800
    for figure in named:
        assert 5 <= figure.points <= 8 and figure.p < SIGNIFICANCE
        assert figure.trend_years == f"{figure.points} jaren, {figure.first_year}–{figure.last_year}"
        assert figure.last_year - figure.first_year >= figure.points - 1
        assert (figure.slope > 0) == (figure.trend == RISING) and figure.trend_text.endswith(" per jaar")
    assert all(figure.trend == SHORT for figure in figures if figure.points < 5)


def test_so_many_trends_are_tested_of_a_region_as_is_said_beside_them(scores):
    """Series of five years or more, counted from the values: half of the regions have 20 or more, none more than 25."""
    years = scores.dropna(subset="value").groupby(SERIES, observed=True)["year"].nunique()
    tested = years[years >= 5].groupby(level=["region_kind", "region"], observed=True).size()
    assert (tested.min(), tested.median(), tested.max()) == (13, 20, 25)
    assert CHANCE == "Bij zo’n 20 tot 25 trends per gebied kan één stijging of daling toeval zijn."


def test_an_asymptotic_p_would_call_more_series_rising_or_falling(scores):
    """Of some deals: scipy's normal approximation with ties is under 0.05 where the exact share of all orders is not."""
    rows = scores[scores["region_kind"] == "deal"].dropna(subset="value")
    rows = rows[rows["region"].isin(rows["region"].unique()[:25])].groupby(["region", "indicator"], sort=False)
    last = {key: series.tail(8) for key, series in rows if len(series) >= 5}
    tied = {key: series for key, series in last.items() if series["value"].round(9).duplicated().any()}
    approximate = {
        key for key, series in tied.items() if kendalltau(series["year"], series["value"], method="asymptotic").pvalue < 0.05
    }
    exact = {key for key, series in tied.items() if series["trend_p"].iloc[0] < 0.05}
    assert len(tied) > 30 and exact < approximate


def test_so_many_trends_that_the_normal_approximation_sees_are_none(scores):
    """Counted apart from the code, by laying every series in all its orders: 88 of 5,500 (before the rules of coverage: 87 of
    5,669), all with equal figures. docs/figures_changed.md names them."""
    of_eight = (
        scores.dropna(subset="value").sort_values("year").groupby(SERIES)[["year", "value"]].agg(lambda of: tuple(of[-8:]))
    )
    several = of_eight[of_eight["value"].map(len) >= 5]
    ranks = several["value"].map(lambda values: tuple(np.unique(np.round(values, 9), return_inverse=True)[1]))

    pairs = {n: np.array(list(combinations(range(n), 2))).T for n in range(5, 9)}
    orders = {n: np.array(list(permutations(range(n)))) for n in pairs}
    of_ties = {}

    def far(order):
        first, second = pairs[order.shape[-1]]
        return np.abs(np.sign(order[..., second] - order[..., first]).sum(axis=-1))

    def exact(order):
        ties = tuple(np.sort(np.bincount(order)))
        if ties not in of_ties:
            of_ties[ties] = far(np.repeat(range(len(ties)), ties)[orders[len(order)]])
        return (of_ties[ties] >= far(np.array(order))).mean()

    def normal(order):
        if len(set(order)) == len(order):
            return exact(order)  # as scipy does without equal figures
        return 1.0 if max(order) == 0 else kendalltau(range(len(order)), order).pvalue

    p = ranks.map({order: (normal(order), exact(order)) for order in ranks.unique()})
    called = p[[one[0] < 0.05 for one in p]]
    # Only where figures are equal can the slope be 0: then it was not called a trend.
    flat = [
        key
        for key in called.index
        if len(set(ranks[key])) < len(ranks[key]) and theilslopes(*several.loc[key][::-1]).slope == 0
    ]
    called = called.drop(flat)
    gone = called.index[[one[1] >= 0.05 for one in called]]
    assert (len(called), len(gone)) == (5500, 88)
    words = scores.drop_duplicates(SERIES).set_index(SERIES)["trend_word"]
    assert set(words[gone]) == {STEADY}
    assert set(words[called.index.difference(gone)]) == {RISING, FALLING, EQUAL}
