"""Figures in words."""

from __future__ import annotations

import pytest

from exports.content import figure_words as words
from regio_data.figures.figure import Position
from regio_data.profile.parts import Change
from regio_data.registers.records import Indicator, Place

INDICATOR = Indicator(
    code="X",
    label="X",
    unit="% van de bevolking",
    short_unit="%",
    difference_unit="procentpunt",
    decimals=1,
    direction="higher_better",
    direction_source="test",
    weight="inhabitants",
    approximate=False,
    places=(Place(dimension="hier_en_nu", theme="T"),),
)


def test_a_place_is_whole_and_says_among_how_many_municipalities():
    assert words.place(Position(50.0, 12, 12, 342, True, "gemeenten")) == "12 van 342"
    assert words.place(Position(50.0, 12, 13, 342, True, "gemeenten")) == "12–13 van 342"
    assert words.place(Position(50.0, 1001, 1001, 1000, False, "gebieden van 3 gemeenten")) == "1.001 tussen 1.000"


def test_no_position_is_said_and_not_zero():
    assert (words.place(None), words.percentile(None)) == ("geen positie", "–")


@pytest.mark.parametrize(
    ("p", "text"),
    [(0.0308, "p = 0,031"), (0.0014, "p = 0,001"), (0.0002, "p < 0,001"), (1.0, "p = 1,00"), (0.04953, "p = 0,0495")],
)
def test_p_is_never_written_as_zero_nor_on_the_other_side_of_the_limit(p, text):
    assert words.p_value(p) == text


@pytest.mark.parametrize(
    ("change", "text"),
    [(2.13, "2,1 procentpunt gestegen"), (-0.4, "0,4 procentpunt gedaald"), (0.04, "gelijk gebleven"), (float("nan"), None)],
)
def test_a_change_is_named_in_words(change, text):
    moved = Change(INDICATOR, 2020, 2022, 50.0, 50.0 + change, change, change)
    assert words.changed_in_country(moved) == (text or "geen gegevens")


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (1.34, 1.36, "minder dan 0,1 procentpunt gestegen"),  # shown as 1,3 → 1,4
        (1.44, 1.36, "minder dan 0,1 procentpunt gedaald"),  # shown as 1,4 → 1,4
        (1.31, 1.34, "gelijk gebleven"),
        (74.34, 73.85, "0,5 procentpunt gedaald"),
    ],
)
def test_a_change_agrees_with_the_figures_as_they_are_shown(first, last, text):
    assert words.changed(Change(INDICATOR, 2020, 2022, first, last, last - first, 0.0)) == text


def test_text_from_data_is_escaped_in_a_table():
    table = words.table(["<b>"], [f"<tr>{words.cell('<script>')}</tr>"], 'a "label"')
    assert "<script>" not in table
    assert "<b>" not in table
    assert 'aria-label="a &quot;label&quot;"' in table
