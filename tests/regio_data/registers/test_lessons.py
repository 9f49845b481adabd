"""The records of the lessons and the timeline."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from regio_data.registers.lessons import Feedback, Milestone


def test_there_are_three_starting_positions_as_the_study_names_them(registers):
    titles = [one.title.lower() for one in registers.lessons.uitgangsposities]
    assert titles == ["regionale verschillen verkleinen", "specifieke problemen aanpakken", "groeipotentie verzilveren"]


@pytest.mark.parametrize("wrong", [{"kind": "feest"}, {"date": "gisteren"}, {"source": " "}])
def test_a_line_of_the_timeline_has_a_known_kind_a_day_and_a_source(wrong):
    line = {"date": "2024-09-30", "kind": "onderzoek", "text": "Rebel", "source": "Kamerbrief"}
    Milestone(**line)
    with pytest.raises(ValidationError):
        Milestone(**line | wrong)


def test_an_amount_of_a_project_is_not_below_zero():
    project = {"deal": "twente", "title": "Proef", "text": "Overgenomen."}
    assert Feedback(**project).budget_mln is None
    with pytest.raises(ValidationError):
        Feedback(**project, budget_mln=-1)


def test_where_a_source_gives_only_the_month_no_day_is_shown():
    line = {"date": "2023-03-01", "kind": "advies", "text": "Advies", "source": "Beslisnota"}
    known, vague = Milestone(**line), Milestone(**line, day_known=False)
    assert (known.when, known.iso) == ("1 maart 2023", "2023-03-01")
    assert (vague.when, vague.iso) == ("maart 2023", "2023-03")


def test_the_advice_on_every_region_has_a_month_and_no_day(registers):
    """The decision note of 18 December 2024 says only March 2023."""
    (advice,) = [line for line in registers.timeline if line.kind == "advies"]
    assert advice.when == "maart 2023" and "bron" not in advice.text
