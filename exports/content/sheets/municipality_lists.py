"""How sure the lists of municipalities of deals are, as the files of pages have it."""

from __future__ import annotations

from collections.abc import Iterable

from regio_data import dutch
from regio_data.deals.municipality_lists import SAYS_LITTLE
from regio_data.deals.provenance import CONFIDENCE
from regio_data.registers.records import Deal


def list_columns(deals: Iterable[Deal]) -> dict[str, list[str]]:
    """Return how sure the list of each deal is, and why figures say little of the deal ("" where they do not), by column."""
    rows = list(deals)
    return {
        "Zekerheid gemeentelijst": [CONFIDENCE[deal.confidence.get("municipalities", "high")] for deal in rows],
        dutch.capital(SAYS_LITTLE): [deal.figures_say_little or "" for deal in rows],
    }
