"""Stapeling: how many deals a municipality has, and what the Rijk gave per inhabitant."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from regio_data.records import Deal
from regio_data.registers import Registers


def stacking(registers: Registers, weights: pd.DataFrame, deals: Iterable[Deal]) -> pd.DataFrame:
    """Count deals and add up the rijksbijdrage per inhabitant, for every municipality.

    A deal's rijksbijdrage is spread evenly over the inhabitants of its municipalities. For a deal that covers part of a
    municipality all inhabitants of that municipality count, because inhabitants per district are not in the data.

    Parameters
    ----------
    registers : Registers
    weights : DataFrame
        `schemas.WEIGHTS`.
    deals : iterable of Deal
        The chosen deals.

    Returns
    -------
    DataFrame
        Index ``region`` (GM code, all municipalities); ``deals`` (count), ``partial`` (how many of those cover only a
        part), ``euro_per_inhabitant`` (missing where no deal has a known amount).
    """
    inhabitants = weights.set_index("region")["inhabitants"]
    table = pd.DataFrame({"deals": 0, "partial": 0, "euro_per_inhabitant": float("nan")}, index=inhabitants.index)
    for deal in deals:
        codes = [registers.code_of[name] for name in deal.municipalities]
        if not codes:
            continue
        table.loc[codes, "deals"] += 1
        table.loc[[registers.code_of[name] for name in deal.partial_municipalities], "partial"] += 1
        if deal.rijksbijdrage_mln is not None:
            share = deal.rijksbijdrage_mln * 1e6 / inhabitants[codes].sum()
            table.loc[codes, "euro_per_inhabitant"] = table.loc[codes, "euro_per_inhabitant"].fillna(0) + share
    return table
