"""Starting position of a deal: which of the three of the Rebel study its figures at the start point to, if any."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

import pandas as pd

from regio_data import dutch
from regio_data.figures.gebieden import FIGURES_OF_WHOLE, number_of_areas
from regio_data.figures.scores import figures_at_start
from regio_data.profile.parts import Start
from regio_data.registers.lessons import Uitgangspositie
from regio_data.registers.records import Deal
from regio_data.registers.registers import Registers

#: What areas have in each quarter on average, whatever their size: so the quarters are made (`gelijke_omvang`).
ORDINARY = 0.25
AVERAGE = "Gemiddeld heeft een gebied 25% van zijn indicatoren in elk kwart, hoe groot het ook is: zo zijn de kwarten gemaakt."
#: Share of the indicators that counts as many.
MANY_LOW = 0.35
MANY_HIGH = 0.35

#: Keys in lessen.yaml.
REDUCE, SPECIFIC, GROWTH = "verschillen-verkleinen", "specifieke-problemen", "groeipotentie"
NONE = "geen-uitgesproken-profiel"
#: What decides where neither threshold is reached.
_DECIDES = {
    SPECIFIC: " Geen van beide drempels is gehaald; meer dan 25% in het ongunstigste kwart maakt dit de uitgangspositie.",
    NONE: " Geen van beide drempels is gehaald, en niet meer dan 25% staat in het ongunstigste kwart.",
}
NO_PROFILE = Uitgangspositie(
    key=NONE, title="Geen uitgesproken profiel", text="Minder dan de drempel laag of hoog, en niet meer dan 25% laag."
)

COLUMNS = [
    "region", "start", "first_year", "last_year", "indicators", "low", "high", "share_low", "share_high", "key", "why",
]  # fmt: skip


class StartRow(Protocol):
    """A row of `uitgangsposities`."""

    region: str
    start: int
    first_year: int
    last_year: int
    indicators: int
    low: int
    high: int
    share_low: float
    share_high: float
    key: str
    why: str


def outcomes(registers: Registers) -> dict[str, Uitgangspositie]:
    """Return the three starting positions of the study and "no profile", by key."""
    return {position.key: position for position in (*registers.lessons.uitgangsposities, NO_PROFILE)}


def uitgangsposities(figures: pd.DataFrame, many_low: float = MANY_LOW, many_high: float = MANY_HIGH) -> pd.DataFrame:
    """Return the starting position of every region.

    The rule: `REDUCE` when share_low >= many_low, `GROWTH` when share_high >= many_high, the larger share when both
    hold (`REDUCE` when they are equal); otherwise `SPECIFIC` when share_low is more than `ORDINARY`, else `NONE`.

    Parameters
    ----------
    figures : DataFrame
        `scores.figures_at_start`.
    many_low, many_high : float
        Thresholds in [0, 1].

    Returns
    -------
    DataFrame
        Columns `COLUMNS`, one row per region with at least one position: ``start``, the first and last year of the figures,
        ``indicators`` with a position, ``low`` and ``high`` (how many in the least and the most favourable quarter of the areas
        of the same size), their shares in [0, 1], ``key`` of the starting position and ``why`` (a Dutch sentence).

    Notes
    -----
    The three positions: Rebel, Rode Draden in Regio Deals (2024). The rule is ours, not that of the study.
    """
    known = figures.dropna(subset="quartile")
    table = (
        known.assign(low=known["quartile"] == 1, high=known["quartile"] == 4)
        .groupby("region", sort=False)
        .agg(
            start=("start", "first"),
            first_year=("year", "min"),
            last_year=("year", "max"),
            indicators=("quartile", "size"),
            low=("low", "sum"),
            high=("high", "sum"),
        )
        .astype("int64")
        .reset_index()
    )
    table["share_low"] = table["low"] / table["indicators"]
    table["share_high"] = table["high"] / table["indicators"]
    table["key"] = [outcome(row.share_low, row.share_high, many_low, many_high) for row in table.itertuples()]
    table["why"] = [_why(row, many_low, many_high) for row in table.itertuples()]
    return table.reindex(columns=COLUMNS)


def start_of(registers: Registers, own: pd.DataFrame, deal: Deal) -> Start | None:
    """Return the starting position of one deal, from its rows of `scores.all_scores`; ``None`` where nothing was placed."""
    table = uitgangsposities(figures_at_start(own, [deal], include_partial=True))
    found = [
        Start(outcomes(registers)[r.key], r.start, r.indicators, r.share_low, r.share_high, r.why) for r in table.itertuples()
    ]
    return found[0] if found else None


def deals_and_areas(registers: Registers, slugs: Collection[str]) -> str:
    """Return how many deals and how many different areas: "18 deals, 14 gebieden"; those of the same municipalities are one."""
    areas = number_of_areas(registers.deal[slug] for slug in slugs)
    return f"{dutch.count(len(slugs), 'deal', 'deals')}, {dutch.count(areas, 'gebied', 'gebieden')}"


def not_placed(registers: Registers, positions: pd.DataFrame) -> dict[str, tuple[Deal, ...]]:
    """Return the deals without a starting position, by the reason in Dutch."""
    placed = set(positions["region"])
    rest = [deal for deal in registers.deals if deal.slug not in placed]
    partial = tuple(deal for deal in rest if not deal.whole)
    without = tuple(deal for deal in rest if deal.whole)
    reasons = {f"Deals op een deel van een gemeente: {FIGURES_OF_WHOLE}": partial, "Zonder cijfers": without}
    return {reason: deals for reason, deals in reasons.items() if deals}


def outcome(low: float, high: float, many_low: float, many_high: float) -> str:
    """Return the key of the starting position by the rule of `uitgangsposities`."""
    if low >= many_low and (low >= high or high < many_high):
        return REDUCE
    if high >= many_high:
        return GROWTH
    return SPECIFIC if low > ORDINARY else NONE


def _why(row: StartRow, many_low: float, many_high: float) -> str:
    def part(n: int, share: float, threshold: float) -> str:
        word = "ten minste" if share >= threshold else "minder dan"
        return f"{n} ({dutch.percent(share)}, {word} de drempel van {dutch.whole_percent(threshold)}%)"

    years = f"{row.first_year}" if row.first_year == row.last_year else f"{row.first_year} tot en met {row.last_year}"
    return (
        f"Bij de start in {row.start} (cijfers van {years}): van {dutch.count(row.indicators, 'indicator', 'indicatoren')} met "
        f"een positie {'staat' if row.low == 1 else 'staan'} er {part(row.low, row.share_low, many_low)} in het ongunstigste "
        f"kwart van de gebieden van dezelfde omvang en {part(row.high, row.share_high, many_high)} in het gunstigste."
        f"{_DECIDES.get(row.key, '')}"
    )
