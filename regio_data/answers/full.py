"""Which Regio Deals there are, and for how much, for a letter: all that is known, with every source and how sure it is."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence

from regio_data import dutch
from regio_data.answers import clauses
from regio_data.answers.card import answered
from regio_data.deals.areas import deals_at
from regio_data.deals.facts import by_our_sources, of_no_deal, province_deals_here, remark, whole_province
from regio_data.deals.filtered import Filtered
from regio_data.deals.municipality_lists import list_doubt, lists_doubt, of_which_unsure
from regio_data.deals.selection import area_in_words, partly_outside
from regio_data.deals.status import STATUSES
from regio_data.registers.records import Deal
from regio_data.registers.regions import Region
from regio_data.registers.registers import Registers

#: Of the rode draden, where one is chosen.
_OWN_READING = " Welke rode draden bij een deal horen, is onze eigen lezing."

#: Of a deal whose end year has passed.
_OVER = "is de looptijd verstreken zonder bericht van afronding"

#: What is not known of any deal where none has a status.
_NOT_KNOWN = {
    "afgerond": "die is afgerond",
    "lopend": "die nu loopt",
    "verstreken": "de looptijd is verstreken zonder bericht van afronding",
}

#: Of one deal and of more that their status is known.
_KNOWN = {"lopend": ("loopt", "lopen"), "afgerond": ("is afgerond", "zijn afgerond")}


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
    answer = answered(registers, deal, today)
    text = f"{deal.name} (tranche {deal.tranche}) {clauses.signed(deal)}{clauses.until(deal, today)}; de deal geldt voor "
    text += f"{clauses.where(registers, deal)}; {clauses.rijksbijdrage(deal)}; status: {answer.status}."
    if answer.before:
        text += f" De deal volgde op {clauses.named(answer.before)}."
    if answer.after:
        text += f" {'Daarop volgde' if len(answer.after) == 1 else 'Daarop volgden'} {clauses.named(answer.after)}."
    said = f" {remark(deal)}" if deal.notes else ""
    return f"{text}{clauses.unsure([deal])}{said}{clauses.sources([deal])}"


def municipality_sentence(registers: Registers, code: str, today: datetime.date) -> str:
    """Return all deals of a municipality (GM code) for a letter, oldest first, with their amounts together and the sources."""
    name = registers.municipality[code].name
    deals, of_province = deals_at(code, registers.deals)[::-1], province_deals_here(registers, [code])
    wide = f" {said}" if (said := whole_province(registers, [code], today)) else ""
    if not deals:
        return f"{of_no_deal(registers, name)}{wide}{clauses.sources(of_province)}"
    lines = dutch.several(clauses.line(d, today, clauses.part_of(d, code)) for d in deals)
    text = f"{name} {clauses.belonged(deals, today)} deel uit van {clauses.counted(deals)}: {lines}"
    text += clauses.together(deals)
    if any(len(deal.municipalities) > 1 for deal in deals):
        text += f" {'Het bedrag geldt' if len(deals) == 1 else 'De bedragen gelden'} voor het hele gebied van "
        text += "de deal." if len(deals) == 1 else "elke deal."
    every = [*deals, *of_province]
    return f"{text}{wide}{clauses.known_on(every)}{clauses.unsure(every)}{clauses.sources(every)}"


def island_sentence(island: str, deals: Sequence[Deal], today: datetime.date) -> str:
    """Return all deals of a Caribbean island for a letter, oldest first, with their amounts together and the sources."""
    ordered = sorted(deals, key=lambda deal: deal.tranche)
    lines = dutch.several(clauses.line(deal, today) for deal in ordered)
    text = f"Voor {island} {'is' if len(ordered) == 1 else 'zijn'} er {clauses.counted(ordered)}: {lines}"
    text += clauses.together(ordered)
    if shared := [deal for deal in ordered if len(deal.islands) > 1]:
        text += f" Het bedrag van {dutch.several(deal.short_name for deal in shared)} is voor alle eilanden van die deal samen."
    return f"{text}{clauses.known_on(ordered)}{clauses.unsure(ordered)}{clauses.sources(ordered)}"


def area_sentence(registers: Registers, chosen: Filtered, today: datetime.date) -> str:
    """Return the chosen deals of an area (`Filtered.area`) for a letter, and which choice of its deals they are.

    It says which amounts are of deals partly outside the area, and of how many deals it cannot tell whether they fit.
    """
    area = area_of(chosen)
    wide = f" {said}" if (said := whole_province(registers, area.municipalities, today, chosen.of_provinces)) else ""
    if not chosen.deals:
        known = clauses.known_on([*chosen.any_status, *chosen.of_provinces]) if wide or chosen.any_status else ""
        doubt = clauses.unsure(chosen.of_provinces, *_theme_field(chosen))
        return f"{none_sentence(registers, chosen)}{wide}{known}{doubt}{clauses.sources(chosen.of_provinces)}"
    name = area_in_words(area)
    ordered = sorted(chosen.deals, key=lambda deal: deal.tranche)
    lines = dutch.several(clauses.line(deal, today, clauses.parts(registers, deal, area)) for deal in ordered)
    text = f"{of_choice(chosen)} {lines}{clauses.together(ordered).removesuffix('.')}"
    text += f"{of_which_unsure(ordered, area, dutch.million_in_words)}."
    if outside := partly_outside(ordered, area):
        lie = "ligt" if len(outside) == 1 else "liggen"
        text += f" Deels buiten {name} {lie} {dutch.several(deal.short_name for deal in outside)}; "
        text += f"{'dat bedrag is' if len(outside) == 1 else 'die bedragen zijn'} van de hele deal."
    if doubt := list_doubt(registers, area):
        text += f" Welke gemeenten bij {name} horen: {doubt}."
    every = [*ordered, *chosen.of_provinces]
    known = f"{clauses.known_on(every)}{clauses.unsure(every, *_theme_field(chosen))}"
    return f"{text}{themes(chosen)}{wide}{known}{clauses.sources(every)}"


def area_of(chosen: Filtered) -> Region:
    """Return the area of a choice; ``ValueError`` where none is chosen, for then there is no letter on it."""
    if chosen.area is None:
        raise ValueError("a letter is on the deals of an area")
    return chosen.area


def themes(chosen: Filtered) -> str:
    """Return whose reading a chosen rode draad is, and of how many deals it is not determined; "" where none is chosen."""
    undetermined = f" {dutch.capital(chosen.undetermined)}." if chosen.undetermined else ""
    return f"{undetermined}{_OWN_READING}" if chosen.by_theme else undetermined


def _theme_field(chosen: Filtered) -> tuple[str, ...]:
    return ("rode_draden",) if chosen.by_theme else ()


def none_sentence(registers: Registers, chosen: Filtered) -> str:
    """Return for a letter that an area has no deal of a choice, without the source.

    Of a status it says also how many deals have another, of a rode draad of how many deals none is determined.
    """
    here = f"in {area_in_words(area_of(chosen))}"
    which = f" {chosen.which}" if chosen.which else ""
    counts = chosen.statuses
    if not chosen.status or not (count := sum(counts.values())):
        doubt = f" {said}" if (said := lists_doubt(registers.deals)) else ""
        return f"{by_our_sources(registers)} is er {here} geen enkele Regio Deal{which}.{themes(chosen)}{doubt}"
    of = "de enige Regio Deal" if count == 1 else f"de {count} Regio Deals"
    if chosen.status == "onbekend":
        return f"{_all_known(of, f'{here}{which}', count, counts['verstreken'])}.{themes(chosen)}"
    text = f"Van {of} {here}{which} is {'niet' if count == 1 else 'van geen enkele'} bekend dat {_NOT_KNOWN[chosen.status]}"
    return f"{text}; {dutch.several(_in_words(key, n, count) for key, n in counts.items() if n)}.{themes(chosen)}"


def _all_known(of: str, here: str, count: int, over: int) -> str:
    """Return that the status of deals is known, without those that are only ``over``: no source says how those stand."""
    if not over:
        return f"Van {of} {here} is de status bekend"
    if over == count:
        return f"Van {of} {here} {_OVER}"
    return f"Van {clauses.number(count - over)} van {of} {here} is de status bekend; van {clauses.number(over)} {_OVER}"


def of_choice(chosen: Filtered) -> str:
    """Return how many deals of an area these are, of how many, by which choice."""
    name, deals, status, counts = area_in_words(area_of(chosen)), chosen.deals, chosen.status, chosen.statuses
    which = f" {chosen.which}" if chosen.which else ""
    if not status:
        return f"In {name}: {clauses.counted(deals)}{which}, te weten"
    total, word = sum(counts.values()), STATUSES[status].lower()
    of = f"de enige Regio Deal{which}" if total == 1 else f"{clauses.number(len(deals))} van de {total} Regio Deals{which}"
    if status == "onbekend":
        over = counts["verstreken"]
        return f"In {name} is van {of} de status {word}{f'; van {clauses.number(over)} {_OVER}' if over else ''}. Het gaat om"
    text = f"In {name} {'heeft' if len(deals) == 1 else 'hebben'} {of} de status “{word}”"
    return f"{text}{_and_doubt(counts, status)}. Het gaat om"


def _and_doubt(counts: Mapping[str, int], status: str) -> str:
    """Return of how many other deals no source says how they stand, at the end of a sentence; "" for none."""
    found = [_in_words(key, n, sum(counts.values())) for key, n in counts.items() if n and key not in {status, *_KNOWN}]
    return f"; {dutch.several(found)}" if found else ""


def _in_words(key: str, count: int, total: int) -> str:
    """Return of how many deals, of a total, which status is known; the only deal is not counted."""
    if key in _KNOWN:
        return f"{'die' if total == 1 else count} {_KNOWN[key][count > 1]}"
    return (
        f"van {'die deal' if total == 1 else count} {_OVER if key == 'verstreken' else f'is de status {STATUSES[key].lower()}'}"
    )
