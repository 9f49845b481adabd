"""Deals on the map and in a table, whichever page shows them."""

from __future__ import annotations

from tests.web.plain.finding import block
from web.plain.deals import all_deals_map
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
