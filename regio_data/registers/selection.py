"""Choose deals: by tranche, theme, area and status."""

from __future__ import annotations

from collections.abc import Collection

from regio_data.registers.codes import slugify
from regio_data.registers.load import Registers
from regio_data.registers.records import Deal

#: Key in the URL -> name on screen. A deal whose status in November 2025 was not found counts as "onbekend"; all of those ran
#: in May 2024.
STATUSES = {"lopend": "Lopend", "afgerond": "Afgerond", "onbekend": "Niet bekend (mei 2024: lopend)"}


def areas(registers: Registers) -> dict[str, tuple[str, frozenset[str], frozenset[str]]]:
    """Return the areas by which deals can be chosen: provinces and vitale regio’s.

    Returns
    -------
    dict
        Key in the URL -> (name on screen, names of its municipalities, names of its provinces). A vitale regio lies in
        a province but is not one, so it has no provinces: a deal of a whole province is not counted to it.
    """
    table = {}
    for province in registers.provinces:
        names = frozenset(m.name for m in registers.municipalities if m.province == province)
        table[slugify(province)] = (province, names, frozenset({province}))
    for region in registers.vitale_regios:
        table[f"npvr-{region.slug}"] = (f"Vitale regio {region.name}", frozenset(region.municipalities), frozenset())
    return table


def area_region(registers: Registers, area: str) -> str:
    """Return an area, a key of `areas`, as a region of the map: "provincie:Limburg", "vitale-regio:twente"."""
    slug = area.removeprefix("npvr-")
    return f"provincie:{areas(registers)[area][0]}" if slug == area else f"vitale-regio:{slug}"


def partly_outside(registers: Registers, deals: Collection[Deal], area: str) -> tuple[Deal, ...]:
    """Return the deals that lie partly outside an area, a key of `areas`: by municipality, else by province."""
    _, names, provinces = areas(registers)[area]
    return tuple(d for d in deals if (set(d.municipalities) - names if d.municipalities else set(d.provinces) - provinces))


def choose_deals(
    registers: Registers,
    tranches: Collection[int] = (),
    themes: Collection[int] = (),
    area: str | None = None,
    status: str | None = None,
) -> tuple[Deal, ...]:
    """Return the deals that fit every filter; an empty filter lets all through.

    Parameters
    ----------
    registers : Registers
    tranches, themes : collection of int
        A deal fits with any of the tranches, and with any of the themes.
    area : str, optional
        A key of `areas`: a deal fits when it has a municipality there, or when it names the province and has none.
    status : str, optional
        A key of `STATUSES`.
    """
    chosen = [d for d in registers.deals if not tranches or d.tranche in tranches]
    chosen = [d for d in chosen if not themes or set(themes) & set(d.rode_draden)]
    if area is not None:
        _, names, provinces = areas(registers)[area]
        chosen = [d for d in chosen if names & set(d.municipalities) or (not d.municipalities and provinces & set(d.provinces))]
    if status is not None:
        chosen = [d for d in chosen if (d.status or "onbekend") == status]
    return tuple(chosen)


def known_total(deals: Collection[Deal]) -> float:
    """Return the sum of the rijksbijdragen that are known, in million euro."""
    return sum(d.rijksbijdrage_mln for d in deals if d.rijksbijdrage_mln is not None)
