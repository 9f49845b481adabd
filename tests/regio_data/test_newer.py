"""Figures newer than the monitor: combined by the same rules, told apart from the series, with how far the two agree."""

from __future__ import annotations

import pytest

from regio_data.data import Data
from regio_data.newer import newer_of, newer_rows
from regio_data.registers.regions import OWN, RegionRef, find_region
from tests.regio_data.making import newer, with_newer

EDUCATED, WEALTH = "05_OPL_08", "01.07_NW"


@pytest.fixture(scope="module")
def data(dataset, registers, scores):
    return Data(dataset, registers, scores)


def region(data, kind, key):
    return find_region(data.registers, RegionRef(kind, key))


@pytest.fixture(scope="module")
def told(data):
    rows = [("GM0141", EDUCATED, 2024, 30.0), ("GM0153", EDUCATED, 2024, 40.0), ("GM0153", WEALTH, 2024, 20_000.0)]
    return with_newer(data, newer(rows, status="voorlopig"))


def test_the_figure_of_a_municipality_is_told_apart_with_its_status_and_the_agreement(told):
    found = newer_of(told, region(told, "gemeente", "GM0153"))[EDUCATED]
    assert found.text == "StatLine 2024 (voorlopig): 40,0%; andere reeks, telt niet mee in positie en trend"
    assert found.agreement == (
        "In 2013 tot en met 2022 zijn 3.020 van de 3.078 cijfers van gemeenten gelijk aan die van de monitor; het grootste "
        "verschil is 0,3 procentpunt (tabel 85525NED)."
    )


def test_several_municipalities_are_combined_by_inhabitants_as_in_the_monitor(told):
    people = {m.code: m.inhabitants for m in told.registers.municipalities}
    mean = (people["GM0141"] * 30 + people["GM0153"] * 40) / (people["GM0141"] + people["GM0153"])
    found = newer_of(told, region(told, OWN, "GM0141+GM0153"))
    assert found[EDUCATED].value == pytest.approx(mean)
    assert "eigen berekening" in found[EDUCATED].figure
    assert WEALTH not in found  # a mean of medians is no median


def test_a_region_of_which_too_few_municipalities_have_a_figure_has_none(told):
    assert newer_of(told, region(told, "provincie", "overijssel")) == {}


def test_the_snapshot_has_none(data):
    assert data.dataset.newer.empty
    assert newer_of(data, region(data, "gemeente", "GM0153")) == {}
    assert newer_rows(data, [region(data, "gemeente", "GM0153")], data.registers.indicators) == []


def test_positions_and_series_do_not_know_them(told):
    assert 2024 not in told.years(EDUCATED)
    assert max(figure.year for figure in told.figures_of(RegionRef("gemeente", "GM0153"))) <= 2022
