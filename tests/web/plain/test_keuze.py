"""The page of what somebody presents."""

from __future__ import annotations

import pytest

from tests.web.plain.finding import block
from web.plain.keuze import choice_page


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
