"""The deals on the map: which colour lies where, and which deals lie there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import attrgetter

from geo.painted.legend import Legend, LegendEntry
from geo.painted.paint import Paint
from geo.painted.painting import Island, Painting
from geo.painted.palettes import BETWEEN, UNPAINTED, VITALE_REGIO, striped
from regio_data import dutch
from regio_data.deals.areas import by_recency, deals_on, parts_of
from regio_data.deals.facts import looptijd
from regio_data.deals.municipality_lists import NOT_SURE
from regio_data.deals.provenance import unsure
from regio_data.registers.records import Deal
from regio_data.registers.regions import RegionRef
from regio_data.registers.registers import Registers

#: Place of the Caribbean islands: latitude, longitude.
ISLANDS = {"Bonaire": (12.15, -68.27), "Sint Eustatius": (17.49, -62.97), "Saba": (17.63, -63.24)}


def deal_paints(deals: Sequence[Deal]) -> dict[str, Paint]:
    """Return the paint of the most recent deal that covers a municipality as a whole, by GM code."""
    paints: dict[str, Paint] = {}
    for deal in by_recency(deals):
        for code in _whole(deal):
            paints.setdefault(code, Paint(deal.colour))
    return paints


def deal_parts(deals: Sequence[Deal], registers: Registers, drawable: frozenset[str]) -> list[tuple[tuple[str, ...], Paint]]:
    """Return what to paint over the municipalities: parts of them, older tranches first.

    A part is left out where a more recent deal covers the whole municipality.
    """
    newest = {code: deal.tranche for deal in reversed(by_recency(deals)) for code in _whole(deal)}
    painted = []
    for deal in reversed(by_recency(deals)):
        for part in parts_of(deal, registers, drawable):
            if newest.get(part.municipality, 0) <= deal.tranche:
                colour = deal.colour
                painted.append((part.codes, striped(colour) if part.striped else Paint(colour)))
    return painted


def _whole(deal: Deal) -> list[str]:
    return [code for code in deal.municipalities if code not in deal.partial_municipalities]


def deal_tips(deals: Sequence[Deal], registers: Registers) -> dict[str, str]:
    """Return for every municipality its chosen deals, a line each: name, years, and rijksbijdrage of the whole deal.

    Below them is said whose list of municipalities is not sure: once, for a label must stay small.
    """
    here: dict[str, list[Deal]] = {}
    for deal in by_recency(deals):
        for code in deal.municipalities:
            here.setdefault(code, []).append(deal)
    tips = {code: "\n".join([*(_line(deal, code) for deal in several), *_unsure(several)]) for code, several in here.items()}
    return {m.code: tips.get(m.code, "Geen gekozen Regio Deal") for m in registers.municipalities}


def _line(deal: Deal, code: str) -> str:
    part = " (deel van de gemeente)" if code in deal.partial_municipalities else ""
    return f"Tranche {deal.tranche}: {deal.short_name}{part}, {looptijd(deal)}, {dutch.million(deal.rijksbijdrage_mln)}"


def _unsure(deals: Sequence[Deal]) -> list[str]:
    named = [deal.short_name for deal in unsure(deals, "municipalities")]
    return [f"{dutch.capital(NOT_SURE)}: {dutch.several(named)}"] if named else []


def islands(deals: Sequence[Deal], selected: Deal | None) -> list[Island]:
    """Return the Caribbean islands with the colour of their most recent chosen deal; none when no deal touches them."""
    if not any(deal.islands for deal in deals):
        return []
    result = []
    for name, (lat, lon) in ISLANDS.items():
        here = deals_on(name, deals)
        tip = "; ".join(f"tranche {deal.tranche}: {deal.short_name}" for deal in here) or "geen gekozen deal"
        colour = here[0].colour if here else UNPAINTED
        lit = selected is not None and name in selected.islands
        result.append(Island(name, lat, lon, colour, f"{name}: {tip}", lit))
    return result


def paint_deals(deals: Sequence[Deal], registers: Registers, drawable: frozenset[str], selected: Deal | None) -> Painting:
    """Return the map of the chosen deals: the most recent in each municipality, all outlined.

    Parameters
    ----------
    deals : sequence of Deal
        The chosen deals.
    registers : Registers
    drawable : frozenset of str
        District codes with a boundary in the data set.
    selected : Deal or None
        Lit up with a heavy line.
    """
    return Painting(
        fill=deal_paints(deals),
        tips=deal_tips(deals, registers),
        parts=deal_parts(deals, registers, drawable),
        outlines=[RegionRef("deal", deal.slug) for deal in deals],
        selected=[RegionRef("deal", selected.slug)] if selected else [],
        islands=islands(deals, selected),
    )


def tranche_legend(deals: Sequence[Deal], layers: Sequence[str] = (), chosen: bool = False) -> Legend:
    """Return the legend of a map of deals, as far as its colours are there; ``chosen`` where other deals are left out.

    Where deals of several tranches lie in one place, its note says whose colour that place has.
    """
    colours = {deal.tranche: deal.colour for deal in deals}
    entries = [LegendEntry(Paint(colours[tranche]), str(tranche)) for tranche in sorted(colours)]
    if not all(deal.whole for deal in deals):
        entries.append(LegendEntry(striped(BETWEEN), "deels"))
    if "npvr" in layers:
        entries.append(LegendEntry(VITALE_REGIO, "vitale regio"))
    entries.append(LegendEntry(Paint(UNPAINTED), "geen gekozen deal" if chosen else "geen deal"))
    return Legend("Tranche", tuple(entries), _several_tranches(deals, "gekozen deal" if chosen else "deal"))


def _several_tranches(deals: Sequence[Deal], one: str) -> str:
    """Return that the most recent deal lies on top, and in how many places there are older ones; "" where there are none."""
    municipalities, islands = (
        sum(len(tranches) > 1 for tranches in _tranches_at(deals, places).values())
        for places in (attrgetter("municipalities"), attrgetter("islands"))
    )
    where = [
        *([f"in {dutch.count(municipalities, 'gemeente', 'gemeenten')}"] if municipalities else []),
        *([f"op {dutch.count(islands, 'eiland', 'eilanden')}"] if islands else []),
    ]
    if not where:
        return ""
    return (
        f"De kleur is die van de meest recente {one}, die over oudere heen ligt: {dutch.several(where)} zijn er {one}s van "
        "meer tranches."
    )


def _tranches_at(deals: Sequence[Deal], places: Callable[[Deal], Sequence[str]]) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for deal in deals:
        for place in places(deal):
            found.setdefault(place, set()).add(deal.tranche)
    return found
