"""The group in which a region is placed, in words and in numbers."""

from __future__ import annotations

import numpy as np
import pytest

from regio_data.figures.group import compared_with, enough, group_name, how_placed, members, resting_on


def test_one_municipality_stands_among_all_and_more_among_a_thousand_drawn_areas_and_itself():
    assert [members(size, 342) for size in (1, 2, 14)] == [342, 1001, 1001]
    assert [group_name(size) for size in (1, 2)] == ["gemeenten", "gebieden van 2 gemeenten"]


def test_half_of_a_group_is_enough_also_when_asked_of_many_at_once():
    assert enough(np.array([170, 171, 500, 501]), 342).tolist() == [False, True, True, True]
    assert not enough(500, 1001) and enough(501, 1001)


@pytest.mark.parametrize(
    ("known", "size", "text"),
    [(52, 1, "52 van de 342 gemeenten"), (342, 1, ""), (1001, 3, ""), (1000, 3, "999 van de 1.000 gelote gebieden")],
)
def test_on_how_many_a_place_rests_is_said_without_the_region_itself_among_drawn_areas(known, size, text):
    assert resting_on(known, size, 342) == text


def test_the_region_counts_itself_only_among_drawn_areas():
    assert compared_with(1) == (
        "Vergeleken met de gemeenten, voor zover daarvan een cijfer is. Een plaats is er alleen als ten minste de helft een "
        "cijfer heeft."
    )
    assert "Het gebied zelf telt mee: met alle cijfers zijn er 1.001 plaatsen." in compared_with(14)


def test_above_places_it_is_said_which_end_is_the_most_favourable():
    assert how_placed(1) == (
        "Vergeleken met de gemeenten, voor zover daarvan een cijfer is. Een plaats is er alleen als ten minste de helft een "
        "cijfer heeft. Plaats 1 en percentiel 100 zijn het gunstigst (eigen berekening)."
    )
