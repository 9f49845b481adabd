"""The drawings of the pages without Streamlit, worked out by hand."""

from __future__ import annotations

import re
from types import SimpleNamespace

import geopandas as gpd
import pandas as pd
import pytest
from shapely.geometry import box

from geo.drawn.svg_map import svg_map
from geo.painted.legend import Legend
from geo.painted.paint import Paint
from geo.painted.painting import Painting
from geo.painted.palettes import UNPAINTED
from web.plain import drawings
from web.plain.drawings import bar, country_map, line, plain_map, swatch


def series(**values):
    return pd.Series({int(year[1:]): value for year, value in values.items()}, dtype=float)


def paths(drawn):
    return re.findall(r'<path(?: class="(\w+)")? d="M([^"]+)"', drawn)


def test_a_line_fills_its_box_of_96_by_24_over_that_of_the_country():
    """Years from 2 to 94, values from 21 (the lowest) to 3 (the highest)."""
    drawn = line(series(y2013=10, y2018=20, y2022=15), series(y2013=5, y2022=25))
    assert paths(drawn) == [("nl", "2 21.0 94 3.0"), ("", "2 16.5 53 7.5 94 12.0")]


def test_a_line_of_one_year_is_none_and_the_country_needs_two_of_its_own():
    assert line(series(y2022=5), series(y2013=1, y2022=2)) == ""
    assert paths(line(series(y2021=5, y2022=5), series(y2022=5))) == [("", "2 21.0 94 21.0")]
    assert paths(line(series(y2021=5, y2022=6), series())) == [("", "2 21.0 94 3.0")]


@pytest.mark.parametrize(
    ("score", "ordinary", "drawn"),
    [
        (75.0, False, '<rect class="high" x="50.0" width="25.0" height="12"/>'),
        (20.0, False, '<rect class="low" x="20.0" width="30.0" height="12"/>'),
        (20.0, True, '<rect class="ordinary" x="20.0" width="30.0" height="12"/>'),
        (0.0, False, '<rect class="low" x="0.0" width="50.0" height="12"/>'),
    ],
)
def test_a_bar_runs_from_the_middle_to_its_score(score, ordinary, drawn):
    assert drawn in bar(score, ordinary)


def test_without_a_score_there_is_no_bar():
    assert bar(None) == ""


@pytest.fixture(scope="module")
def land():
    squares = {"GM0001": box(0, 0, 10_000, 10_000), "GM0002": box(10_000, 0, 20_000, 10_000)}
    return svg_map(gpd.GeoSeries(squares, crs="EPSG:28992"), tuple(squares))


def test_the_country_has_a_shape_for_each_paint_with_room_around_it(land):
    drawn = country_map(land, Painting({"GM0001": Paint("#01689B"), "GM0002": Paint("#8A97A5", "hatched")}))
    assert 'viewBox="-5 -5 410 210"' in drawn
    assert re.findall(r'class="fill" fill="([^"]+)"', drawn) == ["#01689B", "url(#hatched-8A97A5)"]
    assert 'stroke-width="0.2"' in drawn  # half a pixel of 200 units in 520


def test_a_region_without_municipalities_stands_on_the_whole_country(land, monkeypatch):
    picture = SimpleNamespace(
        title="Saba",
        subtitle="tranche 6",
        legend=Legend("Kaart", (), "Zonder de eilanden."),
        painting=Painting({}, fit=None),
        attribution="CBS",
    )
    found = plain_map(picture, None, land)
    assert (found.label, found.legend, found.attribution) == ("Kaart van Saba: tranche 6", picture.legend, "CBS")
    assert found.drawing == country_map(land, picture.painting)
    picture.painting = Painting({}, fit=("GM0001",))
    monkeypatch.setattr(drawings, "to_svg", lambda *_: SimpleNamespace(svg="<svg/>", key="1 West"))
    assert plain_map(picture, None, land).legend.note == "Zonder de eilanden. 1 West"  # what the numbers on it stand for
    assert plain_map(picture, None, land).drawing == "<svg/>"


def test_a_box_of_a_legend_has_a_pattern_of_its_own():
    drawn = swatch(Paint("#8A97A5", "hatched"))
    assert 'id="legenda-hatched-8A97A5"' in drawn and 'fill="url(#legenda-hatched-8A97A5)"' in drawn
    assert UNPAINTED in drawn
