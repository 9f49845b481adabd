"""Development in a profile: the line of one indicator, and what changed since the start of a deal."""

from __future__ import annotations

import re
from html import unescape

import pytest

from tests.finding import charts, html, rows, words
from ui.profiel.development import development_view


@pytest.fixture
def development(drawn, data, profile_of):
    return lambda region, **query: drawn(development_view, data, profile_of(region), **query)


def test_the_words_of_a_change_agree_with_the_figures_beside_them(development):
    at = development("deal:twente")
    label = re.search(r"Ontwikkeling van Regio Deal Twente sinds \d+", html(at)).group()
    changes = rows(at, label)
    assert changes
    for row in changes:
        first, last = re.fullmatch(r"([\d.,−]+) → ([\d.,−]+).*", row[2]).groups()
        assert (row[3] == "gelijk gebleven") <= (first == last), row
    satisfaction = next(row for row in changes if row[0] == "Tevredenheid met het leven")
    assert satisfaction[2:5] == ["88,7 → 87,1%", "1,6 procentpunt gedaald, binnen de marge", "4,0 procentpunt gedaald"]


def test_it_claims_no_effect_and_names_the_areas_without_a_deal_beside_it(development):
    said = words(development("deal:twente"))
    assert "geen effect van een deal af te lezen" in said
    assert "**Sinds de start in 2019, naast Nederland over dezelfde jaren**" in said
    assert "vóór het afronden" in said
    assert re.search(r"Dat zijn: .+\. Ook dit verschil is geen effect van de deal\.", said)


def test_the_indicators_on_which_areas_without_a_deal_were_compared_are_folded_below(development, profile_of):
    summary = "<summary>Op welke indicatoren zij vergeleken zijn</summary>"
    (folded,) = re.findall(rf"{summary}<ul>(.*?)</ul>", html(development("deal:twente")))
    compared = profile_of("deal:twente").development.without_deal.indicators
    assert unescape(folded) == "".join(f"<li>{one.label}</li>" for one in compared)
    assert len(compared) >= 10


def test_a_recent_deal_says_why_there_is_no_development(development):
    at = development("deal:parkstad-limburg-ii")
    assert "nog geen twee jaren met cijfers sinds de start" in at.info[0].value
    assert len(charts(at)) == 1  # the line of an indicator goes further back


def test_the_line_of_the_indicator_of_the_link_stands_beside_that_of_the_country(development, scores):
    at = development("gemeente:GM0153", indicator="01_KL_OK_11")
    assert at.selectbox[0].value == "01_KL_OK_11"
    (chart,) = charts(at)
    line = next(table for table in chart.tables if {"naam", "waarde"} <= set(table))
    assert set(line["naam"]) == {"Enschede", "Nederland"}
    own = scores.query("region_kind == 'gemeente' and region == 'GM0153' and indicator == '01_KL_OK_11'").dropna(subset="value")
    assert dict(zip(own["year"], own["value"], strict=True)) == dict(
        line[line["naam"] == "Enschede"][["jaar", "waarde"]].itertuples(index=False)
    )
    country = scores.query("region_kind == 'nederland' and indicator == '01_KL_OK_11'").set_index("year")["value"].dropna()
    assert line[line["naam"] == "Nederland"].set_index("jaar")["waarde"].to_dict() == country.to_dict()
    assert "**Trend:**" in words(at)
    assert "Sinds de start" not in words(at)  # of a municipality there is none


def test_an_indicator_may_be_spelled_as_the_monitor_does(development):
    at = development("gemeente:GM0153", indicator="09_E&V_13")
    assert (at.selectbox[0].value, at.query_params["indicator"]) == ("09_E_V_13", "09_E_V_13")


def test_without_a_link_the_first_indicator_of_the_region_is_shown(development, profile_of):
    at = development("gemeente:GM0153")
    assert at.selectbox[0].options[0] == profile_of("gemeente:GM0153").figures[0].indicator.label
    assert at.selectbox[0].index == 0
