"""Where deals lie: the deals of a place, and the parts of municipalities that a deal covers."""

import pytest

from regio_data.deals.areas import (
    by_recency,
    deals_at,
    deals_in,
    deals_on,
    in_list_order,
    other_part,
    parts_of,
    province_deals,
    sharing,
)

HEERLEN, ROTTERDAM = "GM0917", "GM0599"


def test_the_deals_of_a_municipality_come_with_the_most_recent_first(registers):
    slugs = [deal.slug for deal in deals_at(HEERLEN, registers.deals)]
    assert slugs == ["parkstad-limburg-iii", "parkstad-limburg-ii", "parkstad-limburg"]


def test_deals_that_have_any_of_some_municipalities_come_once_in_the_order_given(registers):
    found = deals_in([HEERLEN, ROTTERDAM], registers.deals)
    by_hand = [deal for deal in registers.deals if HEERLEN in deal.municipalities or ROTTERDAM in deal.municipalities]
    assert list(found) == by_hand
    assert {"parkstad-limburg", "rotterdam-zuid"} <= {deal.slug for deal in found}
    assert deals_in([], registers.deals) == ()


def test_within_a_tranche_the_order_of_the_register_stays(registers):
    ordered = by_recency(registers.deals)
    assert [deal.tranche for deal in ordered] == sorted((deal.tranche for deal in registers.deals), reverse=True)
    first = [deal for deal in ordered if deal.tranche == 1]
    assert first == [deal for deal in registers.deals if deal.tranche == 1]


def test_a_part_has_the_districts_that_can_be_drawn(registers):
    drawable = frozenset({"WK059910", "WK059912", "WK059915"})
    (part,) = parts_of(registers.deal["rotterdam-zuid"], registers, drawable)
    assert set(part.codes) == drawable
    assert not part.striped


def test_without_district_boundaries_the_municipality_is_striped(registers):
    (part,) = parts_of(registers.deal["rotterdam-zuid"], registers, frozenset())
    assert part.striped
    assert part.codes == (ROTTERDAM,)
    assert part.not_drawn == ("Charlois", "Feijenoord", "IJsselmonde")


def test_every_district_that_a_deal_names_is_known_or_striped(registers, dataset):
    import geopandas as gpd

    drawable = frozenset(gpd.read_parquet(dataset.districts_path)["code"])
    mapped = {code for district in registers.districts for code in district.codes}
    assert mapped <= drawable
    for deal in registers.deals:
        assert {p.municipality for p in parts_of(deal, registers, drawable)} == deal.partial_municipalities


def test_a_deal_of_whole_provinces_is_of_each_of_them_and_one_with_municipalities_is_not(registers):
    assert [deal.slug for deal in province_deals("Drenthe", registers.deals)] == ["natuurinclusieve-landbouw-noord-nederland"]
    assert province_deals("Limburg", registers.deals) == []  # Parkstad names its municipalities


def test_other_deals_of_the_same_islands_or_provinces(registers):
    found = {deal.slug for deal in sharing(registers.deal["saba"], registers)}
    by_hand = {d.slug for d in registers.deals if "Saba" in d.islands} - {"saba"}
    assert found == by_hand
    assert "caribisch-nederland" in found
    assert "bonaire" not in found


def test_the_deals_of_an_island_come_with_the_most_recent_first(registers):
    assert [deal.slug for deal in deals_on("Saba", registers.deals)] == ["saba", "caribisch-nederland"]


def test_a_list_of_deals_stands_in_the_order_asked_for_and_what_is_not_known_comes_last(registers):
    def deal(slug, name, tranche, amount, rode_draden):
        changed = {"slug": slug, "name": name, "tranche": tranche, "rijksbijdrage_mln": amount, "rode_draden": rode_draden}
        return registers.deal["twente"].model_copy(update=changed)

    b, a, c = deal("b", "B", 1, 5.0, ()), deal("a", "A", 2, None, (1,)), deal("c", "C", 2, 9.0, (1, 2))
    expected = {"nieuw": "acb", "oud": "bac", "naam": "abc", "bedrag": "cba", "themas": "cab"}
    assert {order: "".join(one.slug for one in in_list_order([b, c, a], order)) for order in expected} == expected
    assert in_list_order([b, c, a]) == [a, c, b]


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("amsterdam-zuidoost", "zaanij", "ander deel van Amsterdam"),  # Zuidoost; Tuindorp Oostzaan and Molenwijk
        ("amsterdam-zuidoost", "zaanij-ii", "ander deel van Amsterdam"),  # Amsterdam-Noord
        ("waterwegregio", "rotterdam-zuid", "ander deel van Rotterdam"),  # West, of which we have no CBS code; Zuid
        ("waterwegregio", "rotterdam-zuid-ii", "ander deel van Rotterdam"),
        ("zaanij", "zaanij-ii", ""),  # Tuindorp Oostzaan lies in Amsterdam-Noord: other names, one CBS district
        ("vitale-wijken", "vitale-wijken-ii", ""),  # other parts of Nieuwegein, and both on Overvecht
        ("amsterdam-zuidoost", "mainstage", ""),  # on the whole of Amsterdam
        ("rotterdam-zuid", "barendrecht-ridderkerk-rotterdam", ""),  # its part of Rotterdam is not known
        ("oost-groningen", "regiocentra-groningen", ""),  # other parts of Midden-Groningen, but whole Veendam
        ("amsterdam-zuidoost", "rotterdam-zuid", ""),  # share nothing
    ],
)
def test_deals_on_different_parts_of_what_they_share_are_told_apart_only_where_both_parts_are_known(
    registers, one, other, said
):
    assert other_part(registers.deal[one], registers.deal[other], registers) == said
    assert other_part(registers.deal[other], registers.deal[one], registers) == said
