"""The lessons of the study."""

from __future__ import annotations

from dataclasses import replace

import pytest

from regio_data.data import Data
from tests.finding import words
from tests.register_files import register
from ui.rode_draden.lessen import SOURCE, lessons_view

DEALS = register("deals")
LESSONS = register("lessen")


def short(deal):
    return deal["name"].removeprefix("Regio Deal ").removeprefix("Regio Envelop ")


def test_the_lessons_lead_to_the_deals_of_the_examples(drawn, data):
    at = drawn(lessons_view, data)
    named = {slug for example in LESSONS["feedback"] for slug in (example["deal"], *example.get("also", []))}
    links = {link.proto.label for link in at.get("page_link") if "tranche" in link.proto.label}
    part = {d["slug"]: " (deels)" if d["part_of"] else "" for d in DEALS}
    assert links == {f"{short(d)} (tranche {d['tranche']}){part[d['slug']]}" for d in DEALS if d["slug"] in named}
    assert all(factor["title"] in words(at) for factor in LESSONS["factors"])
    assert all(instrument in words(at) for instrument in LESSONS["instruments"])
    assert at.caption[-1].value == SOURCE


@pytest.fixture
def money(drawn, dataset, registers):
    """What stands below the first example, with amounts and years as given."""

    def said(**changed):
        first, *others = registers.lessons.feedback
        example = first.model_copy(update={"budget_mln": None, "rijk_mln": None, "years": None} | changed)
        bare = [one.model_copy(update={"budget_mln": None, "rijk_mln": None, "years": None}) for one in others]
        lessons = replace_lessons(registers.lessons, (example, *bare))
        at = drawn(lessons_view, Data(dataset, replace(registers, lessons=lessons), None))
        return [caption.value for caption in at.caption[:-1]]

    return said


def replace_lessons(lessons, feedback):
    return lessons.model_copy(update={"feedback": feedback})


def test_of_an_example_is_told_what_is_known_of_its_money(money):
    assert money(years="2021–2024", budget_mln=30.0, rijk_mln=12.5) == [
        "2021–2024 · begroting € 30,0 mln · waarvan Rijk € 12,5 mln"
    ]
    assert money(budget_mln=30.0) == ["begroting € 30,0 mln"]
    assert money() == []
