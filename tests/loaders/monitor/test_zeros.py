"""Zeros that stand for a missing figure, on series worked out by hand."""

from __future__ import annotations

import pandas as pd
import pytest

from loaders.monitor.zeros import as_missing, suspect, with_far_zeros


def table(*values, year=2020):
    return pd.DataFrame({"indicator": "X", "year": year, "value": values}, dtype=object).astype({"value": float})


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ([0, 0, 0, 50, 60, 70, 80], ("X",)),  # 3 of 7
        ([0, 50, 60, 70, 80], ()),  # 1 of 5 is not more than a fifth
        ([0, 0, 50, 60, 70, 80, 90], ("X",)),  # 2 of 7
        ([0, 0, 0, 0.01, 0.01, 1, 2, 3], ()),  # the others come near 0
        ([50, 60, 70], ()),
        ([0, 0, 0], ()),  # nothing but zeros
    ],
)
def test_more_than_a_fifth_of_zeros_far_from_the_rest_is_suspect(values, found):
    assert suspect(table(*values)) == found


def test_one_year_full_of_zeros_is_enough():
    full, zeros = table(*([50.0] * 90)), table(0, 0, 50, 50, year=2021)
    assert suspect(pd.concat([full, zeros])) == ("X",)
    assert suspect(pd.concat([full, table(0, *([50] * 9), year=2021)])) == ()


def test_a_missing_figure_is_no_zero():
    assert suspect(table(None, None, 50, 60)) == ()
    assert with_far_zeros(table(0, None, 50, 60)) == ("X",)


def test_zeros_are_made_missing_only_in_the_indicators_named():
    both = pd.concat([table(0, 5), table(0, 6).assign(indicator="Y")], ignore_index=True)
    assert as_missing(both, ["X"])["value"].isna().tolist() == [True, False, False, False]
    assert both["value"].tolist() == [0, 5, 0, 6]
