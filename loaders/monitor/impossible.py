"""Recognise figures that cannot be: codes for "no figure", and values beyond the limits of the indicator."""

from __future__ import annotations

import math

import pandas as pd

from regio_data.registers.records import Indicator
from regio_data.registers.registers import Registers

#: CBS writes -99997 and the like where there is no figure.
SENTINEL = -99_990


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
    return {
        row.Index: _said(row.indicator, row.region, row.year, row.value, *limits[row.indicator]) for row in wrong.itertuples()
    }


def _limits(indicator: Indicator) -> tuple[float, float]:
    low, high = indicator.limits
    return -math.inf if low is None else low, math.inf if high is None else high


def _said(indicator: str, region: str, year: int, value: float, low: float, high: float) -> str:
    figure = f"{indicator} {region} {year} = {value:.10g}"
    return f"{figure} is a code for no figure" if value <= SENTINEL else f"{figure} is not from {low:g} to {high:g}"
