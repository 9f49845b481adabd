"""Which deals fit the filters, and which lie partly outside an area."""

from __future__ import annotations

import dataclasses
from collections import Counter

import pytest

from regio_data.registers.regions import RegionRef, find_region
from regio_data.registers.selection import area_label, areas, choose_deals, known_total, partly_outside


@pytest.fixture
def of(registers):
    return lambda text: find_region(registers, RegionRef.parse(text))


def slugs(deals):
    return {deal.slug for deal in deals}


def test_without_filters_all_deals_fit(registers):
    assert choose_deals(registers) == registers.deals


def test_any_of_the_tranches_and_any_of_the_themes(registers):
    chosen = choose_deals(registers, tranches=[4, 5], themes=[2])
    assert chosen
    assert slugs(chosen) == {d.slug for d in registers.deals if d.tranche in (4, 5) and 2 in d.rode_draden}


def test_an_area_holds_every_deal_with_a_municipality_there(registers, of):
    assert {"twente", "twente-ii", "zwolle"} <= slugs(choose_deals(registers, area=of("provincie:overijssel")))
    assert "parkstad-limburg" not in slugs(choose_deals(registers, area=of("provincie:overijssel")))


def test_a_deal_of_provinces_without_municipalities_is_found_in_each(registers, of):
    for area in ("provincie:drenthe", "provincie:fryslan", "provincie:groningen"):
        assert "natuurinclusieve-landbouw-noord-nederland" in slugs(choose_deals(registers, area=of(area)))
    assert "natuurinclusieve-landbouw-noord-nederland" not in slugs(choose_deals(registers, area=of("provincie:limburg")))


def test_only_known_amounts_are_summed(registers):
    one, other = registers.deal["twente-ii"], registers.deal["twente"].model_copy(update={"rijksbijdrage_mln": None})
    assert known_total([one, other]) == 25.0


def test_areas_are_the_provinces_and_the_vitale_regios_with_names_that_differ(registers):
    found = areas(registers)
    assert Counter(area.kind for area in found) == {"provincie": 12, "vitale-regio": 11}
    assert len({area_label(area) for area in found}) == 23


def test_a_deal_with_municipalities_is_not_found_by_its_province_alone(registers, of):
    """Arnhem-Nijmegen names Limburg for Mook en Middelaar; without that municipality it would not lie there."""
    deal = registers.deal["arnhem-nijmegen"]
    assert "Limburg" in deal.provinces
    elsewhere = deal.model_copy(update={"municipalities": tuple(c for c in deal.municipalities if c != "GM0944")})
    changed = dataclasses.replace(registers, deals=(elsewhere,))
    assert choose_deals(changed, area=of("provincie:limburg")) == ()
    assert choose_deals(dataclasses.replace(registers, deals=(deal,)), area=of("provincie:limburg")) == (deal,)


def test_a_deal_across_a_border_lies_partly_outside(registers, of):
    limburg = partly_outside(choose_deals(registers, area=of("provincie:limburg")), of("provincie:limburg"))
    assert [deal.slug for deal in limburg] == ["arnhem-nijmegen"]  # Mook en Middelaar lies in Limburg


def test_a_deal_of_provinces_lies_partly_outside_each_of_them(registers, of):
    deal = registers.deal["natuurinclusieve-landbouw-noord-nederland"]
    assert partly_outside([deal], of("provincie:drenthe")) == (deal,)


def test_a_status_that_is_not_known_is_a_choice_of_its_own(registers):
    unknown = [d.slug for d in registers.deals if d.status is None]
    assert unknown and slugs(choose_deals(registers, status="onbekend")) == set(unknown)
    assert slugs(choose_deals(registers, status="lopend")) == {d.slug for d in registers.deals if d.status == "lopend"}
