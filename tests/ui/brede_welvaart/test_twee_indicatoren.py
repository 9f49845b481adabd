"""Two indicators against each other: every region a dot, and what can be said of them."""

from __future__ import annotations

import pytest

from tests.finding import charts
from ui.brede_welvaart.twee_indicatoren import twee_indicatoren


@pytest.fixture(scope="module")
def shown(drawn_of):
    return drawn_of(twee_indicatoren)


def said(at):
    return "\n".join(caption.value for caption in at.caption).replace("\\", "")


def test_they_say_how_they_go_together_and_claim_no_cause(shown):
    text = said(shown(query={"tegen": "05_OPL_08"}))
    assert "waar Overgewicht hoger is, is Hoogopgeleide bevolking vaak lager (Spearman −0," in text
    assert "van de 342 gemeenten; Overgewicht van 2022 en Hoogopgeleide bevolking van 2022). " in text
    assert "). Dat twee cijfers samengaan, zegt niet dat het ene door het andere komt." in text


def test_a_dot_stands_at_both_figures_and_municipalities_with_a_deal_are_lit(shown, dataset, registers):
    (chart,) = charts(shown(region="GM0153", query={"tegen": "05_OPL_08"}))
    table = chart.tables[0].set_index("naam")
    figures = dataset.observations.query("year == 2022 and region == 'GM0153'").set_index("indicator")["value"]
    assert table.loc["Enschede", ["x", "y"]].tolist() == [round(figures["01_GZ_08"], 1), round(figures["05_OPL_08"], 1)]
    assert table.index[table["gekozen"]].tolist() == ["Enschede"]
    inside = {registers.municipality[code].name for deal in registers.deals for code in deal.municipalities}
    assert set(table.index[table["licht"]]) == inside & set(table.index)
    assert set(table["soort"]) == {"gemeente met een Regio Deal", "andere gemeente"}


def test_only_the_deals_that_are_outlined_on_the_map_are_lit(shown, registers):
    (chart,) = charts(shown(outlined=["twente-ii"], query={"tegen": "05_OPL_08"}))
    lit = chart.tables[0].query("licht")["naam"]
    assert set(lit) == set(registers.names_of(registers.deal["twente-ii"].municipalities))
    assert "gemeente met een deal op de kaart" in set(chart.tables[0]["soort"])


def test_an_own_region_stands_lit_among_the_municipalities(shown):
    at = shown(level="eigen", region="GM0141+GM0153", own=["GM0141+GM0153"], query={"tegen": "05_OPL_08"})
    table = charts(at)[0].tables[0]
    assert table["licht"].sum() == 1 and table["gekozen"].sum() == 1 and len(table) > 300
    assert table.iloc[-1]["naam"] == "Almelo en Enschede"  # drawn last, over the others
    assert "van de 342 gemeenten" in said(at)


def test_deals_of_the_same_area_are_one_dot_with_the_name_of_the_last(shown):
    at = shown(level="deal", query={"tegen": "05_OPL_08"})
    names = set(charts(at)[0].tables[0]["naam"])
    unsure = {f"{name} (gemeentelijst niet zeker)" for name in ("Parkstad Limburg III", "Twente II")}
    assert unsure <= names and "Parkstad Limburg" not in names
    assert "samen één stip, met de naam van de laatste" in said(at)
    assert not any("(deels)" in name for name in names)
    assert "samen één stip" not in said(shown(query={"tegen": "05_OPL_08"}))


def test_without_a_choice_income_stands_against_it_or_else_the_highly_educated(shown):
    assert shown().selectbox[0].value == "01_KL_H_36"
    assert shown("01_KL_H_36", 2021).selectbox[0].value == "05_OPL_08"


def test_a_year_that_the_other_lacks_is_said(shown):
    at = shown()  # income goes up to 2021
    assert "Mediaan besteedbaar inkomen heeft geen cijfers van 2022; dit zijn die van 2021." in said(at)
    assert "heeft geen cijfers van" not in said(shown(query={"tegen": "05_OPL_08"}))


def test_the_indicator_itself_cannot_stand_against_it(shown):
    at = shown(query={"tegen": "01_GZ_08"})
    assert at.selectbox[0].value == "01_KL_H_36"
    assert "tegen" not in at.query_params


def test_where_no_region_has_both_figures_it_says_what_to_do(shown):
    at = shown("03_PVI_04", 2021, "vitale-regio", query={"tegen": "01_GZ_08"})
    assert at.info[0].value.startswith("Geen van deze regio’s heeft een cijfer van beide indicatoren.")
    assert not charts(at)
