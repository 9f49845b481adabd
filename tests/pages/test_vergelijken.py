"""The page Vergelijken, as a user meets it by link and by its selectors."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest

from regio_data.registers import load as registers_module
from tests.finding import html, labelled, matrix, words

ROOT = Path(registers_module.__file__).parents[2]
ELEVEN = [f"gemeente:GM{n}" for n in ["0153", "0917", "0363", "0599", "0518", "0344", "0034", "0050", "0106", "0114", "0014"]]


@pytest.fixture
def opened(open_page):
    return partial(open_page, "vergelijken", downloads=True)


def texts(elements):
    return " ".join(element.value for element in elements)


def test_without_choices_there_is_a_comparison_at_once(opened):
    app = opened()
    assert not app.exception
    assert list(matrix(app)) == ["Twente II (Regio Deal)", "Enschede (gemeente)", "Nederland"]
    assert len(matrix(app)) == 4  # the indicators of Gezondheid
    life = matrix(app).loc["Levensverwachting bevolking jaren bij geboorte, 2021", "Enschede (gemeente)"]
    assert life == "79,9 plaats 329–330 van 338 1,7 jaar lager"
    (below,) = (
        caption.value for caption in app.caption if "dus het verschil niet gunstig of ongunstig genoemd" in caption.value
    )
    assert "Nauwkeurigheid niet bekend" in below and "Levensverwachting bevolking" in below
    assert not app.info
    assert not app.warning


def test_a_deep_link_gives_regions_theme_reference_and_indicator(opened):
    app = opened(
        regio=["provincie:fryslan", "corop:twente", "vitale-regio:twente"],
        thema="samenleving",
        met="corop:twente",
        indicator="02_HB_SK_01",
    )
    assert not app.exception
    assert list(matrix(app)) == ["Fryslân (provincie)", "Twente (COROP-gebied)", "Twente (vitale regio)"]
    assert "Cijfers, en verschil met Twente (COROP-gebied)" in texts(app.header)
    assert app.title[0].value == "Regio’s vergelijken: samenleving"
    assert labelled(app.selectbox, "Indicator over de jaren").value == "02_HB_SK_01"
    assert not app.info


def test_a_link_with_only_an_indicator_opens_its_theme(opened):
    app = opened(indicator="04_VE_03")
    assert app.title[0].value == "Regio’s vergelijken: veiligheid"
    assert labelled(app.selectbox, "Indicator over de jaren").value == "04_VE_03"
    assert not app.info


@pytest.mark.parametrize("name", ["regio", "thema", "met", "indicator"])
def test_an_unknown_value_is_said_and_the_page_still_shows(opened, name):
    app = opened(**{name: "<script>atlantis</script>"})
    assert not app.exception
    assert "niet te kiezen" in texts(app.info)
    assert "<script>" not in texts(app.info)
    assert matrix(app).shape == (4, 3)


def test_an_eleventh_region_in_a_link_is_refused_by_name(opened):
    app = opened(regio=ELEVEN)
    assert not app.exception
    assert "ten hoogste tien" in app.warning[0].value
    assert "Groningen" in app.warning[0].value
    assert matrix(app).shape[1] == 10
    assert app.query_params["regio"] == ELEVEN[:10]


def test_an_eleventh_region_in_the_selector_is_refused(opened):
    app = opened(regio=ELEVEN[:10])
    assert not app.warning
    app.multiselect[0].set_value(ELEVEN).run()
    assert "Groningen" in app.warning[0].value
    assert app.multiselect[0].value == ELEVEN[:10]
    assert matrix(app).shape[1] == 10


def test_one_region_gets_a_hint_and_its_figures(opened):
    app = opened(regio="gemeente:GM0153")
    assert "minstens twee regio" in app.info[0].value
    assert list(matrix(app)) == ["Enschede (gemeente)"]


def test_when_all_regions_are_taken_out_they_stay_out(opened):
    app = opened()
    app.multiselect[0].set_value([]).run()
    assert not app.exception
    assert "minstens twee regio" in app.info[0].value
    assert app.multiselect[0].value == []
    assert "rd-matrix" not in html(app)


def test_taking_out_the_reference_goes_back_to_the_country(opened):
    app = opened(regio=["gemeente:GM0153", "gemeente:GM0917"], met="gemeente:GM0917")
    app.multiselect[0].set_value(["gemeente:GM0153"]).run()
    assert "Cijfers, en verschil met Nederland" in texts(app.header)
    assert not any("niet te kiezen" in info.value for info in app.info)


def test_a_deal_without_municipalities_is_said_to_have_no_figures(opened):
    app = opened(regio=["deal:bonaire", "gemeente:GM0153"])
    assert not app.exception
    assert "heeft geen cijfers over Caribisch Nederland" in words(app)
    assert matrix(app)["Bonaire (Regio Deal)"].tolist() == ["geen gegevens"] * 4


def test_too_little_coverage_is_no_figure_and_is_said(opened):
    app = opened(thema="sociaal-kapitaal")
    assert matrix(app)["Nederland"].tolist() == ["te weinig gegevens (dekking 47%)"]


def test_all_themes_show_every_indicator_and_no_total(opened):
    app = opened(thema="alle")
    assert not app.exception
    assert matrix(app).shape == (37, 3)
    assert "niet bij elkaar opgeteld" in texts(app.caption)


def test_every_chart_has_its_text_and_dutch_numbers(opened):
    charts = opened().get("vega_lite_chart")
    assert len(charts) == 3
    for chart in charts:
        assert len(chart.proto.alt) > 40
        assert json.loads(chart.proto.spec)["config"]["locale"]["number"]["decimal"] == ","


def test_the_comparison_can_be_taken_along(opened):
    app = opened()
    assert [button.proto.label for button in app.get("download_button")] == [
        "Word",
        "Excel",
        "CSV voor Excel (Nederlands)",
        "CSV voor andere programma’s",
        "PowerPoint",
        "GeoPackage",
        "Kaart als PNG",
        "Kaart voor een dia (16:9)",
        "Kaart, vierkant",
    ]


def test_without_regions_there_is_only_the_link(opened):
    app = opened(regio="")
    assert not app.exception
    assert not app.get("download_button")
    assert app.get("popover")


def test_one_click_lays_the_neighbours_beside_a_region_and_says_why(opened):
    app = opened(regio=["gemeente:GM0153", "nederland"])
    labelled(app.button, "Buren").click().run()
    names = ["Hengelo (O.)", "Oldenzaal", "Dinkelland", "Haaksbergen", "Losser"]  # those that border on Enschede
    assert list(matrix(app)) == [*(f"{name} (gemeente)" for name in ["Enschede", *names]), "Nederland"]
    assert app.query_params["groep"] == "buren"
    assert "De 5 gemeenten naast Enschede" in texts(app.caption)
    app.multiselect[0].set_value(["gemeente:GM0153", "nederland"]).run()
    assert "De 5 gemeenten naast Enschede" not in texts(app.caption)
