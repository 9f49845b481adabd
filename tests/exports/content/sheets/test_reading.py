"""The tables of a document, in words."""

from __future__ import annotations

import pytest

from exports.content.sheets.reading import profile_reading, vergelijking_reading
from regio_data.figures.vergelijking import vergelijking
from regio_data.profile.profile import profile
from regio_data.registers.regions import NEDERLAND, RegionRef, find_region


@pytest.fixture(scope="module")
def of_region(data):
    return lambda kind, key: find_region(data.registers, RegionRef(kind, key))


def test_a_profile_is_told_from_its_facts_to_its_figures(data, of_region):
    tables = {
        sheet.name: sheet.table
        for sheet in profile_reading(data, profile(data.dataset, data.registers, data.scores, of_region("deal", "twente-ii")))
    }
    assert [*tables][:4] == ["Feiten", "Thema’s", "Gunstigste posities", "Ongunstigste posities"]
    health = tables["Cijfers: gezondheid"].set_index("Indicator")
    assert health.loc["Overgewicht", "Ten opzichte van Nederland"].startswith("▲ 2,3 procentpunt hoger dan Nederland")
    capital = tables["Cijfers: economisch kapitaal"].set_index("Indicator")
    assert capital.loc["Mediaan vermogen van huishoudens", "Ten opzichte van Nederland"] == "niet samengenomen"


def test_all_cells_are_words(data, of_region):
    one = profile(data.dataset, data.registers, data.scores, of_region("gemeente", "GM0917"))
    for sheet in profile_reading(data, one):
        assert all(isinstance(cell, str) for row in sheet.table.itertuples(index=False) for cell in row)


def test_a_comparison_has_a_row_an_indicator_and_a_column_a_region(data, of_region):
    """Crimes of 2022 in the monitor of CBS: Heerlen 68 and Kerkrade 55 in a thousand inhabitants."""
    regions = [of_region("gemeente", "GM0917"), of_region("gemeente", "GM0928")]
    indicator = data.registers.indicator["04_VE_03"]
    rows = vergelijking(data.registers, data.scores, regions, [indicator], find_region(data.registers, NEDERLAND), "Nederland")
    (sheet,) = vergelijking_reading(("Heerlen", "Kerkrade"), rows)
    assert list(sheet.table.columns) == ["Indicator", "Heerlen", "Kerkrade"]
    (row,) = sheet.table.itertuples(index=False)
    assert row[1].startswith("68 misdrijven")
    assert row[2].startswith("55 misdrijven")
    assert "(ongunstig)" in row[1]


def test_a_document_says_of_what_the_figures_are_and_what_the_areas_without_a_deal_did(data, of_region):
    of = {
        key: {sheet.name: sheet.table for sheet in profile_reading(data, data.profile(of_region("deal", key)))}
        for key in ("amsterdam-zuidoost", "twente")
    }
    assert "Cijfers: gezondheid (heel Amsterdam)" in of["amsterdam-zuidoost"]
    assert "Cijfers: gezondheid" in of["twente"]
    changes = of["twente"]["Ontwikkeling sinds de start in 2019"]
    assert list(changes.columns)[3:6] == ["Verandering", "Nederland", "Gebieden zonder deal"]
    assert set(changes["Gebieden zonder deal"]) != {"geen gegevens"}
