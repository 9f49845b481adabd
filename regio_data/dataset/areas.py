"""The kinds of region that come with a data set, beside those of the registers."""

from __future__ import annotations

import dataclasses

from regio_data.dataset.snapshot import Dataset
from regio_data.registers.areas import Area
from regio_data.registers.registers import Registers


def with_areas(registers: Registers, dataset: Dataset) -> Registers:
    """Return registers with the areas of a data set; the registers themselves where it has none.

    Municipalities that are not in the register are left out.
    """
    table = dataset.areas[dataset.areas["region"].isin(list(registers.municipality))]
    if table.empty:
        return registers
    members = table.groupby(["kind", "name"])["region"].agg(tuple)
    areas = tuple(Area(kind=kind, name=name, municipalities=codes) for (kind, name), codes in members.items())
    return dataclasses.replace(registers, areas=areas)
