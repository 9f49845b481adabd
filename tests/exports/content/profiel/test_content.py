"""The profile for files: only the tables that a format asks for are made."""

from __future__ import annotations

from exports.content.profiel import content as profiel
from exports.content.profiel.sheets import sheets
from exports.formats.registry import FORMATS
from geo.shapes import shapes_of


def test_a_csv_makes_one_sheet_and_a_workbook_all(of, data, monkeypatch):
    made = []
    monkeypatch.setattr(profiel, "sheets", lambda *about: (made.append(sheet.name) or sheet for sheet in sheets(*about)))
    content = of("twente-ii")
    assert made == []
    FORMATS["csv"].write(content, shapes_of(data))
    assert made == ["Cijfers"]
    FORMATS["xlsx"].write(content, shapes_of(data))
    assert made[1:] == [sheet.name for sheet in sheets(data, data.profile_of(data.registers.deal["twente-ii"]))]
    assert len(made) > 6
