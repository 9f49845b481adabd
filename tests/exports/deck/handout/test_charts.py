"""Line charts on paper: 500 wide and 100 high, the lowest value at 95 and the highest at 5."""

from __future__ import annotations

import re

import pandas as pd
import pytest

from exports.deck.blocks import Panel
from exports.deck.handout.charts import lines_svg

REGION = pd.Series({2013: 10.0, 2018: 20.0, 2022: 15.0})
NONE = pd.Series(dtype=float)


def paths(svg):
    """Return the data of each line, from the axis up."""
    return re.findall(r'<path[^>]* d="([^"]+)"', svg)


def test_a_line_runs_from_the_first_to_the_last_year_and_from_low_to_high():
    svg = lines_svg(Panel("Naam", "tekst", REGION, NONE, 1), None)
    assert paths(svg) == ["M0 100H500", "M0.0 95.0 277.8 5.0 500.0 50.0"]  # 2018 is five ninths of the way
    assert re.findall(r'<circle cx="([\d.]+)" cy="([\d.]+)"', svg) == [("0.0", "95.0"), ("277.8", "5.0"), ("500.0", "50.0")]


def test_the_country_is_dashed_on_the_same_scale_and_has_no_dots():
    svg = lines_svg(Panel("Naam", "tekst", REGION, pd.Series({2013: 30.0, 2022: 20.0}), 1), None)
    assert paths(svg)[1:] == ["M0.0 5.0 500.0 50.0", "M0.0 95.0 277.8 50.0 500.0 72.5"]  # from 10 to 30
    assert re.findall(r'stroke-dasharray="5 4" d="M0.0 5.0', svg)
    assert svg.count("<circle") == 3


@pytest.mark.parametrize(("start", "marked"), [(2018, "M278 0V100"), (2022, "M500 0V100"), (2013, ""), (2023, ""), (None, "")])
def test_a_start_is_marked_within_the_years_alone(start, marked):
    assert paths(lines_svg(Panel("Naam", "tekst", REGION, NONE, 1), start))[1:-1] == ([marked] if marked else [])


def test_one_year_and_a_level_line_can_be_drawn():
    assert paths(lines_svg(Panel("Naam", "tekst", pd.Series({2022: 5.0}), NONE, 0), None))[1:] == ["M0.0 95.0"]
    level = pd.Series({2021: 5.0, 2022: 5.0})
    assert paths(lines_svg(Panel("Naam", "tekst", level, NONE, 0), None))[1:] == ["M0.0 95.0 500.0 95.0"]
