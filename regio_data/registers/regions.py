"""Regions: named sets of municipalities, of six kinds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from regio_data.registers.load import Registers

#: Kinds in the order in which a reader meets them, with their Dutch names (one, several).
KINDS: dict[str, tuple[str, str]] = {
    "deal": ("Regio Deal", "Regio Deals"),
    "gemeente": ("gemeente", "gemeenten"),
    "provincie": ("provincie", "provincies"),
    "corop": ("COROP-gebied", "COROP-gebieden"),
    "vitale-regio": ("vitale regio", "vitale regio’s"),
    "nederland": ("Nederland", "Nederland"),
}


@dataclass(frozen=True, order=True)
class RegionRef:
    """Which region is meant: the one spelling for URL, map and files.

    Parameters
    ----------
    kind : str
        A key of `KINDS`.
    key : str
        GM code for a municipality, slug otherwise; "nederland" for the country.

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
class Region:
    """A named set of municipalities.

    Parameters
    ----------
    kind : str
        A key of `KINDS`.
    key : str
        GM code for a municipality, slug for a deal or vitale regio, the name otherwise.
    name : str
        Name on screen.
    municipalities : tuple of str
        GM codes; empty for deals with islands or provinces only.
    partial : tuple of str
        GM codes of municipalities that the region covers only in part; their figures hold for the whole municipality.
    cbs_code : str
        Code under which CBS gives figures of the region itself (PV20, CR01, NL01, or a GM code); "" for others.
    """

    kind: str
    key: str
    name: str
    municipalities: tuple[str, ...]
    partial: tuple[str, ...] = ()
    cbs_code: str = ""


def regions(registers: Registers, kind: str) -> tuple[Region, ...]:
    """Return all regions of one kind.

    Raises
    ------
    KeyError
        If the kind is not in `KINDS`.
    """
    return _MAKERS[kind](registers)


def find_region(registers: Registers, kind: str, key: str) -> Region | None:
    """Return one region, ``None`` if kind or key is unknown."""
    if kind not in _MAKERS:
        return None
    return next((region for region in regions(registers, kind) if region.key == key), None)


def _deals(registers: Registers) -> tuple[Region, ...]:
    code = registers.code_of
    return tuple(
        Region(
            "deal",
            deal.slug,
            deal.name,
            tuple(code[name] for name in deal.municipalities),
            tuple(code[name] for name in deal.municipalities if name in deal.partial_municipalities),
        )
        for deal in registers.deals
    )


def _municipalities(registers: Registers) -> tuple[Region, ...]:
    return tuple(Region("gemeente", m.code, m.name, (m.code,), cbs_code=m.code) for m in registers.municipalities)


def _vitale_regios(registers: Registers) -> tuple[Region, ...]:
    code = registers.code_of
    return tuple(
        Region("vitale-regio", v.slug, v.name, tuple(code[name] for name in v.municipalities)) for v in registers.vitale_regios
    )


def _by_column(kind: str, column: str) -> Callable[[Registers], tuple[Region, ...]]:
    def make(registers: Registers) -> tuple[Region, ...]:
        codes = _cbs_codes(registers, kind)
        names = sorted({getattr(m, column) for m in registers.municipalities})
        return tuple(
            Region(
                kind,
                name,
                name,
                tuple(m.code for m in registers.municipalities if getattr(m, column) == name),
                cbs_code=codes.get(name, ""),
            )
            for name in names
        )

    return make


def _nederland(registers: Registers) -> tuple[Region, ...]:
    code = _cbs_codes(registers, "nederland").get("Nederland", "")
    return (Region("nederland", "Nederland", "Nederland", tuple(m.code for m in registers.municipalities), cbs_code=code),)


def _cbs_codes(registers: Registers, kind: str) -> dict[str, str]:
    return {area.name: area.code for area in registers.cbs_areas if area.kind == kind}


_MAKERS: dict[str, Callable[[Registers], tuple[Region, ...]]] = {
    "deal": _deals,
    "gemeente": _municipalities,
    "provincie": _by_column("provincie", "province"),
    "corop": _by_column("corop", "corop"),
    "vitale-regio": _vitale_regios,
    "nederland": _nederland,
}
