"""The slides of a story."""

from __future__ import annotations

from exports.deck.blocks import Slide
from exports.deck.story import deals, years
from exports.deck.story.story import Story, tranche_step
from geo.painted.stapeling_map import MEASURES
from regio_data.data import Data


def story_slides(data: Data, story: Story) -> list[Slide]:
    """Return the slides of a story, a step each."""
    return [_step(data, story, step) for step in story.steps]


def _step(data: Data, story: Story, step: str) -> Slide:
    if step.isdigit() and story.indicator:
        return years.year_slide(data, story, story.indicator, int(step))
    if step in MEASURES:
        return deals.stapeling_slide(data, story, step)
    number = step.removeprefix(tranche_step(""))
    return deals.deals_slide(data, story, int(number) if number.isdigit() else None)
