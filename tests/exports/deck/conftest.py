"""What slides are made of, once for all tests of them."""

from __future__ import annotations

import pytest

from exports.data import ExportData
from geo.shapes import load_shapes


@pytest.fixture(scope="session")
def deck_data(dataset, registers, scores):
    return ExportData(dataset, registers, scores, load_shapes(dataset, registers))
