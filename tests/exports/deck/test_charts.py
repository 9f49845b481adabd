"""Charts on slides."""

from __future__ import annotations

import re

import pandas as pd

from exports.deck import charts
from exports.deck.blocks import Panel
from exports.deck.slides.vergelijking import BESIDE
from geo.painted.region_marks import COLOURS, SHAPES


def test_a_line_runs_from_the_first_to_the_last_year_and_from_low_to_high():
    region = pd.Series({2013: 10.0, 2018: 20.0, 2022: 15.0})
    html = charts.lines(Panel("Naam", "tekst", region, pd.Series(dtype=float), 1), 2022)
    assert 'class="region" d="M0 190 556 10 1000 100"' in html
    assert "<span>20,0</span><span>10,0</span>" in html
    assert '<path class="start" d="M1000 0V200"/>' in html
    assert 'class="nl"' not in html
    assert re.findall(r"<span style=[^>]*>([^<]+)", html) == ["’13", "’18", "’22"]  # a year at every figure


def test_a_start_outside_the_years_is_not_drawn():
    region = pd.Series({2013: 1.0, 2022: 1.0})
    for start in (None, 2013, 2023):
        assert 'class="start"' not in charts.lines(Panel("a", "b", region, region, 0), start)


def test_the_lowest_and_the_highest_dot_have_a_name():
    html = charts.strips([("thema", {"midden": 50.0, "laag": 20.0, "hoog": 75.0}, 50.0)])
    assert re.findall(r"<small[^>]*>([^<]+)", html) == ["laag", "hoog"]


def test_bars_run_from_the_middle():
    html = charts.diverging([("hoog", 75.0, ""), ("laag", 20.0, "")])
    assert 'class="high" style="left:50.0%;width:25.0%"' in html
    assert 'class="low" style="left:20.0%;width:30.0%"' in html
    assert html.count("<i class") == 2


def test_a_half_is_rounded_up_as_on_the_pages():
    assert "<b>63</b>" in charts.diverging([("thema", 62.5, "")])
    assert "<b>63</b>" in charts.strips([("thema", {"a": 60.0, "b": 65.0}, 62.5)])
    assert "<b>63</b><b>–</b>" in charts.dots([("thema", [62.5, None])])


def test_regions_are_told_apart_by_the_marks_of_the_app_and_never_by_the_signs_for_higher_and_lower():
    html = charts.key(list("abcdef")) + charts.dots([("thema", [10.0, 20.0, 30.0, 40.0, 50.0, None])])
    for shape, colour in zip(SHAPES[:BESIDE], COLOURS[:BESIDE], strict=True):
        assert f'<path d="{shape}" fill="{colour}"/>' in html
    assert html.count("<i class") == 5
    assert not set("▲▼△▽") & set(html)


def test_labels_are_escaped():
    evil = "<q>&"
    series = pd.Series({2020: 1.0, 2021: 2.0})
    for html in (
        charts.diverging([(evil, 1.0, evil)]),
        charts.strips([(evil, {evil: 1.0}, 1.0)]),
        charts.dots([(evil, [1.0])]),
        charts.key([evil]),
        charts.shares([(evil, {"high": 1}, 2, evil)]),
        charts.lines(Panel(evil, evil, series, series, 0), None),
    ):
        assert "&lt;q&gt;&amp;" in html
        assert evil not in html
