"""Figures with the unit of their indicator."""

from __future__ import annotations

import pytest

from regio_data import units
from tests.regio_data.making import indicator


def test_a_missing_figure_is_said_and_zero_is_a_figure():
    assert units.figure(float("nan"), indicator()) == "geen gegevens"
    assert units.figure(0.0, indicator()) == "0,0%"
    assert units.figure(2.5, indicator(short_unit="km")) == "2,5 km"
    assert units.figure(2.5, indicator(short_unit="km"), unit=False) == "2,5"


def test_a_unit_reads_as_dutch_behind_a_figure():
    assert units.figure(81.1, indicator(short_unit="jaren bij geboorte", figure_unit="jaar")) == "81,1 jaar"
    assert (
        units.figure(7.1, indicator(short_unit="schaalscore 0-10", figure_unit="op een schaal van 0 tot 10"))
        == "7,1 op een schaal van 0 tot 10"
    )


@pytest.mark.parametrize(
    ("code", "short", "figure", "difference"),
    [
        ("01_GZ_08", "%", "7,1%", "7,1 procentpunt"),
        ("01_GZ_20", "jaren bij geboorte", "7,1 jaar", "7,1 jaar"),
        ("R_L_SK_01", "schaalscore 0-10", "7,1 op een schaal van 0 tot 10", "7,1 punt"),
        ("02_HB_NK_31", "gemiddelde kwaliteit", "7,1 op een schaal van 1 tot 4", "7,1 punt"),
        ("01.07_NW", "euro per huishouden", "7 euro per huishouden", "7 euro per huishouden"),
        ("R_HN_V_01", "delicten per 100 inwoners van 15+", *["7,1 delicten per 100 inwoners van 15+"] * 2),
    ],
)
def test_the_register_gives_the_words_of_a_unit(code, short, figure, difference, registers):
    found = registers.indicator[code]
    assert (found.short_unit, units.figure(7.1, found), units.difference(-7.1, found)) == (short, figure, difference)


def test_difference_has_no_sign_and_its_own_unit_words():
    assert units.difference(-4.2, indicator()) == "4,2 procentpunt"
    assert units.difference(0.3, indicator(short_unit="schaalscore 0-10", difference_unit="punt")) == "0,3 punt"
    assert units.difference(None, indicator()) == "geen gegevens"
