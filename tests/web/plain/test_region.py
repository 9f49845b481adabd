"""The page of a Regio Deal or a municipality: what it says, in which order, and what it leaves out."""

from __future__ import annotations

import re
from html import unescape

import pytest

from regio_data.profile.conclusion import conclusion
from regio_data.registers.regions import RegionRef, find_region
from web.plain.page import Cell, Facts, Paragraph, PlainTable
from web.plain.pages import paths
from web.plain.region import deal_cell, figures_table, municipality_cells, region_page, rode_draad_cell


def test_a_deal_stands_there_with_its_facts_and_figures(html, data):
    text = unescape(html("deal/twente-ii"))
    assert "<h1>Regio Deal Twente II</h1>" in text
    assert data.registers.deal["twente-ii"].description_nl in text
    one = data.profile(find_region(data.registers, RegionRef("deal", "twente-ii")))
    overweight = next(figure for figure in one.figures if figure.indicator.code == "01_GZ_08")
    value = f"{overweight.value:.1f}".replace(".", ",")
    assert re.search(rf"Overgewicht</a></th><td>{value}% \({overweight.year}\)", text)
    assert text.count("<table") > 5


def test_a_page_says_in_short_what_the_dashboard_does_also_that_themes_like_the_country_do_not_count(html, data):
    shown = data.profile(find_region(data.registers, RegionRef("deal", "twente-ii")))
    assert any(theme.ordinary for theme in shown.themes)
    assert "thema’s die niet duidelijk anders dan Nederland zijn, tellen hier niet mee" in conclusion(shown)
    assert f"In het kort: {conclusion(shown)}" in unescape(html("deal/twente-ii"))


def test_a_deal_without_figures_says_why(html):
    assert "geen cijfers over Caribisch Nederland" in unescape(html("deal/caribisch-nederland"))


@pytest.fixture
def page(data, country):
    return lambda kind, key: region_page(kind, data, country, key)


def headings(page):
    return [section.title for section in page.sections]


def blocks(page, title):
    return next(section.blocks for section in page.sections if section.title.startswith(title))


def test_a_deal_is_told_from_its_facts_to_its_sources(page, data):
    deal = page("deal", "twente-ii")
    assert (deal.path, deal.title, deal.dashboard) == ("deal/twente-ii", "Regio Deal Twente II", "profiel?deal=twente-ii")
    assert deal.lead == deal.description == data.registers.deal["twente-ii"].description_nl
    found = headings(deal)
    assert found[:3] == ["Feiten", "Hoe staat de regio ervoor?", "Cijfers: subjectief welzijn"]
    assert found[-6:] == [
        "Ontwikkeling sinds de start in 2023",
        "Rode draden",
        "Vergelijkbare regio’s",
        "Andere deals die een gemeente delen met deze",
        "Gemeenten",
        "Zekerheid en bronnen",
    ]
    assert isinstance(blocks(deal, "Feiten")[0], Facts)
    inside = [cell.link for cell in blocks(deal, "Gemeenten")[0].links]
    assert inside == [f"gemeente/{code}" for code in data.registers.deal["twente-ii"].municipalities]


def test_of_a_deal_on_another_part_of_the_municipality_it_is_said(page):
    """Zuidoost lies in Amsterdam, as the part in the north of ZaanIJ does; Mainstage is on the whole of Amsterdam."""
    (links,) = blocks(page("deal", "amsterdam-zuidoost"), "Andere deals die een gemeente delen met deze")
    said = {cell.link: cell.text for cell in links.links}
    assert said["deal/zaanij"].endswith("(ander deel van Amsterdam)")
    assert "ander deel" not in said["deal/mainstage"]


def test_a_municipality_has_no_development_and_no_sources_of_a_deal_but_the_deals_that_lie_there(page, data):
    enschede = page("gemeente", "gm0153")
    assert (enschede.path, enschede.title, enschede.lead) == ("gemeente/GM0153", "Enschede", "")
    assert enschede.description == "Enschede: de Regio Deals en de cijfers van de brede welvaart."
    here = {f"deal/{deal.slug}" for deal in data.registers.deals if "GM0153" in deal.municipalities}
    assert {cell.link for cell in blocks(enschede, "Regio Deals hier")[0].links} == here
    assert not {"Rode draden", "Gemeenten", "Zekerheid en bronnen"} & set(headings(enschede))
    assert not [title for title in headings(enschede) if title.startswith("Ontwikkeling")]


def test_a_deal_on_part_of_a_municipality_says_whose_figures_these_are_and_names_no_extremes(page):
    standing = blocks(page("deal", "rotterdam-zuid"), "Hoe staat de regio ervoor?")
    assert "heel Rotterdam" in standing[0].text
    tables = [block for block in standing if isinstance(block, PlainTable)]
    assert [table.caption for table in tables] == ["Gemiddeld percentiel per thema (heel Rotterdam)"]
    assert standing[-1] is tables[0]  # and no word on what is strong or weak


def test_every_figure_stands_once_below_its_first_theme(page, data):
    found = {
        section.title: section.blocks[0] for section in page("gemeente", "GM0153").sections if section.title[:7] == "Cijfers"
    }
    names = [row[0].text for table in found.values() for row in table.rows]
    figures = data.profile(find_region(data.registers, RegionRef("gemeente", "GM0153"))).figures
    assert sorted(names) == sorted(figure.indicator.label for figure in figures)
    assert "Overgewicht" in [row[0].text for row in found["Cijfers: gezondheid"].rows]
    assert {row[0].link for table in found.values() for row in table.rows} <= set(paths(data))


def test_a_theme_like_the_country_has_no_colour_of_a_side(page, data):
    themes = data.profile(find_region(data.registers, RegionRef("deal", "twente-ii"))).themes
    (table,) = (
        one for one in blocks(page("deal", "twente-ii"), "Hoe staat") if getattr(one, "caption", "")[:10] == "Gemiddeld "
    )
    grey = {row[0] for row in table.rows if 'class="ordinary"' in row[1].drawing}
    assert grey == {theme.theme for theme in themes if theme.ordinary} != set()


def test_a_section_without_anything_to_say_is_left_out(page):
    islands = page("deal", "caribisch-nederland")
    assert all(section.blocks for section in islands.sections)
    (said,) = blocks(islands, "Hoe staat")
    assert isinstance(said, Paragraph) and "geen cijfers over Caribisch Nederland" in said.text
    assert not {"Gemeenten", "Vergelijkbare regio’s"} & set(headings(islands))
    assert not [title for title in headings(islands) if title.startswith("Cijfers")]


def test_figures_of_a_whole_deal_also_have_their_place_among_deals(data):
    def table(kind, key):
        region = find_region(data.registers, RegionRef(kind, key))
        return figures_table(data, region, data.profile(region).figures[:1], "Cijfers")

    whole, part, town = table("deal", "twente-ii"), table("deal", "rotterdam-zuid"), table("gemeente", "GM0153")
    assert [len(one.head) for one in (whole, part, town)] == [6, 5, 5]
    assert [sorted(one.numbers) for one in (whole, part, town)] == [[1, 2, 3], [1, 2], [1, 2]]
    assert all(len(row) == len(one.head) for one in (whole, part, town) for row in one.rows)
    first = whole.rows[0]
    assert first[0].link.startswith("indicator/") and first[-1].drawing.startswith("<svg")


def test_names_lead_to_their_page_and_a_deal_on_a_part_is_marked(data):
    registers = data.registers
    assert municipality_cells(registers, ["GM0153", "GM0014"]) == [
        Cell("Enschede", "gemeente/GM0153"),
        Cell("Groningen", "gemeente/GM0014"),
    ]
    assert rode_draad_cell(registers.rode_draden[1]).link == "rode-draad/2"
    whole, part = deal_cell(registers.deal["twente-ii"]), deal_cell(registers.deal["rotterdam-zuid"])
    assert (whole.text, whole.link) == (registers.deal["twente-ii"].name_with_tranche, "deal/twente-ii")
    assert part.text != registers.deal["rotterdam-zuid"].name_with_tranche


@pytest.mark.parametrize(("kind", "key"), [("deal", "x"), ("gemeente", "GM9999"), ("gemeente", "twente-ii")])
def test_what_is_no_region_has_no_page(page, kind, key):
    assert page(kind, key) is None


@pytest.mark.parametrize(
    ("slug", "said"),
    [
        ("rotterdam-zuid", "2031 geldt alleen voor Wonen"),
        ("west-brabant", "Tholen"),
        ("midden-en-west-brabant", "Baarle-Nassau"),
        ("mainstage", "Kaart en cijfers zeggen"),
    ],
)
def test_the_doubt_of_a_deal_stands_with_its_facts(page, slug, said):
    _, remarked = blocks(page("deal", slug), "Feiten")
    assert said in remarked.text


def test_an_evaluation_stands_there_with_who_wrote_it(page):
    told = dict(blocks(page("deal", "veluwe"), "Feiten")[0].rows)
    assert told["Evaluaties"] == "Voortgangsbrief aan BZK, 2023, door Regio Deal Veluwe (de regio zelf)"


def test_a_municipality_has_no_remark_of_a_deal(page):
    assert len(blocks(page("gemeente", "GM0153"), "Feiten")) == 1


@pytest.mark.parametrize(
    ("kind", "key", "said"),
    [
        ("deal", "twente-ii", "Waarden: eigen berekening."),
        ("deal", "rotterdam-zuid", "Waarden: cijfer van het CBS."),
        ("deal", "zeeland", "Waarden: cijfer van het CBS, alleen van Levensverwachting bevolking eigen berekening."),
    ],
)
def test_it_is_said_whose_the_figures_are(page, kind, key, said):
    assert said in page(kind, key).notes


def test_areas_without_a_deal_are_named_once_with_what_they_were_compared_on(html, data):
    beside = data.profile_of(data.registers.deal["twente"]).development.without_deal
    text = unescape(html("deal/twente"))
    for said in (beside.words(), beside.which(data.registers), beside.alike_on()):
        assert text.count(said) == 1  # not again below, how to read the figures
    assert beside.names(data.registers)[-1] in beside.which(data.registers)
    assert beside.indicators[-1].label in beside.alike_on()


def test_a_similar_region_says_on_what_it_is_most_and_least_alike(html, data):
    near = data.profile_of(data.registers.deal["twente"]).similar[0]
    text = unescape(html("deal/twente"))
    assert f"<td>{'; '.join(near.alike)}</td><td>{'; '.join(near.unlike)}</td>" in text


def test_below_similar_deals_stands_of_how_many_the_list_of_municipalities_is_not_sure(page, data):
    near = [slug for one in data.profile_of(data.registers.deal["twente"]).similar for slug in one.regions]
    said = blocks(page("deal", "twente"), "Vergelijkbare regio’s")[-1]
    assert isinstance(said, Paragraph)
    assert re.fullmatch(rf"Van \d+ van de {len(near)} deals met gemeenten is de gemeentelijst niet zeker .*", said.text)
    assert isinstance(blocks(page("gemeente", "GM0153"), "Vergelijkbare regio’s")[-1], PlainTable)
