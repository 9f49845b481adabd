"""Where municipalities stood in a year, by hand."""

from __future__ import annotations

import pandas as pd
import pytest

from regio_data.geld.at_start import municipal_positions
from tests.regio_data.making import indicator

X, Y = indicator("X"), indicator("Y")


def scores(**series):
    """Percentiles of municipalities: ``X_GM1={2020: 10}``."""
    rows = [
        ("gemeente", name[2:], name[0], year, percentile)
        for name, by_year in series.items()
        for year, percentile in by_year.items()
    ]
    return pd.DataFrame(rows, columns=["region_kind", "region", "indicator", "year", "percentile"]).assign(value=1.0)


def test_one_indicator_gives_its_own_percentile_of_the_last_year_up_to_then():
    table = scores(X_GM1={2018: 10, 2020: 30, 2022: 99}, X_GM2={2019: 80}, Y_GM1={2020: 5})
    assert municipal_positions(table, [X], 2020).to_dict() == {"GM1": 30, "GM2": 80}
    assert municipal_positions(table, [X], 2018).to_dict() == {"GM1": 10}
    assert municipal_positions(table, [X], 2017).empty


def test_of_a_theme_the_mean_percentile_is_placed_again():
    """Means 30, 50 and 40: the lowest is 0, the highest 100, between them 50."""
    table = scores(X_GM1={2020: 20}, Y_GM1={2020: 40}, X_GM2={2020: 60}, Y_GM2={2020: 40}, X_GM3={2020: 40}, Y_GM3={2020: 40})
    assert municipal_positions(table, [X, Y], 2020).to_dict() == pytest.approx({"GM1": 0, "GM2": 100, "GM3": 50})


def test_equal_means_share_a_place():
    table = scores(X_GM1={2020: 20}, X_GM2={2020: 40}, X_GM3={2020: 0}, Y_GM1={2020: 40}, Y_GM2={2020: 20}, Y_GM3={2020: 0})
    assert municipal_positions(table, [X, Y], 2020).to_dict() == pytest.approx({"GM3": 0, "GM1": 75, "GM2": 75})


def test_who_has_no_position_is_left_out():
    table = scores(X_GM1={2020: None}, X_GM2={2020: 40})
    assert municipal_positions(table, [X], 2020).to_dict() == {"GM2": 40}


def test_a_theme_of_which_half_has_a_place_gives_none():
    """GM2 has one of two, which is no more than half; GM1 and GM3 are placed among each other."""
    table = scores(X_GM1={2020: 20}, Y_GM1={2020: 40}, X_GM2={2020: 99}, X_GM3={2020: 40}, Y_GM3={2020: 40})
    assert municipal_positions(table, [X, Y], 2020).to_dict() == {"GM1": 0, "GM3": 100}
