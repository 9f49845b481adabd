"""The years of a deal, and its status on a day: what a source says, or that they are over while none says it is completed."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from regio_data import dutch
from regio_data.deals.provenance import day_of
from regio_data.registers.records import STATUS_LETTER, STATUS_MONTH, Deal

#: Key in the URL -> name on screen. All deals whose status no source gives ran in `STATUS_MONTH`.
STATUSES = {
    "lopend": "Lopend",
    "afgerond": "Afgerond",
    "verstreken": "Looptijd verstreken",
    "onbekend": f"Niet bekend ({STATUS_MONTH}: lopend)",
}

#: What there was where no deal was closed.
NO_COVENANT = "besluit (geen convenant)"

_HELP = (
    "De bronnen van de deals zijn nagezien op {first}, die van tranche {tranches} op {last}; bij elke deal staat hoe oud de "
    "bron is. "
    "“Looptijd verstreken”: het eindjaar is voorbij en geen bron meldt de afronding. “Niet bekend”: geen bron geeft de status "
    "van nu; al deze deals liepen nog in {month} ({letter})."
)


def status_key(deal: Deal, today: datetime.date) -> str:
    """Return the key in `STATUSES` of a deal on a day.

    A deal runs up to and including its end year. After that it is "verstreken" until a source says that it is completed.
    """
    if deal.status == "afgerond":
        return "afgerond"
    if deal.end_year is not None and deal.end_year < today.year:
        return "verstreken"
    return deal.status or "onbekend"


def status(deal: Deal, today: datetime.date, short: bool = False) -> str:
    """Return the status of a deal on a day in words, with up to when it is known; ``short`` for a table.

    Examples
    --------
    >>> from regio_data.registers.load import load_registers
    >>> day, deals = datetime.date(2026, 11, 22), load_registers().deal
    >>> status(deals["twente-ii"], day), status(deals["foodvalley"], day, short=True)
    ('lopend (volgens een bron van 7 mei 2024; bronnen van deze deal nagezien op 19 november 2025)', 'looptijd verstreken')
    """
    key = status_key(deal, today)
    day = dutch.date(deal.status_date)
    if key == "verstreken":
        return "looptijd verstreken" if short else f"looptijd verstreken; geen bron meldt de afronding (zoals bekend op {day})"
    if key == "onbekend":
        before = f"{STATUS_MONTH}: {deal.status_2024_05}" if deal.status_2024_05 else ""
        if short:
            return f"niet bekend ({before})" if before else "niet bekend"
        return f"niet bekend, stand van {day}" + (
            f"; in {STATUS_MONTH} {deal.status_2024_05} ({STATUS_LETTER})" if before else ""
        )
    return key if short else f"{key} ({known(deal)})"


def years(deal: Deal) -> str:
    """Return how long a deal runs: "2019–2022", "vanaf 2023"."""
    if deal.signed_year is None:
        return "begin niet bekend" + (f", tot {deal.end_year}" if deal.end_year else "")
    return f"{deal.signed_year}–{deal.end_year}" if deal.end_year else f"vanaf {deal.signed_year}"


def years_and_part(deal: Deal) -> str:
    """Return `years`, and where there is room for it of which part alone the end year is: "2018–2031 (2031: alleen ...)"."""
    return years(deal) + (f" ({deal.end_year}: {deal.end_year_of})" if deal.end_year_of else "")


def source_day(deal: Deal) -> str:
    """Return the day or season that a source of the status names of itself, in Dutch; "" without such a source."""
    return next(filter(None, map(day_of, deal.field_sources.get("status", ()))), "")


def table_days(deal: Deal) -> tuple[str, datetime.date | None]:
    """Return for a table of which day the source of a status is, and when the sources of the deal were gone through.

    Once completed a deal stays so: its date is that of the source, and no later look at the sources is on record.
    """
    if deal.status == "afgerond":
        return source_day(deal) or dutch.date(deal.status_date), None
    return source_day(deal), deal.status_date


def known(deal: Deal) -> str:
    """Return on what the status of a deal rests: the day of its source, and when the sources of the deal were gone through.

    A source of long ago is not made younger by reading it again, so both days are said where they differ.
    """
    sources = deal.field_sources.get("status", ())
    day = dutch.date(deal.status_date)
    if not sources:
        return f"zoals bekend op {day}"
    of_source = source_day(deal)
    if of_source == day:
        return f"volgens een bron van {day}"
    return f"volgens een bron van {of_source or 'eerder'}; bronnen van deze deal nagezien op {day}"


def known_days(deals: Iterable[Deal]) -> str:
    """Return up to when the facts of deals are known: one day, or the first and the last: "7 mei 2024 t/m 22 november 2026"."""
    days = sorted({deal.status_date for deal in deals})
    return " t/m ".join(dict.fromkeys(map(dutch.date, (days[0], days[-1]))))


def status_counts(deals: Iterable[Deal], today: datetime.date) -> dict[str, int]:
    """Return how many deals have which status on a day: all keys of `STATUSES`, 0 where there is none."""
    keys = [status_key(deal, today) for deal in deals]
    return {key: keys.count(key) for key in STATUSES}


def status_help(deals: Iterable[Deal]) -> str:
    """Return what the statuses mean and up to when those of the deals of the register are known."""
    open_deals = [deal for deal in deals if deal.status != "afgerond"]
    dates = sorted({deal.status_date for deal in open_deals})
    tranches = sorted({deal.tranche for deal in open_deals if deal.status_date == dates[-1]})
    days = {"first": dutch.date(dates[0]), "last": dutch.date(dates[-1])}
    return _HELP.format(**days, tranches=dutch.several(map(str, tranches)), month=STATUS_MONTH, letter=STATUS_LETTER)
