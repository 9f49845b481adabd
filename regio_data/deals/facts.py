"""The facts of a deal in words: the same on the page, in the files and on the plain page.

A slide has room for fewer and shorter ones: its amounts and years are those of `bare_facts`, its status is the short one, and
where a deal lies stands on its map.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from regio_data import dutch
from regio_data.deals.areas import province_deals
from regio_data.deals.evaluations import NO_EVALUATION, evaluations
from regio_data.deals.municipality_lists import NOT_SURE, lists_doubt, unsure_members
from regio_data.deals.provenance import doubt
from regio_data.deals.status import status, status_key, years_and_part
from regio_data.figures.gebieden import marked, whole_municipalities
from regio_data.registers.areas import POPULATION_DAY
from regio_data.registers.records import Deal, PartOf
from regio_data.registers.regions import OWN, Region
from regio_data.registers.registers import Registers

#: In the place of the rode draden of a deal that has none: they may be any.
NOT_DETERMINED = "niet bepaald"

#: In the place of the names of districts that no source gives.
UNSPECIFIED = "niet nader bepaald"


def facts(registers: Registers, deal: Deal, today: datetime.date) -> list[tuple[str, str]]:
    """Return the facts of a deal as (term, text), in the order in which a reader wants them; a fact in doubt says so.

    ``today`` is the day on which the status is asked.
    """
    rode_draden = [one.title for one in registers.rode_draden if one.number in deal.rode_draden]
    told, fields = bare_facts(deal), fact_fields(deal)
    rows = [
        ("Gesloten", told["Gesloten"] + ("" if deal.covenant else ", geen convenant")),
        ("Status", status(deal, today)),
        ("Loopt tot", told["Loopt tot"] + (f" ({deal.end_year_of})" if deal.end_year_of else "")),
        ("Rijksbijdrage", told["Rijksbijdrage"]),
        ("Per inwoner", _per_inhabitant(registers, deal)),
        ("Regiobijdrage", told["Regiobijdrage"]),
        ("Gebied", area(registers, deal)),
        ("Rode draden", "; ".join(rode_draden) or NOT_DETERMINED),
        ("Voorganger", registers.deal[deal.predecessor].name if deal.predecessor else ""),
        ("Opvolger", ", ".join(d.name for d in registers.successors[deal.slug])),
        ("Evaluaties", "; ".join(evaluations(deal)) or NO_EVALUATION),
    ]
    return [(term, text + doubt(deal, *fields.get(term, ()))) for term, text in rows if text]


def fact_fields(deal: Deal) -> dict[str, tuple[str, ...]]:
    """Return on which fields of the register each fact rests, as {term: fields}; "Looptijd" is `status.years`."""
    if deal.municipalities:
        where: tuple[str, ...] = ("municipalities", "part_of")
    else:
        where = ("islands",) if deal.islands else ("provinces",)
    return {
        "Gesloten": ("signed_date", "signed_year") if deal.signed_date else ("signed_year",),
        "Status": ("status",),
        "Loopt tot": ("end_year",),
        "Looptijd": ("signed_year", "end_year"),
        "Rijksbijdrage": ("rijksbijdrage_mln",),
        "Regiobijdrage": ("regio_bijdrage_mln",),
        "Gebied": where,
        "Rode draden": ("rode_draden",),
        "Voorganger": ("predecessor",),
        "Evaluaties": ("evaluations",),
    }


def remark(deal: Deal) -> str:
    """Return what the register remarks on the facts of a deal, to stand beside them: what is uncertain, and why."""
    return f"Bij de gegevens van de deal: {deal.notes}" if deal.notes else ""


def looptijd(deal: Deal) -> str:
    """Return how long a deal runs; a year in doubt says so."""
    return years_and_part(deal) + doubt(deal, *fact_fields(deal)["Looptijd"])


def bare_facts(deal: Deal) -> dict[str, str]:
    """Return the facts that read the same in the list of `facts` and on a slide, as {term: text}, also where in doubt."""
    day = dutch.date(deal.signed_date) if deal.signed_date else str(deal.signed_year or "niet bekend")
    return {
        "Rijksbijdrage": dutch.million(deal.rijksbijdrage_mln),
        "Regiobijdrage": dutch.million(deal.regio_bijdrage_mln),
        "Gesloten": day if deal.covenant else f"besluit {day}",
        "Loopt tot": str(deal.end_year or "niet bekend"),
    }


def region_facts(registers: Registers, region: Region, deals: Sequence[Deal]) -> list[tuple[str, str]]:
    """Return the facts of a municipality or an own region, and the deals that touch it, as (term, text)."""
    members = [registers.municipality[code] for code in region.municipalities]
    wide = [deal for deal in province_deals_here(registers, region.municipalities) if deal not in deals]
    return [
        *([("Gemeenten", ", ".join(one.name for one in members))] if region.kind == OWN else []),
        ("Provincie", dutch.several(dict.fromkeys(one.province for one in members))),
        ("COROP-gebied", dutch.several(dict.fromkeys(one.corop for one in members))),
        ("Inwoners", f"{dutch.number(registers.inhabitants_of(region.municipalities))} ({POPULATION_DAY})"),
        ("Regio Deals", "; ".join(_marked(registers, deal, region) for deal in deals) or of_no_deal(registers, region.name)),
        *([("Deal van de provincie", "; ".join(map(without_list, wide)))] if wide else []),
    ]


def by_our_sources(registers: Registers) -> str:
    """Return on what it rests that there is no deal, with `looked_through`."""
    return f"Volgens onze bronnen (stand {looked_through(registers)})"


def looked_through(registers: Registers) -> str:
    """Return the day since which the sources of not every deal were gone through: up to then all is known that we know.

    Those of a completed deal are not gone through again.
    """
    return dutch.date(min(deal.status_date for deal in registers.deals if deal.status != "afgerond"))


def of_no_deal(registers: Registers, name: str) -> str:
    """Return that a municipality or another region is part of no deal, in the one sentence of screen, plain page and letter."""
    said = f"{by_our_sources(registers)} maakt of maakte {name} van geen enkele Regio Deal deel uit."
    return f"{said} {lists_doubt(registers.deals)}".rstrip()


def province_deals_here(registers: Registers, codes: Iterable[str]) -> list[Deal]:
    """Return the deals of the provinces in which municipalities (GM codes) lie."""
    provinces = dict.fromkeys(registers.municipality[code].province for code in codes)
    return [
        registers.deal[slug] for slug in dict.fromkeys(d.slug for p in provinces for d in province_deals(p, registers.deals))
    ]


def counted_on(deals: Iterable[Deal]) -> str:
    """Return of which day the inhabitants of the municipalities of deals are, and which of these deals are not counted.

    Examples
    --------
    >>> from regio_data.registers.load import load_registers
    >>> counted_on(load_registers().deals_of(5))
    '1 januari 2024, zonder Caribisch Nederland'
    """
    without = [deal for deal in deals if not deal.municipalities]
    names = ["Caribisch Nederland"] if any(deal.islands for deal in without) else []
    names += [f"de deal van {dutch.several(deal.provinces)}" for deal in without if not deal.islands]
    return POPULATION_DAY + (f", zonder {' en zonder '.join(names)}" if names else "")


def amount(deal: Deal) -> str:
    """Return the rijksbijdrage of a deal in a list; that of several provinces is said to be for them together."""
    if deal.rijksbijdrage_mln is None:
        return "bedrag niet bekend"
    shared = not deal.municipalities and len(deal.provinces) > 1
    whose = f" voor de {dutch.spelled(len(deal.provinces))} provincies samen" if shared else ""
    return f"{dutch.million_in_words(deal.rijksbijdrage_mln)}{whose}"


def deal_line(deal: Deal, today: datetime.date, *more: str) -> str:
    """Return a deal in a list: "Twente (tranche 2, 2019–2023, 30,0 miljoen euro, afgerond)", and what ``more`` to say of it."""
    short = status(deal, today, short=True)
    known = f"status {short}" if short.startswith("niet") else short
    return f"{deal.short_name} ({', '.join([f'tranche {deal.tranche}', years_and_part(deal), amount(deal), known, *more])})"


def without_list(deal: Deal) -> str:
    """Return a deal that names no municipalities, with its `amount`: "X (10,0 miljoen euro; gemeenten niet bepaald)"."""
    return f"{deal.short_name} ({amount(deal)}; gemeenten niet bepaald)"


def whole_province(
    registers: Registers, codes: Sequence[str], today: datetime.date, chosen: Sequence[Deal] | None = None
) -> str:
    """Return which deals there are of the provinces of municipalities, beside their own; "" for none.

    No source says whether the municipalities belong to such a deal. ``chosen`` are those to be named, by default all.
    """
    whose = f"{registers.names_of(codes)[0]} daarin ligt" if len(codes) == 1 else "deze gemeenten daarin liggen"
    deals = province_deals_here(registers, codes) if chosen is None else chosen
    return " ".join(
        f"Daarnaast {is_or_was(deal, today)} er in {dutch.several(deal.provinces)} de Regio Deal {deal_line(deal, today)}; "
        f"of {whose}, is niet bepaald."
        for deal in deals
    )


def is_or_was(deal: Deal, today: datetime.date) -> str:
    """Return the verb for a deal: "is" of one that runs, "was" of one that is over, "is of was" where it is not known."""
    return {"lopend": "is", "onbekend": "is of was"}.get(status_key(deal, today), "was")


def _marked(registers: Registers, deal: Deal, region: Region) -> str:
    """Return a deal by name and tranche, of which municipality of the region it covers only a part, and whether it is sure."""
    parts = registers.names_of(code for code in region.municipalities if code in deal.partial_municipalities)
    said = [f"voor een deel van {'de gemeente' if region.kind == 'gemeente' else dutch.several(parts)}"] if parts else []
    said += [NOT_SURE] if unsure_members([deal], region) else []
    return f"{deal.name_with_tranche} ({'; '.join(said)})" if said else deal.name_with_tranche


def _per_inhabitant(registers: Registers, deal: Deal) -> str:
    euro = registers.euro_per_inhabitant(deal)
    if euro is None:
        return ""
    inhabitants = registers.inhabitants_of(deal.municipalities)
    over = f"{dutch.number(inhabitants)} inwoners {of_whom(registers, deal)}".strip()
    return f"€ {dutch.number(euro)} (over {over})"


def area(registers: Registers, deal: Deal) -> str:
    """Return where a deal is: its municipalities, islands or provinces by name."""
    if deal.municipalities:
        if len(deal.municipalities) == 1 and not deal.whole:
            return area_in_short(registers, deal)
        part = deal.partial_municipalities
        names = [marked(registers.municipality[code].name, code not in part) for code in deal.municipalities]
        return f"{dutch.count(len(names), 'gemeente', 'gemeenten')}: {', '.join(names)}"
    if deal.islands:
        return f"Caribisch Nederland: {', '.join(deal.islands)}"
    return f"provincies {', '.join(deal.provinces)} (geen gemeenten genoemd)"


def area_in_short(registers: Registers, deal: Deal) -> str:
    """Return where a deal is as `area` does, for a column: more than one municipality only by their number."""
    if len(deal.municipalities) == 1:
        return ("" if deal.whole else "deel van ") + registers.municipality[deal.municipalities[0]].name
    if deal.municipalities:
        part = "" if deal.whole else f", {len(deal.part_of)} deels"
        return dutch.count(len(deal.municipalities), "gemeente", "gemeenten") + part
    return ", ".join(deal.islands or deal.provinces)


def description(deal: Deal) -> str:
    """Return what a deal is about; it says so when that is in doubt."""
    return deal.description_nl + doubt(deal, "description_nl")


def of_whom(registers: Registers, deal: Deal) -> str:
    """Return over whose inhabitants the amount of a deal on part of a municipality is spread, "" when it covers all."""
    if deal.whole:
        return ""
    municipalities = registers.names_of(part.municipality for part in deal.part_of)
    named = dutch.several(municipalities) if len(municipalities) <= 2 else f"{len(municipalities)} gemeenten"
    return f"van {whole_municipalities(deal)}, terwijl de deal van {named} alleen een deel omvat"


def part_names(part: PartOf) -> str:
    """Return the names of the districts that a deal covers of a municipality."""
    return ", ".join(part.districts) or UNSPECIFIED
