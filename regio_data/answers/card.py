"""The answer card of a deal: when, how much, how it stands, and what came before and after."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from regio_data import dutch
from regio_data.deals.facts import looptijd
from regio_data.deals.status import status
from regio_data.registers.records import Deal
from regio_data.registers.registers import Registers


@dataclass(frozen=True)
class Answered:
    """One deal on an answer card, all in Dutch.

    Parameters
    ----------
    deal : Deal
    years : str
        "2019–2022", "vanaf 2023"; where it is not sure it says so.
    amount : str
        Rijksbijdrage of the whole deal.
    status : str
        With the date on which it was known.
    before, after : tuple of Deal
        Predecessor and successors.
    sources : tuple of str
        Of the amount, as the register has them; all sources of the deal where the amount has none of its own.
    """

    deal: Deal
    years: str
    amount: str
    status: str
    before: tuple[Deal, ...]
    after: tuple[Deal, ...]
    sources: tuple[str, ...]


def answered(registers: Registers, deal: Deal, today: datetime.date) -> Answered:
    """Return what an answer card says of a deal; ``today`` is the day on which its status is asked."""
    return Answered(
        deal=deal,
        years=looptijd(deal),
        amount=dutch.million(deal.rijksbijdrage_mln),
        status=status(deal, today),
        before=(registers.deal[deal.predecessor],) if deal.predecessor else (),
        after=registers.successors[deal.slug],
        sources=deal.field_sources.get("rijksbijdrage_mln", ()) or deal.sources,
    )
