"""Similar regions: distance on standardised indicators that both have."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from regio_data.profile.nearest import alike_and_unlike, gaps, nearest
from tests.regio_data.making import values


def table(**by_indicator):
    """{indicator: {region: {year: value}}} as regional values."""
    return pd.concat([values(**series).assign(indicator=code) for code, series in by_indicator.items()], ignore_index=True)


def test_worked_example():
    # A: 0, 2, 4 has mean 2 and deviation sqrt(8/3); B: 0, 0, 3 has mean 1 and deviation sqrt(2).
    found = nearest(
        table(A={"a": {1: 0}, "b": {1: 2}, "c": {1: 4}}, B={"a": {1: 0}, "b": {1: 0}, "c": {1: 3}}), "a", minimum=1
    ).set_index("region")
    assert found.index.tolist() == ["b", "c"]
    assert found.loc["b", "distance"] == pytest.approx(np.sqrt(4 / (8 / 3) / 2))
    assert found.loc["c", "distance"] == pytest.approx(np.sqrt((16 / (8 / 3) + 9 / 2) / 2))


def test_only_indicators_that_both_have_count_and_their_number_is_said():
    found = nearest(table(A={"a": {1: 0}, "b": {1: 1}}, B={"b": {1: 5}, "c": {1: 9}}), "a", minimum=0).set_index("region")
    assert found["indicators"].to_dict() == {"b": 1, "c": 0}
    assert nearest(table(A={"a": {1: 0}, "b": {1: 1}}), "a", minimum=2).empty


def test_the_latest_common_year_counts():
    # In year 2, the latest of a and b, they are equal; only c has year 3.
    found = nearest(table(A={"a": {1: 0, 2: 5}, "b": {1: 9, 2: 5}, "c": {1: 0, 2: 8, 3: 1}}), "a", minimum=1).set_index(
        "region"
    )
    assert found.loc["b", "distance"] == 0
    assert found.loc["c", "distance"] > 0


def test_the_unit_of_an_indicator_does_not_matter():
    series = {"a": {1: 0.0}, "b": {1: 2.0}, "c": {1: 5.0}}
    thousand = {region: {1: 1000 * v[1]} for region, v in series.items()}
    assert nearest(table(A=series), "a", 1)["distance"].tolist() == pytest.approx(
        nearest(table(A=thousand), "a", 1)["distance"].tolist()
    )


def test_a_region_without_figures_has_no_neighbours():
    assert nearest(table(A={"a": {1: float("nan")}, "b": {1: 1}}), "a").empty


def test_distance_is_the_same_both_ways(scores):
    deals = scores[scores["region_kind"] == "deal"]
    one = nearest(deals, "twente-ii").set_index("region").loc["zwolle", "distance"]
    other = nearest(deals, "zwolle").set_index("region").loc["twente-ii", "distance"]
    assert one == pytest.approx(other)


def test_how_far_apart_two_regions_are_on_each_indicator():
    """A: 0, 2, 4 has deviation sqrt(8/3); of B only a and b have a figure, 0 and 6, deviation 3; of C b has none."""
    series = {
        "A": {"a": {1: 0}, "b": {1: 2}, "c": {1: 4}},
        "B": {"a": {1: 0}, "b": {1: 6}},
        "C": {"a": {1: 0}, "c": {1: 2}},
    }
    found = gaps(table(**series), "a", ["c", "b"])
    assert found.index.tolist() == ["c", "b"]
    assert found.loc["b"].tolist() == pytest.approx([2 / np.sqrt(8 / 3), 2, np.nan], nan_ok=True)
    assert found.loc["c"].tolist() == pytest.approx([4 / np.sqrt(8 / 3), np.nan, 2], nan_ok=True)


def test_named_are_the_two_that_differ_least_and_the_two_that_differ_most():
    gap = pd.Series({"A": 0.5, "B": 2.0, "C": np.nan, "D": 0.1, "E": 1.0, "F": 3.0})
    assert alike_and_unlike(gap) == (("D", "A"), ("F", "B"))


def test_kerkrade_is_like_heerlen(scores):
    assert nearest(scores[scores["region_kind"] == "gemeente"], "GM0917")["region_name"].iloc[0] == "Kerkrade"
