"""What slides are made of, once for all tests of them."""

from __future__ import annotations

import pytest

from exports.deck.material import material


@pytest.fixture(scope="session")
def made_of(dataset, registers, scores):
    return material(dataset, registers, scores)
