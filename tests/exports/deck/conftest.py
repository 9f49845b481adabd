"""What slides are made of, once for all tests of them."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="session")
def deck_data(data):
    return data
