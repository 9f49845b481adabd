"""What the pages and files beside Streamlit are made of: the data that the warm-up left, by its form."""

from __future__ import annotations

from typing import Protocol

import pandas as pd

from exports.content.content import ExportData
from geo.shapes import Shapes
from regio_data.dataset.snapshot import Dataset
from regio_data.profile.profile import Profile
from regio_data.registers.regions import Region
from regio_data.registers.registers import Registers


class Data(Protocol):
    """Registers, data set and shapes in use; ``version`` changes with them. The tables are made once."""

    registers: Registers
    dataset: Dataset
    shapes: Shapes
    version: str

    def scores(self) -> pd.DataFrame:
        """Return `regio_data.figures.scores.all_scores`."""

    def profile(self, region: Region) -> Profile:
        """Return `regio_data.profile.profile.profile`."""


def export_data(data: Data) -> ExportData:
    """Return the same as the contents of pages take it."""
    return ExportData(data.dataset, data.registers, data.scores(), data.shapes)
