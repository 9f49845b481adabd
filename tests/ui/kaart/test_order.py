"""The order of the list: one of its own, or by a column."""

from __future__ import annotations

import pytest

from ui.kaart.order import choose_column, choose_order, chosen_order


@pytest.mark.parametrize(("query", "order"), [({}, "nieuw"), ({"volgorde": "oud"}, "oud"), ({"volgorde": "onzin"}, "nieuw")])
def test_the_order_is_that_of_the_link_or_else_the_newest_first(drawn, query, order):
    assert drawn(chosen_order, **query).returned == [order]
    assert drawn(choose_order, **query).returned == [order]


def test_without_a_column_the_order_can_be_chosen(drawn, data):
    at = drawn(choose_column, data)
    assert at.returned == [None]
    assert [box.label for box in at.selectbox] == ["Zet een thema of indicator in de lijst", "Volgorde"]
    assert not at.caption
    assert "Veiligheid" in at.selectbox[0].help  # which themes are left out, and why


def test_a_column_orders_the_list_itself_and_says_how_to_read_it(drawn, data):
    at = drawn(choose_column, data, kolom="gezondheid")
    assert at.returned == ["gezondheid"]
    assert [box.label for box in at.selectbox] == ["Zet een thema of indicator in de lijst"]
    assert at.caption[0].value.startswith("Thema Gezondheid: percentiel tussen gebieden van dezelfde omvang")
    assert "ongunstigst bovenaan" in at.caption[0].value
