"""What is said of the areas of deals: how many count, and where they stand."""

from __future__ import annotations

import pandas as pd
import pytest

from regio_data.figures.areas_in_words import counting, in_quarters
from tests.regio_data.making import indicator


def said(percentiles, known, **of):
    quarters = [1 if p < 25 else 4 if p >= 75 else 2 for p in percentiles]
    return in_quarters(indicator(**of), pd.DataFrame({"percentile": percentiles, "quartile": quarters}), known)


def test_areas_in_the_outer_quarters_are_counted_with_the_limits():
    """74.9 lies just under the most favourable quarter."""
    assert said([0.0, 24.9, 25.0, 74.9, 75.0], 5) == (
        "Van 5 gebieden met een cijfer staan er 2 in het ongunstigste kwart van de gebieden van dezelfde omvang (onder 25) en "
        "1 in het gunstigste (vanaf 75); de mediaan is percentiel 25."
    )


def test_a_figure_without_a_place_is_not_called_no_figure():
    assert said([], 0) == "Geen van de gebieden die meetellen heeft een cijfer."
    assert said([], 2).startswith("Geen plaats: 2 gebieden hebben een cijfer, maar te weinig andere ")
    assert said([], 2, direction="neutral").startswith("Geen positie: hoger is niet gunstiger")


def test_areas_with_a_figure_but_no_place_are_not_passed_over():
    """Of three areas with a figure the wealth of Zeeland is CBS's own and has no place: two are placed."""
    assert said([10.0, 80.0], 3).startswith(
        "Van 2 gebieden met een plaats (3 hebben een cijfer) staat er 1 in het ongunstigste"
    )


@pytest.mark.parametrize(
    ("slugs", "include_partial", "text"),
    [
        (("zwolle", "zwolle-ii"), False, ""),
        (
            ("zwolle", "zwolle-ii", "amsterdam-zuidoost", "bonaire"),
            False,
            "Van de 4 deals tellen er 2 mee, in 1 gebied: 1 geldt voor een deel van een gemeente en 1 heeft geen gemeenten met "
            "cijfers.",
        ),
        (
            ("zwolle", "amsterdam-zuidoost", "bonaire", "saba"),
            True,
            "Van de 4 deals tellen er 2 mee, in 2 gebieden: 2 hebben geen gemeenten met cijfers.",
        ),
        (
            ("amsterdam-zuidoost", "twente"),
            False,
            "Van de 2 deals telt er 1 mee, in 1 gebied: 1 geldt voor een deel van een gemeente.",
        ),
    ],
)
def test_deals_of_the_same_municipalities_are_one_area_and_those_left_out_have_a_reason(
    registers, slugs, include_partial, text
):
    assert counting([registers.deal[slug] for slug in slugs], include_partial) == text
