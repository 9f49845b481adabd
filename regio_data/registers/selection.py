"""Choose deals: by tranche, theme, area and status."""

from __future__ import annotations

from collections.abc import Collection

from regio_data.registers.records import Deal
from regio_data.registers.regions import Region, regions
from regio_data.registers.registers import Registers

#: Key in the URL -> name on screen. A deal whose status in November 2025 was not found counts as "onbekend"; all of those ran
#: in May 2024.
STATUSES = {"lopend": "Lopend", "afgerond": "Afgerond", "onbekend": "Niet bekend (mei 2024: lopend)"}


def areas(registers: Registers) -> tuple[Region, ...]:
    """Return the regions by which deals can be chosen: provinces, then vitale regio’s."""
    return (*regions(registers, "provincie"), *regions(registers, "vitale-regio"))


def area_label(area: Region) -> str:
    """Return an area as a list of `areas` names it.

    Examples
    --------
    >>> area_label(Region(RegionRef("vitale-regio", "twente"), "Twente", ()))
    'Vitale regio Twente'
    """
    return f"Vitale regio {area.name}" if area.kind == "vitale-regio" else area.name


def partly_outside(deals: Collection[Deal], area: Region) -> tuple[Deal, ...]:
    """Return the deals that lie partly outside an area: by municipality, else by province."""
    return tuple(
        d
        for d in deals
        if (set(d.municipalities) - set(area.municipalities) if d.municipalities else set(d.provinces) - _provinces(area))
    )


def _provinces(area: Region) -> set[str]:
    """Return the province that an area is: a vitale regio lies in one, so a deal of a whole province is not counted to it."""
    return {area.name} if area.kind == "provincie" else set()


def choose_deals(
    registers: Registers,
    tranches: Collection[int] = (),
    themes: Collection[int] = (),
    area: Region | None = None,
    status: str | None = None,
) -> tuple[Deal, ...]:
    """Return the deals that fit every filter; an empty filter lets all through.

    Parameters
    ----------
    registers : Registers
    tranches, themes : collection of int
        A deal fits with any of the tranches, and with any of the themes.
    area : Region, optional
        One of `areas`: a deal fits when it has a municipality there, or when it names the province and has none.
    status : str, optional
        A key of `STATUSES`.
    """
    chosen = [d for d in registers.deals if not tranches or d.tranche in tranches]
    chosen = [d for d in chosen if not themes or set(themes) & set(d.rode_draden)]
    if area is not None:
        here, named = set(area.municipalities), _provinces(area)
        chosen = [d for d in chosen if here & set(d.municipalities) or (not d.municipalities and named & set(d.provinces))]
    if status is not None:
        chosen = [d for d in chosen if (d.status or "onbekend") == status]
    return tuple(chosen)


def known_total(deals: Collection[Deal]) -> float:
    """Return the sum of the rijksbijdragen that are known, in million euro."""
    return sum(d.rijksbijdrage_mln for d in deals if d.rijksbijdrage_mln is not None)
