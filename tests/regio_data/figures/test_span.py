"""The span of municipal figures, where a mean of them would say something else."""

from __future__ import annotations

import pandas as pd

from regio_data.figures.span import span
from regio_data.registers.regions import Region, RegionRef
from tests.regio_data.making import indicator

WEALTH = indicator(combine="no", why_not_combined="een gemiddelde van medianen is geen mediaan", short_unit="euro", decimals=0)
FIGURES = pd.DataFrame(
    {
        "region": ["GM0001", "GM0002", "GM0003", "GM0009", "GM0001"],
        "indicator": "X",
        "year": [2021, 2021, 2021, 2021, 2020],
        "value": [10_900.0, 103_000.0, float("nan"), 1.0, 5.0],
    }
)
REGION = Region(RegionRef("deal", "d"), "Deal", ("GM0001", "GM0002", "GM0003"))


def test_lowest_and_highest_of_the_latest_year_with_their_municipalities():
    found = span(FIGURES, REGION, WEALTH)
    assert (found.year, found.count, found.lowest_in, found.highest_in) == (2021, 2, "GM0001", "GM0002")
    assert found.text == "van 10.900 tot 103.000 euro; een gemiddelde van medianen is geen mediaan"
    assert found.sentence({"GM0001": "Groningen", "GM0002": "Rozendaal"}).endswith(
        "lopen in 2021 van 10.900 euro (Groningen) tot 103.000 euro (Rozendaal)."
    )


def test_another_year_may_be_asked_for():
    assert span(FIGURES, REGION, WEALTH, 2020).short == "5"


def test_none_where_it_is_combined_or_one_municipality_or_without_figures():
    assert span(FIGURES, REGION, indicator()) is None
    assert span(FIGURES, Region(RegionRef("gemeente", "GM0001"), "A", ("GM0001",)), WEALTH) is None
    assert span(FIGURES, REGION, WEALTH, 2013) is None
