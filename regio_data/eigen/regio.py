"""Own regions: any set of municipalities, as a link spells and names them."""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Iterable

from regio_data.query import Query, spelled_today
from regio_data.registers.regions import MOST_OWN, OWN, Region, RegionRef, find_region, region_of
from regio_data.registers.registers import Registers

#: Characters of a name; what is longer is cut off.
LONGEST = 60


def own_region(registers: Registers, codes: Iterable[str], name: str = "") -> Region:
    """Return the region of some municipalities.

    Parameters
    ----------
    registers : Registers
    codes : iterable of str
        GM codes, in any order.
    name : str
        `clean_name` makes it fit; without it the region is named after its municipalities.

    Raises
    ------
    ValueError
        With an unknown code, none or more than `MOST_OWN`; the message is Dutch.
    """
    chosen = sorted(set(codes))
    unknown = [code for code in chosen if code not in registers.municipality]
    if unknown:
        raise ValueError(f"Geen gemeente van 2024: {', '.join(unknown[:5])}.")
    if not chosen:
        raise ValueError("Een eigen regio heeft minstens één gemeente.")
    if len(chosen) > MOST_OWN:
        raise ValueError(f"Een eigen regio heeft hoogstens {MOST_OWN} gemeenten; dit zijn er {len(chosen)}.")
    return named(region_of(registers, RegionRef(OWN, "+".join(chosen))), name)


def named(region: Region, name: str) -> Region:
    """Return an own region under a name; without one it keeps that of its municipalities."""
    return dataclasses.replace(region, name=clean_name(name) or region.name)


def own_regions(query: Query, registers: Registers) -> dict[str, Region]:
    """Return the own regions that a link names, by their spelling in a URL and in its order.

    Each ``naam`` is of the own region in the same place. What is no own region is passed over.

    Examples
    --------
    >>> from regio_data.registers.load import load_registers
    >>> query = {"regio": ["nederland", "eigen:GM0153 gm0141"], "naam": ["Twee steden"]}
    >>> {key: region.name for key, region in own_regions(query, load_registers()).items()}
    {'eigen:GM0141+GM0153': 'Twee steden'}
    """
    found: dict[str, Region] = {}
    names = iter(query.get("naam", ()))
    for text in query.get("regio", ()):
        spelled = spelled_today("regio", text)
        if not spelled.startswith(f"{OWN}:") or spelled in found:
            continue
        region = find_region(registers, RegionRef.parse(spelled))
        name = next(names, "")
        if region is not None:
            found[spelled] = named(region, name)
    return found


def clean_name(text: str) -> str:
    """Return a name as it can stand anywhere: one line, without control characters, `LONGEST` characters at most.

    Examples
    --------
    >>> clean_name("  Onze\\n regio\\x07 ")
    'Onze regio'
    """
    shown = "".join(c if unicodedata.category(c)[0] not in "CZ" else " " for c in text[: 4 * LONGEST])
    return re.sub(" +", " ", shown).strip()[:LONGEST].strip()
