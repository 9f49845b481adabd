"""Who is laid beside a region, and why."""

from __future__ import annotations

import pytest

from regio_data.profile.peers import GROUPS, MOST, groups_of, peers
from regio_data.profile.profile import profile
from regio_data.registers.regions import RegionRef, find_region


@pytest.fixture(scope="module")
def beside(dataset, registers, scores):
    def found(ref, group):
        region = find_region(registers, RegionRef.parse(ref))
        return peers(dataset, registers, scores, region, group)

    return found


def names(found):
    return {region.short_name for region in found.regions}


def test_neighbours_are_those_that_share_a_border(beside):
    assert names(beside("gemeente:GM0153", "buren")) == {"Hengelo (O.)", "Oldenzaal", "Dinkelland", "Haaksbergen", "Losser"}
    assert names(beside("provincie:overijssel", "buren")) == {"Fryslân", "Drenthe", "Flevoland", "Gelderland"}


def test_of_more_than_fit_it_is_said_of_how_many(beside, registers):
    found = beside("gemeente:GM0153", "provincie")
    assert len(found.regions) == MOST
    inside = [m for m in registers.municipalities if m.province == "Overijssel"]
    assert f"Van de {len(inside) - 1} andere gemeenten in Overijssel de 8" in found.why
    assert all(registers.municipality[one.key].province == "Overijssel" for one in found.regions)


def test_of_the_same_size_are_those_nearest_in_inhabitants(beside, registers):
    """Amersfoort (160.757) is nearer to Enschede (161.738) than any other."""
    found = beside("gemeente:GM0153", "omvang")
    assert found.regions[0].short_name == "Amersfoort"
    assert "Enschede heeft er 161.738" in found.why


def test_the_inhabitants_beside_a_deal_on_part_of_a_municipality_are_said_to_be_of_the_whole(beside, registers):
    """931.298 is all of Amsterdam."""
    for group in ("buren", "provincie", "omvang"):
        why = beside("deal:amsterdam-zuidoost", group).why
        assert "; de hele gemeente Amsterdam heeft er 931.298; de deal geldt voor een deel." in why
        assert "Zuidoost heeft" not in why
    assert "het dichtst bij dat van heel Amsterdam ligt" in beside("deal:amsterdam-zuidoost", "omvang").why
    several = next(deal for deal in registers.deals if deal.part_of and len(deal.municipalities) > 1)
    assert "; de hele gemeenten hebben er samen " in beside(f"deal:{several.slug}", "omvang").why


def test_like_figures_are_those_of_the_profile_and_it_is_said_on_what(beside, dataset, registers, scores):
    region = find_region(registers, RegionRef("gemeente", "GM0153"))
    found = beside("gemeente:GM0153", "cijfers")
    assert [one.key for one in found.regions] == [
        near.regions[0] for near in profile(dataset, registers, scores, region).similar
    ]
    assert "indicatoren. Het meest lijken zij op Enschede bij “" in found.why


def test_areas_without_a_deal_never_had_one(beside, dataset, registers):
    found = beside("gemeente:GM0153", "zonder-deal")
    last = int(dataset.observations["year"].max())
    with_deal = {code for deal in registers.deals if (deal.signed_year or 9999) <= last for code in deal.municipalities}
    assert found.regions
    assert not [one for one in found.regions if one.key in with_deal]
    larger = beside("deal:twente-ii", "zonder-deal")
    assert {len(one.municipalities) for one in larger.regions} == {14}
    assert "gelote gebieden van 14 gemeenten, volgens ons register zonder deal tot en met" in larger.why


@pytest.mark.parametrize("ref", ["deal:nieuw-land", "deal:delft-west", "deal:midden-limburg", "gemeente:GM0034"])
def test_what_had_no_deal_in_the_years_of_the_figures_is_not_laid_beside_itself(beside, registers, ref):
    """Their deals are of 2023 and later, so that their own municipalities could be drawn: Almere for Nieuw Land."""
    own = set(find_region(registers, RegionRef.parse(ref)).municipalities)
    found = beside(ref, "zonder-deal").regions
    assert len(found) == 5
    assert not [one for one in found if own & set(one.municipalities)]


def test_no_peer_shares_a_municipality_with_the_region(beside, registers):
    own = set(registers.deal["twente-ii"].municipalities)
    for group in ("buren", "omvang", "cijfers", "zonder-deal"):
        assert not [one for one in beside("deal:twente-ii", group).regions if own & set(one.municipalities)]


def test_of_deals_it_is_said_which_were_looked_at(beside, registers):
    """Of the areas of deals on whole municipalities all but that of Twente, and of those that touch Overijssel."""
    own = set(registers.deal["twente-ii"].municipalities)
    areas = {frozenset(d.municipalities) for d in registers.deals if d.municipalities and not d.part_of}
    apart = [area for area in areas if not area & own]
    why = beside("deal:twente-ii", "omvang").why
    assert why.startswith(f"Van de {len(apart)} andere gebieden met een Regio Deal in Nederland de 8 waarvan")
    assert why.endswith("deals die een gemeente delen met Twente II; deals van dezelfde gemeenten zijn één gebied.")
    inside = {m.code for m in registers.municipalities if m.province == "Overijssel"}
    here = [area for area in apart if area & inside]
    assert f"De {len(here)} andere gebieden met een Regio Deal in Overijssel: " in beside("deal:twente-ii", "provincie").why


def test_where_there_are_none_that_is_said(beside):
    found = beside("vitale-regio:twente", "provincie")
    assert (found.regions, found.why) == ((), "Er zijn geen andere vitale regio’s in Overijssel.")


def test_what_makes_no_sense_is_not_offered(registers):
    def offered(ref):
        return set(groups_of(find_region(registers, RegionRef.parse(ref))))

    assert offered("nederland") == offered("deal:bonaire") == set()
    assert offered("provincie:drenthe") == {"buren", "omvang", "cijfers"}
    assert offered("gemeente:GM0153") == set(GROUPS)
