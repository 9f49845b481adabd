"""Regional values: weighted means, coverage, and what is missing."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regio_data.figures.regional import regional_values
from regio_data.registers.regions import Region, RegionRef
from tests.regio_data.making import indicator

NAN = float("nan")


def regional(figures, inhabitants, members=None, land=None, **of_indicator):
    """The row of one region; municipalities GM0000, GM0001, ... in 2020."""
    codes = [f"GM{i:04d}" for i in range(len(figures))]
    observations = pd.DataFrame({"region": codes, "indicator": "X", "year": 2020, "value": figures, "status": ""})
    weights = pd.DataFrame({"region": codes, "inhabitants": inhabitants, "land_area": land or [1.0] * len(codes)})
    region = Region(RegionRef("deal", "d"), "Deal", tuple(codes[i] for i in (members or range(len(codes)))))
    return regional_values(observations, weights, [region], [indicator(**of_indicator)]).iloc[0]


def test_worked_example():
    # (100 x 10 + 300 x 20) / 400 = 17.5
    row = regional([10.0, 20.0], [100, 300])
    assert (row["value"], row["coverage"]) == (17.5, 1)


def test_a_missing_figure_is_not_zero_and_lowers_the_coverage():
    # (100 x 10 + 200 x 40) / 300 = 30; 300 of 400 inhabitants
    row = regional([10.0, NAN, 40.0], [100, 100, 200])
    assert (row["value"], row["coverage"]) == (30, 0.75)


def test_exactly_half_the_weight_shows_and_just_under_does_not():
    assert regional([10.0, NAN], [500, 500])["value"] == 10
    under = regional([10.0, NAN], [499, 501])
    assert np.isnan(under["value"])
    assert under["coverage"] == pytest.approx(0.499)


def test_land_area_weighs_where_the_indicator_says_so():
    # (3 x 10 + 1 x 50) / 4 = 20, whatever the inhabitants
    assert regional([10.0, 50.0], [1, 1000], land=[3.0, 1.0], weight="land_area")["value"] == 20


def test_a_single_municipality_keeps_its_own_figure_to_the_last_digit():
    assert 3 * 0.1 / 3 != 0.1  # so a weighted mean of one would not do
    assert regional([0.1], [3])["value"] == 0.1
    assert regional([0.1, 7.3], [3, 7], members=[0])["value"] == 0.1


def test_only_combined_medians_are_approximate():
    assert regional([1.0, 2.0], [1, 1], approximate=True)["approximate"]
    assert not regional([1.0, 2.0], [1, 1], members=[0], approximate=True)["approximate"]
    assert not regional([1.0, 2.0], [1, 1])["approximate"]


def test_a_region_without_municipalities_has_no_value_and_no_coverage():
    observations = pd.DataFrame({"region": ["GM0001"], "indicator": "X", "year": 2020, "value": 1.0, "status": ""})
    weights = pd.DataFrame({"region": ["GM0001"], "inhabitants": [5], "land_area": [1.0]})
    row = regional_values(observations, weights, [Region(RegionRef("deal", "saba"), "Saba", ())], [indicator()]).iloc[0]
    assert np.isnan(row["value"])
    assert row["coverage"] == 0


def test_full_coverage_is_exactly_one_with_land_areas_too(scores):
    assert scores["coverage"].max() == 1
    nearly = scores["coverage"].between(1 - 1e-9, 1, inclusive="left")
    assert not nearly.any()


figures = st.lists(st.tuples(st.one_of(st.just(NAN), st.floats(-100, 100)), st.integers(1, 10**6)), min_size=1, max_size=12)


@given(figures.filter(lambda rows: any(v == v for v, _ in rows)))
def test_coverage_lies_in_0_to_1_and_a_value_between_its_figures(rows):
    value, weight = zip(*rows, strict=True)
    row = regional(list(value), list(weight))
    assert 0 <= row["coverage"] <= 1
    if not np.isnan(row["value"]):
        assert np.nanmin(value) - 1e-9 <= row["value"] <= np.nanmax(value) + 1e-9


@given(st.lists(st.tuples(st.floats(-100, 100), st.integers(1000, 2000)), min_size=2, max_size=9), st.integers(1, 1000))
def test_a_municipality_without_figures_changes_coverage_only(rows, inhabitants):
    value, weight = map(list, zip(*rows, strict=True))
    before, after = regional(value, weight), regional([*value, NAN], [*weight, inhabitants])
    assert after["value"] == pytest.approx(before["value"])
    assert after["coverage"] == pytest.approx(sum(weight) / (sum(weight) + inhabitants))
