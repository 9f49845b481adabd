"""Regions to lay beside one: neighbours, of the same province, of its size, with like figures, or without a deal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from regio_data import dutch
from regio_data.dataset.neighbours import Neighbours
from regio_data.dataset.snapshot import Dataset
from regio_data.deals.areas import deals_in
from regio_data.eigen.regio import LONGEST, named, own_region
from regio_data.figures.gebieden import whole_name
from regio_data.profile.nearest import alike_and_unlike, gaps, nearest
from regio_data.profile.similar_areas import areas_apart, like_kind
from regio_data.profile.zonder_deal import WithoutDeal, without_deal
from regio_data.registers.regions import KINDS, OWN, Region, RegionRef, region_of
from regio_data.registers.registers import Registers

#: Key in a link -> name on screen.
GROUPS = {
    "buren": "Buren",
    "provincie": "Zelfde provincie",
    "omvang": "Even groot",
    "cijfers": "Vergelijkbare cijfers",
    "zonder-deal": "Vergelijkbaar, zonder deal",
}
#: So many at most of a group, and of the two that rest on likeness.
MOST, ALIKE = 8, 5


@dataclass(frozen=True)
class Peers:
    """Regions to lay beside another.

    Parameters
    ----------
    regions : tuple of Region
        Empty where there are none.
    why : str
        A Dutch sentence: what they have in common, and out of how many they were chosen.
    """

    regions: tuple[Region, ...]
    why: str


def groups_of(region: Region) -> dict[str, str]:
    """Return the groups that make sense for a region, as `GROUPS`; none for the country."""
    if not region.municipalities or region.kind == "nederland":
        return {}
    fits = {"provincie": region.kind != "provincie", "zonder-deal": region.kind in ("gemeente", "deal", OWN)}
    return {key: name for key, name in GROUPS.items() if fits.get(key, True)}


def peers(dataset: Dataset, registers: Registers, scores: pd.DataFrame, region: Region, group: str) -> Peers:
    """Return the regions of a group, of the kind of the region (`like_kind`).

    Parameters
    ----------
    dataset : Dataset
    registers : Registers
    scores : DataFrame
        `scores.all_scores`, with those of the region itself.
    region : Region
    group : str
        A key of `GROUPS`.

    Returns
    -------
    Peers
        Regions of the same municipalities count once, and none shares a municipality with the region or lies on part of one.
    """
    own = scores[(scores["region_kind"] == region.kind) & (scores["region"] == region.key)]
    if group == "zonder-deal":
        return _without_deal(dataset, registers, region, own)
    others = _others(registers, region)
    if group == "cijfers":
        return _alike(registers, scores, own, region, others)
    if group == "buren":
        found = _bordering(dataset.neighbours, region, others)
        return _by_size(registers, region, found, f"naast {region.short_name}", largest=True)
    if group == "provincie":
        provinces = _provinces(registers, region)
        found = [one for one in others if provinces & _provinces(registers, one)]
        return _by_size(registers, region, found, f"in {dutch.several(sorted(provinces))}")
    return _by_size(registers, region, others, "in Nederland")


def _others(registers: Registers, region: Region) -> list[Region]:
    return [alike[-1] for alike in areas_apart(registers, region)]


def _bordering(neighbours: Neighbours, region: Region, others: Sequence[Region]) -> list[Region]:
    inside = np.isin(neighbours.codes, region.municipalities)
    near = {code for code, borders in zip(neighbours.codes, np.any(neighbours.linked[inside], axis=0), strict=True) if borders}
    return [one for one in others if near.intersection(one.municipalities)]


def _provinces(registers: Registers, region: Region) -> set[str]:
    return {registers.municipality[code].province for code in region.municipalities}


def _several(region: Region) -> str:
    """Return what is laid beside a region: of deals their areas, for those of the same municipalities are one."""
    return "gebieden met een Regio Deal" if like_kind(region) == "deal" else KINDS[like_kind(region)].several


def _counted(region: Region, n: int, other: str = "") -> str:
    """Return so many of them: "de 9 andere gemeenten", "het gebied met een Regio Deal"."""
    if n > 1:
        return f"de {dutch.number(n)} {other}{_several(region)}"
    deal = like_kind(region) == "deal"
    return f"het {other}gebied met een Regio Deal" if deal else f"de {other}{KINDS[like_kind(region)].one}"


def _which_deals(region: Region) -> str:
    """Return which deals were looked at, "" where the regions are no deals."""
    if like_kind(region) != "deal":
        return ""
    return (
        f" Niet meegeteld zijn deals op een deel van een gemeente en deals die een gemeente delen met {region.short_name}; "
        "deals van dezelfde gemeenten zijn één gebied."
    )


def _by_size(registers: Registers, region: Region, found: Sequence[Region], where: str, largest: bool = False) -> Peers:
    """Return those nearest in inhabitants, or the largest, and of how many."""
    people = {one: registers.inhabitants_of(one.municipalities) for one in found}
    mine = registers.inhabitants_of(region.municipalities)
    far = {one: -n if largest else abs(np.log(max(n, 1) / max(mine, 1))) for one, n in people.items()}
    chosen = tuple(sorted(found, key=far.__getitem__)[:MOST])
    if not chosen:
        return Peers((), f"Er zijn geen andere {_several(region)} {where}.{_which_deals(region)}")
    other = "" if largest else "andere "
    text = f"{_counted(region, len(chosen), other)} {where}"
    if len(chosen) < len(found):
        whose = region.short_name if region.whole else whole_name(registers, region)
        which = "met de meeste inwoners" if largest else f"waarvan het inwonertal het dichtst bij dat van {whose} ligt"
        text = f"van {_counted(region, len(found), other)} {where} de {len(chosen)} {which}"
    least, most = min(people[one] for one in chosen), max(people[one] for one in chosen)
    size = f"{dutch.number(least)} tot {dutch.number(most)} inwoners" if len(chosen) > 1 else f"{dutch.number(least)} inwoners"
    said = f"{dutch.capital(text)}: {size}; {_has(registers, region, dutch.number(mine))}."
    return Peers(chosen, said + _which_deals(region))


def _has(registers: Registers, region: Region, people: str) -> str:
    """Return how many inhabitants there are of a region; of a deal on part of a municipality those of the whole."""
    if region.whole:
        return f"{region.short_name} heeft er {people}"
    names = registers.names_of(region.municipalities)
    whole = f"de hele gemeente {names[0]} heeft er" if len(names) == 1 else "de hele gemeenten hebben er samen"
    return f"{whole} {people}; de deal geldt voor een deel"


def _alike(registers: Registers, scores: pd.DataFrame, own: pd.DataFrame, region: Region, others: Sequence[Region]) -> Peers:
    kind = like_kind(region)
    by_key = {one.key: one for one in others}
    values = pd.concat([scores[(scores["region_kind"] == kind) & scores["region"].isin(by_key)], own])
    table = nearest(values, region.key).head(ALIKE)
    if table.empty:
        return Peers((), f"{region.short_name} heeft te weinig cijfers om vergelijkbare {_several(region)} te vinden.")
    apart = alike_and_unlike(gaps(values, region.key, table["region"]).mean())
    alike, unlike = (dutch.several([f"“{registers.indicator[code].label}”" for code in codes]) for codes in apart)
    text = (
        f"{dutch.capital(_counted(region, len(table)))} waarvan de cijfers het dichtst bij die van {region.short_name} liggen, "
        f"op {dutch.from_to(table['indicators'])} indicatoren. Het meest lijken zij op {region.short_name} bij "
        f"{alike}, het minst bij {unlike}.{_which_deals(region)}"
    )
    return Peers(tuple(by_key[key] for key in table["region"]), text)


def _without_deal(dataset: Dataset, registers: Registers, region: Region, own: pd.DataFrame) -> Peers:
    last = int(dataset.observations["year"].max())
    signed = registers.deal[region.key].signed_year if region.kind == "deal" else None
    first = min((d.signed_year for d in deals_in(region.municipalities, registers.deals) if d.signed_year), default=last)
    start = min(signed or first, last)
    found = without_deal(dataset, registers, region, own, start)
    chosen = tuple(_area(registers, found, i) for i in range(min(ALIKE, len(found.areas))))
    if not chosen:
        return Peers(
            (),
            f"Er zijn volgens ons register geen gebieden zonder deal van evenveel gemeenten die op {region.short_name} lijken.",
        )
    what = "gemeenten" if len(region.municipalities) == 1 else f"gelote gebieden van {len(region.municipalities)} gemeenten"
    began = "toen de deal begon" if signed else "toen de eerste deal daar begon"
    when = f"in {start}" if start == last else f"in {start}, {began},"
    text = (
        f"De {len(chosen)} {what}, volgens ons register zonder deal tot en met {found.until}, die {when} het meest leken op "
        f"{region.short_name}, op {dutch.from_to(found.shared[: len(chosen)])} indicatoren."
    )
    return Peers(chosen, text)


def _area(registers: Registers, found: WithoutDeal, number: int) -> Region:
    codes = found.areas[number]
    if len(codes) == 1:
        return region_of(registers, RegionRef("gemeente", codes[0]))
    largest = sorted((registers.municipality[code] for code in codes), key=lambda m: -m.inhabitants)
    names = [f"{len(codes)} gemeenten met {dutch.several(m.name for m in largest[:n])}" for n in (2, 1)]
    return named(own_region(registers, codes), next(name for name in (*names, names[-1][:LONGEST]) if len(name) <= LONGEST))
