"""Text that a spreadsheet would take for a formula is made harmless; numbers stay numbers."""

from __future__ import annotations

import re

import pandas as pd

# First characters at which a spreadsheet starts a formula (OWASP, CSV injection), full-width forms included. Some programs
# trim spaces first, and a Dutch Excel splits a line at semicolons, so a formula may also start after one of those.
# Nothing is consumed: in "\r\t" both characters are a start.
_START = re.compile(r"(?:^|(?<=[;\t\r\n]))(?=\s*[=+\-@＝＋－＠]| *[\t\r])")


def dangerous(text: str) -> bool:
    """Tell whether a spreadsheet could take a text cell, or what it makes of it, for a formula."""
    return _START.search(text) is not None


def defused(text: str) -> str:
    """Return text that a spreadsheet shows as text: an apostrophe in front of what could start a formula.

    Examples
    --------
    >>> defused("=1+1"), defused("a;@b"), defused("Twente II"), defused("'t Gooi")
    ("'=1+1", "a;'@b", 'Twente II', "'t Gooi")
    """
    return _START.sub("'", text)


def defused_table(table: pd.DataFrame) -> pd.DataFrame:
    """Return a table whose text, headers included, is safe in a CSV file; other values are untouched."""

    def safe(value: object) -> object:
        return defused(value) if isinstance(value, str) else value

    text = [name for name in table.columns if not pd.api.types.is_numeric_dtype(table[name])]
    return table.assign(**{name: table[name].map(safe) for name in text}).rename(columns=safe)
