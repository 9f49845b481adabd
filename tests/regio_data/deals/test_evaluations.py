"""The published evaluations of a deal in words."""

from __future__ import annotations

from regio_data.deals.evaluations import evaluations
from regio_data.registers.records import Evaluation


def test_an_evaluation_says_when_and_by_whom_as_far_as_is_known_and_keeps_its_capitals(registers):
    known = Evaluation(kind="voortgangsrapportage, onderdeel Holwerd aan Zee", year=2023, by="Berenschot")
    bare = Evaluation(kind="nulmeting")
    deal = registers.deal["twente"].model_copy(update={"evaluations": (known, bare)})
    assert evaluations(deal) == [
        "Voortgangsrapportage, onderdeel Holwerd aan Zee, 2023, door Berenschot",
        "Nulmeting, jaar niet bekend",
    ]


def test_a_deal_of_which_the_sources_name_none_has_none(registers):
    assert evaluations(registers.deal["saba"]) == []
