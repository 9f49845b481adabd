"""Two maps beside each other as files."""

from __future__ import annotations

import io

import pandas as pd
import pytest

from exports.content.naast_elkaar import SideView, naast_elkaar_content
from exports.formats.registry import FORMATS
from geo.painted.legend import Legend
from geo.painted.painting import Painting
from geo.shapes import shapes_of

NOTHING = Painting(fill={}), Legend("", (), "")


@pytest.fixture(scope="module")
def content(data):
    deals = SideView("Regio Deals, alle tranches", *NOTHING, deals=data.registers.deals)
    figures = SideView("Overgewicht, 2022", *NOTHING, indicator=data.registers.indicator["01_GZ_08"], year=2022)
    return naast_elkaar_content(data, (deals, figures))


def test_a_row_a_municipality_with_both_sides(content, data):
    table = pd.read_csv(io.BytesIO(FORMATS["csv"].write(content, shapes_of(data)))).set_index("Gemeente")
    assert len(table) == 342
    heerlen = table.loc["Heerlen"]
    assert heerlen["Links: aantal deals"] == 3  # Parkstad Limburg, II and III
    assert "Parkstad Limburg II (tranche 4)" in heerlen["Links: Regio Deals, alle tranches"]
    assert heerlen["Rechts: Overgewicht, 2022"] == 58.9
    assert (
        "Rotterdam Zuid (tranche 1), voor een deel van de gemeente"
        in table.loc["Rotterdam", "Links: Regio Deals, alle tranches"]
    )


def test_the_workbook_has_the_deals_too(content):
    assert [sheet.name for sheet in content.sheets()] == ["Naast elkaar", "Regio Deals, alle tranches"]


def test_what_is_said_with_a_map_stands_in_the_notes_under_its_name(data):
    sides = [
        SideView(name, Painting(fill={}), Legend("", (), note)) for name, note in (("A", "Bijna alles gelijk."), ("B", ""))
    ]
    notes = naast_elkaar_content(data, tuple(sides)).notes
    assert "A: Bijna alles gelijk." in notes and not [note for note in notes if note.startswith("B:")]
