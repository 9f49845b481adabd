"""The pages of a rode draad, of a tranche and of what somebody presents."""

from __future__ import annotations

import pytest

from regio_data import units
from regio_data.figures.scores import latest
from web.plain.deals import choice_page, rode_draad_page, tranche_page


def block(page, title):
    return next(section.blocks[0] for section in page.sections if section.title == title)


def test_the_page_of_a_presentation_leads_back_to_all_of_it(data, country):
    page = choice_page(data, country, "4_zwolle_GM0153_4")
    assert page.path == "keuze/4_zwolle_GM0153"
    assert page.dashboard == "presentatie?tranche=4&deal=zwolle&regio=gemeente:GM0153"
    assert [(cell.text, cell.link) for cell in block(page, "Tranches en gemeenten").links] == [
        (f"Tranche 4 ({data.registers.tranche[4].years})", "tranche/4"),
        ("Enschede", "gemeente/GM0153"),
    ]
    rows = block(page, "De Regio Deals").rows
    assert rows[0][0].link == "deal/zwolle" and len(rows) == 1 + sum(deal.tranche == 4 for deal in data.registers.deals)


@pytest.mark.parametrize("key", ["", "4_x", "GM9999", "77", "Zwolle"])
def test_a_presentation_of_what_is_not_known_has_no_page(data, country, key):
    assert choice_page(data, country, key) is None


def test_each_figure_of_a_rode_draad_stands_with_its_own_deal_and_unit(data, country):
    registers = data.registers
    table = block(rode_draad_page(data, country, 2), "Hoe staan de regio’s ervoor")
    name, deal, value = (table.head.index(head) for head in ("Indicator", "Regio Deal", "Waarde"))
    figures = latest(data.scores).set_index(["region_kind", "region", "indicator"])["value"]
    labels = {indicator.label: indicator for indicator in registers.indicators}
    assert len(table.rows) > 100
    for row in table.rows:
        one = labels[row[name]]
        slug = row[deal].link.removeprefix("deal/")
        assert row[value].text == units.figure(figures["deal", slug, one.code], one), (one.label, slug)


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


def test_the_inhabitants_of_a_tranche_are_those_of_its_municipalities_and_say_so(data, country):
    registers = data.registers
    codes = {code for deal in registers.deals if deal.tranche == 1 for code in deal.municipalities}
    people = f"{sum(one.inhabitants for one in registers.municipalities if one.code in codes):,}".replace(",", ".")
    facts = dict(block(tranche_page(data, country, 1), "Feiten").rows)
    assert facts["Inwoners"] == f"{people} (1 januari 2024, zonder Caribisch Nederland)"
