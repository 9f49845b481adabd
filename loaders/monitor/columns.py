"""The columns of a monitor file, from text to what they mean; an error names the lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pandas as pd

from loaders.errors import LoaderError
from loaders.municipality_names import Names, UnknownName, is_other_region, kind_and_name
from loaders.text import indented, plain
from regio_data.dataset.schemas import FIRST_YEAR, LAST_YEAR
from regio_data.registers.registers import Registers

#: What sources write for "no figure".
MISSING = frozenset({"", ".", "-", "x"})
#: An asterisk behind the year, as StatLine writes it.
STATUS = {"": "", "*": "voorlopig", "**": "nader voorlopig"}

# Digits are those of ASCII: what other scripts write for them is no code, year or figure of CBS.
_YEAR = re.compile(r"^([0-9]{4})(?:JJ00|\.0)?(\*{0,2})$")
_NUMBER = re.compile(r"^-?[0-9]+(?:[.,][0-9]+)?$")
_MUNICIPAL = re.compile(r"^(?:GM)?[0-9]{1,4}$", re.IGNORECASE)
_OTHER = re.compile(r"^(?:NL|LD|PV|CR|WK|BU)\w*$", re.IGNORECASE)


def is_municipal(raw: pd.DataFrame) -> pd.Series:
    """Tell which rows are not those of provinces and other regions."""
    other = mapped(_given(raw), lambda text: bool(_OTHER.match(text)) or is_other_region(text))
    return ~other.astype(bool)  # without rows it has no type of its own, and a frame would take it for names of columns


def cbs_areas(raw: pd.DataFrame, registers: Registers) -> pd.Series:
    """Return the code of the province, COROP area or country of every row, from its code or name; missing for other regions."""
    named = {(area.kind, plain(area.name)): area.code for area in registers.cbs_areas}
    return mapped(
        _given(raw), lambda text: text.upper() if text.upper() in registers.cbs_area else named.get(kind_and_name(text))
    )


def _given(raw: pd.DataFrame) -> pd.Series:
    return raw["statcode"] if "statcode" in raw else raw["statnaam"]


def regions(raw: pd.DataFrame, registers: Registers, source: str | Path) -> pd.Series:
    """Return the GM code of every row, from its code or else from its name."""
    given = _given(raw)
    names, codes, wrong = Names(registers), {}, {}
    for text in given.unique():
        if _MUNICIPAL.match(text):
            code = f"GM{int(re.sub('[^0-9]', '', text)):04d}"
            if code in registers.municipality:
                codes[text] = code
            else:
                wrong[text] = f"{code} is no municipality of the register"
        else:
            try:
                codes[text] = names.code(text)
            except UnknownName as error:
                wrong[text] = str(error)
    if wrong:
        first = given[given.isin(list(wrong))].drop_duplicates()
        lines = [f"line {line}: unknown municipality, {wrong[text]}" for line, text in first.items()]
        raise refusal(source, "municipalities are not known", lines, "Is this the division of the register gemeenten.csv?")
    return given.map(codes)


def years(given: pd.Series, source: str | Path) -> tuple[pd.Series, pd.Series]:
    """Return year and status of every row."""
    parsed = {text: _YEAR.match(text) for text in given.unique()}
    right = {text: found for text, found in parsed.items() if found and FIRST_YEAR <= int(found[1]) <= LAST_YEAR}
    wrong = parsed.keys() - right.keys()
    if wrong:
        lines = [f"line {line}: year {text!r}" for line, text in given[given.isin(wrong)].items()]
        raise refusal(source, "years cannot be read", lines, f"A year is a number from {FIRST_YEAR} to {LAST_YEAR}.")
    year = given.map({text: int(found[1]) for text, found in right.items()}).astype("int64")
    return year, given.map({text: STATUS[found[2]] for text, found in right.items()})


def values(given: pd.Series, source: str | Path) -> pd.Series:
    """Return the figure of every row; a missing one is a missing value."""
    text = given.where(~given.str.lower().isin(MISSING))
    wrong = text[text.notna() & ~text.astype("str").str.match(_NUMBER.pattern)]
    if len(wrong):
        lines = [f"line {line}: value {value!r}" for line, value in wrong.items()]
        advice = "A value is a number without separator of thousands, or empty."
        raise refusal(source, "values cannot be read", lines, advice)
    comma, point = (text.str.contains(sign, regex=False, na=False) for sign in (",", "."))
    if comma.any() and point.any():
        lines = [f"line {line}: value {text[line]!r}" for line in (comma.idxmax(), point.idxmax())]
        raise refusal(source, "decimal comma and decimal point are mixed", lines, "Use one of them.")
    return pd.to_numeric(text.str.replace(",", ".", regex=False)).astype("float64")


def mapped(column: pd.Series, function: Callable[[str], object]) -> pd.Series:
    """Map a column of which the values come back many times."""
    return column.map({text: function(text) for text in column.unique()})


def refusal(source: str | Path, cause: str, lines: Sequence[str], advice: str) -> LoaderError:
    """Return the error that names the cause, then the first lines, then what to do."""
    return LoaderError(f"{source}: {cause}:{indented(lines)}\n{advice}")
