"""Regions: named sets of municipalities, of the kinds in `KINDS`."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from regio_data.dutch import several
from regio_data.registers.areas import CbsArea
from regio_data.registers.codes import slugify
from regio_data.registers.records import bare_name
from regio_data.registers.registers import Registers


@dataclass(frozen=True, order=True)
class RegionRef:
    """Which region is meant: the one spelling for URL, map and files.

    Parameters
    ----------
    kind : str
        A key of `KINDS`.
    key : str
        GM code for a municipality, GM codes joined by a plus sign for an own region, slug otherwise; "nederland" for the
        country.

    Examples
    --------
    >>> str(RegionRef("gemeente", "GM0153"))
    'gemeente:GM0153'
    >>> RegionRef.parse("nederland")
    RegionRef(kind='nederland', key='nederland')
    """

    kind: str
    key: str

    def __str__(self) -> str:
        return self.kind if self.kind == self.key else f"{self.kind}:{self.key}"

    @classmethod
    def parse(cls, text: str) -> RegionRef:
        """Return the reference that a text spells.

        Raises
        ------
        ValueError
            If its kind is not in `KINDS`.
        """
        kind, _, key = text.partition(":")
        if kind not in KINDS:
            raise ValueError(text)
        return cls(kind, key or kind)


@dataclass(frozen=True)
class Kind:
    """A kind of region.

    Parameters
    ----------
    one, several : str
        Its Dutch names.
    order : int
        Its place in a list to choose from; 0 for own regions, which are in none.
    make : callable
        Registers -> all regions of the kind.
    column : str
        Column of the files of municipalities that says which of these they are part of; "" for kinds without.
    on_map : bool
        Whether the map in the browser must know the members, to draw the edge.
    in_part : bool
        Whether municipalities may lie in none of them.
    """

    one: str
    several: str
    order: int
    make: Callable[[Registers], tuple[Region, ...]]
    column: str = ""
    on_map: bool = False
    in_part: bool = False


NEDERLAND = RegionRef("nederland", "nederland")
#: The kind of a region that a user makes, by the codes of its municipalities; and how many of them.
OWN, MOST_OWN = "eigen", 100


@dataclass(frozen=True)
class Region:
    """A named set of municipalities.

    Parameters
    ----------
    ref : RegionRef
    name : str
        Name on screen.
    municipalities : tuple of str
        GM codes; empty for deals with islands or provinces only.
    partial : tuple of str
        GM codes of municipalities that the region covers only in part; their figures hold for the whole municipality.
    cbs_areas : tuple of CbsArea
        The province, COROP area or country of exactly these municipalities: figures that CBS gives of it are figures of the
        region. The province first; none for a region that covers a municipality only in part.
    """

    ref: RegionRef
    name: str
    municipalities: tuple[str, ...]
    partial: tuple[str, ...] = ()
    cbs_areas: tuple[CbsArea, ...] = ()

    @property
    def kind(self) -> str:
        """A key of `KINDS`."""
        return self.ref.kind

    @property
    def key(self) -> str:
        """What tells it from others of its kind: see `RegionRef`."""
        return self.ref.key

    @property
    def short_name(self) -> str:
        """The name, of a deal without the words in front."""
        return bare_name(self.name)

    @property
    def is_area(self) -> bool:
        """Whether it is an area in which deals lie wholly or in part: neither a deal nor a municipality."""
        return self.kind not in ("deal", "gemeente")

    @property
    def whole(self) -> bool:
        """Whether it consists of whole municipalities, so that figures of those are figures of the region."""
        return not self.partial


@functools.lru_cache(maxsize=32)  # of two states of the registers: pages ask for the same lists at every run
def regions(registers: Registers, kind: str) -> tuple[Region, ...]:
    """Return all regions of one kind.

    Raises
    ------
    KeyError
        If the kind is not in `KINDS`.
    """
    return tuple(_with_cbs_areas(registers, region) for region in KINDS[kind].make(registers))


def find_region(registers: Registers, ref: RegionRef) -> Region | None:
    """Return one region, ``None`` if kind or key is unknown."""
    if ref.kind not in KINDS:
        return None
    if ref.kind == OWN:
        return _own(registers, ref.key)
    return _by_ref(registers, ref.kind).get(ref)


def region_of(registers: Registers, ref: RegionRef) -> Region:
    """Return one region of which the caller knows that it is there; `find_region` asks whether it is.

    Raises
    ------
    LookupError
        If kind or key is unknown after all.
    """
    region = find_region(registers, ref)
    if region is None:
        raise LookupError(f"no region {ref} in the registers")
    return region


@functools.lru_cache(maxsize=32)
def _by_ref(registers: Registers, kind: str) -> dict[RegionRef, Region]:
    return {region.ref: region for region in regions(registers, kind)}


@functools.lru_cache(maxsize=2)
def every_region(registers: Registers) -> Mapping[RegionRef, Region]:
    """Return all regions of all kinds, within a kind in alphabetical order: a list to choose from."""
    ordered = (sorted(regions(registers, kind), key=lambda region: slugify(region.name)) for kind in LISTED)
    return MappingProxyType({region.ref: region for kind in ordered for region in kind})


def province_ref(name: str) -> RegionRef:
    """Return the reference of a province by name.

    Examples
    --------
    >>> str(province_ref("Fryslân"))
    'provincie:fryslan'
    """
    return RegionRef("provincie", slugify(name))


def _own(registers: Registers, key: str) -> Region | None:
    """Return the region of the codes that a key joins with a plus sign, named after them; see `regio_data.eigen.regio`."""
    codes = tuple(sorted(set(key.split("+"))))
    if len(codes) > MOST_OWN or not all(code in registers.municipality for code in codes):
        return None
    few = len(codes) < 4
    name = several(registers.names_of(codes)) if few else f"Eigen regio van {len(codes)} gemeenten"
    return _with_cbs_areas(registers, Region(RegionRef(OWN, "+".join(codes)), name, codes))


def _deals(registers: Registers) -> tuple[Region, ...]:
    return tuple(
        Region(
            RegionRef("deal", deal.slug),
            deal.name,
            deal.municipalities,
            tuple(code for code in deal.municipalities if code in deal.partial_municipalities),
        )
        for deal in registers.deals
    )


def _municipalities(registers: Registers) -> tuple[Region, ...]:
    return tuple(Region(RegionRef("gemeente", m.code), m.name, (m.code,)) for m in registers.municipalities)


def _vitale_regios(registers: Registers) -> tuple[Region, ...]:
    return tuple(Region(RegionRef("vitale-regio", v.slug), v.name, v.municipalities) for v in registers.vitale_regios)


def _by_column(kind: str, column: str) -> Callable[[Registers], tuple[Region, ...]]:
    def make(registers: Registers) -> tuple[Region, ...]:
        members: dict[str, list[str]] = {}
        for municipality in registers.municipalities:
            members.setdefault(getattr(municipality, column), []).append(municipality.code)
        return tuple(Region(RegionRef(kind, slugify(name)), name, tuple(members[name])) for name in sorted(members))

    return make


def _of_table(kind: str) -> Callable[[Registers], tuple[Region, ...]]:
    def make(registers: Registers) -> tuple[Region, ...]:
        of = sorted((area for area in registers.areas if area.kind == kind), key=lambda area: area.name)
        return tuple(Region(RegionRef(kind, slugify(area.name)), area.name, area.municipalities) for area in of)

    return make


def _nederland(registers: Registers) -> tuple[Region, ...]:
    return (Region(NEDERLAND, "Nederland", tuple(m.code for m in registers.municipalities)),)


def _with_cbs_areas(registers: Registers, region: Region) -> Region:
    same = _cbs_areas(registers).get(frozenset(region.municipalities), ()) if region.whole else ()
    return replace(region, cbs_areas=tuple(same)) if same else region


@functools.lru_cache(maxsize=2)
def _cbs_areas(registers: Registers) -> dict[frozenset[str], list[CbsArea]]:
    """Return the areas of which CBS can give figures by their municipalities."""
    kinds = {area.kind for area in registers.cbs_areas} & KINDS.keys()
    by_name = {(kind, one.name): one for kind in kinds for one in KINDS[kind].make(registers)}
    found: dict[frozenset[str], list[CbsArea]] = {}
    for area in registers.cbs_areas:
        if one := by_name.get((area.kind, area.name)):
            found.setdefault(frozenset(one.municipalities), []).append(area)
    return found


#: Every kind by its key, in the order in which a reader meets them.
KINDS: dict[str, Kind] = {
    "deal": Kind("Regio Deal", "Regio Deals", 2, _deals, "deals", on_map=True, in_part=True),
    "gemeente": Kind("gemeente", "gemeenten", 9, _municipalities),
    "provincie": Kind("provincie", "provincies", 4, _by_column("provincie", "province"), "provincie", on_map=True),
    "corop": Kind("COROP-gebied", "COROP-gebieden", 5, _by_column("corop", "corop"), "corop", on_map=True),
    "arbeidsmarktregio": Kind("arbeidsmarktregio", "arbeidsmarktregio’s", 6, _of_table("arbeidsmarktregio"), on_map=True),
    "ggd-regio": Kind("GGD-regio", "GGD-regio’s", 7, _of_table("ggd-regio"), on_map=True),
    "veiligheidsregio": Kind("veiligheidsregio", "veiligheidsregio’s", 8, _of_table("veiligheidsregio"), on_map=True),
    "vitale-regio": Kind("vitale regio", "vitale regio’s", 3, _vitale_regios, "vitale_regios", on_map=True, in_part=True),
    "nederland": Kind("Nederland", "Nederland", 1, _nederland),
    OWN: Kind("eigen regio", "eigen regio’s", 0, lambda registers: (), in_part=True),
}

#: Kinds of which the regions come with a refresh, from CBS's table of areas; the snapshot has none of them.
REFRESHED = ("arbeidsmarktregio", "ggd-regio", "veiligheidsregio")

#: The keys in the order of a list to choose from.
LISTED = tuple(sorted((kind for kind in KINDS if kind != OWN), key=lambda kind: KINDS[kind].order))
