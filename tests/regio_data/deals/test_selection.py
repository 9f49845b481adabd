"""Which deals fit the filters, and which lie partly outside an area."""

from __future__ import annotations

import dataclasses
import datetime
from collections import Counter

import pytest

from regio_data.deals.selection import (
    area_in_words,
    area_label,
    choose_deals,
    envelope,
    filter_areas,
    is_envelope,
    known_total,
    partly_outside,
)
from regio_data.deals.status import STATUSES
from regio_data.registers.regions import RegionRef, find_region


@pytest.fixture
def of(registers):
    return lambda text: find_region(registers, RegionRef.parse(text))


def slugs(deals):
    return {deal.slug for deal in deals}


def test_without_filters_all_deals_fit(registers):
    assert choose_deals(registers) == registers.deals


def test_any_of_the_tranches_and_any_of_the_themes(registers):
    chosen = choose_deals(registers, tranches=[4, 5], rode_draden=[2])
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
    found = filter_areas(registers)
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


def test_each_status_is_a_choice_of_its_own(registers):
    """ "onbekend" is its own: neither a running deal nor one whose years are over counts as unknown."""
    day = datetime.date(2026, 11, 22)
    chosen = {status: slugs(choose_deals(registers, status=status, today=day)) for status in STATUSES}
    assert {status: len(of) for status, of in chosen.items()} == {"lopend": 53, "afgerond": 8, "verstreken": 9, "onbekend": 14}
    assert set.union(*chosen.values()) == slugs(registers.deals)
    assert {"brainport-eindhoven", "zwolle"} <= chosen["onbekend"]
    assert "foodvalley" in chosen["verstreken"] and "zeeland" in chosen["afgerond"]


def test_noord_holland_has_no_completed_deal_and_three_of_which_it_is_not_known(registers, of):
    day = datetime.date(2026, 11, 22)
    assert choose_deals(registers, area=of("provincie:noord-holland"), status="afgerond", today=day) == ()
    unknown = choose_deals(registers, area=of("provincie:noord-holland"), status="onbekend", today=day)
    assert slugs(unknown) == {"nucleaire-problematiek", "kop-van-noord-holland", "zaanij"}


def test_the_sum_of_tranches_1_to_3_is_explained_beside_the_letter(registers):
    """502 + 215 + 180 = 897 million; the letter says 950."""
    first = choose_deals(registers, tranches=[1, 2, 3])
    assert known_total(first) == pytest.approx(897.0)
    assert is_envelope(registers, first)
    assert not is_envelope(registers, first[1:]) and not is_envelope(registers, registers.deals)
    words = envelope(registers)
    assert all(amount in words for amount in ("€ 897,0 mln", "€ 950,0 mln", "€ 53,0 mln", "Kamerstuk 29 697, nr. 90"))


def test_within_a_sentence_a_vitale_regio_has_its_article(registers):
    named = {area_in_words(area) for area in filter_areas(registers)}
    assert {"de vitale regio Twente", "Overijssel"} <= named
