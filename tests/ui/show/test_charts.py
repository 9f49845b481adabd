"""Charts: each with its text alternative, Dutch numbers, and the figures that it was given."""

from __future__ import annotations

import pandas as pd
import pytest

from geo.painted.classification import Classes
from geo.painted.palettes import by_direction
from tests.finding import charts as found
from tests.regio_data.making import indicator
from ui.show import charts

VALUES = pd.Series([1.0, 2.0, 2.0, 4.0, None])
CLASSES = Classes(1.0, (1.2, 2.3, 4.0), 1)


@pytest.fixture(scope="module")
def distribution(drawn):
    return found(drawn(charts.distribution, VALUES, indicator(), CLASSES, {"Enschede": 2.0, "Nederland": 2.25}, "gemeenten"))[0]


def test_a_distribution_has_every_known_value_in_the_colour_of_its_class(distribution):
    """Six bars of half a unit, from 1 to 4; the middle of the first, 1.25, and of the third, 2.25, are in the second class."""
    bars = distribution.tables[0]
    assert bars["aantal"].tolist() == [1, 0, 2, 0, 0, 1]
    assert bars["van"].tolist() == [1.0, 1.5, 2.0, 2.5, 3.0, 3.5]
    _, second, third = by_direction(indicator(), 3)
    assert bars["kleur"].tolist() == [second] * 3 + [third] * 3


def test_a_distribution_marks_and_tells_the_regions_that_were_named(distribution):
    assert distribution.tables[1][["naam", "waarde"]].to_numpy().tolist() == [["Enschede", 2.0], ["Nederland", 2.25]]
    assert distribution.alt == "Verdeling van X: 4 gemeenten van 1,0% tot 4,0%. Enschede: 2,0%; Nederland: 2,3%"


def test_numbers_in_a_chart_are_dutch_and_it_is_white_on_a_dark_page_too(distribution):
    config = distribution.spec["config"]
    assert config["locale"]["number"]["decimal"] == ","
    assert config["locale"]["number"]["thousands"] == "."
    assert config["background"] == "#FFFFFF"
    assert config["mark"]["aria"] is False  # read aloud is the text alternative


def test_without_marks_a_distribution_has_its_bars_alone(drawn):
    (chart,) = found(drawn(charts.distribution, VALUES, indicator(), CLASSES, {}))
    assert [layer["mark"]["type"] for layer in chart.spec["layer"]] == ["bar"]


def test_equal_values_are_dots_on_one_another_and_what_has_none_is_no_dot(drawn):
    names = ["A", "B", "C", "D"]
    table = pd.DataFrame({"naam": names, "waarde": [3.0, 1.0, 3.0, None], "gekozen": [False, False, True, False]})
    (chart,) = found(drawn(charts.dots, table, indicator(), "gemeenten"))
    assert dict(chart.tables[0][["naam", "hoogte"]].to_numpy().tolist()) == {"A": 0, "B": 0, "C": 1}
    assert chart.alt == "3 gemeenten als stippen op hun waarde van X; de tabel noemt ze"


@pytest.mark.parametrize("lit", ["gemeente met een deal", ""])
def test_two_indicators_are_told_with_their_years_and_only_the_lit_have_a_key(drawn, lit):
    table = pd.DataFrame(
        {"naam": ["A", "B"], "x": [1.0, 2.0], "y": [3.0, 4.0], "licht": [True, False], "gekozen": [False, True]}
    )
    across, up = (indicator("X"), 2021), (indicator("Y"), 2022)
    (chart,) = found(drawn(charts.scatter, table, across, up, "gemeenten", lit))
    assert chart.alt == "Gemeenten als stippen (2): X in 2021 tegen Y in 2022"
    dots, name = chart.spec["layer"]
    assert dots["encoding"]["x"]["axis"]["title"] == ["X", "2021, %"]
    assert dots["encoding"]["y"]["axis"]["title"] == ["Y", "2022, %"]
    assert name["transform"] == [{"filter": "datum.gekozen"}]
    colour = dots["encoding"]["color"]
    assert (colour["scale"]["domain"] == [lit, "andere gemeente"]) if lit else set(colour) == {"value"}
    assert chart.tables[0].get("soort", pd.Series()).tolist() == ([lit, "andere gemeente"] if lit else [])
