"""One figure with all that stands beside it, from rows made by hand."""

from __future__ import annotations

import dataclasses
import math
from types import SimpleNamespace

import pandas as pd
import pytest

from regio_data.figures import trends
from regio_data.figures.figure import Figure, Position, as_figures, latest_figures
from regio_data.figures.judging import UNKNOWN_ACCURACY
from regio_data.registers.regions import regions
from tests.regio_data.making import indicator

NAN = float("nan")


def row(**other):
    """A row of `scores.all_scores`: Twente of 14 municipalities, place 100 of 1001, percentile 90."""
    fields = {
        "region_kind": "deal", "region": "twente", "indicator": "X", "year": 2022, "value": 12.0, "coverage": 0.9,
        "approximate": False, "origin": "own", "lower": NAN, "upper": NAN, "whole_municipality": True, "municipalities": 14,
        "percentile": 90.0, "rank": 902.0, "n": 1001.0, "equal": 0.0, "quartile": 4.0,
        "percentile_deals": NAN, "rank_deals": NAN, "n_deals": NAN, "equal_deals": NAN,
        "trend": -0.41, "trend_p": 0.01, "trend_word": trends.FALLING, "trend_points": 8, "trend_first": 2015,
        "trend_last": 2022, "margin": NAN, "margin_official": False,
    }  # fmt: skip
    return fields | other


def made(*rows, direction="higher_better", national=()):
    registers = SimpleNamespace(indicator={"X": indicator(direction=direction)}, municipality=dict.fromkeys(range(342)))
    scores = pd.DataFrame([*rows, *national])
    return as_figures(registers, scores, pd.DataFrame(rows))


def test_a_place_counts_from_the_most_favourable():
    """Rank counts from the least favourable: 902 of 1001 is the 100th from above; of 1000 sampled areas, itself not one."""
    (figure,) = made(row())
    place = figure.position
    assert (place.first, place.last, place.of) == (100, 100, 1001)
    assert (place.place, place.group) == ("100", "gebieden van 14 gemeenten")


def test_a_shared_place_is_a_range():
    """Two equal of 342: mean rank 340.5 from below is 2.5 from above, so places 2 and 3."""
    (figure,) = made(row(municipalities=1, rank=340.5, n=342.0, equal=1.0))
    assert (figure.position.first, figure.position.last, figure.position.of) == (2, 3, 342)
    assert figure.position.group == "gemeenten"
    assert figure.position.place == "2–3"


def test_a_figure_of_ours_stands_apart_where_others_of_its_region_are_of_cbs():
    mixed = made(row(origin="own"), row(origin="cbs"), row(region="zwolle", origin="own"))
    assert [figure.apart for figure in mixed] == [True, False, False]


def test_of_every_province_only_life_expectancy_is_ours(registers, scores):
    for province in regions(registers, "provincie"):
        figures = latest_figures(registers, scores, "provincie", province.key)
        assert [figure.indicator.label for figure in figures if figure.apart] == ["Levensverwachting bevolking"]


def test_without_percentile_there_is_no_place():
    (figure,) = made(row(percentile=NAN, quartile=NAN))
    assert figure.position is None and figure.quartile is None and figure.among_deals is None


def test_a_place_says_on_how_many_it_rests_and_with_fewer_than_half_there_is_none():
    (whole,), (part,) = made(row(municipalities=1, n=342.0)), made(row(municipalities=1, rank=200.0, n=219.0))
    assert (whole.position.rests_on, part.position.rests_on) == ("", "219 van de 342 gemeenten")
    (sampled,) = made(row(n=961.0))  # the deal itself and 960 drawn areas
    assert sampled.position.rests_on == "960 van de 1.000 gelote gebieden"
    assert (whole.no_position, part.no_position, sampled.no_position) == ("", "", "")
    (few,) = made(row(municipalities=1, n=52.0, rank=NAN, percentile=NAN, quartile=NAN))
    assert few.position is None and few.no_position == "alleen bekend voor 52 van de 342 gemeenten: geen plaats"
    (none,) = made(row(n=36.0, rank=NAN, percentile=NAN, quartile=NAN))
    assert none.no_position == "alleen bekend voor 35 van de 1.000 gelote gebieden: geen plaats"


def test_the_place_among_deals_stands_by_itself():
    (figure,) = made(row(percentile_deals=50.0, rank_deals=30.0, n_deals=59.0, equal_deals=0.0))
    assert (figure.among_deals.first, figure.among_deals.of) == (30, 59)
    assert figure.among_deals.group == "gebieden met een deal"


def test_the_country_is_that_of_the_same_year():
    national = [row(region_kind="nederland", region="nederland", year=y, value=v) for y, v in ((2021, 99.0), (2022, 10.0))]
    (figure,) = made(row(), national=national)
    assert figure.country == 10.0
    assert figure.against_country.difference == pytest.approx(2.0)


def test_without_the_country_nothing_is_compared():
    (figure,) = made(row())
    assert math.isnan(figure.country) and figure.against_country is None and not figure.country_approximate


def test_a_trend_is_written_with_its_slope_only_when_there_is_one():
    (falling,) = made(row())
    assert falling.trend_text == f"{trends.FALLING}, −0,41 procentpunt per jaar"
    assert falling.trend_years == "8 jaren, 2015–2022"
    (few,) = made(row(trend_word=trends.SHORT, trend=NAN, trend_points=1, trend_first=2022))
    assert few.trend_text == trends.SHORT
    assert few.trend_years == "1 jaar, 2022"


@pytest.mark.parametrize(
    ("direction", "favour"), [("higher_better", "ongunstig"), ("lower_better", "gunstig"), ("neutral", "")]
)
def test_a_falling_trend_is_favourable_where_lower_is(direction, favour):
    (figure,) = made(row(origin="cbs"), direction=direction)
    assert figure.trend_favour == favour


def test_a_trend_of_our_own_combination_is_not_judged_where_its_accuracy_is_not_known():
    (figure,) = made(row())
    assert (figure.trend_favour, figure.trend_doubt) == ("", UNKNOWN_ACCURACY)


def test_a_margin_is_stated_only_where_there_is_one():
    (without,) = made(row())
    (figure,) = made(row(margin=1.5, margin_official=True))
    assert without.margin is None
    assert dataclasses.astuple(figure.margin) == (1.5, True)


def test_of_each_indicator_the_last_figure_counts(registers, scores):
    figures = latest_figures(registers, scores, "gemeente", "GM0153")
    rows = scores[(scores["region"] == "GM0153") & scores["value"].notna()]
    assert {f.indicator.code: f.year for f in figures} == rows.groupby("indicator")["year"].max().to_dict()
    order = list(registers.indicator)
    assert [order.index(f.indicator.code) for f in figures] == sorted(order.index(f.indicator.code) for f in figures)
    assert all(isinstance(f, Figure) for f in figures)
    assert latest_figures(registers, scores, "gemeente", "GM9999") == ()


def test_a_position_is_written_in_one_way():
    assert Position(50.0, 67, 68, 342, "gemeenten").place == "67–68"
    assert Position(50.0, 12, 12, 342, "gemeenten").place == "12"
