"""What must be said beside the figures of a region, from figures made by hand."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from regio_data.figures.regional.values import CBS, COMBINED
from regio_data.profile import caveats
from regio_data.registers.regions import RegionRef, find_region
from tests.regio_data.making import indicator


def figure(coverage=1.0, approximate=False, year=2022, position=None, no_position="", origin=COMBINED, of_country=1.0, **about):
    return SimpleNamespace(
        indicator=indicator(**about),
        coverage=coverage,
        approximate=approximate,
        year=year,
        position=position,
        no_position=no_position,
        origin=origin,
        against_country=object(),
        country_coverage=of_country,
    )


@pytest.fixture
def said(registers):
    """What is said of a deal with these figures."""

    def of(slug, *figures):
        region = find_region(registers, RegionRef("deal", slug))
        return caveats.caveats(registers, region, registers.deal[slug], figures)

    return of


def test_without_figures_nothing_is_said(said):
    assert said("twente-ii") == ()


def test_beside_the_figures_of_a_deal_it_is_said_that_they_show_no_effect(said):
    unsure = "De gemeentelijst van deze deal is niet zeker (zekerheid: middel)."
    assert said("twente-ii", figure()) == (unsure, caveats.NO_EFFECT)
    assert said("parkstad-limburg", figure()) == (caveats.NO_EFFECT,)
    little = "De cijfers van die gemeenten zeggen dus weinig over deze deal."
    assert said("mainstage", figure())[-2].endswith(f"{little} {unsure}")


def test_the_least_coverage_is_named_rounded_down_with_what_each_indicator_asks(said):
    """0.719 is 71%; one that needs 70% and one that needs 95%, and a third that has all is not counted."""
    figures = (figure(0.719, code="A"), figure(0.96, code="B", minimum_coverage=0.95), figure(1.0, code="C"))
    assert said("twente-ii", *figures)[0] == (
        "Bij 2 indicatoren heeft niet elke gemeente een cijfer; de dekking is daar ten minste 71%. "
        "Onder 70% staat er geen cijfer, bij B onder 95%."
    )


def test_on_how_much_of_the_country_its_figures_rest_is_named(said, registers):
    figures = (figure(code="A", of_country=0.889), figure(code="B", of_country=0.851), figure(code="C", of_country=0.9999))
    told = "Het cijfer van Nederland rust niet overal op alle inwoners: de dekking is 85% bij B en 88% bij A."
    assert told in said("twente-ii", *figures)
    country = find_region(registers, RegionRef("nederland", "nederland"))
    assert told not in caveats.caveats(registers, country, None, figures)


def test_combined_medians_are_named(said):
    figures = (figure(code="Inkomen", approximate=True), figure(code="Werk"))
    assert said("twente-ii", *figures)[0] == "Benadering, want een gewogen gemiddelde van medianen: Inkomen."


def test_indicators_without_a_place_and_places_on_part_of_the_group_are_named(said):
    few = "alleen bekend voor 52 van de 342 gemeenten: geen plaats"
    part = [SimpleNamespace(of=of, rests_on=f"{of} van de 342 gemeenten") for of in (252, 219)]
    figures = [figure(code="Veilig", no_position=few), figure(code="Samen", no_position=few)]
    figures += [figure(code="Tuin", position=part[0]), figure(code="Vrij", position=part[1])]
    assert said("twente-ii", *figures)[:2] == (
        "Geen plaats: Veilig en Samen (alleen bekend voor 52 van de 342 gemeenten).",
        "Bij 2 indicatoren rust de plaats niet op de hele groep; het minst bij Vrij: 219 van de 342 gemeenten.",
    )
    shared = [figure(code=code, position=part[1]) for code in "ABCDE"]
    assert said("twente-ii", *figures[2:3], *shared[:2])[0].endswith("; het minst bij A en B: 219 van de 342 gemeenten.")
    assert said("twente-ii", *shared)[0].endswith("; het minst bij A, B, C en nog 2: 219 van de 342 gemeenten.")
    assert said("twente-ii", figures[3])[0] == "Bij Vrij rust de plaats niet op de hele groep: 219 van de 342 gemeenten."


def test_of_a_province_it_is_said_that_its_places_rest_on_our_own_combination(registers):
    placed = SimpleNamespace(of=1001, rests_on="")
    for kind, key, origin, expected in (
        ("provincie", "drenthe", CBS, True),
        ("provincie", "drenthe", COMBINED, False),  # then the figure is our own too
        ("gemeente", "GM0153", CBS, False),  # placed among municipalities, all with figures of CBS
    ):
        region = find_region(registers, RegionRef(kind, key))
        said = caveats.caveats(registers, region, None, (figure(position=placed, origin=origin),))
        assert (caveats.PLACED_BY_OWN in said) == expected


@pytest.mark.parametrize(
    ("kind", "key", "origin", "said"),
    [
        (
            "deal",
            "zeeland",
            CBS,
            ["De cijfers van het CBS zijn die van de provincie Zeeland, die uit dezelfde gemeenten bestaat."],
        ),
        ("deal", "zeeland", COMBINED, []),
        ("provincie", "zeeland", CBS, []),  # its own
        ("deal", "twente-ii", COMBINED, []),
    ],
)
def test_figures_of_cbs_of_an_area_of_the_same_municipalities_are_said_to_be_of_that_area(registers, kind, key, origin, said):
    region = find_region(registers, RegionRef(kind, key))
    found = caveats.caveats(registers, region, None, (figure(origin=origin),))
    assert [text for text in found if "dezelfde gemeenten" in text] == said


def test_a_deal_on_part_of_a_municipality_says_whose_figures_these_are(said):
    assert said("rotterdam-zuid", figure())[0] == (
        "De deal geldt voor een deel van Rotterdam; de cijfers zijn van de hele gemeente."
    )
    assert said("noardwest-fryslan", figure())[0].endswith("; de cijfers zijn van hele gemeenten.")  # more than one


def test_why_there_are_no_figures(registers):
    def why(slug):
        return caveats.no_figures(find_region(registers, RegionRef("deal", slug)), registers.deal[slug])

    assert why("bonaire").startswith("Deze deal gaat over Bonaire. De Regionale Monitor Brede Welvaart heeft geen cijfers")
    assert "noemt geen gemeenten" in why("natuurinclusieve-landbouw-noord-nederland")


def test_why_there_is_no_development(registers):
    deal = registers.deal["twente-ii"]
    assert caveats.no_development(deal, ()) == "Zonder cijfers is er geen ontwikkeling te laten zien."
    assert "van 2023 en de cijfers lopen tot en met 2022" in caveats.no_development(deal, (figure(year=2021), figure()))
    unknown = deal.model_copy(update={"signed_year": None})
    assert caveats.no_development(unknown, (figure(),)) == "Het jaar waarin deze deal begon is niet bekend."


def test_a_remark_of_the_register_is_said_once():
    one = indicator(code="A", remark="Telt anders.")
    assert caveats.remarks([one, one, indicator(code="B")]) == ("A: Telt anders.",)


def test_our_own_reading_of_a_direction_is_counted_and_named():
    ours = indicator(code="Groen").model_copy(update={"direction_source": "eigen duiding"})
    assert caveats.own_reading([indicator()]) == ""
    assert caveats.own_reading([ours, indicator(), indicator()]).startswith("Bij 1 van 3 indicatoren")
    assert caveats.own_reading([ours]).endswith("bij het CBS: Groen.")


def test_beside_the_figures_of_a_vitale_regio_it_is_said_how_sure_its_municipalities_are(registers):
    region = find_region(registers, RegionRef("vitale-regio", "noard-fryslan"))
    first = caveats.caveats(registers, region, None, (figure(),))[0]
    assert first.startswith("Zekerheid van de gemeentelijst: laag. Een officiële gemeentelijst hebben wij niet")
