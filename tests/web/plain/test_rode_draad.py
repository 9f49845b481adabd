"""The page of a rode draad."""

from __future__ import annotations

from regio_data import units
from regio_data.figures.scores import latest
from tests.web.plain.finding import block
from web.plain.rode_draad import rode_draad_page


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
