"""Deals as the clean sheets on which a workbook opens: one row a deal, a total a tranche, and a source a fact."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

import pandas as pd

from exports.content.content import Column, Sheet
from regio_data.data import Data
from regio_data.deals.facts import area
from regio_data.deals.provenance import provenance, uncertain
from regio_data.deals.status import status, table_days
from regio_data.registers.records import Deal

EURO = Column("euro", 0)


def opening_sheets(data: Data, deals: Sequence[Deal]) -> Iterator[Sheet]:
    """Give the sheets of deals, in the order in which the deals are given; totals of some deals say that they are."""
    rows = [_row(data, deal, data.today) for deal in deals]
    yield Sheet("Overzicht", pd.DataFrame(rows).astype({"Gesloten in": "Int64", "Loopt tot": "Int64"}), {"Rijksbijdrage": EURO})
    totals = "Per tranche" if len(deals) == len(data.registers.deals) else "Per tranche (gekozen deals)"
    yield Sheet(totals, _totals(deals), {"Rijksbijdrage": EURO, "Deals": Column("", 0)})
    yield Sheet("Bron per gegeven", _sources(deals))


def _row(data: Data, deal: Deal, today: datetime.date) -> dict[str, object]:
    of_source, gone_through = table_days(deal)
    return {
        "Regio Deal": deal.name,
        "Tranche": deal.tranche,
        "Rijksbijdrage": euro(deal.rijksbijdrage_mln),
        "Status": status(deal, today, short=True),
        "Status volgens bron van": of_source,
        "Bronnen nagezien op": gone_through,
        "Gesloten in": deal.signed_year,
        "Loopt tot": deal.end_year,
        "Gebied": area(data.registers, deal),
        "Niet zeker": uncertain(deal),
        "Bron van de rijksbijdrage": next(iter(deal.field_sources.get("rijksbijdrage_mln", deal.sources)), ""),
    }


def euro(million: float | None) -> int | None:
    """Return an amount in million euro as whole euros.

    Examples
    --------
    >>> euro(22.5), euro(8.333), euro(None)
    (22500000, 8333000, None)
    """
    return None if million is None else round(million * 1_000_000)


def _totals(deals: Sequence[Deal]) -> pd.DataFrame:
    """Return how many deals and how much rijksbijdrage, a row a tranche and one for all."""
    tranches = sorted({deal.tranche for deal in deals})
    of = [(str(tranche), [deal for deal in deals if deal.tranche == tranche]) for tranche in tranches]
    rows = [
        (name, len(some), sum(euro(deal.rijksbijdrage_mln) or 0 for deal in some)) for name, some in [*of, ("Samen", deals)]
    ]
    return pd.DataFrame(rows, columns=["Tranche", "Deals", "Rijksbijdrage"])


def _sources(deals: Sequence[Deal]) -> pd.DataFrame:
    rows = [
        (deal.name, known.field.capitalize(), known.confidence, source)
        for deal in deals
        for known in provenance(deal)
        for source in known.sources or ("",)
    ]
    return pd.DataFrame(rows, columns=["Regio Deal", "Gegeven", "Zekerheid", "Bron"])
