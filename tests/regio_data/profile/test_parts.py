"""What a profile is made of: a theme without a score, a change that says nothing."""

from __future__ import annotations

import dataclasses

import pytest

from regio_data.figures.margins import Margin
from regio_data.profile.parts import COMBINED_MEDIANS, Change, SimilarArea, ThemeScore

LABELS = ("roken", "overgewicht")


@pytest.mark.parametrize(
    ("theme", "why"),
    [
        (ThemeScore("Gezondheid", 50.0, 4, 5), ""),
        (ThemeScore("Gezondheid", 0.0, 4, 5), ""),
        (ThemeScore("Gezondheid", None, 1, 3, LABELS[:1], LABELS), "een positie alleen op roken"),
        (ThemeScore("Gezondheid", None, 0, 2, (), LABELS), "geen positie op roken en overgewicht"),
    ],
)
def test_a_theme_without_a_score_says_which_indicators_have_a_place(theme, why):
    assert theme.why == why


@pytest.fixture
def change(registers):
    """A survey of which the margin is known."""
    return Change(registers.indicator["01_KL_H_01"], 2018, 2022, 81.0, 78.8, -2.2, -1.0, margin=Margin(2.3, official=True))


def test_a_change_within_its_margin_is_doubted_and_a_larger_one_is_not(change):
    assert change.doubt == "binnen de marge"
    assert dataclasses.replace(change, change=-2.4).doubt == ""
    assert dataclasses.replace(change, change=2.2).doubt == "binnen de marge"  # either way


def test_a_change_without_figures_is_not_judged(change):
    assert dataclasses.replace(change, change=float("nan")).doubt == ""
    assert dataclasses.replace(change, change_nl=float("nan")).doubt_nl == ""


def test_the_change_of_the_country_has_a_margin_of_its_own(change):
    assert change.doubt_nl == "marge niet bekend"
    assert dataclasses.replace(change, margin_nl=Margin(0.1, official=True)).doubt_nl == ""


def test_medians_and_years_are_remarked_on(change, registers):
    median = next(i for i in registers.indicators if i.approximate)
    found = dataclasses.replace(change, indicator=median, from_year=2021, to_year=2022, own=True).cautions
    assert found == ("maar één jaar", "2021 is een coronajaar", COMBINED_MEDIANS)
    assert dataclasses.replace(change, indicator=median, own=False).cautions == ()  # of one municipality nothing is combined
    assert change.cautions == ()


@pytest.mark.parametrize(
    ("median", "similar", "said"),
    [(0.4, 4, "4 van de 10 gebieden"), (0.4, 10, ""), (float("nan"), 2, "")],  # without a median none is told of
)
def test_a_median_of_fewer_than_all_areas_says_of_how_many(change, median, similar, said):
    found = dataclasses.replace(change, change_similar=median, similar=similar, similar_of=10)
    assert found.of_fewer == said
    assert found.cautions == ((f"zonder deal: {said}",) if said else ())


def test_a_similar_area_says_on_what_it_is_most_and_least_alike():
    near = SimilarArea(("zwolle",), "Zwolle", 0.5, 12, alike=("Huur", "Werk"), unlike=("Groen", "Water"))
    assert near.likeness == "het meest gelijk bij “Huur” en “Werk”, het minst bij “Groen” en “Water”"
