"""What slides are made of, once for all tests of them."""

from __future__ import annotations

import pytest

from regio_data.data import Data


@pytest.fixture(scope="session")
def deck_data(dataset, registers, scores):
    return Data(dataset, registers, scores)
