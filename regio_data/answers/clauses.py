"""The clauses of a sentence on Regio Deals for a letter: when, where, how much, how sure, and on which sources."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from regio_data import dutch
from regio_data.deals.facts import deal_line
from regio_data.deals.provenance import CONFIDENCE, FIELDS, provenance
from regio_data.deals.selection import known_total
from regio_data.deals.status import source_day, status_key
from regio_data.registers.records import Deal
from regio_data.registers.regions import Region
from regio_data.registers.registers import Registers

#: The facts that a letter states: of those it says when they are not sure.
_STATED = ("signed_date", "signed_year", "end_year", "rijksbijdrage_mln", "status", "municipalities", "part_of", "predecessor")


def counted(deals: Sequence[Deal]) -> str:
    """Return how many deals: "één Regio Deal", "drie Regio Deals"."""
    return f"{number(len(deals))} {'Regio Deal' if len(deals) == 1 else 'Regio Deals'}"


def number(count: int) -> str:
    """Return a number in words: "één", "drie"."""
    return "één" if count == 1 else dutch.spelled(count)


def signed(deal: Deal) -> str:
    """Return when a deal was signed or, without a covenant, decided on, with its verb, as far as that is known."""
    if not deal.covenant:
        return f"is een besluit van het Rijk zonder convenant, uit {deal.signed_year or 'een jaar dat niet bekend is'}"
    if deal.signed_date:
        return f"werd gesloten op {dutch.date(deal.signed_date)}"
    return f"werd gesloten in {deal.signed_year}" if deal.signed_year else "werd gesloten (wanneer is niet bekend)"


def decided(deal: Deal) -> str:
    """Return of a deal in a list that it has no covenant, and what was decided when; "" for one with a covenant.

    Examples
    --------
    >>> from regio_data.registers.load import load_registers
    >>> decided(load_registers().deal["nucleaire-problematiek"])
    'besluit zonder convenant'
    """
    parts = f": {deal.rijksbijdrage_parts}" if deal.rijksbijdrage_parts else ""
    return "" if deal.covenant else f"besluit zonder convenant{parts}"


def until(deal: Deal, today: datetime.date) -> str:
    """Return up to when a deal runs or ran, "" where no end is known."""
    if not deal.end_year:
        return ""
    of = f" ({deal.end_year_of})" if deal.end_year_of else ""
    return f" en {'liep' if status_key(deal, today) in ('afgerond', 'verstreken') else 'loopt'} tot {deal.end_year}{of}"


def where(registers: Registers, deal: Deal) -> str:
    """Return for where a deal is: which islands, provinces or municipalities, in part or whole; many are counted too."""
    if not deal.municipalities:
        return outside(deal)
    names = (
        f"een deel van {registers.municipality[code].name}"
        if code in deal.partial_municipalities
        else registers.municipality[code].name
        for code in deal.municipalities
    )
    count = f"{len(deal.municipalities)} gemeenten: " if len(deal.municipalities) > 1 else ""
    return f"{count}{dutch.several(names)}"


def outside(deal: Deal) -> str:
    """Return for where a deal is that names no municipalities: its islands, or its provinces."""
    return dutch.several(deal.islands) if deal.islands else f"de provincies {dutch.several(deal.provinces)}"


def rijksbijdrage(deal: Deal) -> str:
    """Return the rijksbijdrage of a deal, and of which decisions it is the sum."""
    amount = deal.rijksbijdrage_mln
    parts = f" ({deal.rijksbijdrage_parts})" if deal.rijksbijdrage_parts else ""
    return "rijksbijdrage niet bekend" if amount is None else f"{dutch.million_in_words(amount)} rijksbijdrage{parts}"


def belonged(deals: Sequence[Deal], today: datetime.date) -> str:
    """Return the verb for deals that all run, that are all over, or of which neither is sure."""
    keys = {status_key(deal, today) for deal in deals}
    if keys == {"lopend"}:
        return "maakt"
    return "maakte" if keys <= {"afgerond", "verstreken"} else "maakte of maakt"


def part_of(deal: Deal, code: str) -> str:
    """Return that a deal covers only a part of a municipality (GM code), "" where it covers the whole."""
    return "voor een deel van de gemeente" if code in deal.partial_municipalities else ""


def parts(registers: Registers, deal: Deal, area: Region) -> str:
    """Return of which municipalities of an area a deal covers only a part, "" for none."""
    names = registers.names_of(code for code in area.municipalities if code in deal.partial_municipalities)
    return f"voor een deel van {dutch.several(names)}" if names else ""


def line(deal: Deal, today: datetime.date, part: str = "") -> str:
    """Return one deal in a list; where it covers only a part of a municipality, that is said."""
    return deal_line(deal, today, *filter(None, (decided(deal), part)))


def together(deals: Sequence[Deal]) -> str:
    """Return the amounts together; one deal has its amount already."""
    known = [deal for deal in deals if deal.rijksbijdrage_mln is not None]
    if len(deals) == 1 or not known:
        return "."
    without = "" if len(known) == len(deals) else f", voor zover bekend ({len(known)} van de {len(deals)} deals)"
    return f"; samen {dutch.million_in_words(known_total(deals))} rijksbijdrage{without}."


def named(deals: Sequence[Deal]) -> str:
    """Return deals by name, each with its tranche."""
    return dutch.several(deal.name_with_tranche for deal in deals)


def known_on(deals: Sequence[Deal]) -> str:
    """Return of which day the source of each status is, or up to when it is known; with the deals where those differ."""
    names: dict[str, list[str]] = {}
    for deal in deals:
        day = source_day(deal)
        said = f"volgens een bron van {day}" if day else f"zoals bekend op {dutch.date(deal.status_date)}"
        names.setdefault(said, []).append(deal.short_name)
    days = list(names) if len(names) == 1 else [f"{said} ({dutch.several(of)})" for said, of in names.items()]
    return f" De status is {dutch.several(days)}."


def unsure(deals: Sequence[Deal], *more: str) -> str:
    """Return which of the facts stated (``more``: fields beside those of every letter) are not sure, and how sure they are."""
    names = {FIELDS[field] for field in (*_STATED, *more)}
    found = []
    for deal in deals:
        unsure = [one for one in provenance(deal) if one.field in names and one.confidence != CONFIDENCE["high"]]
        if unsure:
            found.append(f"van {deal.short_name} {dutch.several(f'{one.field} ({one.confidence})' for one in unsure)}")
    return f" Minder zeker: {'; '.join(found)}." if found else ""


def sources(deals: Sequence[Deal]) -> str:
    """Return the sources of the amounts, each once; no full stop behind them, for it would become part of an address."""
    found = dict.fromkeys(source for deal in deals for source in deal.field_sources.get("rijksbijdrage_mln", ()))
    return f" Bron: register van het dashboard Regio Deals{', naar ' if found else ''}{'; '.join(found)}"
