"""The link to a view of the dashboard, for sharing and for QR codes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from urllib.parse import urlencode, urlsplit, urlunsplit

from regio_data.dutch import first
from regio_data.query import PARAMETERS

#: Name of the page in a URL.
PRESENTATION = "presentatie"
#: Where the files of the open data lie; a change in what a file holds gets another number, the old one stays for a year.
OPEN_DATA = "data/v1"

_NAME = re.compile(r"[a-z][a-z-]{0,29}")

#: Longer values are not of ours; an own region names up to a hundred municipalities.
LONGEST, LONGEST_REGION = 80, 710
#: So many parts of a link are named that were left out, and the rest counted.
_NAMED = 3


def view_link(address: str, parameters: Mapping[str, Sequence[str]]) -> str:
    """Return the link to a view; what cannot be a parameter of ours is left out.

    Parameters
    ----------
    address : str
        Of the page; a query or fragment in it is replaced.
    parameters : mapping
        Name -> values, as they stand in the URL.

    Raises
    ------
    ValueError
        If the address is not http or https.

    Examples
    --------
    >>> view_link("https://deals.example/brede-welvaart", {"jaar": ["2022"], "tranche": ["1", "4"], "<b>": ["x"]})
    'https://deals.example/brede-welvaart?jaar=2022&tranche=1&tranche=4'
    """
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise ValueError("a link is made of an http or https address")
    pairs = [(name, value) for name, values in parameters.items() for value in values if _ours(name, value)]
    return urlunsplit((parts.scheme, parts.netloc, parts.path or "/", urlencode(pairs), ""))


def _ours(name: str, value: str) -> bool:
    longest = LONGEST_REGION if PARAMETERS.get(name) == "region" else LONGEST
    return _NAME.fullmatch(name) is not None and value.isprintable() and 0 < len(value) <= longest


def left_out(parts: Sequence[tuple[str, str]], shown: Callable[[str], str]) -> list[str]:
    """Return which parts of a link were left out, in one sentence; [] when there are none.

    Parameters
    ----------
    parts : sequence of (str, str)
        Parameters with their texts.
    shown : callable
        Makes a text from outside safe for where the sentence stands.

    Examples
    --------
    >>> left_out([("jaar", "later")], str)
    ['Dit deel van de link is hier niet te kiezen en is weggelaten: jaar (“later”).']
    """
    names = [f"{shown(name)} (“{shown(text)}”)" for name, text in dict.fromkeys(parts)]
    if not names:
        return []
    single = len(names) == 1
    return [
        f"{'Dit deel' if single else 'Deze delen'} van de link {'is' if single else 'zijn'} hier niet te kiezen en "
        f"{'is' if single else 'zijn'} weggelaten: {first(names, _NAMED)}."
    ]
