"""Which Regio Deals there are, and for how much, in one or two sentences for a letter: texts of `letter.Letter`."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence

from regio_data import dutch
from regio_data.answers import clauses, full
from regio_data.deals.areas import deals_at
from regio_data.deals.facts import is_or_was, looked_through, of_no_deal, province_deals_here
from regio_data.deals.filtered import Filtered
from regio_data.deals.municipality_lists import list_doubt, of_which_unsure
from regio_data.deals.provenance import address, day_of, site, unsure
from regio_data.deals.selection import area_in_words, known_total, partly_outside
from regio_data.deals.status import known_days, source_day, status_key, years_and_part
from regio_data.registers.records import STATUS_MONTH, Deal
from regio_data.registers.registers import Registers

#: So many names or deals fit in a sentence; of more their number stands there.
FEW = 5

UNSURE = "bron onzeker"


def deal_sentence(registers: Registers, deal: Deal, today: datetime.date) -> str:
    """Return one deal for a letter: when, for how much, where and how it stands.

    Examples
    --------
    >>> from regio_data.registers.load import load_registers
    >>> registers = load_registers()
    >>> deal_sentence(registers, registers.deal["twente-ii"], datetime.date(2026, 11, 22))[:88]
    'Regio Deal Twente II (tranche 4) werd gesloten op 1 november 2023, met 25,0 miljoen euro'
    """
    when = clauses.signed(deal) + _doubt(deal, "signed_date" if deal.signed_date else "signed_year")
    money = f"met {_money(deal)}{_doubt(deal, 'rijksbijdrage_mln')}"
    return (
        f"{deal.name} (tranche {deal.tranche}) {when}, {money}. De deal geldt voor {_where(registers, deal)}; "
        f"{_stands(deal, today)}. {_source(deal)}"
    )


def municipality_sentence(registers: Registers, code: str, today: datetime.date) -> str:
    """Return all deals of a municipality (GM code) for a letter, oldest first."""
    name = registers.municipality[code].name
    deals = deals_at(code, registers.deals)[::-1]
    of_province = province_deals_here(registers, [code])
    wide = _whole_province(of_province, f"{name} daarin ligt", today)
    if deals:
        text = (
            f"{name} {clauses.belonged(deals, today)} deel uit van {_listed(deals, lambda deal: clauses.part_of(deal, code))}"
        )
        text += f"{_together(deals)}{_for_whole(deals)}."
    else:
        text = of_no_deal(registers, name)
    named = [*deals, *of_province] if deals else []
    return f"{text}{wide} {_sources(registers, named)}"


def island_sentence(registers: Registers, island: str, deals: Sequence[Deal]) -> str:
    """Return all deals of a Caribbean island for a letter, oldest first."""
    ordered = sorted(deals, key=lambda deal: deal.tranche)
    text = f"Voor {island} {'is' if len(ordered) == 1 else 'zijn'} er {_listed(ordered)}{_together(ordered)}"
    if shared := [deal for deal in ordered if len(deal.islands) > 1]:
        text += f"; het bedrag van {dutch.several(deal.short_name for deal in shared)} is voor alle eilanden van die deal samen"
    return f"{text}. {_sources(registers, deals)}"


def area_sentence(registers: Registers, chosen: Filtered, today: datetime.date) -> str:
    """Return the chosen deals of a province, vitale regio or other area (`Filtered.area`) for a letter."""
    area, deals = full.area_of(chosen), chosen.deals
    wide = _whole_province(chosen.of_provinces, "dit gebied daarin ligt", today)
    if not deals:
        source = f" {_sources(registers, chosen.any_status)}" if chosen.any_status else clauses.sources(())
        return f"{full.none_sentence(registers, chosen)}{wide}{source}"
    name = area_in_words(area)
    ordered = sorted(deals, key=lambda deal: deal.tranche)
    if chosen.status:
        of_choice = full.of_choice(chosen).removesuffix(" Het gaat om")
        text = (
            f"{of_choice} De deals met deze status hebben{_together(ordered, '')}"
            if len(deals) > 1
            else f"{of_choice} Dat is {_listed(ordered)}"
        )
    else:
        verb = "is of was" if len(deals) == 1 else "zijn of waren"
        text = f"In {name} {verb} er {_listed(ordered, which=chosen.which)}{_together(ordered)}"
    if len(deals) > FEW or chosen.status:  # else each says so itself
        text += of_which_unsure(ordered, area, dutch.million_in_words)
    if outside := partly_outside(ordered, area):
        single = len(outside) == 1
        text += f"; {clauses.number(len(outside))} daarvan {'ligt' if single else 'liggen'} deels buiten {name}, "
        text += f"met het bedrag van de hele deal{'' if single else ' meegeteld'}"
    list_unsure = list_doubt(registers, area)
    text += f". Welke gemeenten bij {name} horen, is niet helemaal zeker" if list_unsure and "hoog" not in list_unsure else ""
    return f"{text}.{full.themes(chosen)}{_themes_unsure(chosen)}{wide} {_sources(registers, [*deals, *chosen.of_provinces])}"


def _listed(deals: Sequence[Deal], more: Callable[[Deal], str] = lambda deal: "", which: str = "") -> str:
    """Return how many deals, and where they are few also which: "twee Regio Deals: Twente (2019–2023) en ..."."""
    chosen = f" {which}" if which else ""
    if len(deals) > FEW:
        first, last = (end(deal.tranche for deal in deals) for end in (min, max))
        tranches = f"tranche {first}" if first == last else f"tranche {first} tot en met {last}"
        return f"{clauses.counted(deals)}{chosen or f' ({tranches})'}"
    names = dutch.several(f"{deal.short_name} ({'; '.join(filter(None, _of(deal, more(deal))))})" for deal in deals)
    return f"{clauses.counted(deals)}{chosen}: {names}"


def _of(deal: Deal, more: str) -> tuple[str, ...]:
    stated = ("signed_date", "signed_year", "end_year", "rijksbijdrage_mln", "municipalities", "part_of")
    return years_and_part(deal), clauses.decided(deal), more, UNSURE if _doubt(deal, *stated) else ""


def _together(deals: Sequence[Deal], start: str = ",") -> str:
    known = [deal for deal in deals if deal.rijksbijdrage_mln is not None]
    if not known:
        return f"{start} met een rijksbijdrage die niet bekend is"
    without = "" if len(known) == len(deals) else f", voor zover bekend (van {len(known)} van de {len(deals)} deals)"
    return (
        f"{start} {'met' if len(deals) == 1 else 'samen'} {dutch.million_in_words(known_total(deals))} rijksbijdrage{without}"
    )


def _for_whole(deals: Sequence[Deal]) -> str:
    if not any(len(deal.municipalities) > 1 for deal in deals):
        return ""
    return f" voor het hele gebied van {'de deal' if len(deals) == 1 else 'die deals'}"


def _whole_province(deals: Sequence[Deal], whose: str, today: datetime.date) -> str:
    """Return deals of whole provinces, of which no source says who belongs to them."""
    return "".join(
        f" Daarnaast {is_or_was(deal, today)} er in {dutch.several(deal.provinces)} de Regio Deal {deal.short_name}; of "
        f"{whose}, is niet bepaald."
        for deal in deals
    )


def _themes_unsure(chosen: Filtered) -> str:
    """Return of which of the chosen deals it is not sure whether they have the chosen rode draad, many by their number."""
    found = unsure(chosen.deals, "rode_draden") if chosen.by_theme else []
    if not found:
        return ""
    few = dutch.several(deal.short_name for deal in found)
    return f" Bij {few if len(found) <= FEW else f'{len(found)} van deze deals'} zijn die onzeker."


def _doubt(deal: Deal, *fields: str) -> str:
    return f" ({UNSURE})" if any(deal.confidence.get(field, "high") != "high" for field in fields) else ""


def _money(deal: Deal) -> str:
    return "een rijksbijdrage die niet bekend is" if deal.rijksbijdrage_mln is None else clauses.rijksbijdrage(deal)


def _where(registers: Registers, deal: Deal) -> str:
    if not deal.municipalities:
        return f"{clauses.outside(deal)}{_doubt(deal, 'islands' if deal.islands else 'provinces')}"
    part, doubt = deal.partial_municipalities, _doubt(deal, "municipalities", "part_of")
    count, names = len(deal.municipalities), registers.names_of(deal.municipalities)
    if count == 1:
        return f"{'een deel van ' if part else ''}de gemeente {names[0]}{doubt}"
    parts = "" if not part else ", allemaal voor een deel" if len(part) == count else f", waarvan {len(part)} voor een deel"
    which = f": {dutch.several(names)}" if count <= FEW else ""
    return f"{count} gemeenten{doubt}{parts}{which}"


def _stands(deal: Deal, today: datetime.date) -> str:
    of = f" ({deal.end_year_of})" if deal.end_year_of else _doubt(deal, "end_year")
    until = f" tot {deal.end_year}{of}" if deal.end_year else ""
    key, unsure = status_key(deal, today), _doubt(deal, "status")
    of = source_day(deal)
    day = f"volgens een bron van {of}" if of else f"zoals bekend op {dutch.date(deal.status_date)}"
    if key == "afgerond":
        return f"hij is afgerond{unsure}, {day}"
    if key == "verstreken":
        return f"hij liep{until}, en geen bron meldt de afronding ({day})"
    if key == "onbekend":
        before = f" (in {STATUS_MONTH} was de status “{deal.status_2024_05}”)" if deal.status_2024_05 else ""
        return f"{f'de looptijd is{until}; ' if until else ''}of hij nog loopt, is niet bekend{before}"
    return f"hij loopt{until or ' nog'}{unsure}, {day}"


def _source(deal: Deal) -> str:
    """Return the sources of the amount by their site and day; where they name no day, when the deal was last gone through."""
    named = dict.fromkeys(map(_named, deal.field_sources.get("rijksbijdrage_mln", ())))
    day = dutch.date(deal.status_date)
    return f"Bron: {f'{dutch.several(named)}, via ' if named else ''}het register van het dashboard Regio Deals (stand {day})."


def _named(source: str) -> str:
    url, _ = address(source)
    return ", ".join(filter(None, (site(url), day_of(source)))) if url else source


def _sources(registers: Registers, deals: Sequence[Deal]) -> str:
    """Return where this stands, and up to when it is known: of the deals named, or of none that there is none."""
    day = known_days(deals) if deals else looked_through(registers)
    return f"Bron: het register van het dashboard Regio Deals (stand {day})."
