"""What a link means: the one place that looks up the values of query parameters, for widgets, titles and paths alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import TypeVar

from regio_data.registers.codes import indicator_key, slugify
from regio_data.registers.regions import OWN, REFRESHED, Region, RegionRef, every_region
from regio_data.registers.registers import Registers

T = TypeVar("T")

#: Parameter -> its values as they stand in the URL.
Query = Mapping[str, Sequence[str]]
#: Every parameter of ours, with what it says, and what its values name: an indicator, whose code sources spell in several ways,
#: a region, which may be a long list of municipalities, or neither.
PARAMETERS: Mapping[str, str] = MappingProxyType(
    {
        "aantal": "other",  # Kaart, stapeling: only what has so many deals
        "auto": "other",  # Presentatie: seconds that a slide stands
        "beeld": "other",  # the view of a page that has several
        "datum": "other",  # Presentatie: on the first slide
        "deal": "other",  # a deal by its slug, or several
        "deel": "other",  # Over de data: its part
        "deelgebied": "other",  # whether deals on part of a municipality count: niet, wel
        "dia": "other",  # Presentatie: the number of the slide on which it opens
        "dias": "other",  # Presentatie: the numbers of the slides that are shown
        "eiland": "other",  # Kaart: a Caribbean island by its name
        "gebied": "region",  # by which the deals are chosen: a province, a vitale regio or an own region
        "gemeente": "other",  # a municipality by its GM code
        "grenzen": "other",  # Brede welvaart: class limits of all years or of this one: vanzelf, gelijk, jaar
        "groep": "other",  # Vergelijken: why these regions stand beside the first
        "hoog": "other",  # Uitgangsposities: from how many percent in the most favourable quarter
        "indicator": "indicator",  # an indicator by its code, or several
        "jaar": "other",  # the year of the figures
        "jaarlinks": "other",  # Naast elkaar: that of the map on the left
        "jaarrechts": "other",  # Naast elkaar: that of the map on the right
        "klassen": "other",  # how the classes are made, a key of `METHODS`
        "kolom": "indicator",  # Kaart: the theme or indicator in the list of deals
        "laag": "other",  # Kaart: more layers; Uitgangsposities: from how many percent in the least favourable quarter
        "links": "indicator",  # Naast elkaar: what the map on the left shows
        "maat": "other",  # Kaart, stapeling: what is counted
        "met": "region",  # Vergelijken: the region from which the others differ
        "modus": "other",  # Presentatie: kiezen, for the page to choose on
        "naam": "other",  # the name of each own region, in their order
        "niveau": "other",  # of which kind the regions with figures are
        "op": "indicator",  # Waar landt het geld: the theme or indicator
        "rechts": "indicator",  # Naast elkaar: what the map on the right shows
        "regio": "region",  # a region of any kind, or several
        "spreker": "other",  # Presentatie: on the first slide
        "stap": "other",  # Presentatie: the steps of a story, in their order
        "status": "other",  # Kaart: a key of `STATUSES`
        "tegen": "indicator",  # Brede welvaart: the second of two indicators
        "thema": "other",  # a rode draad by its number, or a theme of the monitor by its key, as the page has it
        "titel": "other",  # Presentatie: on the first slide
        "tranche": "other",  # a tranche by its number, or several
        "volgorde": "other",  # the order of a list
        "weergave": "other",  # Kaart: the view
    }
)


def resolve(name: str, texts: Sequence[str], allowed: Iterable[str]) -> dict[str, str | None]:
    """Return what the values of a query parameter name: of ``allowed``, with other capitals or in an earlier spelling.

    Parameters
    ----------
    name : str
        Of the parameter.
    texts : sequence of str
        As the link has them.
    allowed : iterable of str
        What can be chosen; no two differ only by capitals.

    Returns
    -------
    dict
        Each text once, in the order of the link -> the key that it names, ``None`` where it names none.

    Examples
    --------
    >>> resolve("gebied", ["Provincie:Limburg", "limburg", "x"], ["provincie:limburg"])
    {'Provincie:Limburg': 'provincie:limburg', 'limburg': 'provincie:limburg', 'x': None}
    """
    if not texts:
        return {}
    keys = {key.casefold(): key for key in allowed}
    return {text: keys.get(spelled_today(name, text).casefold()) for text in texts}


def chosen(query: Query, name: str, allowed: Mapping[str, T], left_out: list[tuple[str, str]] | None = None) -> dict[str, T]:
    """Return the choices that a parameter of a link names.

    Parameters
    ----------
    query : mapping
    name : str
        Of the parameter.
    allowed : mapping
        Text in the URL -> choice.
    left_out : list, optional
        Gets the parameter and each of its texts that names nothing.

    Returns
    -------
    dict
        Each choice once by its key, in the order of the link.
    """
    found = resolve(name, query.get(name, ()), allowed)
    if left_out is not None:
        left_out.extend((name, text) for text, key in found.items() if text and key is None)
    return {key: allowed[key] for key in found.values() if key is not None}


def spelled_today(name: str, text: str) -> str:
    """Return a value of a query parameter as it is spelled today.

    Parameters
    ----------
    name : str
        Of the parameter.
    text : str
        As the link has it; comes back as it is when it is of no earlier spelling.

    Examples
    --------
    >>> spelled_today("gebied", "npvr-achterhoek"), spelled_today("gebied", "limburg")
    ('vitale-regio:achterhoek', 'provincie:limburg')
    >>> spelled_today("regio", "provincie:Fryslân"), spelled_today("met", "nederland:Nederland")
    ('provincie:fryslan', 'nederland')
    >>> spelled_today("regio", "eigen:GM0153 gm0141")
    'eigen:GM0141+GM0153'
    """
    if PARAMETERS.get(name) == "indicator":
        return indicator_key(text)
    if name == "gebied" and ":" not in text:
        vitale = text.removeprefix("npvr-")
        return str(RegionRef("provincie", slugify(text)) if vitale == text else RegionRef("vitale-regio", vitale))
    kind, colon, key = text.partition(":")
    if colon and kind == OWN:  # a plus sign in a link is a space
        return str(RegionRef(OWN, "+".join(sorted(set(re.findall(r"[^\s+,;]+", key.upper()))))))
    if colon and kind in ("provincie", "corop", "nederland", *REFRESHED):
        return str(RegionRef(kind, slugify(key)))
    return text


@lru_cache(maxsize=2)  # of the registers in use, and of those before
def by_text(registers: Registers) -> Mapping[str, Region]:
    """Return every region by what names it in a link: its reference, and a deal and a municipality by their bare key too."""
    every = every_region(registers)
    bare = {ref.key: region for ref, region in every.items() if ref.kind in ("deal", "gemeente")}
    return MappingProxyType(bare | {str(ref): region for ref, region in every.items()})


def region_parameters(ref: RegionRef) -> dict[str, list[str]]:
    """Return how a link to a page about one region names it: a deal and a municipality by a parameter of their own.

    Examples
    --------
    >>> region_parameters(RegionRef("deal", "twente-ii")), region_parameters(RegionRef("provincie", "limburg"))
    ({'deal': ['twente-ii']}, {'regio': ['provincie:limburg']})
    """
    return {ref.kind: [ref.key]} if ref.kind in ("deal", "gemeente") else {"regio": [str(ref)]}
