"""The tables of a comparison in its files."""

from __future__ import annotations

import pytest

from exports.content.vergelijken.table import clean_sheet, vergelijking_table
from regio_data.figures.vergelijking import vergelijking
from regio_data.registers.regions import NEDERLAND, RegionRef, find_region

TEN = ["0917", "0928", "0363", "0599", "0518", "0344", "0034", "0050", "0106", "0153"]


@pytest.fixture(scope="module")
def rows(data):
    regions = [find_region(data.registers, RegionRef("gemeente", f"GM{code}")) for code in TEN]
    of = [data.registers.indicator[code] for code in ("04_VE_03", "01_GZ_08")]
    return vergelijking(data.registers, data.scores, regions, of, find_region(data.registers, NEDERLAND), "Nederland")


def test_the_clean_sheet_has_a_row_an_indicator_and_a_number_a_region(rows):
    sheet = clean_sheet(rows, TEN)
    assert list(sheet.table.columns[:5]) == ["Indicator", "Eenheid", "Jaar", "0917", "0917: plaats"]
    assert sheet.table.shape == (2, 3 + 2 * 10)
    assert sheet.table.loc[0, ["0917", "0928"]].tolist() == [68, 55]  # crimes of 2022 in the monitor of CBS
    assert sheet.table.loc[0, "0917: plaats"] == "333–335 van 339"


def test_difference_and_places_are_numbers(data, rows):
    table = vergelijking_table(data.registers, rows, TEN, ["Veiligheid", "Gezondheid"], "Nederland")
    assert len(table) == 20
    heerlen = table.iloc[0]
    assert heerlen["Verschil"] == pytest.approx(22, abs=0.6)
    assert (heerlen["Plaats"], heerlen["Plaats tot en met"], heerlen["Van"]) == (333, 335, 339)
