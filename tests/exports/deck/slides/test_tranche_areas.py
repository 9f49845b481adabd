"""Of how many areas of a tranche there are figures, and when that is enough to say something of the whole."""

from __future__ import annotations

import pytest

from exports.deck.slides.tranche_areas import Areas, areas_of


@pytest.mark.parametrize(
    ("known", "every", "least", "enough"),
    [(2, 5, 3, False), (3, 5, 3, True), (2, 3, 3, False), (7, 14, 7, True), (6, 13, 7, False)],
)
def test_half_of_the_areas_and_no_fewer_than_three_are_enough(known, every, least, enough):
    areas = Areas(tuple("abcdefghij"[:known]), every, 2022, False)
    assert (areas.least, areas.enough) == (least, enough)


def test_areas_are_counted_with_municipalities_and_the_figures_by_year(data, registers):
    """Tranche 1: five of six deals have municipalities, two of them whole; signed in 2018, tranche 4 in 2023."""
    first, fourth = (areas_of(data, registers.deals_of(number)) for number in (1, 4))
    assert first.share == "2 van de 5"
    assert first.period == "cijfers t/m 2022"
    assert fourth.period == "cijfers t/m 2022, van vóór deze deals"
