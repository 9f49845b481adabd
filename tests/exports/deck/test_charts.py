"""Charts on slides."""

from __future__ import annotations

import pandas as pd

from exports.deck import charts
from geo.region_marks import COLOURS, SHAPES


def test_a_line_runs_from_the_first_to_the_last_year_and_from_low_to_high():
    region = pd.Series({2013: 10.0, 2018: 20.0, 2022: 15.0})
    html = charts.lines("Naam", "tekst", region, pd.Series(dtype=float), 2022, 1)
    assert 'class="region" d="M0 190 556 10 1000 100"' in html
    assert "<span>20,0</span><span>10,0</span>" in html
    assert '<path class="start" d="M1000 0V200"/>' in html
    assert 'class="nl"' not in html


def test_a_start_outside_the_years_is_not_drawn():
    region = pd.Series({2013: 1.0, 2022: 1.0})
    for start in (None, 2013, 2023):
        assert 'class="start"' not in charts.lines("a", "b", region, region, start, 0)


def test_bars_run_from_the_middle():
    html = charts.diverging([("hoog", 75.0, ""), ("laag", 20.0, ""), ("niets", None, "geen")])
    assert 'class="high" style="left:50.0%;width:25.0%"' in html
    assert 'class="low" style="left:20.0%;width:30.0%"' in html
    assert html.count("<i class") == 2


def test_regions_are_told_apart_by_the_marks_of_the_app_and_never_by_the_signs_for_higher_and_lower():
    html = charts.key(list("abcdef")) + charts.dots([("thema", [10.0, 20.0, 30.0, 40.0, 50.0, None])])
    for shape, colour in zip(SHAPES, COLOURS, strict=True):
        assert f'<path d="{shape}" fill="{colour}"/>' in html
    assert html.count("<i class") == 5
    assert not set("▲▼△▽") & set(html)


def test_labels_are_escaped():
    evil = "<q>&"
    series = pd.Series({2020: 1.0, 2021: 2.0})
    for html in (
        charts.diverging([(evil, 1.0, evil)]),
        charts.strips([(evil, [1.0], 1.0)]),
        charts.dots([(evil, [1.0])]),
        charts.key([evil]),
        charts.shares([(evil, {"high": 1}, 2, evil)]),
        charts.lines(evil, evil, series, series, None, 0),
    ):
        assert "&lt;q&gt;&amp;" in html
        assert evil not in html
