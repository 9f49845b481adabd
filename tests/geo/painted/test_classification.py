"""Classes hold every value once, are rounded as the legend shows them, and cope with few different values."""

import mapclassify
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.painted.classification import METHODS, Classes, classify

VALUES = st.lists(st.one_of(st.none(), st.floats(-1e6, 1e6).map(lambda v: round(v, 1))), min_size=1, max_size=60)


@pytest.mark.parametrize("method", METHODS)
@given(values=VALUES)
def test_every_figure_falls_in_one_class_and_a_missing_one_in_none(method, values):
    series = pd.Series(values, dtype=float)
    classes = classify(series, method, decimals=1)
    if series.dropna().empty:
        assert classes is None
        return
    of = classes.of(series)
    assert of.notna().equals(series.notna())
    assert sum(classes.counts(series)) == series.notna().sum()
    assert classes.upper[-1] >= series.max()
    assert list(classes.upper) == sorted(set(classes.upper))


def test_quantiles_by_hand():
    values = pd.Series(range(1, 11), dtype=float)
    classes = classify(values, "kwantielen", decimals=0)
    assert classes.counts(values) == [2, 2, 2, 2, 2]
    assert (classes.lower, classes.upper[-1]) == (1, 10)


def test_equal_steps_by_hand():
    values = pd.Series([0.0, 1.0, 2.0, 3.0, 9.0, 10.0])
    assert classify(values, "gelijk", decimals=0).upper == (2, 4, 6, 8, 10)
    assert classify(values, "gelijk", decimals=0).counts(values) == [3, 1, 0, 0, 2]


def test_a_value_on_a_limit_belongs_to_the_class_below_it():
    classes = classify(pd.Series([0.0, 1.0, 10.0]), "gelijk", decimals=0, classes=2)
    assert classes.upper == (5, 10)
    assert classes.of(pd.Series([5.0, 6.0])).tolist() == [0, 1]


def test_few_different_values_are_a_class_each():
    values = pd.Series([4.0, 1.0, 3.0, 4.0, 2.0])
    classes = classify(values, "kwantielen", decimals=0)
    assert classes.upper == (1, 2, 3, 4)
    assert classes.counts(values) == [1, 1, 1, 2]


def test_one_value_everywhere_gives_one_class():
    classes = classify(pd.Series([3.0, 3.0, None]), "natuurlijk", decimals=0)
    assert len(classes) == 1
    assert classes.counts(pd.Series([3.0, 3.0, None])) == [2]


def test_limits_have_the_decimals_of_the_indicator():
    classes = classify(pd.Series([0.111, 0.222, 0.333, 0.444, 0.555, 0.666]), "kwantielen", decimals=1)
    assert all(round(limit, 1) == limit for limit in classes.upper)


@pytest.mark.parametrize("method", METHODS)
def test_exactly_as_many_different_values_as_classes_are_a_class_each(method):
    values = pd.Series([1.0, 2.0, 3.0, 4.0, 100.0, 100.0])
    classes = classify(values, method, decimals=0)
    assert classes.upper == (1, 2, 3, 4, 100)
    assert classes.counts(values) == [1, 1, 1, 1, 2]


def test_one_value_more_than_classes_is_classified():
    values = pd.Series([1.0, 2.0, 3.0, 4.0, 5.0, 100.0])
    assert classify(values, "gelijk", decimals=0).upper == (20, 40, 60, 80, 100)


def test_a_limit_at_the_smallest_value_is_kept_for_it_is_a_class():
    values = pd.Series([0.0] * 10 + [1.0, 2.0, 3.0, 4.0, 5.0, 6.0])  # at ranks 3, 6 and 9 of 15: 0; at 12: 3
    classes = classify(values, "kwantielen", decimals=0)
    assert classes.upper == (0, 3, 6)
    assert classes.counts(values) == [10, 3, 3]


def test_what_is_shown_alike_is_in_one_class():
    """Of three deals € 46,60, € 47,40 and € 60,20 per inhabitant are shown as 47, 47 and 60."""
    values = pd.Series([46.6, 47.4, 60.2])
    classes = classify(values, "kwantielen", decimals=0)
    assert classes.limits() == ["47", "48 t/m 60"]
    assert classes.counts(values) == [2, 1]
    shown_alike = pd.Series([84.06, 84.14, 1.0, 2.0, 3.0, 4.0, 99.0])
    classes = classify(shown_alike, "gelijk", decimals=1)
    assert classes.of(shown_alike)[0] == classes.of(shown_alike)[1]


def test_the_limits_in_words_are_each_figure_of_the_map():
    assert Classes(1.0, (10.0, 20.0), 1).limits() == ["1,0 t/m 10,0", "boven 10,0 t/m 20,0"]
    assert Classes(1.0, (1.0, 2.0), 1).limits() == ["1,0", "boven 1,0 t/m 2,0"]
    assert Classes(3.0, (3.0, 4.0, 9.0), 0).limits() == ["3", "4", "5 t/m 9"]


def test_the_last_limit_is_the_largest_value_as_shown():
    values = pd.Series([0.12, 1.0, 2.0, 3.0, 4.0, 5.01])
    classes = classify(values, "gelijk", decimals=1)
    assert classes.upper[-1] == 5.0
    assert classes.of(pd.Series([5.01, 5.1])).tolist() == [4, 4]


def test_a_value_beyond_the_limits_falls_in_the_nearest_class():
    classes = classify(pd.Series([1.0, 2.0, 3.0]), "kwantielen", decimals=0)
    assert classes.of(pd.Series([0.0, 9.0])).tolist() == [0, 2]


def test_a_class_with_over_half_of_the_values_is_crowded_and_missing_figures_do_not_count():
    classes = Classes(0.0, (1.0, 2.0), 0)
    assert classes.crowded(pd.Series([0.5, 0.6, 1.5, float("nan")]))
    assert not classes.crowded(pd.Series([0.5, 0.6, 1.5, 1.6, float("nan")]))


def test_only_a_class_with_over_four_in_five_of_the_values_leaves_no_difference():
    classes = Classes(0.0, (1.0, 2.0), 0)
    assert classes.alike(pd.Series([0.5, 0.5, 0.5, 0.5, 0.6, 1.5, float("nan")]))
    assert not classes.alike(pd.Series([0.5, 0.5, 0.5, 0.6, 1.5]))


@pytest.mark.filterwarnings("ignore:Not enough unique values", "ignore:Numba not installed")
@pytest.mark.parametrize(
    ("method", "reference"),
    [("kwantielen", mapclassify.Quantiles), ("gelijk", mapclassify.EqualInterval), ("natuurlijk", mapclassify.FisherJenks)],
)
@given(values=st.lists(st.integers(-(10**6), 10**6), min_size=6, max_size=60, unique=True), classes=st.integers(2, 6))
def test_limits_are_those_of_mapclassify(method, reference, values, classes):
    known = np.array(values) / 10
    assert METHODS[method][1](known, classes) == pytest.approx(reference(known, k=classes).bins, abs=1e-6)
