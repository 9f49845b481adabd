"""Which deals fit the filters, and which lie partly outside an area."""

from __future__ import annotations

import pytest

from regio_data.registers.selection import area_region, choose_deals, known_total, partly_outside


def slugs(deals):
    return {deal.slug for deal in deals}


def test_without_filters_all_deals_fit(registers):
    assert choose_deals(registers) == registers.deals


def test_any_of_the_tranches_and_any_of_the_themes(registers):
    chosen = choose_deals(registers, tranches=[4, 5], themes=[2])
    assert chosen
    assert slugs(chosen) == {d.slug for d in registers.deals if d.tranche in (4, 5) and 2 in d.rode_draden}


def test_an_area_holds_every_deal_with_a_municipality_there(registers):
    assert {"twente", "twente-ii", "zwolle"} <= slugs(choose_deals(registers, area="overijssel"))
    assert "parkstad-limburg" not in slugs(choose_deals(registers, area="overijssel"))


def test_a_deal_of_provinces_without_municipalities_is_found_in_each(registers):
    for area in ("drenthe", "fryslan", "groningen"):
        assert "natuurinclusieve-landbouw-noord-nederland" in slugs(choose_deals(registers, area=area))
    assert "natuurinclusieve-landbouw-noord-nederland" not in slugs(choose_deals(registers, area="limburg"))


def test_only_known_amounts_are_summed(registers):
    one, other = registers.deal["twente-ii"], registers.deal["twente"].model_copy(update={"rijksbijdrage_mln": None})
    assert known_total([one, other]) == 25.0


@pytest.mark.parametrize(
    ("area", "region"),
    [("limburg", "provincie:Limburg"), ("fryslan", "provincie:Fryslân"), ("npvr-twente", "vitale-regio:twente")],
)
def test_an_area_is_a_region_of_the_map(registers, area, region):
    assert area_region(registers, area) == region


def test_a_deal_across_a_border_lies_partly_outside(registers):
    limburg = partly_outside(registers, choose_deals(registers, area="limburg"), "limburg")
    assert [deal.slug for deal in limburg] == ["arnhem-nijmegen"]  # Mook en Middelaar lies in Limburg


def test_a_deal_of_provinces_lies_partly_outside_each_of_them(registers):
    deal = registers.deal["natuurinclusieve-landbouw-noord-nederland"]
    assert partly_outside(registers, [deal], "drenthe") == (deal,)
