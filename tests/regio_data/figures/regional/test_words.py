"""A regional value in words."""

from __future__ import annotations

import pandas as pd

from regio_data.figures.regional.words import of_medians, regional_cell, regional_figure, whose_together
from tests.regio_data.making import indicator

NAN = float("nan")


def row(value, **other):
    return pd.Series(
        {"value": value, "coverage": 1.0, "approximate": False, "origin": "own", "lower": NAN, "upper": NAN}
        | {"year": 2021, "lowest": NAN, "highest": NAN}
        | other
    )


def test_a_figure_of_cbs_stands_with_its_bounds_and_its_name():
    assert regional_figure(row(84.1, origin="cbs", lower=82.6, upper=85.5), indicator()) == "84,1% (82,6–85,5; CBS)"
    assert regional_figure(row(84.1, origin="cbs"), indicator()) == "84,1% (CBS)"


def test_our_own_is_said_to_be_so_and_what_it_lacks():
    assert regional_figure(row(84.1), indicator()) == "84,1% (eigen berekening)"
    told = regional_figure(row(84.1, approximate=True, coverage=0.87), indicator())
    assert told == "84,1% (benadering, eigen berekening, dekking 87%)"


def test_it_is_said_once_whose_the_values_of_a_table_are():
    assert whose_together(["own", "cbs", "", "own"]) == "cijfer van het CBS en eigen berekening"
    assert whose_together(["own", "own"]) == "eigen berekening"
    assert whose_together([""]) == ""


def test_without_a_value_the_span_or_the_reason_stands_there():
    apart = indicator(combined=False, why_not_combined="daarom", short_unit="euro", decimals=0)
    assert regional_figure(row(NAN, lowest=1.0, highest=2.0), apart) == "van 1 tot 2 euro; daarom"
    assert regional_cell(row(NAN, lowest=1.0, highest=2.0), apart) == "van 1 tot 2"
    assert regional_figure(row(NAN, coverage=0.6), indicator()) == "te weinig gegevens (dekking 60%)"
    assert regional_figure(row(NAN, coverage=0.0), indicator()) == "geen gegevens"


def test_in_a_cell_that_stands_alone_it_is_said_what_must_be_known():
    told = row(30_400.0, approximate=True, coverage=0.87)
    assert regional_cell(told, indicator(decimals=0)) == "30.400"
    assert regional_cell(told, indicator(decimals=0), alone=True) == "30.400 (benadering, dekking 87%)"
    assert regional_cell(row(30_400.0), indicator(decimals=0), alone=True) == "30.400"


def test_below_a_chart_it_is_said_where_combined_medians_are_an_approximation(registers):
    said = {one.code: of_medians(one) for one in registers.indicators}
    assert [code for code, text in said.items() if text] == ["01_KL_H_36"]  # median wealth is not combined


def test_below_a_heading_that_says_whose_only_the_rest_is_said():
    assert regional_figure(row(84.1, origin="cbs", lower=82.6, upper=85.5), indicator(), whose=False) == "84,1% (82,6–85,5)"
    assert regional_figure(row(84.1, approximate=True), indicator(), whose=False) == "84,1% (benadering)"
    assert regional_figure(row(84.1), indicator(), whose=False) == "84,1%"
