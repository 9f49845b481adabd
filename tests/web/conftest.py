"""What the tests of the pages without Streamlit share: the data as the warm-up leaves it."""

from __future__ import annotations

import pytest

from exports.data import ExportData
from geo.shapes import load_shapes
from web.plain.drawings import country as drawn


@pytest.fixture(scope="session")
def data(dataset, registers, scores):
    return ExportData(dataset, registers, scores, load_shapes(dataset, registers), "1")


@pytest.fixture(scope="session")
def country(data):
    return drawn(data.shapes)
