"""Figures newer than the monitor in files: a sheet of their own."""

from __future__ import annotations

from exports.content.sheets.newer import newer_note, newer_sheets
from regio_data.data import Data
from regio_data.registers.regions import RegionRef, find_region
from tests.regio_data.making import newer, with_newer


def test_a_file_has_them_as_a_sheet_of_their_own(dataset, registers):
    data = with_newer(Data(dataset, registers, None), newer([("GM0153", "05_OPL_08", 2024, 40.0)]))
    here = find_region(registers, RegionRef("gemeente", "GM0153"))
    (sheet,) = newer_sheets(data, [here], registers.indicators)
    row = sheet.table.iloc[0]
    assert (row["Regio"], row["Jaar"], row["Waarde"]) == ("Enschede", 2024, 40.0)
    assert row["Bron"] == "CBS StatLine 85525NED (CC BY 4.0)"
    assert newer_note(data, here) == (
        "Nieuwer dan de monitor (andere reeks, telt niet mee in positie en trend): Hoogopgeleide bevolking: StatLine 2024: "
        "40,0%."
    )
    assert row["Let op"] == "StatLine: andere reeks, telt niet mee in positie en trend."


def test_without_them_there_is_no_sheet(dataset, registers):
    here = find_region(registers, RegionRef("gemeente", "GM0153"))
    data = Data(dataset, registers, None)
    assert not list(newer_sheets(data, [here], registers.indicators))
    assert newer_note(data, here) == ""
