"""The quarters and the deals, as a picture and in a table; and of few deals no share."""

from __future__ import annotations

import re

import pandas as pd
import pytest

from exports.content.waar_landt_het_geld import GeldView
from tests.finding import charts, html, rows
from ui.waar_landt_het_geld.choice import Choice
from ui.waar_landt_het_geld.views import all_view, deals_view, quarters_view

#: 100 million over four quarters, evenly 25 each; 40 deals; 4 million inhabitants.
QUARTERS = pd.DataFrame(
    {
        "euro": [50e6, 30e6, 20e6, 0.0],
        "euro_even": [25e6] * 4,
        "deals": [10, 20, 10, 0],
        "areas": [8, 15, 9, 0],
        "inhabitants": [1_000_000, 1_000_000, 2_000_000, 0],
    },
    index=pd.Index([1, 2, 3, 4], name="quarter"),
)
LABEL = "Rijksbijdrage, deals en inwoners per kwart"
LISTED = "De deals met hun plaats en rijksbijdrage per inwoner, ongunstigst eerst; die op een deel van een gemeente onderaan"


def view(deals=40, placed=None, per_deal=True):
    return GeldView("Overgewicht", (), per_deal, QUARTERS, deals, placed, ())


@pytest.fixture(scope="module")
def quarters(drawn):
    return drawn(quarters_view, view())


def test_each_quarter_has_its_share_its_deals_and_its_euros_per_inhabitant(quarters):
    found = rows(quarters, LABEL)
    assert [row[1:] for row in found] == [
        ["50,0 (50%)", "25,0 (25%)", "10", "8", "1.000.000", "€ 50"],
        ["30,0 (30%)", "25,0 (25%)", "20", "15", "1.000.000", "€ 30"],
        ["20,0 (20%)", "25,0 (25%)", "10", "9", "2.000.000", "€ 10"],
        ["0,0 (0%)", "25,0 (25%)", "0", "0", "0", "–"],
    ]


def test_the_bars_have_the_shares_of_money_deals_and_inhabitants(quarters):
    (chart,) = charts(quarters)
    bars = chart.tables[0].pivot(index="kwart", columns="wat", values="aandeel")
    shares = {
        "Rijksbijdrage": {0.0, 20.0, 30.0, 50.0},
        "Deals": {0.0, 25.0, 50.0},
        "Inwoners": {0.0, 25.0, 50.0},
    }
    assert {name: set(bars[name]) for name in bars} == shares
    assert chart.tables[1]["aandeel"].tolist() == [25.0] * 4
    assert re.findall(r": (\d+%)", chart.alt) == ["50%", "30%", "20%", "0%"]


def test_of_few_deals_there_are_amounts_and_no_share(drawn):
    at = drawn(quarters_view, view(deals=9))
    assert not charts(at)
    assert "te weinig deals voor een aandeel" in at.caption[0].value
    assert [row[1] for row in rows(at, LABEL)] == ["50,0", "30,0", "20,0", "0,0"]


@pytest.fixture(scope="module")
def deals(drawn, data):
    """Three deals: the places 10, 80 and 50; 100, 90 and 20 euros per inhabitant, the last on part of a municipality."""
    placed = pd.DataFrame(
        {
            "deal": ["twente-ii", "zeeland", "rotterdam-zuid"],
            "percentile": [10.0, 80.0, 50.0],
            "euro": [10e6, 9e6, 2e6],
            "inhabitants": [100_000, 100_000, 100_000],
            "tranche": [4, 2, 1],
            "part": [False, False, True],
            "first_year": [2020, 2019, 2018],
            "last_year": [2022, 2019, 2018],
        }
    )
    return drawn(deals_view, data, view(placed=placed))


def test_where_quarters_are_of_municipalities_the_list_says_that_its_places_are_not(deals, drawn, data):
    place = "Alleen de kwarten bij “Per kwart” zijn van gemeenten."
    assert not any(place in one.value for one in deals.caption)
    placed = pd.DataFrame({"deal": ["twente-ii"], "percentile": 10.0, "euro": 1e7, "inhabitants": 100_000, "tranche": 4})
    placed = placed.assign(part=False, first_year=2020, last_year=2022)
    at = drawn(deals_view, data, view(placed=placed, per_deal=False))
    assert [place in one.value for one in at.caption].count(True) == 1


def test_the_deals_are_listed_the_least_favourable_first_and_those_on_part_of_a_municipality_below_without_a_place(deals):
    found = rows(deals, LISTED)
    assert [row[1:] for row in found] == [
        ["10 (ongunstigste kwart)", "2020–2022", "10,0", "€ 100"],
        ["80 (gunstigste kwart)", "2019", "9,0", "€ 90"],
        ["–", "2018", "2,0", "€ 20 (deels)"],
    ]
    assert "(deels)" in found[2][0]
    assert 'href="profiel?deal=twente-ii"' in found[0][0]


def test_of_each_deal_and_below_all_it_is_said_whether_the_list_of_municipalities_is_sure(deals):
    """In the register those of Twente II and Zeeland are middel, that of Rotterdam Zuid is sure."""
    found = rows(deals, LISTED)
    assert ["(gemeentelijst niet zeker)" in row[0] for row in found] == [True, True, False]
    said = "Van 2 van de 3 deals met gemeenten is de gemeentelijst niet zeker (zekerheid: 2 middel)."
    assert said in [one.value for one in deals.caption]


def test_every_deal_on_whole_municipalities_is_a_dot_and_those_of_most_euros_are_named(deals):
    (chart,) = charts(deals)
    dots, left, right = chart.tables
    assert dots["euro"].tolist() == [100.0, 90.0]
    assert (left["deal"].tolist(), right["deal"].tolist()) == (["Twente II"], ["Zeeland"])  # to the inner side of the picture
    assert chart.alt.startswith("2 deals op hele gemeenten naar plaats")


def test_a_name_does_not_lie_over_another(drawn, data):
    """At 10 and 40, less than 32 apart, with 100 and 80 euros: less than 1.35 times as much."""
    placed = pd.DataFrame(
        {
            "deal": ["twente-ii", "zeeland", "zwolle"],
            "percentile": [10.0, 40.0, 43.0],
            "euro": [10e6, 8e6, 2e6],
            "inhabitants": [100_000] * 3,
            "tranche": [4, 2, 3],
            "part": [False] * 3,
            "first_year": [2020] * 3,
            "last_year": [2020] * 3,
        }
    )
    (chart,) = charts(drawn(deals_view, data, view(placed=placed)))
    assert chart.tables[1]["deal"].tolist() == ["Twente II", "Regio Zwolle"]
    assert not drawn(deals_view, data, view(placed=placed[:0])).get("html")


@pytest.mark.parametrize(
    ("per_deal", "deals", "shown"),
    [
        (True, 40, ["40", "50%", "0%"]),
        (False, 40, ["40", "50%", "25%", "0%", "25%"]),
        (True, 9, ["9", "–", "–"]),
    ],
)
def test_of_every_subject_the_outer_quarters_are_listed(drawn, data, per_deal, deals, shown):
    at = drawn(all_view, data, Choice("Overgewicht", (), (), per_deal), {"Overgewicht": (QUARTERS, deals)})
    label = "Aandeel van de rijksbijdrage in het ongunstigste en het gunstigste kwart"
    assert rows(at, label) == [["Overgewicht", *shown]]
    assert html(at).count("gelijk verdeeld 25%") == (2 if per_deal else 0)  # over deals it is a quarter everywhere
    assert "Bij minder dan 10 deals" in at.caption[0].value
