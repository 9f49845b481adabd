"""The image of the page as the first step of a story."""

from __future__ import annotations

from urllib.parse import parse_qs

import pytest

from ui.kaart.story import story_address


@pytest.mark.parametrize(
    ("measure", "query", "first"),
    [
        (None, {}, ["deals"]),
        (None, {"tranche": "5"}, ["tranche-5"]),
        (None, {"tranche": ["5", "2"]}, ["tranche-5", "tranche-2"]),
        ("euro", {"weergave": "stapeling", "maat": "euro", "gebied": "provincie:limburg"}, ["euro"]),
        ("aantal", {"tranche": "5"}, ["aantal"]),
    ],
)
def test_the_image_is_the_first_step_of_a_story(drawn, measure, query, first):
    page, _, text = drawn(story_address, measure, **query).returned[-1].partition("?")
    asked = parse_qs(text)
    assert page == "presentatie"
    assert asked["stap"][: len(first)] == first
    assert {"tranches", "aantal", "jaren"} <= set(asked["stap"])
    assert asked.get("gebied", [None])[0] == query.get("gebied")
