"""Links between the pages."""

from __future__ import annotations

from urllib.parse import parse_qs

from regio_data.figures.gebieden import MARK
from ui.common.url.links import deal_anchor, deck_address


def test_the_name_of_a_deal_leads_to_its_profile_and_a_part_is_marked(registers):
    assert deal_anchor(registers.deal["twente-ii"]) == '<a href="profiel?deal=twente-ii">Twente II (T4)</a>'
    part = deal_anchor(registers.deal["rotterdam-zuid"], "rd-x")
    assert part.startswith('<a class="rd-x" href="profiel?deal=rotterdam-zuid">')
    assert part.endswith(f"{MARK}</span>")


def test_a_name_is_text(registers):
    deal = registers.deal["twente"].model_copy(update={"name": 'Regio Deal <b onclick="x">'})
    assert "<b" not in deal_anchor(deal)


def test_the_address_of_slides_names_every_value_but_the_empty_ones():
    page, _, query = deck_address({"tranche": ["4", "5"], "titel": ["a&b"], "dia": [""]}).partition("?")
    assert (page, parse_qs(query)) == ("presentatie", {"tranche": ["4", "5"], "titel": ["a&b"]})
