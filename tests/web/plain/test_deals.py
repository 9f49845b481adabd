"""Deals on the map and in a table, whichever page shows them."""

from __future__ import annotations

from exports.content.deals import deals_sheet
from tests.web.plain.finding import block
from web.plain.deals import all_deals_map, deals_section
from web.plain.rode_draad import rode_draad_page
from web.plain.tranche import tranche_page


def test_a_status_in_a_table_of_deals_has_the_days_of_its_source_and_of_its_last_look(data, country):
    """By hand from deals.yaml: Twente II runs by a source of 7 May 2024, read again in 2025; Zeeland is completed."""
    for page, name, days in (
        (tranche_page(data, country, 4), "Twente II", ("7 mei 2024", "19 november 2025")),
        (tranche_page(data, country, 1), "Zeeland", ("7 mei 2024", "")),
    ):
        table = block(page, "De Regio Deals")
        source, looked = (table.head.index(head) for head in ("Status volgens bron van", "Bronnen nagezien op"))
        (row,) = [row for row in table.rows if row[0].text == name]
        assert (row[source], row[looked]) == days
    assert "Bronnen nagezien op" in block(rode_draad_page(data, country, 2), "De Regio Deals").head


def test_the_map_of_all_deals_says_where_the_same_stands_in_words(data, country):
    shown = all_deals_map(data, country)
    assert shown.label.endswith("de lijsten eronder noemen dezelfde deals")
    assert tranche_page(data, country, 4).map.label.endswith("de tabel eronder toont hetzelfde")
    assert "in 211 gemeenten en op 3 eilanden zijn er deals van meer tranches" in shown.legend.note
    assert tranche_page(data, country, 4).map.legend.note == ""


def test_what_is_not_sure_is_marked_and_below_the_table_it_is_said_what_the_mark_means(data):
    """By hand from deals.yaml: of Brainport the end year and the municipalities are not sure; of Parkstad Limburg all is."""

    def shown(*slugs):
        deals = [data.registers.deal[slug] for slug in slugs]
        table, *below = deals_section(deals_sheet(data, deals), deals).blocks
        return [dict(zip(table.head, row, strict=True)) for row in table.rows], [one.text for one in below]

    (brainport, _), below = shown("brainport-eindhoven", "parkstad-limburg")
    marked = {head.partition(" (")[0] for head, cell in brainport.items() if str(getattr(cell, "text", cell)).endswith("*")}
    assert marked == {"Loopt tot", "Per inwoner"} and brainport["Loopt tot"] == "2026*"
    assert below == ["* = niet zeker."]
    (row,), below = shown("parkstad-limburg")
    assert "*" not in str(row) and not below
