"""Beside the facts: where a deal or municipality stands."""

from __future__ import annotations

import re

import pytest

from regio_data.registers.regions import RegionRef
from tests.finding import html
from ui.kaart.standing import standing


@pytest.fixture
def shown(drawn, data):
    return lambda region: drawn(standing, data, RegionRef.parse(region))


def test_the_panel_shows_where_a_deal_stands(shown, registers, scores):
    at = shown("deal:twente-ii")
    body = html(at)
    assert "Gunstigste posities" in body
    assert body.count("plaats ") >= 4
    assert "Gezondheid: gemiddeld percentiel" in body
    rows = scores[(scores["region_kind"] == "deal") & (scores["region"] == "twente-ii")].dropna(subset="value")
    last = rows.loc[rows.groupby("indicator")["year"].idxmax()].dropna(subset="percentile").sort_values("percentile")
    # Those within the margin of Nederland make room for the next, and only the outer quarters are listed.
    assert sum(registers.indicator[code].label in body for code in [*last["indicator"][:3], *last["indicator"][-3:]]) >= 3
    best, worst = re.findall(r"<h3>(?:Gun|Ongun)stigste posities</h3><ul>(.*?)</ul>", body)
    assert 0 < best.count("<li>") <= 3 and 0 < worst.count("<li>") <= 3
    outer = last.set_index(last["indicator"].map(lambda code: registers.indicator[code].label))["percentile"]
    assert all(outer[label] >= 75 for label in re.findall(r"<li>(.*?): ", best))
    assert all(outer[label] < 25 for label in re.findall(r"<li>(.*?): ", worst))


def test_no_more_than_three_are_named_at_either_end(shown, data):
    """Of Heerlen the profile lists five least favourable positions."""
    (worst,) = re.findall(r"<h3>Ongunstigste posities</h3><ul>(.*?)</ul>", html(shown("gemeente:GM0917")))
    assert worst.count("<li>") == 3


def test_it_says_with_what_the_region_is_compared(shown):
    said = " ".join(caption.value for caption in shown("deal:twente-ii").caption)
    assert "Vergeleken met 1.000 gelote aaneengesloten gebieden van 14 gemeenten" in said
    assert "Plaats 1 en percentiel 100 zijn het gunstigst (eigen berekening)." in said


def test_a_deal_on_part_of_a_municipality_has_no_list_of_positions(shown):
    at = shown("deal:rotterdam-zuid")
    assert "Gunstigste posities" not in html(at)
    assert "Gezondheid: gemiddeld percentiel" in html(at)
    assert "heel Rotterdam" in " ".join(caption.value for caption in at.caption)


def test_a_region_without_figures_has_nothing(shown):
    at = shown("deal:bonaire")
    assert not at.get("html") and not at.caption
