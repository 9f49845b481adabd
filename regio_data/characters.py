"""Which characters the files that we make can show: those of the typeface, Source Sans.

A control character makes PDF, XLSX and PPTX unreadable or impossible, and PDF/UA allows no character without a glyph. So
whatever goes into such a file passes `writable`, and ``python -m loaders check`` names what is replaced.
"""

from __future__ import annotations

import re
import unicodedata

#: In place of what cannot be shown.
REPLACEMENT = "?"

#: Latin, as far as every weight of the typeface has it; punctuation, currency, fractions, arrows and signs.
_KNOWN = (
    "\n\x20-\x7e\xa0-\u0131\u0134-\u0149\u014c-\u0165\u0168-\u017e\u0192\u0218-\u021b\u02c6\u02dc\u1e80-\u1e85\u1e9e\u1ef2\u1ef3"
    "\u2012-\u2015\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u202f\u2030\u2032\u2033\u2039\u203a\u2044\u2070\u2074-\u2079"
    "\u2080-\u2089\u20ac\u2122\u2153\u2154\u215b-\u215e\u2190-\u2193\u2202\u2206\u2211\u2212\u221a\u221e\u2248\u2260\u2264\u2265"
    "\u25a0\u25b2\u25b3\u25b6\u25b7\u25bc\u25bd\u25c0\u25c1\u25c6\u25ca\u2713"
)
_UNKNOWN = re.compile(f"[^{_KNOWN}]+")
#: Nothing is lost without these: marks that join or choose the form of the character before, and the soft hyphen.
_SILENT = re.compile("[\u00ad\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]")


def writable(text: str) -> str:
    """Return text that every file can show: another character becomes a question mark, a control character nothing.

    Examples
    --------
    >>> writable("Twente\\x07 \\U0001f600 Súdwest-Frysla\\u0302n")
    'Twente ? Súdwest-Fryslân'
    """
    return _UNKNOWN.sub(_replaced, _SILENT.sub("", unicodedata.normalize("NFC", text)).replace("\t", " "))


def unwritable(text: str) -> list[str]:
    """Return what `writable` would replace, as "U+1F600 GRINNING FACE"; each once."""
    found = "".join(_UNKNOWN.findall(_SILENT.sub("", unicodedata.normalize("NFC", text)).replace("\t", " ")))
    return [f"U+{ord(c):04X} {unicodedata.name(c, 'control character')}" for c in dict.fromkeys(found)]


def _replaced(found: re.Match[str]) -> str:
    return REPLACEMENT if any(unicodedata.category(c) != "Cc" for c in found[0]) else ""


def printable(text: str, most: int = 40) -> str:
    """Return text on one line, without control characters and not too long.

    Examples
    --------
    >>> printable("een\\n twee\\x00")
    'een twee'
    """
    return "".join(c for c in " ".join(text.split()) if c.isprintable())[:most]
