"""The published evaluations of a deal."""

from __future__ import annotations

import pytest

from regio_data.registers.records import Evaluation
from ui.profiel.evaluations import deal_evaluations


@pytest.fixture
def shown(drawn, registers):
    def texts(**changed):
        changed = {"evaluations": (), "website": None} | changed
        return [one.value for one in drawn(deal_evaluations, registers.deal["twente"].model_copy(update=changed)).markdown]

    return texts


def test_an_evaluation_is_told_with_its_year_and_who_wrote_it_as_far_as_is_known(shown):
    known = Evaluation(kind="eindevaluatie", year=2023, by="Berenschot")
    bare = known.model_copy(update={"kind": "voortgangsrapportage", "year": None, "by": None})
    assert shown(evaluations=(known, bare)) == [
        "- Eindevaluatie, 2023, door Berenschot\n- Voortgangsrapportage, jaar niet bekend",
    ]


def test_that_the_sources_name_none_is_said_and_the_website_stands_below(shown):
    assert shown() == [
        "In ons register staat geen evaluatie van deze deal zelf; de voortgangsrapportages aan de Kamer gaan over alle deals."
    ]
    assert '<a href="https://www.regiodealtwente.nl"' in shown(website="https://www.regiodealtwente.nl")[1]
