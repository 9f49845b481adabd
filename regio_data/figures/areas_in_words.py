"""The areas of some deals in words: how many count, and how many of them stand in an outer quarter."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from regio_data import dutch
from regio_data.figures.gebieden import countable, number_of_areas
from regio_data.registers.records import Deal, Indicator

#: Of fewer areas no median is stated: one of them would move it.
LEAST_AREAS = 5


def counting(deals: Sequence[Deal], include_partial: bool) -> str:
    """Return how many of the deals count, in how many areas, and why the others do not; "" when all do."""
    left, placed = countable(deals, include_partial), countable(deals, include_partial=True)
    partial = [deal for deal in placed if not deal.whole]
    without = [deal for deal in deals if deal not in placed]
    reasons = [
        f"{len(partial)} {'geldt' if len(partial) == 1 else 'gelden'} voor een deel van een gemeente"
        if partial and not include_partial
        else "",
        f"{len(without)} {'heeft' if len(without) == 1 else 'hebben'} geen gemeenten met cijfers" if without else "",
    ]
    if not any(reasons):
        return ""
    return (
        f"Van de {dutch.count(len(deals), 'deal', 'deals')} {'telt' if len(left) == 1 else 'tellen'} er {len(left)} mee, in "
        f"{dutch.count(number_of_areas(left), 'gebied', 'gebieden')}: {dutch.several(filter(None, reasons))}."
    )


def in_quarters(indicator: Indicator, placed: pd.DataFrame, known: int) -> str:
    """Return in words how many areas of deals stand in the outer quarters of an indicator, or why that is not said.

    Parameters
    ----------
    indicator : Indicator
    placed : DataFrame
        ``percentile`` and ``quartile`` of the areas with a place.
    known : int
        How many areas have a figure, with a place or not.
    """
    if indicator.direction == "neutral":
        return "Geen positie: hoger is niet gunstiger of ongunstiger."
    if not known:
        return "Geen van de gebieden die meetellen heeft een cijfer."
    if placed.empty:
        has = f"{dutch.count(known, 'gebied', 'gebieden')} {'heeft' if known == 1 else 'hebben'}"
        return f"Geen plaats: {has} een cijfer, maar te weinig andere gebieden en gemeenten hebben er een."
    low, high = int((placed["quartile"] == 1).sum()), int((placed["quartile"] == 4).sum())
    median = f"; de mediaan is percentiel {dutch.number(placed['percentile'].median())}" if len(placed) >= LEAST_AREAS else ""
    of = "een cijfer" if len(placed) == known else f"een plaats ({known} hebben een cijfer)"
    return (
        f"Van {dutch.count(len(placed), 'gebied', 'gebieden')} met {of} {'staat' if low == 1 else 'staan'} er {low} in "
        f"het ongunstigste kwart van de gebieden van dezelfde omvang (onder 25) en {high} in het gunstigste (vanaf 75){median}."
    )
