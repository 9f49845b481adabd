"""Text as it is compared: words without accents, apostrophes, hyphens or capitals."""

from __future__ import annotations

import re
import unicodedata

#: Words that tell nothing apart; they count only where a text has no other.
NOISE = frozenset(
    {"aan", "bij", "de", "den", "der", "een", "en", "het", "in", "of", "op", "over", "per", "te", "tot", "van", "voor"}
    | {"deal", "deals", "regio", "regiodeal", "regiodeals"}
)
_ROMAN = {"ii": "2", "iii": "3", "iv": "4"}
_SILENT = re.compile(r"['’‘`´.]")
_BETWEEN = re.compile(r"[^a-z0-9]+")


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text.

    Examples
    --------
    >>> words("'s-Gravenhage"), words("Noardeast-Fryslân"), words("Regio Deal Twente II")
    (('s', 'gravenhage'), ('noardeast', 'fryslan'), ('regio', 'deal', 'twente', '2'))
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return tuple(_ROMAN.get(word, word) for word in _BETWEEN.split(_SILENT.sub("", plain)) if word)


def telling(text: str) -> tuple[str, ...]:
    """Return the words that tell something apart; all where there are no others.

    Examples
    --------
    >>> telling("Regio Deal van de Achterhoek"), telling("Regio Deal")
    (('achterhoek',), ('regio', 'deal'))
    """
    every = words(text)
    return tuple(word for word in every if word not in NOISE) or every
