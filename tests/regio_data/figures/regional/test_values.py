"""Regional values: weighted means, coverage, and what is missing."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regio_data.figures.regional.values import regional_values
from regio_data.registers.areas import CbsArea
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


def test_exactly_seven_tenths_of_the_weight_shows_and_just_under_does_not():
    assert regional([10.0, NAN], [700, 300])["value"] == 10
    under = regional([10.0, NAN], [699, 301])
    assert np.isnan(under["value"])
    assert under["coverage"] == pytest.approx(0.699)


def test_an_indicator_may_ask_for_more_coverage():
    assert regional([10.0, NAN], [950, 50], minimum_coverage=0.95)["value"] == 10
    assert np.isnan(regional([10.0, NAN], [949, 51], minimum_coverage=0.95)["value"])


def test_an_indicator_that_cannot_be_combined_has_its_coverage_and_no_value():
    row = regional([10.0, 20.0, NAN], [600, 300, 100], combined=False)
    assert np.isnan(row["value"])
    assert row["coverage"] == 0.9
    assert regional([10.0, 20.0], [1, 1], members=[1], combined=False)["value"] == 20


PV20, CR03 = CbsArea(code="PV20", kind="provincie", name="P"), CbsArea(code="CR03", kind="corop", name="C")


def official(region, year, value, lower=NAN, upper=NAN):
    columns = ["region", "indicator", "year", "value", "lower", "upper", "status"]
    return pd.DataFrame([(region, "X", year, value, lower, upper, "")], columns=columns)


def two_towns(figures, year=2020, combined=True):
    """Groningen the province, of two municipalities, beside a deal of the same two; official figure 18, from 17 to 19.5."""
    observations = pd.DataFrame(
        {"region": ["GM0001", "GM0002"], "indicator": "X", "year": 2020, "value": figures, "status": ""}
    )
    weights = pd.DataFrame({"region": ["GM0001", "GM0002"], "inhabitants": [100, 300], "land_area": [1.0, 1.0]})
    towns = ("GM0001", "GM0002")
    province = Region(RegionRef("provincie", "p"), "P", towns, cbs_areas=(PV20,))
    regions = [province, Region(RegionRef("deal", "d"), "Deal", towns)]
    found = official("PV20", year, 18.0, 17.0, 19.5)
    return regional_values(observations, weights, regions, [indicator(combined=combined, approximate=True)], found)


def told(row):
    return row["region"], row["year"], row["value"], row["origin"], row["lower"], row["upper"], row["approximate"]


def test_an_official_figure_goes_before_our_own_and_keeps_its_bounds():
    province, deal = (row for _, row in two_towns([10.0, 20.0]).iterrows())
    assert told(province) == ("p", 2020, 18, "cbs", 17, 19.5, False)
    assert told(deal)[:4] == ("d", 2020, 17.5, "own")  # (100 x 10 + 300 x 20) / 400
    assert np.isnan(deal["lower"])
    assert deal["approximate"]


def test_an_official_figure_stands_where_municipal_figures_lack_or_are_not_combined():
    assert two_towns([10.0, NAN])["value"].tolist()[0] == 18
    province, deal = two_towns([10.0, 20.0], combined=False)["value"]
    assert province == 18
    assert np.isnan(deal)


def test_an_official_figure_of_another_year_is_a_row_more():
    table = two_towns([10.0, 20.0], year=2019)
    assert [told(row)[:4] for _, row in table.iterrows()] == [
        ("p", 2019, 18, "cbs"),
        ("p", 2020, 17.5, "own"),
        ("d", 2020, 17.5, "own"),
    ]


def test_of_two_areas_of_cbs_of_the_same_municipalities_the_first_that_has_a_figure_gives_it():
    observations = pd.DataFrame({"region": ["GM0001", "GM0002"], "indicator": "X", "year": 2020, "value": [1.0, 2.0]})
    weights = pd.DataFrame({"region": ["GM0001", "GM0002"], "inhabitants": [100, 300], "land_area": [1.0, 1.0]})
    corop = Region(RegionRef("corop", "c"), "C", ("GM0001", "GM0002"), cbs_areas=(PV20, CR03))
    found = pd.concat([official("CR03", 2020, 5.0), official("PV20", 2020, 6.0), official("CR03", 2021, 7.0)])
    table = regional_values(observations, weights, [corop], [indicator()], found)
    assert [told(row)[:4] for _, row in table.iterrows()] == [("c", 2020, 6, "cbs"), ("c", 2021, 7, "cbs")]


def test_every_province_shows_the_figures_of_the_file(scores, testdata):
    file = pd.read_csv(testdata / "rmbw_2023" / "provincies.csv", sep=";", decimal=",", encoding="utf-8-sig")
    shown = scores[scores["region_kind"] == "provincie"]
    shown = shown.assign(code=shown["indicator"].str.upper())
    both = file.assign(code=file["code"].str.upper()).merge(
        shown, left_on=["code", "statnaam", "jaar"], right_on=["code", "region_name", "year"], validate="one_to_one"
    )
    assert len(both) == len(file) == 2774
    for theirs, ours in (("waarde", "value"), ("onder", "lower"), ("boven", "upper")):
        pd.testing.assert_series_equal(both[theirs], both[ours], check_names=False)
    assert set(both["origin"]) == {"cbs"}


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
    before = regional(value, weight)
    after = regional([*value, NAN], [*weight, inhabitants], minimum_coverage=0.5)
    assert after["value"] == pytest.approx(before["value"])
    assert after["coverage"] == pytest.approx(sum(weight) / (sum(weight) + inhabitants))


def test_without_a_value_nothing_is_approximate_or_our_own():
    # Not combined: there is no figure of the region, so it is nobody's; the lowest and the highest are of municipalities.
    span = regional([1.0, 2.0], [1, 1], approximate=True, combined=False)
    assert (span["lowest"], span["highest"], span["origin"], bool(span["approximate"])) == (1.0, 2.0, "", False)
    uncovered = regional([1.0, NAN], [1, 1], approximate=True)  # half of the inhabitants is too little coverage
    assert (np.isnan(uncovered["value"]), uncovered["origin"], bool(uncovered["approximate"])) == (True, "", False)
    assert regional([1.0, 2.0], [1, 1])["origin"] == "own"
