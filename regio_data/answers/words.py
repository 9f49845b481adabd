"""Words that the short and the full letter share."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence

from regio_data import dutch
from regio_data.deals.selection import known_total
from regio_data.deals.status import STATUSES, status_key
from regio_data.registers.records import Deal
from regio_data.registers.regions import Region
from regio_data.registers.registers import Registers


def of_choice(name: str, deals: Sequence[Deal], status: str | None, counts: Mapping[str, int] | None, which: str) -> str:
    """Return how many deals of an area these are, of how many, by which choice."""
    which = f" {which}" if which else ""
    if not status or not counts:
        return f"In {name}: {counted(deals)}{which}, te weten"
    total, word = sum(counts.values()), STATUSES[status].lower()
    of = f"de enige Regio Deal{which}" if total == 1 else f"{number(len(deals))} van de {total} Regio Deals{which}"
    if status == "onbekend":
        return f"In {name} is van {of} de status {word}. Het gaat om"
    text = f"In {name} {'heeft' if len(deals) == 1 else 'hebben'} {of} de status “{word}”"
    return f"{text}{and_unknown(counts)}. Het gaat om"


def and_unknown(counts: Mapping[str, int]) -> str:
    """Return of how many deals the status is not known, at the end of a sentence; "" when it is of all."""
    return f"; van {counts['onbekend']} is de status {STATUSES['onbekend'].lower()}" if counts["onbekend"] else ""


def counted(deals: Sequence[Deal]) -> str:
    """Return how many deals: "één Regio Deal", "drie Regio Deals"."""
    return f"{number(len(deals))} {'Regio Deal' if len(deals) == 1 else 'Regio Deals'}"


def number(count: int) -> str:
    return "één" if count == 1 else dutch.spelled(count)


def signed(deal: Deal) -> str:
    if deal.signed_date:
        return f"gesloten op {dutch.date(deal.signed_date)}"
    return f"gesloten in {deal.signed_year}" if deal.signed_year else "gesloten (wanneer is niet bekend)"


def belonged(deals: Sequence[Deal], today: datetime.date) -> str:
    """Return the verb for deals that all run, that are all over, or of which neither is sure."""
    keys = {status_key(deal, today) for deal in deals}
    if keys == {"lopend"}:
        return "maakt"
    return "maakte" if keys <= {"afgerond", "verstreken"} else "maakte of maakt"


def part_of(deal: Deal, code: str) -> str:
    return "voor een deel van de gemeente" if code in deal.partial_municipalities else ""


def parts_of(registers: Registers, deal: Deal, area: Region) -> str:
    """Return of which municipalities of an area a deal covers only a part, "" for none."""
    names = registers.names_of(code for code in area.municipalities if code in deal.partial_municipalities)
    return f"voor een deel van {dutch.several(names)}" if names else ""


def together(deals: Sequence[Deal]) -> str:
    """Return the amounts together; one deal has its amount already."""
    known = [deal for deal in deals if deal.rijksbijdrage_mln is not None]
    if len(deals) == 1 or not known:
        return "."
    without = "" if len(known) == len(deals) else f", voor zover bekend ({len(known)} van de {len(deals)} deals)"
    return f"; samen {dutch.number(known_total(deals), 1)} miljoen euro rijksbijdrage{without}."
