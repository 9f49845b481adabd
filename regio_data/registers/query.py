"""What a link means: the one place that looks up the values of query parameters, for widgets, titles and paths alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from regio_data.registers.codes import indicator_key, slugify
from regio_data.registers.regions import OWN, REFRESHED, RegionRef

T = TypeVar("T")

#: Parameter -> its values as they stand in the URL.
Query = Mapping[str, Sequence[str]]
#: Parameters that may name an indicator, whose code sources spell in several ways.
_INDICATORS = ("indicator", "op", "kolom", "links", "rechts", "tegen")


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
    if name in _INDICATORS:
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
