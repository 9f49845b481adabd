"""Profiles: all deals and all municipalities, with or without figures."""

from __future__ import annotations

import numpy as np
import pytest

from regio_data.deals.selection import choose_deals
from regio_data.profile.profile import profile
from regio_data.registers.regions import RegionRef, find_region, regions

NAN = float("nan")


@pytest.fixture(scope="module")
def of(data):
    return lambda kind, key: data.profile(find_region(data.registers, RegionRef(kind, key)))


@pytest.fixture(scope="module")
def deals(data):
    return [data.profile(region) for region in regions(data.registers, "deal")]


def test_every_deal_has_figures_or_says_why_not(deals):
    assert len(deals) == 84
    assert all(bool(p.figures) != bool(p.no_figures) for p in deals)
    assert {p.deal.slug for p in deals if p.no_figures} == {
        "caribisch-nederland",
        "natuurinclusieve-landbouw-noord-nederland",
        "saba",
        "sint-eustatius",
        "bonaire",
    }
    assert all(bool(p.development.changes) != bool(p.development.none) for p in deals)


def test_deals_without_municipalities_keep_their_facts(of):
    bonaire, nature = of("deal", "bonaire"), of("deal", "natuurinclusieve-landbouw-noord-nederland")
    assert bonaire.no_figures.startswith("Deze deal gaat over Bonaire.")
    assert "Drenthe, Fryslân en Groningen" in nature.no_figures
    for p in (bonaire, nature):
        assert (p.inhabitants, p.euro_per_inhabitant, p.start) == (None, None, None)
        assert p.similar == p.extremes.strengths == p.extremes.weaknesses == p.caveats == ()


def test_strengths_and_weaknesses_are_the_extremes_and_never_both(deals):
    for p in deals:
        apart = [f for f in p.figures if f.position and p.region.whole]
        doubted = ("binnen de marge", "binnen de nauwkeurigheid")
        apart = [f for f in apart if f.against_country is None or f.against_country.doubt not in doubted]
        apart = [f for f in apart if f"{f.value:.{f.indicator.decimals}f}" != f"{f.country:.{f.indicator.decimals}f}"]
        placed = sorted(f.position.percentile for f in apart)
        assert [f.position.percentile for f in p.extremes.strengths] == [at for at in placed[::-1] if at >= 75][:5]
        assert [f.position.percentile for f in p.extremes.weaknesses] == [at for at in placed if at < 25][:5]
        assert not {f.indicator.code for f in p.extremes.strengths} & {f.indicator.code for f in p.extremes.weaknesses}


def test_with_few_positions_no_figure_is_both_strong_and_weak(dataset, registers, scores):
    few = ["09_E&V_13", "09_E&V_12", "04_VE_03", "05_OPL_08", "01_GZ_08", "01_GZ_20"]
    p = profile(
        dataset, registers, scores[scores["indicator"].isin(few)], find_region(registers, RegionRef("deal", "twente-ii"))
    )
    strong, weak = ({f.indicator.code for f in found} for found in (p.extremes.strengths, p.extremes.weaknesses))
    assert strong | weak
    assert not strong & weak
    assert strong | weak <= set(few)


def test_the_chain_runs_from_oldest_to_newest(of):
    for slug in ("parkstad-limburg", "parkstad-limburg-ii", "parkstad-limburg-iii"):
        assert [d.slug for d in of("deal", slug).chain] == ["parkstad-limburg", "parkstad-limburg-ii", "parkstad-limburg-iii"]
    assert [d.slug for d in of("deal", "estec").chain] == ["estec"]


def test_amount_per_inhabitant_of_a_deal(of, registers):
    p = of("deal", "brainport-eindhoven")
    assert p.inhabitants == sum(registers.municipality[c].inhabitants for c in p.deal.municipalities)
    assert p.euro_per_inhabitant == pytest.approx(130e6 / p.inhabitants)


def test_heerlen_has_three_deals_and_their_amounts(of, registers):
    p = of("gemeente", "GM0917")
    assert [d.slug for d in p.deals] == ["parkstad-limburg", "parkstad-limburg-ii", "parkstad-limburg-iii"]
    codes = p.deals[0].municipalities
    amount = sum(d.rijksbijdrage_mln for d in p.deals) * 1e6 / sum(registers.municipality[c].inhabitants for c in codes)
    assert p.euro_per_inhabitant == pytest.approx(amount)
    assert p.deal is None
    assert p.chain == p.rode_draden == p.development.changes == ()


def test_development_starts_with_the_deal_and_stands_next_to_the_country(of):
    p = of("deal", "rotterdam-zuid")  # one municipality, signed in 2018: Rotterdam had 81.0 in 2018 and 78.8 in 2022
    change = next(c for c in p.development.changes if c.indicator.code == "01_KL_H_01")
    assert (change.from_year, change.to_year, change.first, change.last) == (2018, 2022, 81.0, 78.8)
    assert change.change == pytest.approx(-2.2)
    assert all(c.from_year >= p.deal.signed_year for c in p.development.changes)
    assert (change.margin, change.doubt) == (None, "marge niet bekend")  # of one municipality CBS publishes none


def test_a_change_of_a_survey_has_the_margin_of_both_its_years(of, registers):
    """Life satisfaction, k = 2,847: that of a year is 2,847 / sqrt(inhabitants), that of the change sqrt(2) times as wide."""
    p = of("deal", "parkstad-limburg")
    change = next(c for c in p.development.changes if c.indicator.code == "01_KL_H_01")
    people = sum(registers.municipality[code].inhabitants for code in p.deal.municipalities)
    assert change.margin.size == pytest.approx(2**0.5 * 2847 / people**0.5)
    assert abs(change.change) < 2**0.5 * 2847 / people**0.5
    assert change.doubt == "binnen de marge"
    everyone = sum(m.inhabitants for m in registers.municipalities)
    assert change.margin_nl.size == pytest.approx(2**0.5 * 2847 / everyone**0.5)
    assert not any("marge" in c.doubt for c in p.development.changes if not c.indicator.survey)


def test_a_recent_deal_says_why_it_has_no_development(of):
    assert "Deze deal is van 2023 en de cijfers lopen tot en met 2022" in of("deal", "parkstad-limburg-ii").development.none


def test_similar_deals_share_no_municipality(deals, registers):
    for p in deals:
        own = set(p.deal.municipalities)
        areas = [{frozenset(registers.deal[slug].municipalities) for slug in n.regions} for n in p.similar]
        assert all(len(one) == 1 and own.isdisjoint(*one) for one in areas)
        assert len(set().union(*areas)) == len(p.similar)
        assert [n.distance for n in p.similar] == sorted(n.distance for n in p.similar)


def test_deals_of_the_same_municipalities_are_one_similar_area(dataset, registers, scores):
    here = find_region(registers, RegionRef("deal", "rotterdam-zuid"))
    near = next(n for n in profile(dataset, registers, scores, here, True).similar if "den-haag-zuidwest" in n.regions)
    assert near.regions == ("den-haag-zuidwest", "den-haag-zuidwest-ii")
    assert near.name == "Regio Deal Den Haag Zuidwest en Regio Deal Den Haag Zuidwest II"


def test_a_deal_on_part_of_a_municipality_has_no_strong_and_weak_list_unless_asked_for(of, dataset, registers, scores):
    p = of("deal", "amsterdam-zuidoost")
    assert p.partly == "cijfer van heel Amsterdam; de deal geldt voor een deel"
    assert (p.extremes.strengths, p.extremes.weaknesses, p.start) == ((), (), None)
    assert p.figures
    assert not any(f.whole_municipality for f in p.figures)
    asked = profile(dataset, registers, scores, p.region, include_partial=True)
    assert asked.extremes.strengths
    assert asked.extremes.weaknesses
    assert asked.start is not None


def test_similar_deals_are_on_whole_municipalities(deals, registers):
    slugs = {slug for p in deals for neighbour in p.similar for slug in neighbour.regions}
    assert slugs
    assert not any(registers.deal[slug].part_of for slug in slugs)


def test_areas_without_a_deal_stand_beside_the_development(of, registers):
    p = of("deal", "twente")
    had = {
        c
        for d in registers.deals
        if (d.signed_year or 9999) <= 2022
        for c in find_region(registers, RegionRef("deal", d.slug)).municipalities
    }
    beside = p.development.without_deal
    assert 3 <= len(beside.areas) <= 10
    assert all(len(set(area)) == 14 and not set(area) & had for area in beside.areas)
    assert all(len(set(one) & set(other)) <= 7 for one in beside.areas for other in beside.areas if one != other)
    assert (beside.start, beside.until) == (2019, 2022)
    assert beside.names(registers)[0].startswith("14 gemeenten met ")


def test_a_deal_of_whole_provinces_leaves_no_area_there_without_a_deal(of, registers):
    # Natuurinclusieve Landbouw Noord-Nederland (2019) is of Groningen, Fryslân and Drenthe, and names no municipality
    north = {m.code for m in registers.municipalities if m.province in ("Groningen", "Fryslân", "Drenthe")}
    for slug in ("twente", "rotterdam-zuid", "parkstad-limburg", "zeeuws-vlaanderen"):
        beside = of("deal", slug).development.without_deal
        assert not north & {code for area in beside.areas for code in area}


def test_the_median_of_areas_without_a_deal_is_that_of_their_changes(of, dataset):
    p = of("deal", "rotterdam-zuid")  # one municipality, so the areas are municipalities
    change = next(c for c in p.development.changes if c.indicator.code == "01_KL_H_01")
    figures = dataset.observations.query("indicator == '01_KL_H_01'").set_index(["region", "year"])["value"]
    areas = p.development.without_deal.areas
    changes = [figures.get((area[0], 2022), NAN) - figures.get((area[0], 2018), NAN) for area in areas]
    assert change.change_similar == pytest.approx(float(np.nanmedian(changes)))


def test_corona_years_and_a_gap_of_one_year_are_flagged(of):
    changes = {c.indicator.code: c for c in of("deal", "zwolle").development.changes}
    income = changes["01_KL_H_36"]
    assert (income.from_year, income.to_year) == (2020, 2021)
    assert income.cautions[:2] == ("maar één jaar", "2020 en 2021 zijn coronajaren")
    assert income.cautions[2] == "samengenomen medianen zijn een benadering"


def test_of_one_municipality_no_medians_are_combined(of):
    (wealth,) = (c for c in of("deal", "rotterdam-zuid").development.changes if c.indicator.code == "01.07_NW")
    assert wealth.indicator.approximate and wealth.cautions == ("2021 is een coronajaar",)


def test_threads_lay_the_registers_indicators_beside_the_deals_themes(of, registers):
    p = of("deal", "rotterdam-zuid")
    assert tuple(d.rode_draad.number for d in p.rode_draden) == p.deal.rode_draden
    for draad in p.rode_draden:
        assert {f.indicator.code for f in draad.figures} <= set(draad.rode_draad.indicators)


def test_caveats_name_partial_municipalities_coverage_and_approximation(of):
    assert (
        "De deal geldt voor een deel van Rotterdam; de cijfers zijn van de hele gemeente."
        in of("deal", "rotterdam-zuid").caveats
    )
    text = " ".join(of("deal", "brainport-eindhoven").caveats)
    assert "heeft niet elke gemeente een cijfer" in text
    assert "Benadering" in text
    assert "laten niet zien of een deal werkt" in text
    assert "Voor een deel van deze gemeente" in of("gemeente", "GM0599").caveats[0]


@pytest.mark.deep
def test_every_municipality_has_a_profile(dataset, registers, scores):
    for region in regions(registers, "gemeente")[::7]:
        p = profile(dataset, registers, scores, region)
        assert p.region is region
        assert len(p.figures) + len(p.lacking) == 37
        assert max(len(p.extremes.strengths), len(p.extremes.weaknesses)) <= 5
        assert not p.no_figures


def test_the_country_has_no_profile(of):
    with pytest.raises(ValueError, match="country"):
        of("nederland", "nederland")


@pytest.mark.parametrize(("kind", "key"), [("provincie", "drenthe"), ("corop", "twente"), ("vitale-regio", "zuid-limburg")])
def test_a_region_of_any_other_kind_has_a_profile_with_areas_of_its_kind_beside_it(of, kind, key):
    found = of(kind, key)
    assert len(found.figures) + len(found.spans) + len(found.lacking) == 37
    assert found.similar
    assert found.euro_per_inhabitant is None  # what part of a deal lies within it is not known
    assert not found.chain and not found.development.changes


@pytest.mark.parametrize(("kind", "key", "own"), [("corop", "twente", "twente"), ("provincie", "zeeland", "zeeland")])
def test_a_deal_that_is_spelled_as_another_kind_of_region_is_among_its_deals(of, registers, kind, key, own):
    region = find_region(registers, RegionRef(kind, key))
    here = {deal.slug for deal in registers.deals if set(deal.municipalities) & set(region.municipalities)}
    assert own in here
    assert {deal.slug for deal in of(kind, key).deals} == here


def test_a_province_has_the_deals_that_the_map_shows_there_also_one_of_the_whole_province(of, registers):
    for region in regions(registers, "provincie"):
        assert of("provincie", region.key).deals == choose_deals(registers, area=region)
    assert "natuurinclusieve-landbouw-noord-nederland" in {deal.slug for deal in of("provincie", "drenthe").deals}
