"""A regional value in words, the same on every map, page and file: whose it is, its bounds, and what is lacking."""

from __future__ import annotations

import pandas as pd

from regio_data import dutch
from regio_data.figures.regional import OWN
from regio_data.registers.records import Indicator

APPROXIMATION, OWN_CALCULATION, LITTLE = "benadering", "eigen berekening", "te weinig gegevens"


def regional_figure(row: pd.Series, indicator: Indicator) -> str:
    """Return a regional value in words.

    Parameters
    ----------
    row : Series
        ``value``, ``coverage``, ``approximate``, ``origin``, ``lower`` and ``upper`` (`regional.COLUMNS`), and ``span``, the
        words of `span.Span.text`, where the indicator is not combined.
    indicator : Indicator

    Returns
    -------
    str
        "84,1% (82,6–85,5; CBS)", "27.400 euro (benadering, eigen berekening, dekking 87%)", or why there is no figure.
    """
    if dutch.missing(row["value"]):
        return row.get("span") or _lacking(row, dutch.coverage(row["coverage"]))
    if bounds := _bounds(row, indicator):
        return f"{dutch.figure(row['value'], indicator)} ({bounds}; CBS)"
    notes = [about(row), dutch.coverage(row["coverage"]) if row["coverage"] < 1 else ""]
    said = ", ".join(note for note in notes if note)
    return dutch.figure(row["value"], indicator) + (f" ({said})" if said else "")


def about(row: pd.Series) -> str:
    """Return whose a value is and whether it is an approximation: "CBS", "benadering, eigen berekening"; "" without a value."""
    if dutch.missing(row["value"]):
        return ""
    if row["origin"] != OWN:
        return "CBS"
    return f"{APPROXIMATION}, {OWN_CALCULATION}" if row["approximate"] else OWN_CALCULATION


def regional_cell(row: pd.Series, indicator: Indicator) -> str:
    """Return a regional value for a table: the figure without unit, its span, or why there is none."""
    if dutch.missing(row["value"]):
        span = row.get("span") or ""
        return span.split(";")[0] or _lacking(row)
    return dutch.figure(row["value"], indicator, unit=False)


def _bounds(row: pd.Series, indicator: Indicator) -> str:
    low, high = row.get("lower"), row.get("upper")
    if dutch.missing(low) or dutch.missing(high):
        return ""
    return f"{dutch.number(low, indicator.decimals)}\N{EN DASH}{dutch.number(high, indicator.decimals)}"


def _lacking(row: pd.Series, coverage: str = "") -> str:
    if row["coverage"] == 0:
        return dutch.NO_FIGURE
    return f"{LITTLE} ({coverage})" if coverage else LITTLE
