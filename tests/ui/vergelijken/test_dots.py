"""The dot plot: every region at its percentile, none over another, and the same in words."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest

from regio_data.figures.figure import latest_figures
from tests.finding import charts
from tests.regio_data.making import indicator
from ui.vergelijken.dots import STEP, dot_plot


@pytest.fixture(scope="module")
def entry(registers, scores):
    """Return a region at a percentile, ``None`` without a place; ``here=False``: one without municipalities."""
    figure = next(f for f in latest_figures(registers, scores, "gemeente", "GM0153") if f.position)

    def made(percentile, here=True):
        placed = replace(figure, position=replace(figure.position, percentile=percentile) if percentile is not None else None)
        return SimpleNamespace(region=SimpleNamespace(municipalities=("GM0153",) if here else ()), figure=placed)

    return made


@pytest.fixture(scope="module")
def plot(drawn, entry):
    """What is drawn of rows of percentiles: the marks, the labels, the headings and the text."""

    def shown(*rows, names="ABCDE", headings=None, here=(True,) * 5):
        made = [
            SimpleNamespace(indicator=indicator(f"I{n}"), year=2022, entries=tuple(map(entry, row, here)))
            for n, row in enumerate(rows)
        ]
        of = list(names[: len(rows[0])])
        (chart,) = charts(drawn(dot_plot, made, of, headings or [""] * len(rows)))
        _, labels, *bold, marks = chart.tables
        return SimpleNamespace(
            marks=marks,
            labels=labels["text"].tolist(),
            headings=bold[0]["text"].tolist() if bold else [],
            alt=chart.alt,
            strips=chart.tables[0]["y"].tolist(),
        )

    return shown


def test_each_region_stands_at_its_percentile_and_says_it(plot):
    found = plot([10.0, 90.0])
    assert found.marks[["regio", "percentiel", "positie"]].to_numpy().tolist() == [
        ["A", 10.0, "10 van 100"],
        ["B", 90.0, "90 van 100"],
    ]
    assert set(found.marks["y"]) == set(found.strips)
    assert found.alt.endswith("I0: A 10, B 90")


def test_marks_that_would_cover_each_other_stand_apart_in_the_order_of_the_regions(plot):
    """52 and 50 are closer than 3.5, and 53.4 is closer than that to 52; 57 is on the line."""
    found = plot([52.0, 50.0, 53.4, 57.0])
    at = found.marks.set_index("regio")["y"] - found.strips[0]
    assert at[["A", "B", "C", "D"]].tolist() == [-STEP, 0, STEP, 0]


def test_at_the_least_distance_marks_do_not_cover_each_other(plot):
    assert set(plot([50.0, 53.5]).marks["y"]) == set(plot([50.0, 90.0]).strips)


def test_regions_without_a_place_are_named_and_more_than_two_counted(plot):
    assert plot([10.0, None, None]).labels == ["I0 (2022)\ngeen positie: B en C"]
    assert plot([10.0, None, None, None]).labels == ["I0 (2022)\ngeen positie voor 3 van de 4 regio’s"]
    assert plot([10.0, None], here=(True, False)).labels == ["I0 (2022)"]  # of an island no figure was to be expected


def test_a_theme_stands_once_above_its_first_row(plot):
    found = plot([10.0], [20.0], [30.0], headings=["Wonen", "Wonen", "Milieu"])
    assert found.headings == ["Wonen", "Milieu"]
    assert found.labels == ["I0 (2022)", "I1 (2022)", "I2 (2022)"]
    assert plot([10.0]).headings == []
    assert found.strips == sorted(found.strips)


def test_that_no_region_has_a_place_stands_in_the_text(plot):
    found = plot([None, None], [10.0, None])
    assert found.alt.startswith("Positie in de eigen groep, 0 het ongunstigst en 100 het gunstigst. ")
    assert found.alt.endswith("I0: geen positie; I1: A 10")
