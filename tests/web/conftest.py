"""What the tests of the pages without Streamlit share: the data as the warm-up leaves it."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import pytest

from geo.shapes import Shapes, load_shapes
from regio_data.dataset.snapshot import Dataset
from regio_data.profile.profile import profile
from regio_data.registers.registers import Registers
from web.plain.drawings import country as drawn


@dataclass(frozen=True)
class StandIn:
    """As `web.data.Data`."""

    registers: Registers
    dataset: Dataset
    shapes: Shapes
    table: pd.DataFrame
    version: str = "1"

    def scores(self):
        return self.table

    def profile(self, region):
        return profile(self.dataset, self.registers, self.table, region)


@pytest.fixture(scope="session")
def data(dataset, registers, scores):
    return StandIn(registers, dataset, load_shapes(dataset, registers), scores)


@pytest.fixture(scope="session")
def country(data):
    return drawn(data.shapes)
