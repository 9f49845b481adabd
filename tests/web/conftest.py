"""What the tests of the pages without Streamlit share: the data as the warm-up leaves it."""

from __future__ import annotations

import pytest

from geo.shapes import shapes_of
from web.plain.drawings import country as drawn


@pytest.fixture(scope="session")
def country(data):
    return drawn(shapes_of(data))
