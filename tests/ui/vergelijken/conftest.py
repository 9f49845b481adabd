"""What the page compares, made by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from regio_data.registers.regions import NEDERLAND, RegionRef, find_region
from ui.vergelijken.choice import MONITOR, Choice


@pytest.fixture(scope="session")
def choice(registers) -> Callable[..., Choice]:
    """Return what makes a choice of regions by their spelling."""

    def made(*regions, theme="Gezondheid", met=str(NEDERLAND), order=MONITOR):
        found = tuple(find_region(registers, RegionRef.parse(text)) for text in regions)
        indicators = registers.of_theme(theme) if theme else registers.indicators
        return Choice(found, theme, tuple(indicators), find_region(registers, RegionRef.parse(met)), order)

    return made
