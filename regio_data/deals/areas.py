"""Where deals lie: the deals of a municipality, and what a deal covers of a municipality."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from regio_data import dutch
from regio_data.registers.codes import is_municipality
from regio_data.registers.records import Deal, PartOf
from regio_data.registers.registers import Registers

#: Above the other deals of a profile: of a deal, and of any other region.
SHARING, HERE = "Andere deals die een gemeente delen met deze", "Regio Deals hier"


@dataclass(frozen=True)
class Part:
    """What is drawn of a deal that covers part of a municipality.

    Parameters
    ----------
    municipality : str
        GM code.
    names : tuple of str
        The districts as the deal names them.
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
        return is_municipality(self.codes[0])


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
        parts.append(Part(part.municipality, part.districts, codes or (part.municipality,), missing, notes))
    return parts


def sharing(deal: Deal, registers: Registers) -> tuple[Deal, ...]:
    """Return the other deals of the same islands or provinces, in the order of the register: of a deal without figures."""
    mine = {*deal.islands, *deal.provinces}
    return tuple(one for one in registers.deals if one != deal and mine & {*one.islands, *one.provinces})


def other_part(deal: Deal, other: Deal, registers: Registers) -> str:
    """Return that two deals which share a municipality are known to lie on different parts of it.

    Parameters
    ----------
    deal, other : Deal
    registers : Registers

    Returns
    -------
    str
        "ander deel van Amsterdam"; "" where they share one wholly, where they have a district in common, by name or by CBS
        code, and where the districts of either are not known.
    """
    shared = [code for code in deal.municipalities if code in other.municipalities]
    mine, others = ({part.municipality: part for part in one.part_of} for one in (deal, other))
    if not all(code in mine and code in others and _apart(mine[code], others[code], registers) for code in shared):
        return ""
    return f"ander deel van {dutch.several(registers.names_of(shared))}" if shared else ""


def _apart(part: PartOf, other: PartOf, registers: Registers) -> bool:
    """Return whether both parts of a municipality are named, and have neither a name nor a CBS district in common."""
    codes = {(district.municipality, district.name): district.codes for district in registers.districts}
    mine, others = (
        {*one.districts, *(code for name in one.districts for code in codes.get((one.municipality, name), ()))}
        for one in (part, other)
    )
    return bool(mine and others) and not mine & others


def by_recency(deals: Sequence[Deal]) -> list[Deal]:
    """Return deals from the most recent tranche to the first; within a tranche in the order of the register."""
    return sorted(deals, key=lambda deal: -deal.tranche)


#: Key -> (name on screen, sorting key) of a list of deals; what is not known comes last. The first is the usual one.
ORDERS: dict[str, tuple[str, Callable[[Deal], tuple[Any, ...]]]] = {
    "nieuw": ("Nieuwste tranche eerst", lambda deal: (-deal.tranche, deal.short_name)),
    "oud": ("Tranche 1 eerst", lambda deal: (deal.tranche, deal.short_name)),
    "naam": ("Op naam", lambda deal: (deal.short_name, deal.tranche)),
    "bedrag": (
        "Hoogste rijksbijdrage eerst",
        lambda deal: (deal.rijksbijdrage_mln is None, -(deal.rijksbijdrage_mln or 0), deal.short_name),
    ),
    "themas": ("Meeste thema’s eerst", lambda deal: (not deal.rode_draden, -len(deal.rode_draden), deal.short_name)),
}


def in_list_order(deals: Iterable[Deal], order: str = "nieuw") -> list[Deal]:
    """Return deals in one of the `ORDERS` of a list to read: the most recent tranche first, within it by name."""
    return sorted(deals, key=ORDERS[order][1])


def province_deals(province: str, deals: Iterable[Deal]) -> list[Deal]:
    """Return the deals of a province: those that name it and no municipalities, the most recent first."""
    return [deal for deal in by_recency(list(deals)) if not deal.municipalities and province in deal.provinces]


def deals_in(codes: Iterable[str], deals: Iterable[Deal]) -> tuple[Deal, ...]:
    """Return the deals that have any of these municipalities (GM codes), in the order given."""
    here = set(codes)
    return tuple(deal for deal in deals if here.intersection(deal.municipalities))


def deals_at(code: str, deals: Sequence[Deal]) -> list[Deal]:
    """Return the deals of a municipality (GM code), the most recent first."""
    return [deal for deal in by_recency(deals) if code in deal.municipalities]


def deals_on(island: str, deals: Sequence[Deal]) -> list[Deal]:
    """Return the deals of a Caribbean island, the most recent first."""
    return [deal for deal in by_recency(deals) if island in deal.islands]
