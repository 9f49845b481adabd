"""Below the positions of a profile: one of several views."""

from __future__ import annotations

from dataclasses import replace

import pytest

from regio_data import dutch
from tests.finding import html, rows, words
from tests.rounding import half_up
from ui.profiel.views import views


@pytest.fixture
def view(drawn, data, profile_of):
    return lambda region, **query: drawn(views, data, profile_of(region), **query)


@pytest.mark.parametrize(
    ("region", "names"),
    [
        ("deal:twente-ii", ["Rode draden", "Alle cijfers", "Ontwikkeling", "Vergelijkbare regio’s", "Evaluaties en bronnen"]),
        ("gemeente:GM0153", ["Alle cijfers", "Ontwikkeling", "Vergelijkbare regio’s"]),
        ("deal:bonaire", ["Rode draden", "Evaluaties en bronnen"]),
    ],
)
def test_a_region_has_the_views_that_fit_it(view, region, names):
    assert view(region).button_group[0].options == names


def test_a_deal_is_also_placed_among_the_areas_of_deals(view, registers, scores):
    at = view("deal:twente-ii", beeld="cijfers")
    found = [row for theme in ("Gezondheid", "Veiligheid") for row in rows(at, theme)]
    placed = {row[0]: row[3] for row in found}
    year = scores.query("indicator == '04_VE_03' and region_kind == 'deal' and year == 2022").dropna(subset="value")
    whole = {frozenset(d.municipalities): d.slug for d in registers.deals if d.municipalities and not d.part_of}
    assert "twente-ii" in whole.values()  # an area once, by its last deal
    decimals = registers.indicator["04_VE_03"].decimals
    values = (
        year.drop_duplicates("region")
        .set_index("region")["value"]
        .map(lambda value: half_up(value, decimals))[list(whole.values())]
    )
    better = int((values < values["twente-ii"]).sum())  # fewer crimes are favourable
    same = int((values == values["twente-ii"]).sum())
    place = str(better + 1) if same == 1 else f"{better + 1}–{better + same}"
    assert placed["Geregistreerde misdrijven"] == f"{place} van {len(values)}"


def test_what_is_not_combined_is_a_span_without_a_place(view):
    found = rows(view("deal:twente-ii", beeld="cijfers"), "Economisch kapitaal")
    (wealth,) = (row for row in found if row[0] == "Mediaan vermogen van huishoudens")
    assert wealth[1] == "van 23.100 tot 250.400 euro per huishouden (2021)"
    assert wealth[2:4] == ["geen positie"] * 2
    assert wealth[4].startswith("niet samengenomen: ")


def test_a_municipality_has_no_column_for_the_areas_of_deals_and_its_figures_are_of_cbs(view):
    at = view("gemeente:GM0153", beeld="cijfers")
    health = rows(at, "Gezondheid")
    assert {len(row) for row in health} == {5}
    unsure = "Nauwkeurigheid niet bekend, dus het verschil niet gunstig of ongunstig genoemd: Levensverwachting bevolking"
    assert unsure in words(at)
    assert {"Overgewicht", "Levensverwachting bevolking"} <= {row[0] for row in health}
    assert "In onze gegevens zonder cijfer voor deze regio: Kwaliteit van zwemwater kustwateren." in words(at)
    assert "Waarden: cijfer van het CBS." in words(at)


def test_the_one_figure_of_a_province_that_is_ours_says_so_and_only_of_the_country_medians_are_combined(view):
    at = view("provincie:utrecht", beeld="cijfers")
    found = {row[0]: row[1] for theme in ("Gezondheid", "Economisch kapitaal") for row in rows(at, theme)}
    assert found["Levensverwachting bevolking"] == "82,1 jaar (eigen berekening) (2021)"
    assert [label for label, text in found.items() if "eigen berekening" in text] == ["Levensverwachting bevolking"]
    said = "Waarden: cijfer van het CBS, alleen van Levensverwachting bevolking eigen berekening. Benadering: bij Nederland "
    assert f"{said}zijn medianen van gemeenten samengenomen." in words(at)
    of_deal = words(view("deal:twente-ii", beeld="cijfers"))
    assert "Waarden: eigen berekening. Benadering: medianen van gemeenten zijn samengenomen." in of_deal


def test_the_themes_of_a_deal_have_its_figures_and_say_whose_reading_they_are(view, registers, profile_of):
    at = view("deal:twente-ii", beeld="rode-draden")
    assert "is onze eigen lezing van de bronnen" in at.caption[0].value
    numbers = registers.deal["twente-ii"].rode_draden
    heads = [registers.rode_draad[number].numbered for number in numbers]
    assert [head for head in heads if f'<h2 class="rd-head">{head}</h2>' in html(at)] == heads
    first = next(one for one in profile_of("deal:twente-ii").rode_draden if one.figures)
    assert [row[0] for row in rows(at, first.rode_draad.title)] == [figure.indicator.label for figure in first.figures]


def test_a_theme_without_figures_says_why(drawn, data, profile_of):
    shown = profile_of("deal:twente-ii")
    bare = [replace(one, figures=()) for one in shown.rode_draden]

    def said(**changed):
        return words(drawn(views, data, replace(shown, **changed), beeld="rode-draden"))

    without = [one for one in bare if not one.rode_draad.indicators]
    with_some = [one for one in bare if one.rode_draad.indicators]
    assert with_some
    assert "In onze gegevens staat bij dit thema geen cijfer voor deze regio." in said(rode_draden=with_some)
    assert "bij dit thema geen cijfer" not in said(rode_draden=with_some, no_figures="Geen cijfers.")  # said above already
    assert "geen rode draden bepaald" in said(rode_draden=[])
    bare_draad = replace(bare[0], rode_draad=bare[0].rode_draad.model_copy(update={"indicators": ()}))
    assert "In onze gegevens staat geen indicator die over dit thema gaat." in said(rode_draden=[*without, bare_draad])


def test_the_links_to_vergelijken_name_the_region_and_its_neighbours(view, profile_of):
    at = view("deal:twente-ii", beeld="vergelijkbaar")
    links = [link.proto.query_string for link in at.get("page_link")]
    assert sum("regio=deal%3Atwente-ii" in link for link in links) == 5 == len(profile_of("deal:twente-ii").similar)
    assert "afstand in standaarddeviaties" in words(at)
    for near in profile_of("deal:twente-ii").similar:
        assert dutch.capital(near.likeness) in words(at)
    assert "deals met gemeenten is de gemeentelijst niet zeker (zekerheid: " in words(at)
    assert "Andere deals die een gemeente delen" not in words(at)  # its predecessor stands in the chain


def test_deals_that_share_a_municipality_are_named_but_for_those_of_the_chain(view):
    at = view("deal:parkstad-limburg-iii", beeld="vergelijkbaar")
    assert "**Andere deals die een gemeente delen met deze**" in words(at)
    shared = {button.key.removeprefix("shared-deal-") for button in at.button if button.key.startswith("shared-")}
    assert shared == {"zuid-limburg", "zuid-limburg-ii"}


def test_a_deal_on_another_part_of_the_municipality_says_so_on_its_button(view):
    at = view("deal:waterwegregio", beeld="vergelijkbaar")
    said = {button.key.removeprefix("shared-deal-"): button.label for button in at.button if button.key.startswith("shared-")}
    assert said["rotterdam-zuid"].endswith("(ander deel van Rotterdam)")
    assert "ander deel" not in said["barendrecht-ridderkerk-rotterdam"]


def test_a_municipality_is_like_other_municipalities(view):
    at = view("gemeente:GM0153", beeld="vergelijkbaar")
    assert len([button for button in at.button if button.key.startswith("near-gemeente-")]) == 5
    assert "Andere deals" not in words(at)


def test_the_sources_stand_beside_the_evaluations(view):
    said = words(view("deal:veluwe", beeld="bronnen"))
    assert "**Evaluaties en voortgang**" in said and "**Bronnen en zekerheid**" in said
    assert "zekerheid: " in said
