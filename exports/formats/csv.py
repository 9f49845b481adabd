"""Tables as CSV: plain for machines, and as a spreadsheet set to Dutch opens it."""

from __future__ import annotations

import pandas as pd

from exports.formats.defuse import defused_table


def to_csv(table: pd.DataFrame) -> bytes:
    """Return a table as plain CSV: comma, decimal point, UTF-8, empty where there is no figure, no formulas in text."""
    return defused_table(table).to_csv(index=False, lineterminator="\n").encode("utf-8")


def to_dutch_csv(table: pd.DataFrame) -> bytes:
    """Return a table as Excel set to Dutch opens it: semicolon, decimal comma, byte order mark; else as `to_csv`."""
    return defused_table(table).to_csv(index=False, sep=";", decimal=",", lineterminator="\r\n").encode("utf-8-sig")
