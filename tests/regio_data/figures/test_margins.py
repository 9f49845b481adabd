"""Margins of survey figures."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from regio_data.figures.figure import as_figures, latest_figures
from regio_data.figures.margins import Margin, fit, margins, of_difference
from regio_data.figures.scores import latest
from regio_data.profile.extremes import extremes
from regio_data.registers.regions import Region, RegionRef, regions
from tests.regio_data.making import indicator, values

PROVINCES = Path(__file__).parents[4] / "shared" / "testdata" / "rmbw_2023" / "provincies.csv"
OVERWEIGHT, LIFE, UNEMPLOYMENT, COHESION = "01_GZ_08", "01_KL_H_01", "09_E&V_13", "R_L_SK_01"

AREA = Region(RegionRef("deal", "area"), "area", ("a", "b"))
ONE = Region(RegionRef("gemeente", "a"), "a", ("a",))
WEIGHTS = pd.DataFrame({"region": ["a", "b"], "inhabitants": [30_000, 10_000], "land_area": [1.0, 1.0]})


def made(table, k=400.0):
    return margins(table, WEIGHTS, [AREA, ONE], [indicator(margin_k=k)])


def test_the_estimate_shrinks_with_the_root_of_the_inhabitants():
    found = made(values(kind="deal", area={2022: 50.0}))
    assert found["margin"].tolist() == [pytest.approx(400 / 200)]
    assert found["margin_official"].tolist() == [False]


def test_the_bounds_of_cbs_go_first():
    table = values(kind="deal", area={2021: 50.0, 2022: 50.0}).assign(lower=[48.8, np.nan], upper=[51.4, np.nan])
    found = made(table)
    assert found["margin"].tolist() == pytest.approx([1.3, 2.0])
    assert found["margin_official"].tolist() == [True, False]


def test_one_municipality_a_register_and_a_missing_figure_have_no_margin():
    assert made(values(a={2022: 50.0}))["margin"].isna().all()
    assert made(values(kind="deal", area={2022: 50.0}), k=None)["margin"].isna().all()
    assert made(values(kind="deal", area={2022: math.nan}))["margin"].isna().all()


def test_two_margins_are_added_as_independent_and_one_alone_gives_none():
    assert of_difference(Margin(0.6, official=True), Margin(0.8, official=True)) == Margin(1.0, official=True)
    assert of_difference(Margin(0.6, official=True), Margin(0.8, official=False)).origin == "geschat"
    assert of_difference(Margin(0.6, official=True), None) is None


def test_the_overweight_of_twente_is_named_with_its_gap(registers, scores):
    # k is 1208 and the country has 17,942,942 inhabitants: 0.29 beside 1.5 for Twente, and the gap is 2.4.
    figure = next(f for f in latest_figures(registers, scores, "deal", "twente-ii") if f.indicator.code == OVERWEIGHT)
    people = sum(registers.municipality[code].inhabitants for code in figure_region(registers, "twente-ii").municipalities)
    assert figure.against_country.margin.size == pytest.approx(math.hypot(1208 / people**0.5, 1208 / 17_942_942**0.5))
    assert figure.against_country.word == "hoger"
    assert not figure.against_country.within
    assert figure.against_country.favour == "ongunstig"


def figure_region(registers, slug):
    return next(region for region in regions(registers, "deal") if region.key == slug)


def test_only_surveys_with_usable_bounds_have_a_margin(registers):
    assert sum(i.margin_k is not None for i in registers.indicators) == 12
    assert registers.indicator[UNEMPLOYMENT].margin_k is None
    assert registers.indicator[COHESION].margin_k is None


@pytest.mark.testdata
@pytest.mark.skipif(not PROVINCES.exists(), reason="../shared/testdata is not here")
def test_the_register_has_what_the_bounds_of_the_provinces_give(registers):
    table = pd.read_csv(PROVINCES, sep=";", decimal=",", encoding="utf-8-sig").dropna(subset=["onder", "boven"])
    inhabitants = {
        r.name: sum(registers.municipality[c].inhabitants for c in r.municipalities) for r in regions(registers, "provincie")
    }
    table = table[table["jaar"] == table.groupby("code")["jaar"].transform("max")]
    half_width = (table["boven"] - table["onder"]) / 2
    fitted, inside = {}, {}
    for code, rows in table.groupby("code"):
        if half_width[rows.index].round(6).min() > 0:  # the bounds of social cohesion are rounded away
            people = rows["statnaam"].map(inhabitants)
            fitted[code] = fit(half_width[rows.index], people)
            inside[code] = (half_width[rows.index] <= registers.indicator[code].margin_k / people**0.5).mean()
    register = {i.code: (i.margin_k, i.margin_error) for i in registers.indicators if i.margin_k}
    assert register.keys() == fitted.keys()
    for code, (k, error) in register.items():
        assert (k, error) == (fitted[code][0], round(fitted[code][1], 2)), code
        assert inside[code] >= 0.9, f"{code}: rather too wide than too narrow, in the year that is shown"


def test_at_least_nine_of_ten_provinces_lie_inside_the_rule():
    # All have 10,000 inhabitants, a root of 100: k is 100 times the ninth of ten half widths (90 not 55, the median), and
    # with a half width of 0.904 in its place rounded up, or that province would fall outside.
    widths = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 5.0]
    people = pd.Series([10_000] * 11)
    assert fit(pd.Series([*widths, 0.9]), people)[0] == 90
    assert fit(pd.Series([*widths[:-2], 0.904, 0.904, 5.0]), people)[0] == 91


def test_the_overweight_of_twente_says_how_much_higher_in_every_year(registers, scores):
    """Once called higher, higher and comparable; the gaps are 3.2, 3.8 and, before rounding, 2.35."""
    rows = scores.query("region == 'twente-ii' and indicator == @OVERWEIGHT").dropna(subset="value")
    said = {figure.year: figure.against_country.text for figure in as_figures(registers, scores, rows)}
    assert {year: said[year] for year in (2016, 2020, 2022)} == {
        2016: "3,2 procentpunt hoger dan Nederland",
        2020: "3,8 procentpunt hoger dan Nederland",
        2022: "2,3 procentpunt hoger dan Nederland",
    }


def test_every_difference_of_a_deal_has_its_gap_and_way_and_none_is_called_comparable(registers, scores):
    every = as_figures(registers, scores, latest(scores[scores["region_kind"] == "deal"]))
    assert len(every) > 2000
    for figure in every:
        if (other := figure.against_country) is None:
            assert math.isnan(figure.country)
            continue
        gap = round(figure.value, 9) - round(figure.country, 9)
        if other.word == "gelijk":
            assert abs(gap) < 10**-figure.indicator.decimals and other.text == "gelijk aan Nederland"
        else:
            assert other.word == ("hoger" if gap > 0 else "lager")
            assert other.text.startswith(f"{other.size} {other.word} dan Nederland") and any(map(str.isdigit, other.size))
        assert "vergelijkbaar" not in other.text
        assert other.within == bool(other.margin and other.size and abs(gap) <= other.margin.size + 1e-9)


def test_no_deal_has_a_strong_or_weak_point_that_is_like_the_country(registers, scores):
    rows = latest(scores[scores["region_kind"] == "deal"])
    figures = pd.Series(as_figures(registers, scores, rows), rows["region"])
    for _, of_deal in figures.groupby(level=0):
        for side in extremes(tuple(of_deal)):
            beside = [figure.against_country for figure in side if figure.against_country]
            assert not any(other.word == "gelijk" or other.within for other in beside)
