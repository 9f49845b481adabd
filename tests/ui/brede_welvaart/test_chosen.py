"""The chosen region beside the country: its figure, its place, and what to know about both."""

from __future__ import annotations

from dataclasses import replace

import pytest

from regio_data.eigen.regio import named
from ui.brede_welvaart.chosen import chosen_region, places, region_figure


@pytest.fixture(scope="module")
def shown(drawn_of):
    return drawn_of(region_figure)


def captions(at):
    return "\n".join(element.value for element in at.caption)


def test_without_a_region_it_is_said_how_many_have_a_figure(shown):
    at = shown()
    assert (at.metric[0].label, at.metric[0].value) == ("Met een cijfer in 2022", "340 van 342 gemeenten")
    assert at.metric[1].label.startswith("Nederland (")
    assert not at.get("page_link")


def test_reference_figures_of_groningen(shown):
    # CBS, edition 2023: life satisfaction 2022 75.1; income 2021 23,900; wealth 10,900; debt 2022 78,900; overweight 40.1.
    expected = {
        ("01_KL_H_01", 2022): "75,1%",
        ("01_KL_H_36", 2021): "23.900 euro per huishouden",
        ("01.07_NW", 2021): "10.900 euro per huishouden",
        ("18_FIN_32", 2022): "78.900 euro per huishouden",
        ("01_GZ_08", 2022): "40,1%",
    }
    for (code, year), value in expected.items():
        at = shown(code, year, region="GM0014")
        assert (at.metric[0].label, at.metric[0].value) == ("Groningen", value)


def test_a_deal_tells_coverage_weights_and_parts(shown):
    at = shown(level="deal", region="rotterdam-zuid")
    assert at.metric[0].label == "Regio Deal Rotterdam Zuid (deels) (CBS)"
    assert "geldt voor een deel van Rotterdam; het cijfer is dat van de hele gemeente" in captions(at)
    assert "het cijfer is dat van hele gemeenten" in captions(shown(level="deal", region="noardwest-fryslan"))
    at = shown("01_KL_H_36", 2021, "deal", "twente-ii")
    assert "Gewogen gemiddelde van 14 gemeenten" in captions(at)
    assert "Benadering" in captions(at)
    assert [link.proto.query_string for link in at.get("page_link")] == ["deal=twente-ii"]


def test_a_deal_without_a_value_is_not_called_a_mean_and_its_coverage_is_rounded_down(shown, dataset, registers):
    codes = registers.deal["twente-ii"].municipalities
    people = {m.code: m.inhabitants for m in registers.municipalities}
    rows = dataset.observations.query("indicator == 'R_HN_V_01' and year == 2021").dropna(subset="value")
    known = set(rows["region"])
    share = sum(people[c] for c in codes if c in known) / sum(people[c] for c in codes)
    assert 0.495 < share < 0.5
    at = shown("R_HN_V_01", 2021, "deal", "twente-ii")
    assert at.metric[0].value == "te weinig gegevens"
    assert "dekking 49%" in captions(at)
    assert "Gewogen gemiddelde" not in captions(at)


def test_the_figure_of_a_deal_of_one_municipality_is_that_of_cbs(shown):
    at = shown(level="deal", region="rotterdam-zuid")
    assert "Cijfer van het CBS over de gemeente Rotterdam." in captions(at)
    assert "Gewogen gemiddelde" not in captions(at)


def test_a_province_has_the_figure_of_cbs_with_its_bounds(shown):
    # CBS, edition 2023: Limburg, satisfaction with life 2022: 81.5 (79.1 to 83.8).
    at = shown("01_KL_H_01", 2022, "provincie", "limburg")
    said = captions(at)
    assert (at.metric[0].label, at.metric[0].value) == ("Limburg (CBS)", "81,5%")
    assert "Cijfer van het CBS over de provincie, met als grenzen 79,1–83,8." in said
    assert "van 12 provincies" in said


def test_a_shared_place_is_the_same_here_as_in_the_profile(shown, dataset):
    values = dataset.observations.query("indicator == '01_GZ_08' and year == 2022").set_index("region")["value"].dropna()
    own = values["GM0153"]
    first, last = (values < own).sum() + 1, (values <= own).sum()
    assert (first, last, len(values)) == (67, 68, 340)
    assert "Plaats 67–68 van 340 gemeenten" in captions(shown(region="GM0153"))


def test_where_higher_is_not_better_there_is_no_place(drawn, data, choice, values):
    chosen = choice(region="GM0153")
    neutral = replace(chosen, indicator=chosen.indicator.model_copy(update={"direction": "neutral"}))
    assert "Plaats " not in captions(drawn(region_figure, data, neutral, values(chosen)))


def test_what_is_not_combined_is_told_as_a_span(shown):
    at = shown("01.07_NW", 2021, "corop", "zuid-limburg")
    assert at.metric[0].value.startswith("van ")
    assert "is niet samengenomen: " in captions(at) and "hele gemeenten" not in captions(at)
    assert "De 16 gemeenten met een cijfer lopen in 2021 van " in captions(at)
    assert at.metric[0].label == "Zuid-Limburg (16 van 16 gemeenten)"
    at = shown("01.07_NW", 2021, "deal", "zaanij-ii")  # on a part of Amsterdam and of Zaanstad
    assert at.metric[0].label == "Regio Deal ZaanIJ II: Groen en Meedoen (deels) (3 van 3 gemeenten)" and at.metric[
        0
    ].value.startswith("van ")
    assert "geldt voor een deel van Amsterdam en Zaanstad; de cijfers zijn die van hele gemeenten." in captions(at)


def test_the_figure_of_one_municipality_is_not_that_of_the_region(shown):
    """Coastal bathing water: of the seven municipalities only Eemsdelta has a figure, 1.0."""
    at = shown("02_HB_NK_30", 2022, "vitale-regio", "noord-en-oost-groningen")
    assert at.metric[0].label.endswith("(1 van 7 gemeenten)")
    assert "Eén gemeente heeft in 2022 een cijfer: 1,0 op een schaal van 1 tot 4 (Eemsdelta)." in captions(at)


def test_a_mean_is_of_the_municipalities_with_a_figure(shown, dataset, registers):
    codes = registers.deal["parkstad-limburg"].municipalities
    rows = dataset.observations.query("indicator == '02_HB_SK_01'").dropna(subset="value")
    year = int(rows.loc[rows["region"].isin(codes), "year"].max())
    have = set(rows.loc[rows["year"] == year, "region"]) & set(codes)
    assert (len(have), len(codes)) == (4, 7)
    assert "Gewogen gemiddelde van 4 van de 7 gemeenten, dekking 76%" in captions(
        shown("02_HB_SK_01", year, "deal", "parkstad-limburg")
    )


def test_where_no_municipality_has_a_figure_that_is_the_reason(shown):
    said = captions(shown("02_HB_NK_30", 2022, "deal", "twente"))  # has no coast
    assert "geen gemeente hier heeft in onze gegevens een cijfer" in said and "70%" not in said


def test_a_deal_without_municipalities_says_why_it_has_no_figure(shown, choice, values):
    chosen = choice(level="deal", region="bonaire")
    assert "bonaire" in values(chosen).index
    assert "heeft geen cijfers over Caribisch Nederland" in captions(shown(level="deal", region="bonaire"))


def test_deals_on_part_of_a_municipality_have_a_place_only_when_asked_for(drawn, data, choice):
    def placed(**query):
        return drawn(places, data, choice(level="deal"), **query).returned[-1]

    assert "rotterdam-zuid" not in placed().index
    assert "rotterdam-zuid" in placed(deelgebied="wel").index


def test_the_chosen_region_is_one_of_those_on_the_map(choice):
    assert chosen_region(choice(region="GM0153")).name == "Enschede"
    assert chosen_region(choice()) is None


def test_an_own_region_keeps_its_name_on_the_way_to_its_profile(drawn, data, choice, values):
    chosen = choice(level="eigen", region="GM0141+GM0153", own=["GM0141+GM0153"])
    chosen = replace(chosen, regions=(named(chosen.regions[0], "Twee steden"),))
    at = drawn(region_figure, data, chosen, values(chosen))
    assert at.metric[0].label.startswith("Twee steden (eigen berekening")
    assert "naam=Twee+steden" in at.get("page_link")[0].proto.query_string


def test_a_deal_of_which_the_list_is_not_sure_says_so_before_its_place_and_what_the_register_says_of_it(shown):
    """Mainstage works for all of the Amsterdam region, so the figures of its three municipalities say little of it."""
    first, more, *_ = (one.value for one in shown(level="deal", region="mainstage").caption)
    assert first.startswith("De deal werkt voor de hele metropoolregio Amsterdam, en niet alleen voor de drie gemeenten")
    assert "weinig over deze deal. De gemeentelijst van deze deal is niet zeker (zekerheid: middel). Plaats " in first
    assert more.startswith("Bij de gegevens van de deal: Het gebied is onzeker")
    sure = captions(shown(level="deal", region="parkstad-limburg"))
    assert sure.startswith("Plaats ") and "niet zeker" not in sure and "Bij de gegevens" not in sure
