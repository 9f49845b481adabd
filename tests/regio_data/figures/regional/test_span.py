"""The span of municipal figures, where a mean of them would say something else."""

from __future__ import annotations

import pandas as pd
import pytest

from regio_data import units
from regio_data.figures.regional.span import Span, latest_spans, span
from regio_data.figures.regional.values import regional_values
from regio_data.registers.areas import CbsArea
from regio_data.registers.regions import NEDERLAND, Region, RegionRef
from tests.regio_data.making import indicator

NAN = float("nan")
WEALTH = indicator(
    combined=False, why_not_combined="een gemiddelde van medianen is geen mediaan", short_unit="euro", decimals=0
)
FIGURES = pd.DataFrame(
    {
        "region": ["GM0001", "GM0002", "GM0003", "GM0009", "GM0001"],
        "indicator": "X",
        "year": [2021, 2021, 2021, 2021, 2020],
        "value": [10_900.0, 103_000.0, NAN, 1.0, 5.0],
    }
)
WEIGHTS = pd.DataFrame({"region": ["GM0001", "GM0002", "GM0003", "GM0009"], "inhabitants": 10, "land_area": 1.0})
DEAL = Region(RegionRef("deal", "d"), "Deal", ("GM0001", "GM0002", "GM0003"))


def rows(region=DEAL, one=WEALTH, official=None):
    return regional_values(FIGURES, WEIGHTS, [region], [one], official)


def of(region=DEAL, one=WEALTH, year=2021):
    (row,) = rows(region, one).query(f"year == {year}").itertuples()
    return span(row, one)


def test_lowest_and_highest_of_a_year_with_their_municipalities():
    found = of()
    assert (found.year, found.lowest, found.highest) == (2021, 10_900, 103_000)
    assert found.text == "van 10.900 tot 103.000 euro; een gemiddelde van medianen is geen mediaan"
    figures = pd.Series({"GM0001": 10_900.0, "GM0002": 103_000.0, "GM0003": NAN})
    told = found.sentence(figures, {"GM0001": "Groningen", "GM0002": "Rozendaal"})
    assert told.endswith(
        "De 2 gemeenten met een cijfer lopen in 2021 van 10.900 euro (Groningen) tot 103.000 euro (Rozendaal)."
    )


def test_one_municipality_with_a_figure_is_no_span_of_two():
    assert of(year=2020).short == "5"


@pytest.mark.parametrize("kind", ["deal", "vitale-regio", "corop"])
def test_every_kind_of_region_has_its_span(kind):
    assert of(Region(RegionRef(kind, "d"), "D", ("GM0001", "GM0009"))).short == "van 1 tot 10.900"
    assert of(Region(NEDERLAND, "Nederland", tuple(WEIGHTS["region"]))).short == "van 1 tot 103.000"


def test_none_where_it_is_combined_or_one_municipality():
    assert of(one=indicator()) is None
    assert of(Region(RegionRef("gemeente", "GM0001"), "A", ("GM0001",))) is None


def test_the_figure_of_cbs_takes_the_place_of_the_span():
    province = Region(
        RegionRef("provincie", "p"), "P", ("GM0001", "GM0002"), cbs_areas=(CbsArea(code="PV20", kind="provincie", name="P"),)
    )
    official = pd.DataFrame({"region": ["PV20"], "indicator": "X", "year": [2021], "value": [40_000.0]})
    table = rows(province, official=official.assign(lower=NAN, upper=NAN))
    assert [span(row, WEALTH) and row.year for row in table.itertuples()] == [2020, None]
    assert latest_spans(table, {"X": WEALTH}) == ()


def test_the_latest_year_of_a_region():
    assert [(one.year, one.short) for one in latest_spans(rows(), {"X": WEALTH})] == [(2021, "van 10.900 tot 103.000")]


def test_equal_figures_are_said_once_and_one_municipality_in_the_singular(registers):
    water = registers.indicator["02_HB_NK_31"]
    names = {"a": "Asten", "b": "Best"}
    equal = Span(water, 2022, 4.0, 4.0)
    figure = units.figure(4.0, water)
    assert equal.sentence(pd.Series({"a": 4.0, "b": 4.0}), names).endswith(
        f"Beide gemeenten met een cijfer hebben in 2022 {figure}."
    )
    assert equal.sentence(pd.Series({"a": 4.0}), names).endswith(f"Eén gemeente heeft in 2022 een cijfer: {figure} (Asten).")


def test_an_end_that_several_municipalities_share_names_up_to_three_and_how_many_more():
    names = {"GM0001": "Groningen", "GM0002": "Rozendaal", "GM0003": "Asten"}
    told = of().sentence(pd.Series({"GM0001": 10_900.0, "GM0002": 103_000.0, "GM0003": 103_000.2}), names)
    assert told.endswith("van 10.900 euro (Groningen) tot 103.000 euro (Rozendaal en Asten).")
    many = pd.Series({"GM0001": 10_900.0, **dict.fromkeys("ABCDE", 103000.0)})
    told = of().sentence(many, {"GM0001": "Groningen", **{name: name for name in "ABCDE"}})
    assert told.endswith("tot 103.000 euro (A, B, C en nog 2).")
