"""How sure the lists of municipalities are, counted from the YAML itself."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from regio_data.deals.municipality_lists import (
    area_here,
    list_mark,
    lists_doubt,
    of_which_unsure,
    on_what_lists_rest,
    unsure_lists,
    unsure_members,
    vitale_regios_doubt,
)
from regio_data.deals.selection import choose_deals
from regio_data.registers import load
from regio_data.registers.regions import RegionRef, find_region, regions


@pytest.fixture(scope="module")
def deals():
    """The deals as the file has them, those with municipalities."""
    every = yaml.safe_load((Path(load.__file__).parent / "data" / "deals.yaml").read_text(encoding="utf-8"))
    return [deal for deal in every if deal["municipalities"]]


def test_the_lists_that_are_not_sure_are_counted(registers, deals):
    levels = [deal["confidence"].get("municipalities") for deal in deals]
    assert (len(levels), levels.count("medium"), levels.count("low")) == (79, 31, 3)
    said = "Van 34 van de 79 deals met gemeenten is de gemeentelijst niet zeker (zekerheid: 31 middel en 3 laag)."
    assert lists_doubt(registers.deals) == said
    assert lists_doubt([registers.deal["foodvalley"], registers.deal["bonaire"]]) == ""
    assert lists_doubt([registers.deal["twente-ii"]]) == "De gemeentelijst van deze deal is niet zeker (zekerheid: middel)."


def test_municipalities_that_are_in_a_deal_only_by_such_lists_are_counted(registers, deals):
    sources = [set(deal["field_sources"].get("municipalities", ())) for deal in deals]
    assert (sum("zonder bron" in of for of in sources), sum(of == {"zonder bron"} for of in sources)) == (19, 4)
    found = {}
    for deal in deals:
        for code in deal["municipalities"]:
            found.setdefault(code, []).append("municipalities" in deal["confidence"])
    assert (sum(map(all, found.values())), len(found)) == (143, 303)
    said = on_what_lists_rest(registers)
    assert said.startswith("19 lijsten staan niet of niet helemaal in een bron, waarvan 4 in geen enkele. 143 van de 303 ")


def test_a_map_of_vitale_regios_names_those_whose_municipalities_are_not_sure(registers):
    said = vitale_regios_doubt(registers)
    assert "Zekerheid middel: Kop van Noord-Holland en Achterhoek; laag: Noord- en Oost-Groningen, Noard-Fryslân en " in said
    assert "Zuid- en Oost-Drenthe; van de andere hoog." in said


def test_in_few_words_only_the_lists_that_are_not_sure_are_named(registers):
    found = {region.key: region for region in regions(registers, "vitale-regio")}
    said = unsure_lists(registers, [found["twente"], found["achterhoek"], found["noard-fryslan"]])
    assert said == "Gemeentelijst niet zeker: Achterhoek (zekerheid middel); Noard-Fryslân (zekerheid laag)."
    assert unsure_lists(registers, [found["twente"], *regions(registers, "provincie")]) == ""
    deals = regions(registers, "deal")
    assert unsure_lists(registers, deals) == (
        "Gemeentelijst niet zeker bij 34 van de 79 deals. Cijfer zegt weinig over de deal: Bodemdaling Groene Hart, Mainstage "
        "en Waarden van het Groene Hart."
    )
    two = [one for one in deals if one.key in ("mainstage", "noord-drenthe", "foodvalley", "bonaire")]
    assert (
        unsure_lists(registers, two)
        == "Gemeentelijst niet zeker: Mainstage (zekerheid middel); Noord-Drenthe (zekerheid laag). Cijfer zegt weinig over de "
        "deal: Mainstage."
    )


@pytest.mark.parametrize(
    ("code", "slug", "said"),
    [
        ("GM0106", "noord-drenthe", "de gemeentelijst van deze deal is niet zeker (zekerheid: laag)"),
        ("GM0716", "west-brabant", "de gemeentelijst van deze deal is niet zeker (zekerheid: middel)"),
        ("GM0363", "amsterdam-zuidoost", "een deel van Amsterdam"),
        ("GM0917", "parkstad-limburg", ""),
    ],
)
def test_of_a_deal_in_a_municipality_it_is_said_how_it_lies_there_and_whether_that_is_sure(registers, code, slug, said):
    assert area_here(registers.deal[slug], find_region(registers, RegionRef("gemeente", code))) == said
    assert list_mark(registers.deal[slug]) == (" (gemeentelijst niet zeker)" if "zekerheid" in said else "")


@pytest.mark.parametrize(
    ("ref", "slugs"),
    [
        ("provincie:zeeland", ["west-brabant"]),  # by Tholen; its other deals are of the province itself
        ("provincie:noord-brabant", []),  # 15 of the 16 municipalities of West-Brabant
        ("provincie:utrecht", ["waarden-van-het-groene-hart"]),  # Bodemdaling Groene Hart names the province, surely
        ("vitale-regio:zuid-en-oost-drenthe", ["zwolle-ii", "noord-drenthe"]),
        ("vitale-regio:twente", []),  # all 14 municipalities of both deals
        ("gemeente:GM0153", ["twente", "twente-ii"]),
        ("eigen:GM0153", ["twente", "twente-ii"]),  # the same, as an own region
    ],
)
def test_which_deals_an_area_has_only_by_a_list_that_is_not_sure(registers, ref, slugs):
    area = find_region(registers, RegionRef.parse(ref))
    assert [deal.slug for deal in unsure_members(choose_deals(registers, area=area), area)] == slugs


def test_many_deals_of_which_it_is_not_sure_are_counted_with_their_sum(registers):
    """Of 1 municipality every list counts that is not sure: 30, 25, 15 and 15 million; that of Foodvalley is sure."""
    slugs = ("twente", "twente-ii", "noord-drenthe", "west-brabant", "foodvalley")
    deals = [registers.deal[slug] for slug in slugs]
    place = find_region(registers, RegionRef("gemeente", "GM0153"))
    assert of_which_unsure(deals, place) == ", waarvan 4 (samen € 85,0 mln) met een onzekere gemeentelijst"
    assert of_which_unsure(deals[:1], place) == ", met een onzekere gemeentelijst"
    assert of_which_unsure(deals[-1:], place) == ""
