"""Which region the profile of a link is of."""

from __future__ import annotations

import pytest

from ui.profiel.choice import choose_region


@pytest.mark.parametrize(
    ("query", "region"),
    [
        ({}, "deal:parkstad-limburg-ii"),
        ({"deal": "twente-ii"}, "deal:twente-ii"),
        ({"gemeente": "GM0153"}, "gemeente:GM0153"),
        ({"regio": "corop:twente"}, "corop:twente"),
        ({"regio": "eigen:GM0153+GM0141"}, "eigen:GM0141+GM0153"),
        ({"deal": "twente-ii", "gemeente": "GM0153", "regio": "corop:twente"}, "deal:twente-ii"),
        ({"gemeente": "GM0153", "regio": "corop:twente"}, "gemeente:GM0153"),
        ({"deal": "bestaat-niet", "gemeente": "GM0153"}, "gemeente:GM0153"),
        ({"regio": "nederland"}, "deal:parkstad-limburg-ii"),  # the country has no profile
    ],
)
def test_a_deal_goes_before_a_municipality_and_that_before_another_region(drawn, registers, query, region):
    (found,) = drawn(choose_region, registers, **query).returned
    assert str(found.ref) == region
