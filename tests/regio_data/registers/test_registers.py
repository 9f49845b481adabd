"""What is looked up in the registers: chains, sums, indicators and themes."""

from __future__ import annotations

from dataclasses import replace

import pytest


def slugs(deals):
    return [deal.slug for deal in deals]


def test_a_chain_runs_from_the_first_deal_to_the_last_from_whichever_you_ask(registers):
    second = registers.deal["twente-ii"]
    assert second.predecessor == "twente"
    for deal in (second, registers.deal["twente"]):
        assert slugs(registers.chain(deal))[:2] == ["twente", "twente-ii"]
    three = ["parkstad-limburg", "parkstad-limburg-ii", "parkstad-limburg-iii"]
    assert [slugs(registers.chain(registers.deal[slug])) for slug in three] == [three] * 3
    alone = next(d for d in registers.deals if d.predecessor is None and not registers.successors[d.slug])
    assert registers.chain(alone) == (alone,)


def test_successors_are_those_that_name_their_predecessor(registers):
    assert sum(len(after) for after in registers.successors.values()) == sum(d.predecessor is not None for d in registers.deals)
    assert slugs(registers.successors["twente"]) == ["twente-ii"]


def test_inhabitants_of_no_municipality_are_none_of_all_are_the_country(registers):
    assert registers.inhabitants_of([]) == 0
    assert registers.inhabitants_of(registers.municipality) == 17_942_942


def test_euro_per_inhabitant_is_the_amount_over_the_inhabitants(registers):
    deal = registers.deal["twente"]
    people = sum(registers.municipality[code].inhabitants for code in deal.municipalities)
    assert registers.euro_per_inhabitant(deal) == pytest.approx(deal.rijksbijdrage_mln * 1_000_000 / people)
    assert registers.euro_per_inhabitant(deal.model_copy(update={"rijksbijdrage_mln": None})) is None
    assert registers.euro_per_inhabitant(deal.model_copy(update={"municipalities": ()})) is None


def test_names_stand_in_the_order_asked(registers):
    assert registers.names_of(["GM0344", "GM0153"]) == ("Utrecht", "Enschede")
    assert registers.code_of["Utrecht"] == "GM0344"


def test_an_indicator_under_two_themes_is_in_both(registers):
    shared = next(i for i in registers.indicators if len({one.theme for one in i.monitor_themes}) > 1)
    for theme in {one.theme for one in shared.monitor_themes}:
        assert shared in registers.of_theme(theme)
    assert {i for theme in registers.themes for i in registers.of_theme(theme)} == set(registers.indicators)
    assert registers.of_theme("Nergens") == ()


def test_there_are_twelve_provinces_and_each_theme_has_a_key(registers):
    assert len(registers.provinces) == 12 and list(registers.provinces) == sorted(registers.provinces)
    assert tuple(registers.theme_keys.values()) == registers.themes


@pytest.mark.parametrize("code", ["09_E&V_12", "09_e_v_12", " 09.E.V.12 "])
def test_an_indicator_is_found_in_every_spelling(registers, code):
    assert registers.find_indicator(code).code == "09_E&V_12"
    assert registers.find_indicator(code + "x") is None


def test_the_deals_of_a_tranche_and_its_record(registers):
    for one in registers.tranches:
        assert registers.tranche[one.tranche] is one
        assert len(registers.deals_of(one.tranche)) == one.deals
        assert {deal.tranche for deal in registers.deals_of(one.tranche)} == {one.tranche}
    assert registers.deals_of(99) == ()
    assert registers.rode_draad[9].number == 9


def test_a_deal_that_runs_longer_than_all_others_is_within_the_years(registers):
    assert (registers.years[0], registers.years[-1]) == (2018, 2031)
    longer = [deal.model_copy(update={"end_year": 2033}) if deal.slug == "zeeland" else deal for deal in registers.deals]
    assert replace(registers, deals=tuple(longer)).years[-1] == 2033


def test_rode_draden_to_choose_from_have_their_number_in_front(registers):
    names = registers.rode_draad_names
    assert list(names) == [str(number) for number in range(1, 16)]
    assert names["2"] == "2. Gezondheid van inwoners"


@pytest.mark.parametrize(
    "name", ["deal", "successors", "tranche", "rode_draad", "municipality", "cbs_area", "code_of", "indicator", "theme_keys"]
)
def test_nobody_can_change_what_all_look_up(registers, name):
    found = getattr(registers, name)
    with pytest.raises(TypeError):
        found[next(iter(found))] = None
