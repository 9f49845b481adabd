"""Which Regio Deals there are, and for how much, for a letter: all that is known, with every source and how sure it is."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence

from regio_data import dutch
from regio_data.answers import words
from regio_data.answers.card import answered
from regio_data.deals.areas import deals_at
from regio_data.deals.facts import by_our_sources, listed, of_no_deal, province_deals_here, whole_province
from regio_data.deals.provenance import CONFIDENCE, FIELDS, list_doubt, provenance
from regio_data.deals.selection import area_in_words, partly_outside
from regio_data.deals.status import source_day, status_key
from regio_data.registers.records import Deal
from regio_data.registers.regions import Region
from regio_data.registers.registers import Registers

#: The facts that a letter states: of those it says when they are not sure.
_STATED = ("signed_date", "signed_year", "end_year", "rijksbijdrage_mln", "status", "municipalities", "part_of", "predecessor")

#: What is not known of any deal where none has a status.
_NOT_KNOWN = {
    "afgerond": "die is afgerond",
    "lopend": "die nu loopt",
    "verstreken": "de looptijd is verstreken zonder bericht van afronding",
}


def deal_sentence(registers: Registers, deal: Deal, today: datetime.date) -> str:
    """Return one deal for a letter: when, where, how much, its status, what it followed on, and the sources.

    Examples
    --------
    >>> from regio_data.registers.load import load_registers
    >>> registers = load_registers()
    >>> said = deal_sentence(registers, registers.deal["parkstad-limburg"], datetime.date(2026, 11, 22))
    >>> said[:75]
    'Regio Deal Parkstad Limburg (tranche 2) werd gesloten in 2019 en liep tot 2'
    """
    one = answered(registers, deal, today)
    text = f"{deal.name} (tranche {deal.tranche}) werd {words.signed(deal)}{_until(deal, today)}; de deal geldt voor "
    text += f"{_where(registers, deal)}; {_million(deal.rijksbijdrage_mln)}; status: {one.status}."
    if one.before:
        text += f" De deal volgde op {_named(one.before)}."
    if one.after:
        text += f" {'Daarop volgde' if len(one.after) == 1 else 'Daarop volgden'} {_named(one.after)}."
    return f"{text}{_unsure([deal])}{_sources([deal])}"


def municipality_sentence(registers: Registers, code: str, today: datetime.date) -> str:
    """Return all deals of a municipality (GM code) for a letter, oldest first, with their amounts together and the sources."""
    name = registers.municipality[code].name
    deals, of_province = deals_at(code, registers.deals)[::-1], province_deals_here(registers, [code])
    wide = f" {said}" if (said := whole_province(registers, [code], today)) else ""
    if not deals:
        return f"{of_no_deal(registers, name)}{wide}{_sources(of_province)}"
    lines = dutch.several(_line(d, today, words.part_of(d, code)) for d in deals)
    text = f"{name} {words.belonged(deals, today)} deel uit van {words.counted(deals)}: {lines}"
    text += words.together(deals)
    if any(len(deal.municipalities) > 1 for deal in deals):
        text += f" {'Het bedrag geldt' if len(deals) == 1 else 'De bedragen gelden'} voor het hele gebied van "
        text += "de deal." if len(deals) == 1 else "elke deal."
    every = [*deals, *of_province]
    return f"{text}{wide}{_known_on(every)}{_unsure(every)}{_sources(every)}"


def island_sentence(island: str, deals: Sequence[Deal], today: datetime.date) -> str:
    """Return all deals of a Caribbean island for a letter, oldest first, with their amounts together and the sources."""
    ordered = sorted(deals, key=lambda deal: deal.tranche)
    lines = dutch.several(_line(deal, today) for deal in ordered)
    text = f"Voor {island} {'is' if len(ordered) == 1 else 'zijn'} {words.counted(ordered)} gesloten: {lines}"
    text += words.together(ordered)
    if shared := [deal for deal in ordered if len(deal.islands) > 1]:
        text += f" Het bedrag van {dutch.several(deal.short_name for deal in shared)} is voor alle eilanden van die deal samen."
    return f"{text}{_known_on(ordered)}{_unsure(ordered)}{_sources(ordered)}"


def area_sentence(
    registers: Registers,
    area: Region,
    deals: Sequence[Deal],
    today: datetime.date,
    status: str | None = None,
    counts: Mapping[str, int] | None = None,
    which: str = "",
) -> str:
    """Return the deals of a province or vitale regio for a letter, and which choice of its deals they are.

    It says which amounts are of deals partly outside the area.

    Parameters
    ----------
    registers : Registers
    area : Region
        One of `regio_data.deals.selection.filter_areas`.
    deals : sequence of Deal
        The deals chosen there.
    status, counts, which
        As those of `none_sentence`.
    """
    if not deals:
        return none_sentence(registers, area, status, counts, which)
    name = area_in_words(area)
    ordered = sorted(deals, key=lambda deal: deal.tranche)
    lines = dutch.several(_line(deal, today, words.parts_of(registers, deal, area)) for deal in ordered)
    text = f"{words.of_choice(name, deals, status, counts, which)} {lines}{words.together(ordered)}"
    if outside := partly_outside(ordered, area):
        lie = "ligt" if len(outside) == 1 else "liggen"
        text += f" Deels buiten {name} {lie} {dutch.several(deal.short_name for deal in outside)}; "
        text += f"{'dat bedrag is' if len(outside) == 1 else 'die bedragen zijn'} van de hele deal."
    if doubt := list_doubt(registers, area):
        text += f" Welke gemeenten bij {name} horen: {doubt}."
    whole = () if area.kind == "provincie" or status or which else area.municipalities
    wide = f" {said}" if (said := whole_province(registers, whole, today)) else ""
    every = [*ordered, *province_deals_here(registers, whole)]
    return f"{text}{wide}{_known_on(every)}{_unsure(every)}{_sources(every)}"


def none_sentence(
    registers: Registers,
    area: Region,
    status: str | None = None,
    counts: Mapping[str, int] | None = None,
    which: str = "",
    source: str = "",
) -> str:
    """Return for a letter that an area has no deal of a choice; of a status also of how many deals it is not known.

    Parameters
    ----------
    registers : Registers
    area : Region
    status : str, optional
        The chosen key of `regio_data.deals.status.STATUSES`.
    counts : mapping, optional
        Status -> how many deals there are by the other choices, needed with ``status``.
    which : str
        Those other choices in words: "van tranche 2".
    source : str
        What it names as its source; that of the full letter without any.
    """
    source = source or _sources(()).strip()
    place, which = f"in {area_in_words(area)}", f" {which}" if which else ""
    count = sum(counts.values()) if status and counts else 0
    if not count:
        return f"{by_our_sources(registers)} is er {place} geen enkele Regio Deal{which}. {source}"
    of = "de enige Regio Deal" if count == 1 else f"de {count} Regio Deals"
    if status == "onbekend":
        return f"Van {of} {place}{which} is de status bekend. {source}"
    text = f"Van {of} {place}{which} is {'niet' if count == 1 else 'van geen enkele'} bekend dat {_NOT_KNOWN[status]}"
    return f"{text}{words.and_unknown(counts)}. {source}"


def _until(deal: Deal, today: datetime.date) -> str:
    if not deal.end_year:
        return ""
    return f" en {'liep' if status_key(deal, today) in ('afgerond', 'verstreken') else 'loopt'} tot {deal.end_year}"


def _where(registers: Registers, deal: Deal) -> str:
    if deal.islands:
        return f"{dutch.several(deal.islands)}"
    if not deal.municipalities:
        return f"de provincies {dutch.several(deal.provinces)}"
    names = (
        f"een deel van {registers.municipality[code].name}"
        if code in deal.partial_municipalities
        else registers.municipality[code].name
        for code in deal.municipalities
    )
    count = f"{len(deal.municipalities)} gemeenten: " if len(deal.municipalities) > 1 else ""
    return f"{count}{dutch.several(names)}"


def _million(amount: float | None) -> str:
    return "rijksbijdrage niet bekend" if amount is None else f"{dutch.number(amount, 1)} miljoen euro rijksbijdrage"


def _line(deal: Deal, today: datetime.date, part: str = "") -> str:
    """Return one deal in a list; where it covers only a part of a municipality, that is said."""
    return listed(deal, today, *([part] if part else []))


def _named(deals: Sequence[Deal]) -> str:
    return dutch.several(deal.name_with_tranche for deal in deals)


def _known_on(deals: Sequence[Deal]) -> str:
    """Return of which day the source of each status is, or up to when it is known; with the deals where those differ."""
    names: dict[str, list[str]] = {}
    for deal in deals:
        day = source_day(deal)
        said = f"volgens een bron van {day}" if day else f"zoals bekend op {dutch.date(deal.status_date)}"
        names.setdefault(said, []).append(deal.short_name)
    days = list(names) if len(names) == 1 else [f"{said} ({dutch.several(of)})" for said, of in names.items()]
    return f" De status is {dutch.several(days)}."


def _unsure(deals: Sequence[Deal]) -> str:
    """Return which of the facts stated are not sure, and how sure they are."""
    names = {FIELDS[field] for field in _STATED}
    found = []
    for deal in deals:
        unsure = [one for one in provenance(deal) if one.field in names and one.confidence != CONFIDENCE["high"]]
        if unsure:
            found.append(f"van {deal.short_name} {dutch.several(f'{one.field} ({one.confidence})' for one in unsure)}")
    return f" Minder zeker: {'; '.join(found)}." if found else ""


def _sources(deals: Sequence[Deal]) -> str:
    """Return the sources of the amounts, each once; no full stop behind them, for it would become part of an address."""
    found = dict.fromkeys(source for deal in deals for source in deal.field_sources.get("rijksbijdrage_mln", ()))
    return f" Bron: register van het dashboard Regio Deals{', naar ' if found else ''}{'; '.join(found)}"
