"""One click lays others beside the first region, and it is said why these."""

from __future__ import annotations

import pytest

from regio_data.profile.peers import Peers
from tests.finding import labelled
from ui.vergelijken import peers
from ui.vergelijken.peers import peers_view


@pytest.fixture
def shown(drawn, data, choice):
    return lambda *regions, **query: drawn(peers_view, data, choice(*regions), **query)


def test_one_click_lays_the_neighbours_beside_a_region(shown):
    at = shown("gemeente:GM0153", "nederland", met="gemeente:GM0153", volgorde="verschil")
    assert at.markdown[0].value == "Zet naast **Enschede (gemeente)**:"
    labelled(at.button, "Buren").click().run()
    bordering = ["GM0164", "GM0173", "GM1774", "GM0158", "GM0168"]  # Hengelo, Oldenzaal, Dinkelland, Haaksbergen, Losser
    regions = [f"gemeente:{code}" for code in ("GM0153", *bordering)]
    assert at.query_params["regio"] == [*regions, "nederland"]
    assert at.query_params["groep"] == "buren"
    assert not {"met", "volgorde"} & set(at.query_params)  # of the regions that were there


def test_areas_without_a_deal_are_laid_beside_a_deal_by_name(shown):
    at = shown("deal:twente-ii")
    labelled(at.button, "Vergelijkbaar, zonder deal").click().run()
    assert len(at.query_params["naam"]) == 5
    assert sum(text.startswith("eigen:") for text in at.query_params["regio"]) == 5


def test_an_own_region_is_laid_beside_areas_like_it_too(shown):
    at = shown("eigen:GM0141+GM0153")
    labelled(at.button, "Vergelijkbare cijfers").click().run()
    first, *others, last = at.query_params["regio"]
    assert (first, last) == ("eigen:GM0141+GM0153", "nederland") and others
    assert not at.info


def test_why_these_regions_are_there_is_said_as_long_as_the_link_names_the_group(shown):
    at = shown("gemeente:GM0153", "nederland", groep="buren")
    assert "De 5 gemeenten naast Enschede" in at.caption[0].value
    assert at.returned[-1] == at.caption[0].value
    assert shown("gemeente:GM0153", "nederland").returned == [""]
    assert shown("provincie:limburg", groep="provincie").returned == [""]  # makes no sense for a province


def test_of_neighbours_without_a_shared_border_it_is_said_that_water_lies_between(shown):
    """The Wadden islands lie nearest to Het Hogeland, by Schiermonnikoog; Enschede and Hengelo share a border."""
    said = "Over het water is de dichtstbijzijnde gemeente de buur: {}."
    assert said.format("Schiermonnikoog en Het Hogeland") in shown("deal:de-waddeneilanden", groep="buren").returned[-1]
    assert said.format("Den Helder en Texel") in shown("gemeente:GM0400", groep="buren").returned[-1]
    assert "water" not in shown("gemeente:GM0153", groep="buren").returned[-1]
    assert "water" not in shown("provincie:fryslan", groep="buren").returned[-1]  # Groningen lies at its border too
    assert "water" not in shown("deal:de-waddeneilanden", groep="omvang").returned[-1]


def test_the_country_has_no_peers_but_an_own_region_can_be_made(shown):
    at = shown("nederland")
    assert not at.button
    assert [link.proto.label for link in at.get("page_link")] == ["Maak een eigen regio"]


def test_the_first_region_that_has_peers_is_the_one(shown):
    assert shown("nederland", "deal:bonaire", "gemeente:GM0917").markdown[0].value == "Zet naast **Heerlen (gemeente)**:"


def test_that_there_are_none_is_said(shown, monkeypatch):
    monkeypatch.setattr(peers, "_peers", lambda *_: Peers((), "Geen *andere* gemeente."))
    at = shown("gemeente:GM0153")
    labelled(at.button, "Even groot").click().run()
    assert at.info[0].value.replace("\\", "") == "Geen *andere* gemeente."
    assert "regio" not in at.query_params
