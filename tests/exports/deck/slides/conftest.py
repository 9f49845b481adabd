"""The slides of a deal, by their kind."""

from __future__ import annotations

import pytest

from exports.deck.slides.deal import deal_slides


@pytest.fixture
def of_deal(deck_data, registers):
    return lambda slug: {slide.kind: slide for slide in deal_slides(deck_data, deck_data.profile_of(registers.deal[slug]))}
