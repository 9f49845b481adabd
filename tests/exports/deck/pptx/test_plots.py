"""Native charts: the figures in them are those of the slide, in their row and in their colour."""

from __future__ import annotations

import pandas as pd
import pytest
from pptx.enum.chart import XL_MARKER_STYLE
from pptx.oxml.ns import qn

from exports.deck.blocks import Amounts, Dots, Lines, Panel, Scores, Shares, Strips
from exports.deck.pptx import plots
from exports.deck.pptx.box import UNIT, Box
from geo.painted.palettes import FAVOURABLE, MUTED, UNFAVOURABLE, UNLIT
from geo.painted.region_marks import COLOURS

ROOM = Box(44, 100, 1192, 500)


def charts(sheet):
    return [shape.chart for shape in sheet.shapes if shape.has_chart]


def figures(chart):
    """Return the name of each series with its values; of points how far each lies across, and how far up."""
    if chart.chart_type.name.startswith("XY"):
        return {one.name: [points(one, axis) for axis in ("xVal", "yVal")] for one in chart.plots[0].series}
    return {one.name: list(one.values) for one in chart.plots[0].series}


def points(series, axis):
    return [float(one.text) for one in series._element.xpath(f"c:{axis}//c:pt/c:v")]


def painted(chart, series=0):
    """Return the colour of each bar."""
    one = chart.plots[0].series[series]
    return [f"#{one.points[i].format.fill.fore_color.rgb}" for i in range(len(list(one.values)))]


def said(sheet):
    return [shape.text_frame.text for shape in sheet.shapes if shape.has_text_frame]


def test_scores_are_bars_from_the_middle_in_the_colour_of_their_side(sheet):
    rows = [("Wonen", 75.0, "2 van 3"), ("Milieu", 20.0, "1 van 1"), ("Welzijn", 8.0, "2 van 2")]
    plots.scores(sheet, ROOM, Scores(rows, frozenset({"Welzijn"})))
    (chart,) = charts(sheet)
    assert list(chart.plots[0].categories) == ["Wonen (2 van 3)", "Milieu (1 van 1)", "Welzijn (2 van 2)"]
    assert figures(chart) == {"Score": [75, 20, 8]}
    assert painted(chart) == [FAVOURABLE, UNFAVOURABLE, UNLIT]  # what is ordinary is of neither side
    assert chart.value_axis.crosses_at == 50
    assert chart.category_axis.reverse_order  # the first on top
    assert said(sheet) == ["0 minst gunstig · 50 · 100 gunstigst"]


def test_a_strip_has_its_dots_and_its_median_in_the_row_of_its_theme(sheet):
    rows = [("Wonen", {"Twente": 20.0, "Saba": 80.0, "Zeeland": 40.0}, 40.0), ("Milieu", {"Twente": 55.0}, 55.0)]
    plots.strips(sheet, ROOM, Strips(rows), "#01689B")
    (chart,) = charts(sheet)
    assert figures(chart) == {"Deals": [[20, 80, 40, 55], [1.5, 1.5, 1.5, 0.5]], "Mediaan": [[40, 55], [1.5, 0.5]]}
    assert (chart.value_axis.maximum_scale, chart.category_axis.maximum_scale) == (2, 100)
    assert said(sheet)[:8] == ["Wonen", "Twente", "Saba", "40", "Milieu", "Twente", "", "55"]


def test_marks_keep_their_region_when_the_one_with_most_figures_is_drawn_first(sheet):
    """LibreOffice leaves the first series out when a later one has more points. A score of 0 is a point, no score is none."""
    plots.dots(sheet, ROOM, Dots(["Saba", "Twente"], [("Wonen", [None, 62.5]), ("Milieu", [0.0, 50.0])]))
    (chart,) = charts(sheet)
    assert figures(chart) == {"Twente": [[62.5, 50], [1.5, 0.5]], "Saba": [[0], [0.5]]}
    assert list(figures(chart)) == ["Twente", "Saba"]
    marks = [(one.marker.style, f"#{one.marker.format.fill.fore_color.rgb}") for one in chart.plots[0].series]
    assert marks == [(XL_MARKER_STYLE.DIAMOND, COLOURS[1]), (XL_MARKER_STYLE.CIRCLE, COLOURS[0])]
    *numbers, key = said(sheet)
    assert numbers == ["Wonen", "–", "63", "Milieu", "0", "50"]
    assert key.startswith("• Saba   ◆ Twente   ")
    (frame,) = (shape for shape in sheet.shapes if shape.has_chart)
    told = frame._element._nvXxPr.cNvPr.get("descr")
    assert told == "Score per thema van Saba en Twente, 100 is het gunstigst"  # of whatever kind they are


@pytest.fixture
def panel():
    """A region with figures of 2018, 2020 and 2022 and a country with those of 2018 and 2022."""

    def made(region=(10.0, 20.0, 15.0), country=(12.0, 13.0)):
        region = pd.Series(region, index=[2018, 2020, 2022][: len(region)], dtype=float)
        country = pd.Series(country, index=[2018, 2022][: len(country)], dtype=float)
        return Panel("Werk", "hoger", region, country, 1)

    return made


def test_a_line_has_each_year_in_its_place_and_none_made_up(sheet, panel):
    plots.lines(sheet, ROOM, Lines([panel()], 2020))
    (chart,) = charts(sheet)
    assert list(chart.plots[0].categories) == ["’18", " ", "’20", " ", "’22"]  # 2019 and 2021 take their room
    assert figures(chart) == {"regio": [10, None, 20, None, 15], "Nederland": [12, None, None, None, 13]}
    assert chart._chartSpace.chart.find(qn("c:dispBlanksAs")).get("val") == "span"
    axis = chart.value_axis
    assert (axis.minimum_scale, axis.maximum_scale, axis.major_unit) == (10, 20, 10)
    looks = [f"#{one.format.line.color.rgb}" for one in chart.plots[0].series]
    assert looks == [FAVOURABLE, MUTED]
    assert said(sheet)[0] == (
        "— regio   – – Nederland   jaar waarin de deal is gesloten: 2020 · de assen beginnen niet bij nul"
    )


def test_a_level_line_and_a_country_without_figures_can_be_drawn(sheet, panel):
    plots.lines(sheet, ROOM, Lines([panel((5.0, 5.0), ())]))
    (chart,) = charts(sheet)
    assert list(figures(chart)) == ["regio"]
    axis = chart.value_axis
    assert (axis.minimum_scale, axis.maximum_scale, axis.major_unit) == (5, 6, 2)  # of which only 5 is marked
    assert "gesloten" not in said(sheet)[0]


def test_panels_stand_two_beside_each_other(sheet, panel):
    plots.lines(sheet, ROOM, Lines([panel()] * 3))
    lefts = [round(shape.left / UNIT) for shape in sheet.shapes if shape.has_chart]
    tops = [round(shape.top / UNIT) for shape in sheet.shapes if shape.has_chart]
    assert lefts == [44, 660, 44]  # two of 576 with 40 between them
    assert tops[0] == tops[1] < tops[2]


def test_shares_are_of_all_and_of_the_sides_that_occur(sheet):
    rows = [("Huur", {"high": 3, "low": 1}, 4, "3 / 0 / 1"), ("Werk", {"low": 2}, 8, "0 / 0 / 2")]
    plots.shares(sheet, ROOM, Shares(rows))
    (chart,) = charts(sheet)
    assert list(chart.plots[0].categories) == ["Huur: 3 / 0 / 1", "Werk: 0 / 0 / 2"]
    assert figures(chart) == {"gunstig": [0.75, 0], "ongunstig": [0.25, 0.25]}
    assert (painted(chart, 0), painted(chart, 1)) == ([FAVOURABLE] * 2, [UNFAVOURABLE] * 2)
    assert (chart.value_axis.minimum_scale, chart.value_axis.maximum_scale, chart.plots[0].overlap) == (0, 1, 100)


def test_amounts_start_at_nothing_and_only_those_that_are_lit_have_a_colour(sheet):
    rows = [
        ("Tranche 1", 130.0, "€ 130 mln", "6 deals", "#01689B", True),
        ("Tranche 2", 90.0, "€ 90 mln", "12", "#B4540A", False),
    ]
    plots.amounts(sheet, ROOM, Amounts(rows))
    (chart,) = charts(sheet)
    assert list(chart.plots[0].categories) == ["Tranche 1: € 130 mln, 6 deals", "Tranche 2: € 90 mln, 12"]
    assert figures(chart) == {"Rijksbijdrage": [130, 90]}
    assert chart.value_axis.minimum_scale == 0
    assert painted(chart) == ["#01689B", UNLIT]
