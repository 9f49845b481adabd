"""A deal as a card."""

from __future__ import annotations

from ui.kaart.cards import deal_heading


def test_the_name_is_a_heading_of_the_level_asked_and_stays_text(registers):
    deal = registers.deal["twente-ii"].model_copy(update={"name": "Deal <b>& co</b>"})
    assert "<h3>Deal &lt;b&gt;&amp; co&lt;/b&gt;</h3>" in deal_heading(deal, level=3)
