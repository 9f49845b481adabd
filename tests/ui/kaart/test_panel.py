"""Beside the map: all deals that the filters leave, or what is selected."""

from __future__ import annotations

import datetime

import pytest

from regio_data.data import Data
from regio_data.deals.filtered import Filtered
from regio_data.registers.regions import RegionRef, find_region
from tests.finding import html, presented, tables
from ui.kaart.panel import selection_panel
from ui.kaart.selected import Selected


@pytest.fixture
def panel(drawn, data, registers, monkeypatch):
    """What is drawn of a choice of deals (all without), as on 22 November 2026."""
    monkeypatch.setattr(Data, "today", datetime.date(2026, 11, 22))

    def show(*slugs, selected=None, measure=None, **query):
        deals = tuple(registers.deal[slug] for slug in slugs) if slugs else registers.deals
        area = find_region(registers, RegionRef.parse(query["gebied"])) if "gebied" in query else None
        chosen = Filtered(deals, area)
        return drawn(selection_panel, data, chosen, selected or Selected(), measure, **query)

    return show


def text(at):
    return "\n".join([*(one.value for kind in ("markdown", "caption", "info") for one in at.get(kind)), html(at)])


def test_without_a_selection_all_deals_stand_there_or_how_they_stack(panel):
    at = panel()
    assert len(tables(at)[0]) == 84
    assert "**Zonder gemeenten op de kaart**" in text(at)
    assert list(tables(panel(measure="euro"))[0])[:2] == ["Gemeente of eiland", "Euro per inwoner"]


def test_filters_without_any_deal_say_what_to_do(drawn, data):
    at = drawn(selection_panel, data, Filtered((), None), Selected(), None)
    assert "Geen enkele deal voldoet" in at.info[0].value
    assert not tables(at)


def test_only_one_whole_tranche_can_be_presented(panel, registers):
    fourth = [deal.slug for deal in registers.deals_of(4)]
    assert presented(panel(*fourth)) == {"Presenteer tranche 4": {"tranche": ["4"]}}
    assert presented(panel(*fourth[1:])) == {}
    assert presented(panel(*fourth, *(deal.slug for deal in registers.deals_of(5)))) == {}


def test_a_province_names_the_deals_of_which_the_amount_holds_for_more_than_it(panel):
    """Arnhem-Nijmegen has Mook en Middelaar, in Limburg; its other municipalities are not."""
    at = panel("arnhem-nijmegen", "parkstad-limburg-iii", gebied="provincie:limburg")
    (said,) = (one.value.replace("\\", "") for one in at.caption if "Deels buiten" in one.value)
    assert said == "Deels buiten Limburg, met het bedrag van de hele deal: Arnhem-Nijmegen: Gezonde Groene Groei (€ 15,0 mln)."
    assert not any("Deels buiten" in one.value for one in panel("arnhem-nijmegen").caption)


def test_a_vitale_regio_says_how_sure_its_municipalities_are(panel):
    said = [one.value.replace("\\", "") for one in panel("twente-ii", gebied="vitale-regio:twente").caption]
    assert any(one.startswith("Vitale regio Twente: zekerheid van de gemeentelijst: hoog. Een officiële") for one in said)


def test_a_municipality_lists_every_deal_there_with_the_total(panel, registers):
    """Also those outside the filters, which say so: 40, 25 and 15 million."""
    heerlen = Selected(municipality=registers.municipality["GM0917"])
    at = panel("parkstad-limburg", "parkstad-limburg-iii", selected=heerlen)
    assert at.header[0].value == "Heerlen"
    said = "**3 Regio Deals**, samen **€ 80,0 mln** rijksbijdrage, waarvan Parkstad Limburg III (€ 15,0 mln) en Parkstad "
    said += "Limburg II (€ 25,0 mln) met een onzekere gemeentelijst (voor het hele gebied van elke deal)."
    assert said in text(at)
    for name in ("Parkstad Limburg", "Parkstad Limburg II", "Parkstad Limburg III"):
        assert f"<h3>Regio Deal {name}</h3>" in text(at)
    assert sum("Valt buiten de gekozen filters." in one.value for one in at.caption) == 1
    at.button(key="open-parkstad-limburg-ii").click().run()
    assert at.query_params == {"deal": "parkstad-limburg-ii"}


def test_a_municipality_has_an_answer_card_for_each_deal(panel, registers):
    shown = text(panel(selected=Selected(municipality=registers.municipality["GM0917"])))
    assert "<dt>Looptijd</dt><dd>2019–2022</dd>" in shown
    assert "<dd>lopend (volgens een bron van 19 november 2025)</dd>" in shown
    assert "<dt>Opvolger</dt>" in shown
    assert "heerlen.nieuws.nl" in shown


def test_of_one_deal_nothing_is_summed_and_a_part_is_named(panel, registers):
    shown = text(panel(selected=Selected(municipality=registers.municipality["GM0744"])))  # Baarle-Nassau
    assert (
        "**1 Regio Deal**, **€ 10,0 mln** rijksbijdrage, met een onzekere gemeentelijst (voor het hele gebied van de " in shown
    )
    unsure = "de gemeentelijst van deze deal is niet zeker (zekerheid: middel)"
    assert f"<dt>Gebied</dt><dd>{unsure}</dd>" in shown
    rotterdam = text(panel(selected=Selected(municipality=registers.municipality["GM0599"])))
    assert "<dt>Gebied</dt><dd>een deel van Rotterdam</dd>" in rotterdam


def test_an_island_has_its_deals_and_no_profile(panel):
    at = panel(selected=Selected(island="Saba"))
    assert "<h3>Regio Deal Saba</h3>" in text(at) and "<h3>Regio Deal Bonaire</h3>" not in text(at)
    # One of the two, of 50 million, is for Bonaire and Sint Eustatius too.
    assert "**2 Regio Deals**, samen **€ 55,0 mln** rijksbijdrage (voor het hele gebied van elke deal)." in text(at)
    assert not at.get("page_link")


def test_a_municipality_without_a_deal_says_so(panel, registers):
    at = panel(selected=Selected(municipality=registers.municipality["GM0308"]))
    assert "maakt of maakte Baarn van geen enkele Regio Deal deel uit" in text(at)
    assert "Naar het profiel van deze gemeente" in [link.proto.label for link in at.get("page_link")]


def test_a_deal_outside_the_filters_says_so_and_one_click_goes_back(panel, registers):
    twente = Selected(deal=registers.deal["twente-ii"])
    assert not any("buiten de gekozen filters" in one.value for one in panel(selected=twente).caption)
    at = panel("zwolle", selected=twente, deal="twente-ii", tranche="3")
    assert at.caption[0].value == "Deze deal valt buiten de gekozen filters en staat daarom niet op de kaart."
    at.button[0].click().run()
    assert at.query_params == {"tranche": "3"}
