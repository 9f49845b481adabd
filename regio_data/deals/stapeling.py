"""Stapeling: how many deals a municipality has, and what the Rijk gave per inhabitant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import get_args

import numpy as np
import pandas as pd

from regio_data.registers.records import Deal, Island
from regio_data.registers.regions import Region
from regio_data.registers.registers import Registers


def stapeling(registers: Registers, deals: Iterable[Deal], area: Region | None = None) -> pd.DataFrame:
    """Count deals and add up the rijksbijdrage per inhabitant, for every municipality.

    A deal's rijksbijdrage is spread evenly over the inhabitants of its municipalities (of the register, on
    `areas.POPULATION_DAY`). For a deal that covers part of a municipality all inhabitants of that municipality count, because
    inhabitants per district are not in the data.

    Parameters
    ----------
    registers : Registers
    deals : iterable of Deal
        The chosen deals.
    area : Region, optional
        The area by which they were chosen. A municipality outside it may have more deals than these: it has no row.

    Returns
    -------
    DataFrame
        Index ``region`` (GM code, all municipalities, or all of the area); ``deals`` (count), ``partial`` (how many of those
        cover only a part), ``euro_per_inhabitant`` (missing where no deal has a known amount).
    """
    row = {municipality.code: i for i, municipality in enumerate(registers.municipalities)}
    count, partial = np.zeros(len(row), dtype=int), np.zeros(len(row), dtype=int)
    euro = np.full(len(row), np.nan)
    for deal in deals:
        here = [row[code] for code in deal.municipalities]
        if not here:
            continue
        count[here] += 1
        partial[[row[code] for code in deal.partial_municipalities]] += 1
        if (each := registers.euro_per_inhabitant(deal)) is not None:
            euro[here] = np.nan_to_num(euro[here]) + each
    index = pd.Index(row, name="region")
    table = pd.DataFrame({"deals": count, "partial": partial, "euro_per_inhabitant": euro}, index=index)
    return table[table.index.isin(area.municipalities)] if area else table


def stapeling_with_islands(registers: Registers, deals: Sequence[Deal], area: Region | None = None) -> pd.DataFrame:
    """Return `stapeling` with ``name``, and a row for each Caribbean island when a deal touches one of them.

    The index of an island is its name. It has no amount: inhabitants of the islands are not in the data.
    """
    table = stapeling(registers, deals, area)
    table = table.assign(name=[registers.municipality[code].name for code in table.index])
    islands = stapeling_islands(deals)
    if not any(islands.values()):
        return table
    rows = pd.DataFrame({"deals": islands, "partial": 0, "name": {name: name for name in islands}})
    return pd.concat([table, rows]).rename_axis("region")


def stapeling_islands(deals: Iterable[Deal]) -> dict[str, int]:
    """Return the number of deals on each Caribbean island."""
    names = [name for deal in deals for name in deal.islands]
    return {island: names.count(island) for island in get_args(Island)}
