"""A regional value in words."""

from __future__ import annotations

import pandas as pd

from regio_data.figures.regional_words import regional_cell, regional_figure
from tests.regio_data.making import indicator

NAN = float("nan")


def row(value, **other):
    return pd.Series(
        {"value": value, "coverage": 1.0, "approximate": False, "origin": "own", "lower": NAN, "upper": NAN} | other
    )


def test_a_figure_of_cbs_stands_with_its_bounds_and_its_name():
    assert regional_figure(row(84.1, origin="cbs", lower=82.6, upper=85.5), indicator()) == "84,1% (82,6–85,5; CBS)"
    assert regional_figure(row(84.1, origin="cbs"), indicator()) == "84,1% (CBS)"


def test_our_own_is_said_to_be_so_and_what_it_lacks():
    assert regional_figure(row(84.1), indicator()) == "84,1% (eigen berekening)"
    told = regional_figure(row(84.1, approximate=True, coverage=0.87), indicator())
    assert told == "84,1% (benadering, eigen berekening, dekking 87%)"


def test_without_a_value_the_span_or_the_reason_stands_there():
    assert regional_figure(row(NAN, span="van 1 tot 2 euro; daarom"), indicator()) == "van 1 tot 2 euro; daarom"
    assert regional_cell(row(NAN, span="van 1 tot 2 euro; daarom"), indicator()) == "van 1 tot 2 euro"
    assert regional_figure(row(NAN, coverage=0.6), indicator()) == "te weinig gegevens (dekking 60%)"
    assert regional_figure(row(NAN, coverage=0.0), indicator()) == "geen gegevens"
