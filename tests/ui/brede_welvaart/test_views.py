"""Beside the map one view is open: each is drawn for the choice, and says what it must."""

from __future__ import annotations

import pytest

from regio_data.figures.gebieden import MARKED, NOT_COUNTED
from regio_data.figures.regional.words import of_medians
from tests.finding import charts, html, tables
from ui.brede_welvaart.views import series, views


@pytest.fixture(scope="module")
def shown(drawn, data, choice, values):
    def drawn_with(beeld, *arguments, query=(), **of):
        chosen = choice(*arguments, **of)
        return drawn(views, data, chosen, values(chosen), chosen.classes(data).classes, beeld=beeld, **dict(query))

    return drawn_with


def captions(at):
    return [caption.value for caption in at.caption]


def test_the_view_of_the_link_is_drawn_and_the_ranking_without_one(shown):
    assert "<caption>Gunstigste</caption>" in html(shown(""))
    assert len(tables(shown("tabel"))[0]) == 342
    assert [len(charts(shown(beeld))) for beeld in ("verdeling", "samenhang", "ontwikkeling", "ranglijst")] == [2, 1, 1, 0]


def test_the_distribution_of_deals_counts_an_area_once_and_parts_of_municipalities_only_when_asked_for(shown):
    def said(**query):
        return " ".join(captions(shown("verdeling", level="deal", query=query)))

    assert "Elke stip is een gebied met een deal; " in (apart := said())
    assert NOT_COUNTED in apart and NOT_COUNTED not in said(deelgebied="wel")


def test_what_is_left_out_is_said_where_regions_hold_in_part(shown):
    assert f"{MARKED} {NOT_COUNTED}" in captions(shown("tabel", level="deal"))
    assert MARKED in captions(shown("tabel", level="deal", query={"deelgebied": "wel"}))
    assert not any(NOT_COUNTED in said for said in captions(shown("tabel")))
    assert not shown("ontwikkeling", level="deal").button_group[1:]  # of one deal nothing is left out


def test_the_development_says_in_words_whether_the_figure_rose(shown):
    at = shown("ontwikkeling", "01_KL_OK_11", 2022, "deal", "twente-ii")
    (said,) = (m for m in at.markdown if m.value.startswith("**Trend:**"))
    assert said.value == "**Trend:** geen duidelijke trend; 8 jaren, 2015–2022."
    assert "Twente II" in charts(at)[0].alt and "Nederland" in charts(at)[0].alt


def test_without_a_region_the_development_is_that_of_the_country(shown):
    at = shown("ontwikkeling")
    assert "Kies een regio om haar ontwikkeling naast die van Nederland te zien." in captions(at)
    assert not any(m.value.startswith("**Trend:**") for m in at.markdown)


def test_without_a_figure_of_the_country_a_development_asks_for_a_region(shown):
    at = shown("ontwikkeling", "03_PVI_04", 2021, "provincie")
    said = "In onze gegevens staat geen cijfer van Nederland. Kies een regio om haar cijfers te zien."
    assert [info.value for info in at.info] == [said]
    assert charts(shown("ontwikkeling", "03_PVI_04", 2021, region="GM0363"))
    neither = shown("ontwikkeling", "03_PVI_04", 2021, region="GM0050")
    assert [info.value for info in neither.info] == ["Hiervan zijn er geen cijfers om te tekenen."]


def test_an_indicator_of_one_year_says_so_and_offers_some_of_its_theme_that_have_more(shown, data, monkeypatch):
    at = shown("ontwikkeling", "01_GZ_20", 2021)
    assert at.info[0].value.startswith("“Levensverwachting bevolking” heeft cijfers van één jaar, 2021.")
    offered = [button for button in at.button if button.label.startswith("Bekijk wel: ")]
    assert len(offered) == 3
    monkeypatch.setattr("ui.brede_welvaart.views.OFFERED", 1)
    assert len(shown("ontwikkeling", "01_GZ_20", 2021).button) == 1
    offered[0].click().run()
    code = at.query_params["indicator"]
    assert code != "01_GZ_20" and len(data.years(data.indicators[code].code)) > 1
    assert int(at.query_params["jaar"]) in data.years(data.indicators[code].code)


def test_without_any_figure_it_says_what_to_do(drawn, data, choice, values):
    chosen = choice()
    at = drawn(views, data, chosen, values(chosen), None)
    assert (
        at.info[0].value
        == "Voor deze keuze staan er geen cijfers in onze gegevens. Kies een ander jaar of een andere indicator."
    )


def test_what_is_not_combined_says_where_its_figures_are(drawn, data, choice, values):
    wealth = choice("01.07_NW", 2021, "vitale-regio")
    at = drawn(views, data, wealth, values(wealth), wealth.classes(data).classes)
    (info,) = at.info
    assert info.value.startswith("Cijfers van gemeenten worden bij deze indicator niet samengenomen.")


def test_in_a_chart_combined_medians_are_called_an_approximation(shown, registers):
    medians = of_medians(registers.indicator["01_KL_H_36"])
    assert medians and medians in captions(shown("verdeling", "01_KL_H_36", 2021, "corop"))
    assert medians not in captions(shown("ranglijst", "01_KL_H_36", 2021, "corop"))  # it stands beside each figure
    assert medians not in captions(shown("verdeling"))


def test_the_series_are_of_the_chosen_region_and_the_country(data, choice, values, scores):
    chosen = choice(region="GM0153")
    found = series(data, chosen, values(chosen))
    own = scores.query("region_kind == 'gemeente' and region == 'GM0153' and indicator == '01_GZ_08'").dropna(subset="value")
    line = found[found["naam"] == "Enschede"].dropna(subset="waarde")
    assert dict(zip(line["jaar"], line["waarde"], strict=True)) == dict(zip(own["year"], own["value"], strict=True))
    assert set(series(data, choice(), values(choice()))["naam"]) == {"Nederland"}
