"""A story of the given steps, on all deals."""

from __future__ import annotations

import pytest

from exports.deck.story.slides import story_slides
from exports.deck.story.story import Story


@pytest.fixture(scope="module")
def story(deck_data, registers):
    indicator = registers.indicator["09_E&V_13"]

    def told(*steps, level="gemeente", deals=registers.deals):
        return story_slides(deck_data, Story(steps, tuple(deals), indicator=indicator, level=level))

    return told
