"""Starting position of a deal: which of the three of the Rebel study its figures point to."""

from __future__ import annotations

import pandas as pd

from regio_data import dutch

#: Share of the indicators that counts as many. A quarter is what a region without a profile would have in each quarter.
MANY_LOW = 0.25
MANY_HIGH = 0.25

#: Keys in lessen.yaml.
REDUCE, SPECIFIC, GROWTH = "verschillen-verkleinen", "specifieke-problemen", "groeipotentie"

COLUMNS = ["region", "indicators", "low", "high", "share_low", "share_high", "key", "why"]


def uitgangsposities(figures: pd.DataFrame, many_low: float = MANY_LOW, many_high: float = MANY_HIGH) -> pd.DataFrame:
    """Return the starting position of every region.

    The rule: `REDUCE` when share_low >= many_low, `GROWTH` when share_high >= many_high, the larger share when both
    hold (`REDUCE` when they are equal), otherwise `SPECIFIC`.

    Parameters
    ----------
    figures : DataFrame
        One row per region and indicator (`scores.latest`) with ``quartile``; regions of one kind.
    many_low, many_high : float
        Thresholds in [0, 1].

    Returns
    -------
    DataFrame
        Columns `COLUMNS`, one row per region with at least one position: ``indicators`` with a position, ``low`` and
        ``high`` (how many in the least and the most favourable quarter of the municipalities), their shares in [0, 1],
        ``key`` of the starting position and ``why`` (a Dutch sentence with the figures).

    Notes
    -----
    The three positions: Rebel, Rode Draden in Regio Deals (2024). The rule is ours, not that of the study.
    """
    known = figures.dropna(subset="quartile")
    table = (
        known.assign(low=known["quartile"] == 1, high=known["quartile"] == 4)
        .groupby("region", sort=False)
        .agg(indicators=("quartile", "size"), low=("low", "sum"), high=("high", "sum"))
        .astype("int64")
        .reset_index()
    )
    table["share_low"] = table["low"] / table["indicators"]
    table["share_high"] = table["high"] / table["indicators"]
    table["key"] = [_key(row.share_low, row.share_high, many_low, many_high) for row in table.itertuples()]
    table["why"] = [_why(row, many_low, many_high) for row in table.itertuples()]
    return table.reindex(columns=COLUMNS)


def _key(low: float, high: float, many_low: float, many_high: float) -> str:
    if low >= many_low and (low >= high or high < many_high):
        return REDUCE
    return GROWTH if high >= many_high else SPECIFIC


def _why(row: tuple, many_low: float, many_high: float) -> str:
    def part(n: int, share: float, threshold: float) -> str:
        word = "ten minste" if share >= threshold else "minder dan"
        return f"{n} ({dutch.whole_percent(share)}%, {word} de drempel van {dutch.whole_percent(threshold)}%)"

    return (
        f"Van {dutch.count(row.indicators, 'indicator', 'indicatoren')} met een positie "
        f"{'staat' if row.low == 1 else 'staan'} er {part(row.low, row.share_low, many_low)} in het ongunstigste kwart "
        f"van de gemeenten en {part(row.high, row.share_high, many_high)} in het gunstigste."
    )
