"""Text as the loaders compare and list it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

#: So many lines of a list are shown.
MOST_LINES = 10


def plain(text: str) -> str:
    """Return text as titles and names are compared: no accents, straight apostrophes, single spaces, case folded.

    Examples
    --------
    >>> plain(" Súdwest-Fryslân ") == plain("sudwest-fryslan"), plain("’s-Gravenhage")
    (True, "'s-gravenhage")
    """
    straight = re.sub("[\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}`\N{ACUTE ACCENT}]", "'", text)
    bare = "".join(c for c in unicodedata.normalize("NFKD", straight) if not unicodedata.combining(c))
    return re.sub(r"\s+", " ", bare).strip().casefold()


def indented(lines: Sequence[str]) -> str:
    """Return the first lines, each on a line of its own, and how many more there are."""
    more = [f"... and {len(lines) - MOST_LINES} more"] if len(lines) > MOST_LINES else []
    return "".join(f"\n  {line}" for line in [*lines[:MOST_LINES], *more])
