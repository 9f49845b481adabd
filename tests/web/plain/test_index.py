"""The index: every page without Streamlit by name, in the order in which it is sought."""

from __future__ import annotations

import pytest

from web.plain.index import index_page
from web.plain.pages import paths


@pytest.fixture(scope="module")
def index(data, country):
    return index_page(data, country)


def links(page, title):
    return [(cell.text, cell.link) for cell in next(one for one in page.sections if one.title == title).blocks[0].links]


def test_every_page_stands_there_once(index, data):
    found = [cell.link for section in index.sections for block in section.blocks for cell in block.links]
    assert len(found) == len(set(found))
    assert set(found) == set(paths(data)) - {"overzicht"}


def test_deals_stand_below_their_tranche_and_by_name(index, data):
    tranches = links(index, "Tranches")
    assert [link for _, link in tranches] == [f"tranche/{one.tranche}" for one in data.registers.tranches]
    assert tranches[3][0] == f"Tranche 4 ({data.registers.tranche[4].years})"
    for number in data.registers.tranche:
        names = [name for name, _ in links(index, f"Regio Deals van tranche {number}")]
        assert names == sorted(deal.short_name for deal in data.registers.deals if deal.tranche == number)


def test_an_indicator_stands_below_its_first_theme_alone_and_municipalities_by_name(index, data):
    health = links(index, "Indicatoren: gezondheid")
    assert ("Overgewicht", "indicator/01_GZ_08") in health
    assert len(health) == sum(one.first_theme == "Gezondheid" for one in data.registers.indicators)
    names = [name for name, _ in links(index, "Gemeenten")]
    assert names == sorted(names) and len(names) == len(data.registers.municipalities)


def test_it_leads_to_the_dashboard_itself_and_names_the_sources_of_what_it_shows(index):
    assert (index.path, index.dashboard) == ("overzicht", "")
    assert [source["key"] for source in index.sources] == ["monitor", "gemeentegrenzen", "wijkgrenzen", "inwoners"]
    assert index.map is not None


def test_what_is_said_to_show_the_same_as_the_map_is_there(index):
    """It has lists of the deals, and no table."""
    assert not [block for section in index.sections for block in section.blocks if hasattr(block, "rows")]
    assert index.map.label.endswith("; de lijsten eronder noemen dezelfde deals")
