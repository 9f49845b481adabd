"""The words of a cell: figure, place, trend and difference."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from exports.content.vergelijken import cells
from regio_data.figures import trends
from regio_data.figures.differences import compare
from regio_data.figures.margins import Margin
from regio_data.figures.vergelijking import vergelijking
from regio_data.registers.regions import NEDERLAND, RegionRef, find_region
from tests.regio_data.making import indicator


def row(*entries, approximate=False):
    return SimpleNamespace(entries=entries, reference=SimpleNamespace(approximate=approximate))


def entry(against=None, figure=None):
    return SimpleNamespace(against=against, figure=figure)


def test_a_difference_says_how_to_judge_it():
    one = entry(compare(50.0, 54.2, "Nederland", indicator()))
    assert cells.in_words(one, row(one)) == "4,2 procentpunt lager dan Nederland (ongunstig)"


def test_that_a_margin_is_not_known_stands_once_below_the_cells():
    survey = indicator(code="Vrij", survey=True)
    unknown = entry(compare(50.0, 54.2, "Nederland", survey))
    judged = entry(compare(50.0, 54.2, "Nederland", survey, Margin(1.0, official=True)))
    equal = entry(compare(50.0, 50.0, "Nederland", survey))
    assert cells._difference(unknown, survey) == "4,2 procentpunt lager"
    assert cells._difference(judged, survey) == "4,2 procentpunt lager, ongunstig"

    def below(*entries):
        one = SimpleNamespace(entries=entries, indicator=survey)
        return cells.unknown_of_rows([one], [f"R{i}" for i in range(len(entries))])

    assert below(unknown, equal) == "Marge niet bekend, dus het verschil niet gunstig of ongunstig genoemd: Vrij."
    assert below(judged, unknown, entry()).endswith(": Vrij (R1).")
    assert below(judged) == ""


def test_of_a_reference_of_medians_it_is_said_that_it_is_an_approximation():
    one = entry(compare(50.0, 54.2, "Nederland", indicator()))
    assert cells.in_words(one, row(one, approximate=True)) != cells.in_words(one, row(one))


def test_without_a_difference_nothing_is_said():
    assert cells.in_words(entry(), row(entry())) == ""


@pytest.mark.parametrize(
    ("word", "sign"), [(trends.RISING, "▲"), (trends.FALLING, "▼"), (trends.STEADY, "–"), (trends.SHORT, "–")]
)
def test_a_trend_has_its_sign(word, sign):
    figure = SimpleNamespace(trend=word, trend_text=word, trend_favour="", trend_doubt="", trend_years="8 jaren, 2015–2022")
    assert cells.trend_words(figure) == f"{sign} {word}; 8 jaren, 2015–2022"


@pytest.fixture(scope="module")
def crime(data):
    """Heerlen, Drenthe, Bonaire and the country beside the country."""
    keys = [("gemeente", "GM0917"), ("provincie", "drenthe"), ("deal", "bonaire"), ("nederland", "nederland")]
    regions = [find_region(data.registers, RegionRef(*key)) for key in keys]
    country = find_region(data.registers, NEDERLAND)
    (found,) = vergelijking(data.registers, data.scores, regions, [data.registers.indicator["04_VE_03"]], country, "Nederland")
    return [cells.cell(one, found) for one in found.entries]


def test_a_cell_says_that_it_is_a_combined_median_or_compared_with_one(data):
    """Income of 2021: that of Heerlen is CBS's own, those of Twente and of the country are combined."""
    keys = [("gemeente", "GM0917"), ("deal", "twente"), ("nederland", "nederland")]
    regions = [find_region(data.registers, RegionRef(*key)) for key in keys]
    income = data.registers.indicator["01_KL_H_36"]
    (found,) = vergelijking(data.registers, data.scores, regions, [income], regions[-1], "Nederland")
    heerlen, twente, country = (cells.cell(one, found).notes for one in found.entries)
    assert heerlen == "vergeleken met een benadering"
    assert (twente, country) == ("benadering", "benadering")


def test_a_cell_has_value_place_and_difference_without_the_unit_of_its_row(crime):
    """Crimes of 2022 in the monitor of CBS: Heerlen 68, the country 46 in a thousand inhabitants."""
    heerlen = crime[0]
    assert heerlen.value == "68"
    assert heerlen.place == "333–335 van 339"
    assert heerlen.difference == "22 hoger, ongunstig"


def test_the_reference_itself_has_no_difference_and_the_country_no_place(crime):
    assert (crime[-1].difference, crime[-1].place) == ("", "")
    assert crime[-1].notes == "dekking 99%"


def test_a_region_without_figures_says_why_and_nothing_more(crime):
    assert crime[2] == cells.FigureCell("geen gegevens")
