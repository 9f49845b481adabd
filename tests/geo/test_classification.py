"""Classes hold every value once, are rounded as the legend shows them, and cope with few different values."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.classification import METHODS, classify

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
    assert classes.of(pd.Series([5.0, 5.1])).tolist() == [0, 1]


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
