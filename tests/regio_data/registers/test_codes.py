"""Codes in one spelling."""

from __future__ import annotations

import pytest

from regio_data.registers.codes import indicator_key, slugify


@pytest.mark.parametrize(("one", "other"), [("09_E&V_12", "09_E_V_12"), ("01.07_NW", "01_07_nw"), (" 15.15_NW ", "15_15_NW")])
def test_spellings_of_one_indicator_agree(one, other):
    assert indicator_key(one) == indicator_key(other)


def test_indicators_of_the_register_stay_apart(registers):
    assert len({indicator_key(i.code) for i in registers.indicators}) == 37


@pytest.mark.parametrize(
    ("text", "slug"), [("Materiële welvaart", "materiele-welvaart"), ("'s-Gravenhage", "s-gravenhage"), ("  ", "")]
)
def test_slugify(text, slug):
    assert slugify(text) == slug
