"""Recognise figures that cannot be: codes for "no figure", and values that the unit of the indicator does not allow."""

from __future__ import annotations

import pandas as pd

from regio_data.registers.records import Indicator
from regio_data.registers.registers import Registers

#: CBS writes -99997 and the like where there is no figure.
SENTINEL = -99_990
#: How a unit begins, and the smallest and largest value in it.
LIMITS = {"%": (0, 100), "schaalscore 0-10": (0, 10), "gemiddelde kwaliteit, 1 (slecht) tot 4": (1, 4)}
OTHERWISE = (0, 1e11)
#: Indicators that may be below 0: a household may owe more than it has.
NEGATIVE = frozenset({"01.07_NW"})


def impossible(observations: pd.DataFrame, registers: Registers) -> dict[int, str]:
    """Return what is wrong with figures that cannot be, by the index of the table.

    Parameters
    ----------
    observations : DataFrame
        Columns region, indicator, year, value.
    registers : Registers
    """
    limits = {indicator.code: _limits(indicator) for indicator in registers.indicators}
    low, high = (observations["indicator"].map({code: pair[end] for code, pair in limits.items()}) for end in (0, 1))
    value = observations["value"]
    wrong = observations[(value <= SENTINEL) | (value < low) | (value > high)]
    return {row.Index: _said(row, *limits[row.indicator]) for row in wrong.itertuples()}


def _limits(indicator: Indicator) -> tuple[float, float]:
    low, high = next((pair for unit, pair in LIMITS.items() if indicator.unit.startswith(unit)), OTHERWISE)
    return (SENTINEL if indicator.code in NEGATIVE else low), high


def _said(row: tuple, low: float, high: float) -> str:
    figure = f"{row.indicator} {row.region} {row.year} = {row.value:.10g}"
    return f"{figure} is a code for no figure" if row.value <= SENTINEL else f"{figure} is not from {low:g} to {high:g}"
