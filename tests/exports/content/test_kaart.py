"""How the deals stack, as a table and as a layer."""

from __future__ import annotations

import pytest

from exports.content.kaart import stapeling_content
from geo.painted.stapeling_map import paint_stapeling
from geo.shapes import shapes_of
from regio_data.deals.selection import choose_deals, filter_areas

HEERLEN = "GM0917"


@pytest.fixture(scope="module")
def content(data):
    deals = data.registers.deals
    return stapeling_content(data, deals, *paint_stapeling(data.registers, deals, "aantal"), "Stapeling")


def test_a_municipality_is_counted_by_hand(content, data):
    first, *_ = content.sheets()
    table = first.table.set_index("Gemeente")
    deals = [deal for deal in data.registers.deals if HEERLEN in deal.municipalities]
    euro = [
        deal.rijksbijdrage_mln * 1e6 / sum(data.registers.municipality[code].inhabitants for code in deal.municipalities)
        for deal in deals
    ]
    assert table.loc["Heerlen", ["Aantal deals", "Waarvan voor een deel"]].tolist() == [len(deals), 0] == [3, 0]
    assert table.loc["Heerlen", "Per inwoner"] == pytest.approx(sum(euro))
    assert table.loc["Rotterdam", "Waarvan voor een deel"] > 0


def test_the_islands_stand_in_the_table_but_not_on_the_map(content, data):
    first, *_ = content.sheets()
    assert first.table.loc[first.table["Code"] == "", "Gemeente"].tolist() == ["Bonaire", "Sint Eustatius", "Saba"]
    layers = content.layers(shapes_of(data))
    assert list(layers) == ["gemeenten", "deals"]
    assert len(layers["gemeenten"]) == 342


def test_of_an_area_the_table_and_the_layer_have_its_own_municipalities(data):
    drenthe = next(area for area in filter_areas(data.registers) if area.name == "Drenthe")
    deals = choose_deals(data.registers, area=drenthe)
    drawn = paint_stapeling(data.registers, deals, "aantal", drenthe)
    content = stapeling_content(data, deals, *drawn, "Stapeling", area=drenthe)
    first, *_ = content.sheets()
    assert len(first.table) == 12 and "Hardenberg" not in set(first.table["Gemeente"])
    assert len(content.layers(shapes_of(data))["gemeenten"]) == 12
