"""Kaart: filters, selection and links, as Streamlit runs them (the map itself is tested in tests/browser)."""

import datetime
from functools import partial

import pytest

from regio_data.data import Data
from tests.finding import labelled, presented, tables


@pytest.fixture
def opened(open_page):
    return partial(open_page, "")


def text(at):
    parts = [*at.markdown, *at.caption, *at.info, *at.title, *at.header]
    return "\n".join([element.value for element in parts] + [element.proto.body for element in at.get("html")])


def test_the_start_page_shows_all_deals(opened):
    at = opened()
    assert not at.exception
    assert "**84 deals** van 84" in text(at)
    assert "€ 1.810,1 mln" in text(at)
    assert len(tables(at)[0]) == 84
    assert tables(at)[0]["Tranche"].iloc[0] == "6"


def test_the_total_says_from_when_the_facts_are_and_the_page_what_a_regio_deal_is(opened):
    at = opened(deal="twente-ii", tranche="6")
    assert "dealgegevens van 19 november 2025" in text(at)
    assert "dealgegevens van 7 mei 2024 t/m 22 november 2026" in text(opened())
    assert "Een Regio Deal is een afspraak tussen het Rijk en een regio" in text(at)


def test_a_link_opens_exactly_its_state(opened):
    at = opened(tranche=["4", "5"], thema="2", deal="twente-ii", weergave="stapeling")
    assert not at.exception
    assert labelled(at.button_group, "Tranche").value == ["4", "5"]
    assert labelled(at.multiselect, "Thema (rode draad)").value == ["2"]
    assert labelled(at.button_group, "Weergave").value == "stapeling"
    assert "Regio Deal Twente II" in text(at)
    assert not at.info


@pytest.fixture
def today(monkeypatch):
    """The pages as on 22 November 2026, whenever they are tested."""
    monkeypatch.setattr(Data, "today", datetime.date(2026, 11, 22))


def test_the_status_filter_says_what_an_unknown_status_is(opened, today):
    at = opened(status="onbekend")
    status = labelled(at.selectbox, "Status")
    assert {"Looptijd verstreken", "Niet bekend (mei 2024: lopend)"} <= set(status.options)
    assert "19 november 2025" in status.help and "22 november 2026" in status.help
    assert len(tables(at)[0]) == 14
    assert set(tables(at)[0]["Status"]) == {"niet bekend (mei 2024: lopend)"}


def test_noord_holland_with_status_completed_says_how_many_are_not_known(opened, today):
    at = opened(gebied="provincie:noord-holland", status="afgerond")
    assert "**0 deals** van 84" in text(at)
    assert "van de 11 deals in Noord-Holland: 0 afgerond, 8 lopend, 3 niet bekend (mei 2024: lopend)" in text(at)
    assert "rijksbijdrage samen" not in text(at)


def test_the_counts_of_a_status_name_the_deals_that_they_are_of(opened, today):
    assert "van de 84 deals: 14 niet bekend" in text(opened(status="onbekend"))
    assert "van de 2 deals in de vitale regio Twente: " in text(opened(gebied="vitale-regio:twente", status="lopend"))
    assert "deals die bij de andere keuzes passen: " in text(opened(tranche="3", status="afgerond"))


def test_a_deal_whose_years_are_over_says_so_with_its_date(opened, today):
    over = "<dd>looptijd verstreken; geen bron meldt de afronding (zoals bekend op 22 november 2026)</dd>"
    assert over in text(opened(deal="foodvalley"))
    assert set(tables(opened(status="verstreken"))[0]["Status"]) == {"looptijd verstreken"}


def test_a_choice_of_themes_says_of_how_many_deals_they_are_not_determined(opened):
    assert "van 9 van de 84 deals zijn de thema’s niet bepaald" in text(opened(thema="9"))
    assert "niet bepaald" not in text(opened())


def test_the_sum_of_tranches_1_to_3_is_explained_beside_the_letter(opened):
    explained = "Het kabinet stelde er € 950,0 mln voor beschikbaar"
    assert explained in text(opened(tranche=["1", "2", "3"]))
    assert explained not in text(opened())


def test_the_card_says_how_sure_a_fact_is_and_how_an_amount_is_spread(opened):
    shown = text(opened(deal="rotterdam-zuid"))
    assert "<dd>2031 (alleen het deel Wonen) (zekerheid: middel)</dd>" in shown
    assert "inwoners van de hele gemeente, terwijl de deal van Rotterdam alleen een deel omvat)" in shown


def test_a_deal_on_part_of_a_municipality_says_so(opened):
    at = opened(deal="rotterdam-zuid")
    assert "Deel van Rotterdam: Charlois, Feijenoord, IJsselmonde." in text(at)


def test_the_filters_narrow_the_list_and_the_url_follows(opened):
    at = opened()
    labelled(at.selectbox, "Provincie, vitale of eigen regio").select("provincie:limburg").run()
    assert at.query_params["gebied"] == "provincie:limburg"
    names = set(tables(at)[0]["Regio Deal"])
    assert {"Parkstad Limburg", "Noord-Limburg", "Zuid-Limburg II"} <= names
    assert "Twente" not in names
    labelled(at.button_group, "Tranche").select("4").run()
    assert set(tables(at)[0]["Tranche"]) == {"4"}


def test_an_area_says_how_many_of_its_deals_lie_partly_outside(opened):
    sentence = opened(gebied="limburg").markdown[0].value
    assert sentence.endswith("1 deal ligt deels buiten Limburg; bedragen en gemeenten zijn van de hele deal")  # Arnhem-Nijmegen
    assert "buiten" not in opened(tranche="4").markdown[0].value
    assert "deels buiten de vitale regio Achterhoek;" in opened(gebied="npvr-achterhoek").markdown[0].value


@pytest.mark.parametrize(
    "name", ["tranche", "thema", "gebied", "status", "deal", "gemeente", "weergave", "maat", "laag", "eiland"]
)
@pytest.mark.parametrize("value", ["99", "<script>alert(1)</script>", "[x](javascript:1)" + "é" * 500])
def test_a_malformed_value_falls_back_with_a_notice(opened, name, value):
    query = {name: value}
    if name == "maat":
        query["weergave"] = "stapeling"
    at = opened(**query)
    assert not at.exception
    assert "**84 deals** van 84" in text(at)
    if name == "eiland" or name not in ("deal", "gemeente"):
        assert len(at.info) == 1
    assert "weggelaten" in at.info[0].value
    assert "<script>" not in at.info[0].value.replace("\\<", "")
    assert len(at.info[0].value) < 300


def test_a_broken_register_gives_a_dutch_message(opened, monkeypatch):
    from regio_data.errors import Problem, RegisterError

    problem = Problem("deals.yaml", "twente", "municipalities", "'Almeloo' is onbekend. Bedoelt u Almelo?", "unknown")

    def broken():
        raise RegisterError([problem])

    monkeypatch.setattr("ui.common.app_data.current_dataset", broken)
    at = opened()
    assert not at.exception
    assert "kunnen niet worden gelezen" in at.error[0].value
    assert "deals" in text(at)
    assert "Almelo" in text(at)


def presentations(at):
    """What is presented of the choice; the image itself can always be."""
    return [asked for text, asked in presented(at).items() if text != "Presenteer dit beeld"]


def test_a_deal_or_the_one_chosen_tranche_can_be_presented(opened):
    assert presentations(opened(deal="twente-ii")) == [{"deal": ["twente-ii"]}]
    assert presentations(opened(tranche="4")) == [{"tranche": ["4"]}]
    assert presentations(opened(tranche=["4", "5"])) == []
    assert presentations(opened(tranche="99")) == []


def test_the_image_is_the_first_step_of_a_story(opened):
    asked = presented(opened(weergave="stapeling", maat="euro", gebied="provincie:limburg"))["Presenteer dit beeld"]
    assert asked["stap"][0] == "euro"
    assert asked["gebied"] == ["provincie:limburg"]
