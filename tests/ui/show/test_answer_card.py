"""The answer card: what is not known or does not hold is no line."""

from __future__ import annotations

import re

import pytest

from regio_data.answers.card import Answered
from ui.show.answer_card import answer_card


@pytest.fixture
def card(drawn, registers):
    """The terms of a card with what is said of each."""

    def terms(name="", **changed):
        before, after = registers.deal["twente"], registers.deal["rotterdam-zuid"]
        known = {"years": "2019–2022", "amount": "€ 30,0 mln", "status": "lopend", "before": (before,), "after": (after,)}
        one = Answered(deal=registers.deal["twente-ii"], sources=("Kamerstuk <1>",), **{**known, **changed})
        return dict(re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", drawn(answer_card, one, name).markdown[0].value))

    return terms


def test_a_card_tells_the_years_the_amount_the_status_and_what_came_before_and_after(card):
    found = card()
    assert list(found) == ["Looptijd", "Rijksbijdrage", "Status", "Voorganger", "Opvolger", "Bron"]
    assert (found["Looptijd"], found["Rijksbijdrage"], found["Status"]) == ("2019–2022", "€ 30,0 mln", "lopend")
    assert found["Voorganger"] == '<a href="profiel?deal=twente">Twente (T2)</a>'
    assert found["Opvolger"].startswith('<a href="profiel?deal=rotterdam-zuid">')
    assert found["Bron"] == "<ul><li>Kamerstuk &lt;1&gt;</li></ul>"


def test_a_deal_on_part_of_the_municipality_says_so_and_what_there_is_not_has_no_line(card):
    found = card("een deel van ’t Dorp <b>", before=(), after=())
    assert found["Gebied"] == "een deel van ’t Dorp &lt;b&gt;"
    assert "Voorganger" not in found and "Opvolger" not in found
