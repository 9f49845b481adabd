"""Read the file that CBS offers with the regional Monitor Brede Welvaart."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from loaders.errors import LoaderError
from loaders.municipality_names import Names, UnknownName, is_other_region, plain
from loaders.text_table import read_text_table
from loaders.zeros import as_missing, suspect, with_far_zeros
from regio_data.codes import indicator_key
from regio_data.registers import Registers
from regio_data.schemas import FIRST_YEAR, LAST_YEAR
from regio_data.settings import Settings

#: Our columns, each with the names that editions and copies use for it.
ALIASES = {
    "code": ("code", "indicator", "indicatorcode"),
    "label": ("label", "indicatornaam", "omschrijving"),
    "statcode": ("statcode", "gemeentecode", "regiocode", "regio", "regios"),
    "statnaam": ("statnaam", "gemeentenaam", "gemeente", "regionaam"),
    "year": ("jaar", "perioden", "periode"),
    "value": ("waarde", "value"),
}
#: What sources write for "no figure".
MISSING = frozenset({"", ".", "-", "x"})
#: An asterisk behind the year, as StatLine writes it.
STATUS = {"": "", "*": "voorlopig", "**": "nader voorlopig"}
MOST = 10

_YEAR = re.compile(r"^(\d{4})(?:JJ00|\.0)?(\*{0,2})$")
_NUMBER = re.compile(r"^-?\d+(?:[.,]\d+)?$")
_MUNICIPAL = re.compile(r"^(?:GM)?\d{1,4}$", re.IGNORECASE)
_OTHER = re.compile(r"^(?:NL|LD|PV|CR|WK|BU)\w*$", re.IGNORECASE)


@dataclass(frozen=True)
class Monitor:
    """What a monitor file holds.

    Parameters
    ----------
    observations : DataFrame
        `regio_data.schemas.OBSERVATIONS`, sorted by indicator, year and region.
    left_out : tuple of str
        Indicators of the file without an entry in the register.
    zeros : tuple of str
        Indicators of which zeros were read as missing.
    sha256 : str
        Of the file as it was found.
    """

    observations: pd.DataFrame
    left_out: tuple[str, ...]
    zeros: tuple[str, ...]
    sha256: str

    @property
    def last_year(self) -> int:
        """The last year with a figure."""
        return int(self.observations.dropna(subset="value")["year"].max())


def read_monitor(path: str | Path, registers: Registers) -> pd.DataFrame:
    """Return the figures of a monitor file as observations; arguments and errors as `load_monitor`."""
    return load_monitor(path, registers).observations


def load_monitor(
    source: str | Path, registers: Registers, zero_is_missing: bool = False, settings: Settings | None = None
) -> Monitor:
    """Read a monitor file.

    Parameters
    ----------
    source : str or Path
        Path or https address of csv, csv.gz or xlsx with the columns of `ALIASES`: code or label, statcode or statnaam,
        year and value. Decimal comma or point; an empty value, ".", "-" or "x" is a missing figure.
    registers : Registers
    zero_is_missing : bool
        Instead of refusing a file with suspect zeros (see `loaders.zeros`), read the zeros of every series whose other values
        lie far from 0 as missing.
    settings : Settings, optional

    Returns
    -------
    Monitor
        Rows of provinces and other regions are passed over.

    Raises
    ------
    LoaderError
        If the file cannot be read or its columns, codes, names, years or values are not as they should be; with the line
        numbers of the first ten.
    """
    found = read_text_table(source, lambda names: _enough(_ours(names)), settings)
    raw = found.table.rename(columns={theirs: ours for ours, theirs in _ours(list(found.table.columns)).items()})
    raw = raw[_is_municipal(raw)]
    indicator = _indicators(raw, registers)
    left_out = tuple(sorted(_label(raw)[indicator.isna()].unique()))
    raw, indicator = raw[indicator.notna()], indicator.dropna()
    if raw.empty:
        raise LoaderError(
            f"{source}: no row has an indicator of the register; found {', '.join(left_out[:MOST]) or 'no rows'}."
        )
    year, status = _years(raw["year"], source)
    table = pd.DataFrame(
        {
            "region": _regions(raw, registers, source),
            "indicator": indicator,
            "year": year,
            "value": _values(raw["value"], source),
        }
    )
    table["status"] = status
    table = _once(table, source)
    refused = () if zero_is_missing else suspect(table)
    if refused:
        raise LoaderError(
            f"{source}: 0 seems to stand for a missing figure in {', '.join(refused)}. "
            "Missing is not zero: check the file; --zero-is-missing reads these zeros as missing."
        )
    zeros = with_far_zeros(table) if zero_is_missing else ()
    table = as_missing(table, zeros)
    if table["value"].isna().all():
        raise LoaderError(f"{source}: holds no figure at all.")
    return Monitor(table.sort_values(["indicator", "year", "region"], ignore_index=True), left_out, zeros, found.sha256)


def _ours(names: Sequence[str]) -> dict[str, str]:
    """Return our name -> theirs for the columns recognised."""
    by_name = {plain(name): name for name in names}
    found = {}
    for ours, aliases in ALIASES.items():
        theirs = next((by_name[alias] for alias in aliases if alias in by_name), None)
        if theirs is not None:
            found[ours] = theirs
    return found


def _enough(found: dict[str, str]) -> bool:
    return (
        bool({"code", "label"} & set(found)) and bool({"statcode", "statnaam"} & set(found)) and {"year", "value"} <= set(found)
    )


def _label(raw: pd.DataFrame) -> pd.Series:
    return raw["code"] if "code" in raw else raw["label"]


def _indicators(raw: pd.DataFrame, registers: Registers) -> pd.Series:
    """Return the register's code of every row, by code and else by label; missing where neither is known."""
    by_code = {indicator_key(i.code): i.code for i in registers.indicators}
    by_label = {plain(i.label): i.code for i in registers.indicators}
    if "code" in raw:
        found = _mapped(raw["code"], lambda text: by_code.get(indicator_key(text)))
        if found.notna().any():
            return found
    return _mapped(_label(raw), lambda text: by_label.get(plain(text)))  # a column "indicator" may hold labels too


def _mapped(column: pd.Series, function: Callable[[str], object]) -> pd.Series:
    """Map a column of which the values come back many times."""
    return column.map({text: function(text) for text in column.unique()})


def _is_municipal(raw: pd.DataFrame) -> pd.Series:
    """Tell which rows are not those of provinces and other regions."""
    other = pd.Series(False, index=raw.index)
    if "statcode" in raw:
        other |= _mapped(raw["statcode"], lambda text: bool(_OTHER.match(text)) or is_other_region(text))
    elif "statnaam" in raw:
        other |= _mapped(raw["statnaam"], is_other_region)
    return ~other


def _regions(raw: pd.DataFrame, registers: Registers, source: str | Path) -> pd.Series:
    given = raw["statcode"] if "statcode" in raw else raw["statnaam"]
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
        raise LoaderError(_listed(source, lines, "Is this the division of the register gemeenten.csv?"))
    return given.map(codes)


def _years(given: pd.Series, source: str | Path) -> tuple[pd.Series, pd.Series]:
    parsed = {text: _YEAR.match(text) for text in given.unique()}
    wrong = {text for text, found in parsed.items() if not found or not FIRST_YEAR <= int(found[1]) <= LAST_YEAR}
    if wrong:
        lines = [f"line {line}: year {text!r}" for line, text in given[given.isin(wrong)].items()]
        raise LoaderError(_listed(source, lines, f"A year is a number from {FIRST_YEAR} to {LAST_YEAR}."))
    year = given.map({text: int(found[1]) for text, found in parsed.items()}).astype("int64")
    return year, given.map({text: STATUS[found[2]] for text, found in parsed.items()})


def _values(given: pd.Series, source: str | Path) -> pd.Series:
    text = given.where(~given.str.lower().isin(MISSING))
    wrong = text[text.notna() & ~text.astype("str").str.match(_NUMBER.pattern)]
    if len(wrong):
        lines = [f"line {line}: value {value!r}" for line, value in wrong.items()]
        raise LoaderError(_listed(source, lines, "A value is a number without separator of thousands, or empty."))
    comma, point = (text.str.contains(sign, regex=False, na=False) for sign in (",", "."))
    if comma.any() and point.any():
        lines = [f"line {line}: value {text[line]!r}" for line in (comma.idxmax(), point.idxmax())]
        raise LoaderError(_listed(source, lines, "Decimal comma and decimal point are mixed; use one."))
    return pd.to_numeric(text.str.replace(",", ".", regex=False)).astype("float64")


def _once(table: pd.DataFrame, source: str | Path) -> pd.DataFrame:
    """Keep one row per municipality, indicator and year; the monitor shows some indicators under two headings."""
    key = ["region", "indicator", "year"]
    same = table.drop_duplicates([*key, "value", "status"])
    twice = same[same.duplicated(key, keep=False)].sort_values(key, kind="stable")
    if len(twice):
        lines = [f"line {row.Index}: {row.region} {row.indicator} {row.year} = {row.value:g}" for row in twice.itertuples()]
        raise LoaderError(_listed(source, lines, "The same figure stands there with two values."))
    return same


def _listed(source: str | Path, lines: Sequence[str], advice: str) -> str:
    more = f"\n  ... and {len(lines) - MOST} more" if len(lines) > MOST else ""
    return f"{source}: {advice}\n  " + "\n  ".join(lines[:MOST]) + more
