"""Which positions are listed, which are left out of the lists, and what is said of that: worked by hand."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from regio_data.figures.differences import compare
from regio_data.figures.margins import Margin
from regio_data.profile.extremes import LISTED_POSITIONS, Extremes, extremes, passed_over, unknown, unknown_of, unlisted
from regio_data.registers.accuracy import Accuracy
from tests.regio_data.making import indicator

MEASURED = Accuracy(figures=12, first_year=2020, last_year=2020, error=0.5, bias=0.5, spread=2.0, share=0.25)


def figure(percentile, value=30.0, country=20.0, margin=None, own=False, **about):
    one = indicator(**about)
    return SimpleNamespace(
        indicator=one,
        position=None if percentile is None else SimpleNamespace(percentile=percentile),
        value=value,
        country=country,
        against_country=compare(value, country, "Nederland", one, margin, own),
    )


def test_only_positions_in_an_outer_quarter_are_listed():
    best, worst = figure(75.0), figure(24.9)
    middle = [figure(74.9), figure(50.0), figure(25.0), figure(None)]
    assert extremes([worst, *middle, best]) == ((best,), (worst,))
    assert extremes(middle) == ((), ())
    assert unlisted(middle) == ""


def test_the_most_pronounced_come_first_and_no_more_than_asked():
    one, two, three = figure(80), figure(99), figure(90)
    assert extremes([one, two, three], 2) == ((two, three), ())


ORDINARY = {
    "a gap of 1.0 within a margin of 1.8": figure(95, 33.0, 34.0, Margin(1.8, official=False), survey=True),
    "a gap of 1.0 within twice a mean error of 0.5": figure(5, 33.0, 34.0, own=True, accuracy=MEASURED),
    "0.52 and 0.48 both show 0,5": figure(90, 0.52, 0.48),
}


def test_what_is_ordinary_is_no_strength_and_no_weakness_and_is_counted():
    assert extremes(list(ORDINARY.values())) == ((), ())
    assert unlisted([*ORDINARY.values(), figure(60, 33.0, 34.0, Margin(1.8, official=False), survey=True)]) == (
        "Niet in deze lijsten, hoewel de positie in een buitenste kwart ligt: 1 cijfer binnen de marge van dat van "
        "Nederland, 1 cijfer binnen de nauwkeurigheid van onze eigen berekening en 1 cijfer gelijk aan dat van Nederland."
    )


def test_the_ordinary_in_an_outer_quarter_is_what_the_lists_pass_over():
    margin, accuracy, equal = ORDINARY.values()
    assert passed_over([figure(80), margin, accuracy, equal, figure(60, 0.52, 0.48)]) == ((margin, equal), (accuracy,))


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (figure(90, survey=True), "marge niet bekend"),
        (figure(90, own=True), "nauwkeurigheid niet bekend"),
        (figure(90, 33.0, 34.0, Margin(0.5, official=True), survey=True), ""),
        (figure(90), ""),
    ],
)
def test_a_listed_figure_says_when_it_is_not_known_how_far_it_may_be_off(found, said):
    assert extremes([found])[0] == (found,)
    assert unknown(found) == said


def test_below_a_table_it_is_said_once_of_which_figures_that_is():
    survey, combined = figure(90, survey=True, code="Vrij"), figure(90, own=True, code="Lucht")
    assert unknown_of([survey, figure(90, code="Werk"), survey, combined]) == (
        "Marge niet bekend, dus het verschil niet gunstig of ongunstig genoemd: Vrij. "
        "Nauwkeurigheid niet bekend, dus het verschil niet gunstig of ongunstig genoemd: Lucht."
    )
    assert unknown_of([figure(90)]) == ""


def test_what_to_know_of_the_lists_stands_in_one_place():
    """Of which figures the margin is not known, then what the lists are, then what is in neither."""
    unsure = figure(90, code="Werk", survey=True)
    about = Extremes(strengths=(unsure,), unlisted="Niet in deze lijsten.").about
    assert about == (
        f"Marge niet bekend, dus het verschil niet gunstig of ongunstig genoemd: Werk. {LISTED_POSITIONS} Niet in deze lijsten."
    )
    assert Extremes().about == LISTED_POSITIONS
