"""The map of an indicator without Streamlit has the classes of the dashboard."""

from __future__ import annotations

from geo.painted.classification import DEFAULT_METHOD
from geo.painted.indicator_map import VANZELF, legend_of
from regio_data.registers.regions import regions
from ui.brede_welvaart.choice import Choice
from web.plain.indicator import indicator_page
from web.plain.page import Paragraph


def test_the_latest_year_of_every_indicator_has_the_same_classes_as_in_the_dashboard(data, country, monkeypatch):
    monkeypatch.setattr("web.plain.indicator.country_map", lambda country, painting: "")  # of the page only the legend is asked
    monkeypatch.setattr("web.plain.indicator._places", lambda *_: [])
    municipalities = regions(data.registers, "gemeente")
    for key, one in data.indicators.items():
        page = indicator_page(data, country, key)
        year = int(page.dashboard.rpartition("=")[2])
        choice = Choice(one, year, "gemeente", DEFAULT_METHOD, VANZELF, municipalities, (), None)
        classed = choice.classes(data)
        assert list(page.map.legend.entries) == legend_of(data, choice.on_map, classed.classes), one.label
        assert (f"De klassen zijn die van {year} alleen" in page.map.legend.note) == classed.apart, one.label


def test_where_classes_common_to_all_years_show_nothing_they_are_of_the_year_and_the_page_says_so(data, country):
    page = indicator_page(data, country, "09_E&V_13")  # of unemployment in 2022 common classes hold 310 of 342 municipalities
    assert max(entry.count for entry in page.map.legend.entries) < 342 / 2
    assert "De klassen zijn die van 2022 alleen" in page.map.legend.note


def test_combined_medians_are_an_approximation_in_the_table_of_every_kind_that_combines_them(data, country):
    """The median income of a municipality is CBS's own figure; that of a deal of several is not, and CBS gives no bounds."""
    page = indicator_page(data, country, "01_KL_H_36")
    tables = {section.title: block for section in page.sections for block in section.blocks if hasattr(block, "rows")}
    municipalities = len(data.registers.municipality)
    marked = {title: sum("(benadering" in row[-1] for row in table.rows) for title, table in tables.items()}
    known = {title: sum(row[-1][:1].isdigit() for row in table.rows) for title, table in tables.items()}
    assert marked.pop("Gemeenten") == 0 and known.pop("Gemeenten") == municipalities
    one = sum(len(deal.municipalities) == 1 for deal in data.registers.deals)
    zeeland = 2  # deals of exactly its municipalities, with CBS's own figure of the province
    assert marked["Regio Deals"] == known["Regio Deals"] - one - zeeland > 30
    assert marked["Vitale regio’s"] == known["Vitale regio’s"] > 5


def test_without_a_figure_of_the_country_it_is_our_data_that_lack_it(data, country):
    """CBS has one of people who often feel unsafe; our files have 52 towns, too few to combine."""
    page = indicator_page(data, country, "R_HN_V_01")
    (said,) = [block for section in page.sections if section.title == "Nederland" for block in section.blocks]
    assert said.text == "In onze gegevens staat geen cijfer van Nederland als geheel."


def test_with_figures_of_vitale_regios_it_is_said_how_sure_their_municipalities_are(data, country):
    page = indicator_page(data, country, "09_E&V_13")
    said = {section.title: " ".join(getattr(block, "text", "") for block in section.blocks) for section in page.sections}
    assert "laag: Noord- en Oost-Groningen, Noard-Fryslân en Zuid- en Oost-Drenthe" in said["Vitale regio’s"]
    assert not [title for title, text in said.items() if "Zekerheid" in text and title != "Vitale regio’s"]


def test_the_figures_of_provinces_have_their_own_source_and_day(data, country):
    page = indicator_page(data, country, next(iter(data.indicators)))
    days = {source["key"]: source["retrieved"] for source in page.sources}
    assert (days["monitor"], days["provinciecijfers"]) == ("2026-11-21", "2026-11-22")


def test_above_the_ranking_of_deals_it_is_said_of_how_many_the_list_of_municipalities_is_not_sure(data, country):
    sections = {one.title: one.blocks for one in indicator_page(data, country, "01_GZ_08").sections}
    said = (
        "Van 34 van de 79 deals met gemeenten is de gemeentelijst niet zeker (zekerheid: 31 middel en 3 laag). * = niet zeker."
    )
    assert [title for title, blocks in sections.items() if Paragraph(said) in blocks] == ["Regio Deals"]


def test_a_deal_is_marked_in_its_row_where_its_list_of_municipalities_is_not_sure(data, country):
    (ranked,) = (one.blocks[-1] for one in indicator_page(data, country, "01_GZ_08").sections if one.title == "Regio Deals")
    rows = {row[0].link: row[0].text for row in ranked.rows}
    marked = {link for link, text in rows.items() if text.endswith("*")}
    assert (len(rows), len(marked)) == (84, 34)
    assert "deal/mainstage" in marked and "deal/zwolle" not in marked
    assert rows["deal/mainstage"] == "Mainstage (cijfer zegt weinig over de deal)*"


def test_where_cbs_gives_bounds_it_is_not_said_that_the_margin_is_not_known(data, country):
    """Of social cohesion CBS gives provinces bounds of one decimal, of which no margin is made; of municipalities none."""
    said = {
        section.title: " ".join(getattr(block, "text", "") for block in section.blocks)
        for section in indicator_page(data, country, "R_L_SK_01").sections
    }
    coarse = "de grenzen van het CBS zijn te grof afgerond om verschillen te beoordelen."
    assert coarse in said["Provincies"] and "marge is niet bekend" not in said["Provincies"]
    assert coarse not in said["Gemeenten"]
