"""The rijksbijdrage that stands in no quarter: of which deals it is, and why."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import pandas as pd

from regio_data import dutch
from regio_data.geld.wording import euros
from regio_data.registers.records import Deal
from regio_data.registers.registers import Registers

#: Less is 0,0 million on screen.
LEAST_TOLD = 50_000


def apart_from_deals(registers: Registers, placed: pd.DataFrame, tranches: Collection[int]) -> tuple[str, ...]:
    """Return what the quarters of deals leave out, a sentence each.

    Parameters
    ----------
    registers : Registers
    placed : DataFrame
        `quarters.placed_deals` of the chosen tranches.
    tranches : collection of int
        Chosen; all without any.
    """
    without = _not_in(_chosen(registers, tranches), placed)
    return tuple(filter(None, (_part_by_quarter(placed[placed["part"]]), _without_place(without))))


def apart_from_municipalities(
    registers: Registers, amounts: pd.DataFrame, placed: pd.DataFrame, tranches: Collection[int]
) -> tuple[str, ...]:
    """Return what the quarters of municipalities leave out, a sentence each: with these, all money of the deals is told.

    Parameters
    ----------
    registers : Registers
    amounts : DataFrame
        `quarters.allocated` of the chosen tranches.
    placed, tranches
        As in `apart_from_deals`.
    """
    chosen, told = _chosen(registers, tranches), amounts.dropna(subset="quarter")
    without_figure = amounts[amounts["quarter"].isna() & amounts["deal"].isin(told["deal"])]
    part = [deal for deal in chosen if not deal.whole]
    nowhere = [deal for deal in _not_in(chosen, told) if deal.whole]
    unlisted = [deal for deal in _not_in(chosen, placed) if deal.slug in set(told["deal"])]
    return tuple(filter(None, (_missing(without_figure["euro"].sum()), _part(part), _nowhere(nowhere), _unlisted(unlisted))))


def _missing(euro: float) -> str:
    if euro < LEAST_TOLD:
        return ""
    return f"Van dezelfde deals hoort nog {euros(euro)} bij gemeenten zonder cijfer; dat telt niet mee."


def _part(deals: Sequence[Deal]) -> str:
    if not deals:
        return ""
    return f"Apart: {dutch.count(len(deals), 'deal', 'deals')} op een deel van een gemeente{_amount(deals)}."


def _nowhere(deals: Sequence[Deal]) -> str:
    if not deals:
        return ""
    return (
        f"Apart: {dutch.count(len(deals), 'deal', 'deals')} zonder gemeente in de kwarten, want zonder gemeenten of zonder "
        f"cijfers bij de start{_amount(deals)}: {_names(deals)}."
    )


def _unlisted(deals: Sequence[Deal]) -> str:
    return f"Niet in de lijst van deals, want als geheel zonder plaats: {_names(deals)}." if deals else ""


def _names(deals: Sequence[Deal]) -> str:
    return dutch.several(deal.short_name for deal in deals)


def _chosen(registers: Registers, tranches: Collection[int]) -> list[Deal]:
    return [deal for deal in registers.deals if not tranches or deal.tranche in tranches]


def _not_in(deals: Sequence[Deal], table: pd.DataFrame) -> list[Deal]:
    there = set(table["deal"])
    return [deal for deal in deals if deal.slug not in there]


def _amount(deals: Sequence[Deal]) -> str:
    """Return what deals have together, as the end of a sentence, and of how many that is not known."""
    known = [deal.rijksbijdrage_mln for deal in deals if deal.rijksbijdrage_mln is not None]
    unknown = len(deals) - len(known)
    amount = f", samen {euros(sum(known) * 1e6)}" if known else ""
    return amount + (f" (van {dutch.count(unknown, 'deal', 'deals')} is het bedrag niet bekend)" if unknown else "")


def _without_place(deals: Sequence[Deal]) -> str:
    if not deals:
        return ""
    return (
        f"Apart: {dutch.count(len(deals), 'deal', 'deals')} zonder plaats, want zonder cijfers bij de start "
        "of met een cijfer dat te weinig gebieden hebben, of bij een thema op te weinig indicatoren een plaats"
        f"{_amount(deals)}: {_names(deals)}."
    )


def _part_by_quarter(part: pd.DataFrame) -> str:
    if part.empty:
        return ""
    low = part[part["quarter"] == 1]
    return (
        f"Apart: {dutch.count(len(part), 'deal', 'deals')} op een deel van een gemeente, samen {euros(part['euro'].sum())}. "
        f"De cijfers zijn daar van de hele gemeente; daarmee {'staat' if len(low) == 1 else 'staan'} er {len(low)} in het "
        f"ongunstigste kwart ({euros(low['euro'].sum())})."
    )
