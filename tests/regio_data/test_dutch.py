"""Dutch numbers, amounts and dates."""

from __future__ import annotations

import datetime

import pytest
from babel.numbers import format_decimal
from hypothesis import example, given
from hypothesis import strategies as st

from regio_data import dutch
from tests.regio_data.making import indicator


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [(1234567, 0, "1.234.567"), (40.1, 1, "40,1"), (5, 1, "5,0"), (-3.25, 2, "−3,25"), (-0.04, 1, "0,0"), (None, 1, "–")],
)
def test_number(value, decimals, text):
    assert dutch.number(value, decimals) == text


@given(value=st.one_of(st.floats(-1e9, 1e9), st.integers(-(10**9), 10**9)), decimals=st.integers(0, 4))
@example(value=-0.04, decimals=1)
@example(value=0.1 + 0.2, decimals=2)
@example(value=999_999.5, decimals=0)
def test_a_number_is_written_as_babel_writes_it(value, decimals):
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    written = format_decimal(float(dutch.shown(value, decimals)) + 0.0, pattern, locale=dutch.LOCALE)
    assert dutch.number(value, decimals) == written.replace("-", "\N{MINUS SIGN}")


def test_a_missing_figure_is_said_and_zero_is_a_figure():
    assert dutch.figure(float("nan"), indicator()) == "geen gegevens"
    assert dutch.figure(0.0, indicator()) == "0,0%"
    assert dutch.figure(2.5, indicator(short_unit="km")) == "2,5 km"
    assert dutch.figure(2.5, indicator(short_unit="km"), unit=False) == "2,5"


def test_a_unit_reads_as_dutch_behind_a_figure():
    assert dutch.figure(81.1, indicator(short_unit="jaren bij geboorte", figure_unit="jaar")) == "81,1 jaar"
    assert (
        dutch.figure(7.1, indicator(short_unit="schaalscore 0-10", figure_unit="op een schaal van 0 tot 10"))
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
    assert (found.short_unit, dutch.figure(7.1, found), dutch.difference(-7.1, found)) == (short, figure, difference)


def test_difference_has_no_sign_and_its_own_unit_words():
    assert dutch.difference(-4.2, indicator()) == "4,2 procentpunt"
    assert dutch.difference(0.3, indicator(short_unit="schaalscore 0-10", difference_unit="punt")) == "0,3 punt"
    assert dutch.difference(None, indicator()) == "geen gegevens"


def test_a_coverage_is_rounded_down_so_that_only_all_is_a_hundred():
    assert [dutch.coverage(share) for share in (0.498, 0.5, 0.998, 1.0)] == [
        "dekking 49%",
        "dekking 50%",
        "dekking 99%",
        "dekking 100%",
    ]
    assert [dutch.whole_percent(n / 100) for n in range(101)] == list(range(101))


def test_amounts_dates_counts_and_lists():
    assert dutch.million(130.0) == "€ 130,0 mln"
    assert dutch.million(None) == "niet bekend"
    assert dutch.date(datetime.date(2018, 7, 6)) == "6 juli 2018"
    assert dutch.date(None) == "niet bekend"
    assert dutch.count(1, "deal", "deals") == "1 deal"
    assert dutch.count(1084, "deal", "deals") == "1.084 deals"
    assert dutch.several(["Saba"]) == "Saba"
    assert dutch.several(["a", "b", "c"]) == "a, b en c"
