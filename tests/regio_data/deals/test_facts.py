"""The facts of a deal in words, on a deal changed by hand."""

from __future__ import annotations

import datetime

import pytest

from regio_data.answers.full import municipality_sentence
from regio_data.deals.facts import (
    area,
    area_in_short,
    bare_facts,
    facts,
    is_or_was,
    looptijd,
    of_whom,
    part_names,
    region_facts,
    remark,
    whole_province,
)
from regio_data.figures.gebieden import whole_municipalities
from regio_data.registers.records import PartOf
from regio_data.registers.regions import RegionRef, find_region

TODAY = datetime.date(2026, 11, 22)


@pytest.fixture
def told(registers):
    """Return the facts of Twente as a dict, with some fields changed and nothing in doubt."""

    def tell(**fields):
        deal = registers.deal["twente"].model_copy(update={"confidence": {}, **fields})
        return dict(facts(registers, deal, TODAY))

    return tell


def test_a_date_goes_before_a_year_and_nothing_is_said_to_be_nothing(told):
    assert told(signed_date=datetime.date(2018, 7, 3), signed_year=2018)["Gesloten"] == "3 juli 2018"
    assert told(signed_date=None, signed_year=2018)["Gesloten"] == "2018"
    assert told(signed_date=None, signed_year=None)["Gesloten"] == "niet bekend"
    assert told(end_year=None)["Loopt tot"] == "niet bekend"


def test_a_deal_without_rode_draden_has_them_not_determined(told):
    assert told(rode_draden=())["Rode draden"] == "niet bepaald"


def test_what_a_slide_shows_too_is_in_the_list_with_what_is_in_doubt(registers):
    deal = registers.deal["twente"].model_copy(update={"confidence": {"end_year": "low"}, "end_year": 2023})
    told = dict(facts(registers, deal, TODAY))
    assert bare_facts(deal)["Loopt tot"] == "2023"
    assert told["Loopt tot"].startswith("2023") and told["Loopt tot"] != "2023"
    assert bare_facts(deal)["Rijksbijdrage"] == told["Rijksbijdrage"] == "€ 30,0 mln"
    assert list(bare_facts(deal)) == ["Rijksbijdrage", "Regiobijdrage", "Gesloten", "Loopt tot"]


def test_what_is_not_there_has_no_line(told):
    assert "Voorganger" not in told() and told()["Opvolger"] == "Regio Deal Twente II"
    assert "Per inwoner" not in told(rijksbijdrage_mln=None)


def test_an_amount_is_spread_over_all_inhabitants(registers, told):
    """Two municipalities: Almelo and Enschede."""
    people = registers.municipality["GM0141"].inhabitants + registers.municipality["GM0153"].inhabitants
    text = told(municipalities=("GM0141", "GM0153"), rijksbijdrage_mln=people * 100 / 1e6)["Per inwoner"]
    assert text.startswith("€ 100 (over ") and text.endswith(" inwoners)")


def test_where_a_deal_is(registers):
    deal = registers.deal["twente"]
    assert area(registers, deal.model_copy(update={"municipalities": ("GM0153",)})) == "1 gemeente: Enschede"
    assert area(registers, registers.deal["bonaire"]) == "Caribisch Nederland: Bonaire"
    nowhere = deal.model_copy(update={"municipalities": (), "provinces": ("Drenthe", "Groningen")})
    assert area(registers, nowhere) == "provincies Drenthe, Groningen (geen gemeenten genoemd)"


def test_where_a_deal_is_in_short(registers):
    slugs = ("twente", "rotterdam-zuid", "zaanij", "bonaire", "natuurinclusieve-landbouw-noord-nederland")
    assert [area_in_short(registers, registers.deal[slug]) for slug in slugs] == [
        "14 gemeenten",
        "deel van Rotterdam",
        "3 gemeenten, 2 deels",
        "Bonaire",
        "Drenthe, Fryslân, Groningen",
    ]


def part(code):
    return PartOf(municipality=code, districts=())


@pytest.mark.parametrize(
    ("codes", "parts", "of", "whom"),
    [
        (("GM0153",), (), "", ""),
        (
            ("GM0153",),
            ("GM0153",),
            "de hele gemeente",
            "van de hele gemeente, terwijl de deal van Enschede alleen een deel omvat",
        ),
        (
            ("GM0141", "GM0153"),
            ("GM0141", "GM0153"),
            "hele gemeenten",
            "van hele gemeenten, terwijl de deal van Almelo en Enschede alleen een deel omvat",
        ),
        (
            ("GM0141", "GM0153", "GM0164"),
            ("GM0141", "GM0153", "GM0164"),
            "hele gemeenten",
            "van hele gemeenten, terwijl de deal van 3 gemeenten alleen een deel omvat",
        ),
    ],
)
def test_over_whom_an_amount_is_spread(registers, codes, parts, of, whom):
    deal = registers.deal["twente"].model_copy(update={"municipalities": codes, "part_of": tuple(map(part, parts))})
    assert whole_municipalities(deal) == of
    assert of_whom(registers, deal) == whom


def test_districts_that_no_source_names_are_not_specified():
    assert part_names(part("GM0153")) == "niet nader bepaald"
    assert part_names(PartOf(municipality="GM0153", districts=("Zuid", "West"))) == "Zuid, West"


def test_the_facts_of_a_municipality(registers):
    place = find_region(registers, RegionRef("gemeente", "GM0153"))
    found = dict(region_facts(registers, place, [registers.deal["twente-ii"]]))
    assert found["Provincie"] == "Overijssel" and found["COROP-gebied"] == "Twente"
    assert found["Regio Deals"] == "Twente II (tranche 4) (gemeentelijst niet zeker)"
    province = find_region(registers, RegionRef("provincie", "overijssel"))  # in which it surely lies
    assert dict(region_facts(registers, province, [registers.deal["twente-ii"]]))["Regio Deals"] == "Twente II (tranche 4)"


def test_that_there_is_no_deal_is_said_with_its_source_in_the_words_of_the_letter(registers):
    place = find_region(registers, RegionRef("gemeente", registers.code_of["Zeewolde"]))
    said = dict(region_facts(registers, place, []))["Regio Deals"]
    assert said == (
        "Volgens onze bronnen (stand 19 november 2025) maakt of maakte Zeewolde van geen enkele Regio Deal deel uit. Van 34 "
        "van de 79 deals met gemeenten is de gemeentelijst niet zeker (zekerheid: 31 middel en 3 laag)."
    )
    assert municipality_sentence(registers, place.key, TODAY).startswith(said)


def test_the_facts_of_an_own_region_name_the_part_that_a_deal_covers(registers):
    place = find_region(registers, RegionRef("eigen", "GM0344+GM0355"))
    found = dict(region_facts(registers, place, [registers.deal["vitale-wijken"]]))
    assert found["Gemeenten"] == "Utrecht, Zeist"
    assert found["Provincie"] == "Utrecht"
    assert "voor een deel van Utrecht" in found["Regio Deals"]


def test_a_deal_of_the_whole_province_stands_beside_those_of_a_municipality(registers):
    place = find_region(registers, RegionRef("gemeente", registers.code_of["Assen"]))
    name = "Natuurinclusieve Landbouw Noord-Nederland"
    said = f"{name} (10,0 miljoen euro voor de drie provincies samen; gemeenten niet bepaald)"
    assert dict(region_facts(registers, place, []))["Deal van de provincie"] == said
    beside = (
        f"Daarnaast is of was er in Drenthe, Fryslân en Groningen de Regio Deal {name} (tranche 2, vanaf 2019, 10,0 "
        "miljoen euro voor de drie provincies samen, status niet bekend (mei 2024: lopend)); of {0}, is niet bepaald."
    )
    assert whole_province(registers, place.municipalities, TODAY) == beside.format("Assen daarin ligt")
    two = [registers.code_of["Assen"], registers.code_of["Groningen"]]
    assert whole_province(registers, two, TODAY) == beside.format("deze gemeenten daarin liggen")
    elsewhere = find_region(registers, RegionRef("gemeente", "GM0917"))
    assert "Deal van de provincie" not in dict(region_facts(registers, elsewhere, []))
    assert whole_province(registers, elsewhere.municipalities, TODAY) == ""


@pytest.mark.parametrize(
    ("slug", "verb"),
    [
        ("twente-ii", "is"),
        ("parkstad-limburg", "was"),
        ("foodvalley", "was"),  # its years have passed
        ("natuurinclusieve-landbouw-noord-nederland", "is of was"),
    ],
)
def test_a_deal_is_there_or_was_as_far_as_that_is_known(registers, slug, verb):
    assert is_or_was(registers.deal[slug], TODAY) == verb


def test_the_evaluations_are_among_the_facts_also_that_the_sources_name_none(registers):
    veluwe, saba = (dict(facts(registers, registers.deal[slug], TODAY)) for slug in ("veluwe", "saba"))
    assert veluwe["Evaluaties"] == "Voortgangsbrief aan BZK, 2023, door Regio Deal Veluwe (de regio zelf)"
    assert saba["Evaluaties"] == (
        "In ons register staat geen evaluatie van deze deal zelf; de voortgangsrapportages aan de Kamer gaan over alle deals."
    )


def test_years_in_doubt_say_so_wherever_they_stand_together(registers):
    assert looptijd(registers.deal["rotterdam-zuid"]) == "2018–2031 (2031: alleen het deel Wonen) (zekerheid: middel)"
    assert looptijd(registers.deal["parkstad-limburg"]) == "2019–2022"


def test_a_remark_stands_beside_the_facts_and_none_is_none(registers):
    deal = registers.deal["mainstage"]
    assert remark(deal).startswith("Bij de gegevens van de deal: ") and "zeggen" in remark(deal)
    assert remark(deal.model_copy(update={"notes": None})) == ""


def test_a_deal_without_a_covenant_is_decided_on_and_an_end_year_of_one_part_says_so(registers):
    petten = registers.deal["nucleaire-problematiek"]
    assert dict(facts(registers, petten, TODAY))["Gesloten"] == "besluit 2018, geen convenant (zekerheid: middel)"
    assert bare_facts(petten)["Gesloten"] == "besluit 2018"
    south = dict(facts(registers, registers.deal["rotterdam-zuid"], TODAY))
    assert south["Loopt tot"] == "2031 (alleen het deel Wonen) (zekerheid: middel)"
