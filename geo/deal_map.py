"""The deals on the map: which colour lies where, and which deals a place has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from geo.paint import Paint
from geo.painting import Island, Painting
from geo.palettes import TRANCHES, UNPAINTED, striped
from regio_data.registers.load import Registers
from regio_data.registers.records import Deal

#: Place of the Caribbean islands: latitude, longitude.
ISLANDS = {"Bonaire": (12.15, -68.27), "Sint Eustatius": (17.49, -62.97), "Saba": (17.63, -63.24)}


@dataclass(frozen=True)
class Part:
    """What is drawn of a deal that covers part of a municipality.

    Parameters
    ----------
    codes : tuple of str
        District codes, or the GM code when the municipality must be striped.
    not_drawn : tuple of str
        Names of districts that have no boundary here.
    notes : tuple of str
        What to know about the drawn area.
    """

    municipality: str
    names: tuple[str, ...]
    codes: tuple[str, ...]
    not_drawn: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def striped(self) -> bool:
        """Whether the municipality is striped, for want of district boundaries."""
        return self.codes[0].startswith("GM")


def parts_of(deal: Deal, registers: Registers, drawable: frozenset[str]) -> list[Part]:
    """Return the parts of municipalities that a deal covers, as far as they can be drawn.

    Parameters
    ----------
    deal : Deal
    registers : Registers
    drawable : frozenset of str
        District codes with a boundary in the data set.
    """
    known = {(d.municipality, d.name): d for d in registers.districts}
    parts = []
    for part in deal.part_of:
        found = [known[key] for name in part.districts if (key := (part.municipality, name)) in known]
        codes = tuple(dict.fromkeys(code for d in found for code in d.codes if code in drawable))
        drawn = {d.name for d in found if set(d.codes) & drawable}
        notes = tuple(d.note for d in found if d.note)
        missing = tuple(name for name in part.districts if name not in drawn)
        parts.append(Part(part.municipality, part.districts, codes or (registers.code_of[part.municipality],), missing, notes))
    return parts


def by_recency(deals: Sequence[Deal]) -> list[Deal]:
    """Return deals from the most recent tranche to the first; within a tranche in the order of the register."""
    return sorted(deals, key=lambda deal: -deal.tranche)


def deals_at(code: str, deals: Sequence[Deal], registers: Registers) -> list[Deal]:
    """Return the deals of a municipality, the most recent first."""
    name = registers.municipality[code].name
    return [deal for deal in by_recency(deals) if name in deal.municipalities]


def deal_paints(deals: Sequence[Deal], registers: Registers) -> dict[str, Paint]:
    """Return the paint of the most recent deal that covers a municipality as a whole, by GM code."""
    paints: dict[str, Paint] = {}
    for deal in by_recency(deals):
        for name in deal.municipalities:
            if name not in deal.partial_municipalities:
                paints.setdefault(registers.code_of[name], Paint(TRANCHES[deal.tranche]))
    return paints


def deal_parts(deals: Sequence[Deal], registers: Registers, drawable: frozenset[str]) -> list[tuple[tuple[str, ...], Paint]]:
    """Return what to paint over the municipalities: parts of them, older tranches first.

    A part is left out where a more recent deal covers the whole municipality.
    """
    newest = {name: deal.tranche for deal in reversed(by_recency(deals)) for name in _whole(deal)}
    painted = []
    for deal in reversed(by_recency(deals)):
        for part in parts_of(deal, registers, drawable):
            if newest.get(part.municipality, 0) <= deal.tranche:
                colour = TRANCHES[deal.tranche]
                painted.append((part.codes, striped(colour) if part.striped else Paint(colour)))
    return painted


def _whole(deal: Deal) -> list[str]:
    return [name for name in deal.municipalities if name not in deal.partial_municipalities]


def deal_tips(deals: Sequence[Deal], registers: Registers) -> dict[str, str]:
    """Return for every municipality its chosen deals, a line each."""
    lines: dict[str, list[str]] = {}
    for deal in by_recency(deals):
        for name in deal.municipalities:
            part = " (deel van de gemeente)" if name in deal.partial_municipalities else ""
            lines.setdefault(registers.code_of[name], []).append(f"Tranche {deal.tranche}: {deal.short_name}{part}")
    tips = {code: "\n".join(text) for code, text in lines.items()}
    return {m.code: tips.get(m.code, "Geen gekozen Regio Deal") for m in registers.municipalities}


def islands(deals: Sequence[Deal], selected: Deal | None) -> list[Island]:
    """Return the Caribbean islands with the colour of their most recent chosen deal; none when no deal touches them."""
    if not any(deal.islands for deal in deals):
        return []
    result = []
    for name, (lat, lon) in ISLANDS.items():
        here = [deal for deal in by_recency(deals) if name in deal.islands]
        tip = "; ".join(f"tranche {deal.tranche}: {deal.short_name}" for deal in here) or "geen gekozen deal"
        colour = TRANCHES[here[0].tranche] if here else UNPAINTED
        chosen = selected is not None and name in selected.islands
        result.append(Island(name, lat, lon, colour, f"{name}: {tip}", chosen))
    return result


def paint_deals(deals: Sequence[Deal], registers: Registers, drawable: frozenset[str], selected: Deal | None) -> Painting:
    """Return the map of the chosen deals: the most recent at each place, all outlined.

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
        fill=deal_paints(deals, registers),
        tips=deal_tips(deals, registers),
        parts=deal_parts(deals, registers, drawable),
        outlines=[f"deal:{deal.slug}" for deal in deals],
        selected=[f"deal:{selected.slug}"] if selected else [],
        islands=islands(deals, selected),
    )
