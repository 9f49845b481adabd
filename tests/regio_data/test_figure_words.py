"""Figures in words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regio_data import figure_words as words
from regio_data.figures.figure import Position
from regio_data.figures.margins import Margin
from regio_data.profile.parts import Change
from regio_data.registers.records import Indicator, MonitorTheme

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
    monitor_themes=(MonitorTheme(dimension="hier_en_nu", theme="T"),),
)


def test_a_place_is_whole_and_says_among_how_many_municipalities():
    assert words.place(Position(50.0, 12, 12, 342, "gemeenten")) == "12 van 342"
    assert words.place(Position(50.0, 12, 13, 342, "gemeenten")) == "12–13 van 342"
    assert words.place(Position(50.0, 998, 1001, 1001, "gebieden van 3 gemeenten")) == "998–1.001 van 1.001"


def test_a_position_is_a_row_with_a_cell_under_every_head(data, registers):
    figure = data.profile_of(registers.deal["twente-ii"]).extremes.strengths[0]
    row = dict(zip(words.position_heads("gebieden van 14 gemeenten"), words.position_row(figure), strict=True))
    assert list(row) == ["Indicator", "Waarde (jaar)", "Plaats tussen gebieden van 14 gemeenten", "Percentiel"]
    assert (row["Indicator"], int(row["Percentiel"])) == (figure.indicator.label, round(figure.position.percentile))
    assert row["Waarde (jaar)"].endswith(f" ({figure.year})")
    assert row["Plaats tussen gebieden van 14 gemeenten"].endswith(f" van {figure.position.of}")
    assert words.position_heads()[2] == "Plaats"


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
    [(2.13, "2,1 procentpunt gestegen"), (-0.4, "0,4 procentpunt gedaald"), (0.004, "gelijk gebleven"), (float("nan"), None)],
)
def test_a_change_is_named_in_words(change, text):
    moved = Change(INDICATOR, 2020, 2022, 50.0, 50.0 + change, change, change)
    assert words.changed_in_country(moved) == (text or "geen gegevens")


@pytest.mark.parametrize(
    ("first", "last", "from_to", "text"),
    [
        (1.34, 1.36, "1,34 → 1,36%", "minder dan 0,1 procentpunt gestegen"),  # rounded 1,3 → 1,4
        (1.44, 1.36, "1,44 → 1,36%", "0,1 procentpunt gedaald"),  # rounded 1,4 → 1,4
        (1.31, 1.34, "1,3 → 1,3%", "minder dan 0,1 procentpunt gestegen"),
        (1.31, 1.31, "1,3 → 1,3%", "gelijk gebleven"),
        (74.34, 73.86, "74,34 → 73,86%", "0,5 procentpunt gedaald"),  # rounded 74,3 → 73,9, 0,4 apart
        (50.0, 52.1, "50,0 → 52,1%", "2,1 procentpunt gestegen"),
    ],
)
def test_a_change_agrees_with_the_figures_as_they_are_shown(first, last, from_to, text):
    change = Change(INDICATOR, 2020, 2022, first, last, last - first, 0.0)
    assert (words.ends(change), words.changed(change)) == (from_to, text)


@pytest.mark.parametrize(
    ("margin", "text"),
    [
        (Margin(2.1, official=False), "2,1 procentpunt gestegen, binnen de marge"),
        (Margin(2.0, official=True), "2,1 procentpunt gestegen"),
        (None, "2,1 procentpunt gestegen"),  # that no margin is known stands below the table
    ],
)
def test_a_change_of_a_survey_says_whether_it_is_inside_its_margin(margin, text):
    survey = INDICATOR.model_copy(update={"survey": True})
    change = Change(survey, 2020, 2022, 50.0, 52.1, 2.1, 2.1, 2.1, margin=margin, margin_nl=margin)
    assert words.changed(change) == words.changed_in_country(change) == text
    assert words.changed_in_similar(change) == "2,1 procentpunt gestegen"  # of a median none is known
    assert words.unknown_changes([change, change]) == ("" if margin else f"Marge niet bekend: {survey.label}.")


def test_a_change_is_a_row_with_a_cell_under_every_head():
    indicator = INDICATOR.model_copy(update={"label": "Werk"})
    row = words.change_row(Change(indicator, 2018, 2021, 1.3, 3.4, 2.1, -0.5, 0.4))
    assert dict(zip(words.change_heads(), row, strict=True)) == {
        "Indicator": "Werk",
        "Jaren": "2018–2021",
        "Van → naar": "1,3 → 3,4%",
        "Deze regio": "2,1 procentpunt gestegen",
        "Nederland": "0,5 procentpunt gedaald",
        "Gebieden zonder deal": "0,4 procentpunt gestegen",
        "Let op": "2021 is een coronajaar",
    }
    assert words.change_heads("Verandering")[3] == "Verandering"


def test_below_a_table_of_changes_it_is_said_whose_margin_is_not_known():
    survey = INDICATOR.model_copy(update={"survey": True})
    change = Change(survey, 2020, 2022, 50.0, 52.1, 2.1, 2.1, 2.1, margin=None, margin_nl=Margin(1.0, official=False))
    assert words.unknown_changes([change]) == f"Marge niet bekend: {survey.label} (deze regio)."


@given(st.floats(0, 3), st.floats(0, 3), st.floats(0, 3), st.sampled_from([-1, 1]))
def test_of_two_changes_the_smaller_never_reads_as_the_larger(own, country, similar, sign):
    change = Change(INDICATOR, 2020, 2022, 1.0, 1.0 + sign * own, sign * own, sign * country, sign * similar)
    said = {
        own: words.changed(change),
        country: words.changed_in_country(change),
        similar: words.changed_in_similar(change),
    }
    sizes = [read(said[size]) for size in sorted(said)]
    assert sizes == sorted(sizes)


def read(text):
    """How large a change reads."""
    if text == "gelijk gebleven":
        return 0.0
    less, number = re.match(r"(minder dan )?([\d,]+) procentpunt", text).groups()
    return float(number.replace(",", ".")) - (0.05 if less else 0)
