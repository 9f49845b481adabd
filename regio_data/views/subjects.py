"""What a view is about, as its URL names it: a function a page, and the names of all that a URL can name."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from regio_data.dutch import first, several
from regio_data.eigen.regio import own_regions
from regio_data.query import Query, chosen
from regio_data.registers.codes import indicator_key
from regio_data.registers.regions import every_region
from regio_data.registers.registers import Registers

#: The region of a profile without a choice: one with a chain of three deals.
PROFILE = "parkstad-limburg-ii"
#: A title names so many things and counts the rest.
_NAMED = 3


@functools.lru_cache(maxsize=32)
def names(kind: str, registers: Registers) -> Mapping[str, str]:
    """Return the names of all things of a kind by their keys in a URL.

    Parameters
    ----------
    kind : str
        "deal", "gemeente", "eiland", "tranche", "rode-draad", "thema", "indicator" or "regio".

    Raises
    ------
    KeyError
        For any other kind.
    """
    return MappingProxyType(_NAMES[kind](registers))


_NAMES = {
    "deal": lambda registers: {deal.slug: deal.name for deal in registers.deals},
    "gemeente": lambda registers: registers.municipality_names,
    "eiland": lambda registers: {name: name for deal in registers.deals for name in deal.islands},
    "tranche": lambda registers: {str(t.tranche): str(t.tranche) for t in registers.tranches},
    "rode-draad": lambda registers: {str(draad.number): draad.title for draad in registers.rode_draden},
    "thema": lambda registers: registers.theme_keys,
    "indicator": lambda registers: {indicator_key(i.code): i.label for i in registers.indicators},
    "regio": lambda registers: {str(ref): region.short_name for ref, region in every_region(registers).items()},
}


def kaart(query: Query, registers: Registers) -> str:
    """Return the deal, municipality or island, or else what the filters leave."""
    region = _region(query, registers) or _found(query, "eiland", names("eiland", registers))
    return _list(region or [*_tranches(query, registers), *_found(query, "thema", names("rode-draad", registers))])


def brede_welvaart(query: Query, registers: Registers) -> str:
    """Return the chosen region, the indicator and the year."""
    every = {**names("regio", registers), **names("gemeente", registers), **names("deal", registers)}
    region = _found(query, "regio", {**every, **_own(query, registers)})[:1]
    indicator = _found(query, "indicator", names("indicator", registers))[:1]
    return ": ".join(filter(None, (*region, ", ".join((*indicator, *(_year(query, "jaar") if indicator else ()))))))


def vergelijken(query: Query, registers: Registers) -> str:
    """Return the regions and the theme."""
    regions = _list(_found(query, "regio", {**names("regio", registers), **_own(query, registers)}))
    themes = [theme.lower() for theme in _found(query, "thema", names("thema", registers))]
    return ": ".join(filter(None, (regions, *themes[:1])))


def profiel(query: Query, registers: Registers) -> str:
    """Return the region."""
    other = _found(query, "regio", {**names("regio", registers), **_own(query, registers)})
    return (_region(query, registers) or [*other, registers.deal[PROFILE].name])[0]


def eigen_regio(query: Query, registers: Registers) -> str:
    """Return the own region."""
    return _list(list(_own(query, registers).values())[:1])


def rode_draden(query: Query, registers: Registers) -> str:
    """Return the rode draad, or of the starting positions the deal that is looked up."""
    view = next(iter(query.get("beeld", ())), "themas").casefold()
    if view == "uitgangsposities":
        return _list(_found(query, "deal", names("deal", registers))[:1])
    return _list(_found(query, "thema", names("rode-draad", registers))[:1]) if view == "themas" else ""


def naast_elkaar(query: Query, registers: Registers) -> str:
    """Return what stands on the two maps."""
    tranches = {f"tranche-{key}": f"Tranche {key}" for key in names("tranche", registers)}
    on_map = {"alle": "Regio Deals"} | tranches | dict(names("indicator", registers))
    sides = []
    for side in ("links", "rechts"):
        found = _found(query, side, on_map)[:1]
        sides += [", ".join((*found, *_year(query, f"jaar{side}")))] if found else []
    return _list(sides)


def geld(query: Query, registers: Registers) -> str:
    """Return the theme or indicator, and the tranches."""
    subject = _found(query, "op", {**names("thema", registers), **names("indicator", registers)})[:1]
    return _list([*subject, *_tranches(query, registers)])


def presentatie(query: Query, registers: Registers) -> str:
    """Return the tranches and the deals."""
    deals = chosen(query, "deal", registers.deal).values()
    return _list([*_tranches(query, registers), *(deal.short_name for deal in deals)])


def nothing(query: Query, registers: Registers) -> str:
    """Return "": the view of the page says it all."""
    return ""


def _region(query: Query, registers: Registers) -> list[str]:
    """A deal goes before a municipality, as on the pages."""
    return _found(query, "deal", names("deal", registers)) or _found(query, "gemeente", names("gemeente", registers))


def _own(query: Query, registers: Registers) -> dict[str, str]:
    return {key: region.name for key, region in own_regions(query, registers).items()}


def _tranches(query: Query, registers: Registers) -> list[str]:
    numbers = _found(query, "tranche", names("tranche", registers))
    return [f"{'Tranches' if len(numbers) > 1 else 'Tranche'} {several(numbers)}"] if numbers else []


def _year(query: Query, name: str) -> list[str]:
    return [text for text in query.get(name, ()) if text.isascii() and text.isdigit() and len(text) == 4][:1]


def _found(query: Query, name: str, allowed: Mapping[str, str]) -> list[str]:
    return list(chosen(query, name, allowed).values())


def _list(found: Sequence[str]) -> str:
    return first(found, _NAMED)
