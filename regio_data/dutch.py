"""Dutch numbers, amounts and dates, the same on screen and in every export."""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Iterable, Sequence

import numpy as np
from babel.dates import format_date, get_month_names

from regio_data.registers.records import Indicator

LOCALE = "nl_NL"
NO_FIGURE = "geen gegevens"

#: Names of the months, January first.
MONTHS = tuple(get_month_names("wide", locale=LOCALE).values())

#: From the separators of Python to those of Dutch.
_DUTCH = str.maketrans({",": ".", ".": ",", "-": "\N{MINUS SIGN}"})

#: Short unit behind a number; a space before "%" is not Dutch usage.
_TIGHT = {"%"}


def shown(value: float | np.ndarray, decimals: int) -> float | np.ndarray:
    """Return numbers as precise as they are shown; what differs less than the rounding of a sum is no difference.

    Examples
    --------
    >>> float(shown(0.1 + 0.2, 1)), float(shown(2.449, 1))
    (0.3, 2.4)
    """
    return np.round(np.round(value, 9), decimals)


def number(value: float | None, decimals: int = 0) -> str:
    """Return a number with Dutch separators and exactly so many decimals; "–" when missing.

    Examples
    --------
    >>> number(23900.0)
    '23.900'
    >>> number(40.1, 1)
    '40,1'
    >>> number(float("nan"))
    '–'
    """
    if missing(value):
        return "–"
    if math.isinf(value):
        return "∞" if value > 0 else "\N{MINUS SIGN}∞"
    # As `shown`, written as babel writes it, thirty times as fast: of a page of figures the formatting was a quarter. A test
    # sets both side by side.
    nearest = round(round(float(value) * 1e9) / 1e9 * 10**decimals) / 10**decimals
    return f"{nearest + 0.0:,.{decimals}f}".translate(_DUTCH)


def missing(value: float | None) -> bool:
    """Tell whether there is no figure."""
    return value is None or math.isnan(value)


def figure(value: float | None, indicator: Indicator, unit: bool = True) -> str:
    """Return a figure of an indicator, with its decimals and short unit; "geen gegevens" when missing."""
    if missing(value):
        return NO_FIGURE
    text = number(value, indicator.decimals)
    return singular(text + unit_suffix(indicator)) if unit else text


def unit_suffix(indicator: Indicator) -> str:
    """Return what stands behind a figure: "%", " km", " euro per huishouden"."""
    unit = indicator.unit_of_figure
    return unit if unit in _TIGHT else f" {unit}"


def difference(value: float | None, indicator: Indicator) -> str:
    """Return the size of a difference, without its sign: "4,2 procentpunt", "0,5 jaar"; "geen gegevens" when missing.

    Examples
    --------
    >>> from regio_data.registers.load import load_registers
    >>> crimes = load_registers().indicator["04_VE_03"]
    >>> difference(-0.8, crimes), difference(11, crimes)
    ('1 misdrijf per 1.000 inwoners', '11 misdrijven per 1.000 inwoners')
    """
    if missing(value):
        return NO_FIGURE
    return singular(f"{number(abs(value), indicator.decimals)} {indicator.unit_of_difference}")


def singular(text: str) -> str:
    """Return an amount with its unit, in the singular when it is one.

    Examples
    --------
    >>> singular("+1 misdrijven per 1.000 inwoners"), singular("21 misdrijven per 1.000 inwoners")
    ('+1 misdrijf per 1.000 inwoners', '21 misdrijven per 1.000 inwoners')
    """
    return re.sub("^([+\N{MINUS SIGN}]?1) misdrijven\\b", r"\1 misdrijf", text)


def apart(value: float, other: float, indicator: Indicator) -> str:
    """Return how far two figures are apart, in words that agree with both as they are shown; "" when nothing is to be seen.

    The gap is taken before rounding, so that a larger one never reads as the smaller.

    Examples
    --------
    >>> from regio_data.registers.load import load_registers
    >>> percent = load_registers().indicator["09_E&V_13"]
    >>> apart(4.24, 3.16, percent), apart(4.24, 4.26, percent), apart(4.24, 4.21, percent)
    ('1,1 procentpunt', 'minder dan 0,1 procentpunt', '')
    """
    if not less_than_a_step(value, other, indicator):
        return difference(_gap(value, other), indicator)
    decimals = indicator.decimals
    if round(value, decimals) == round(other, decimals) and round(_gap(value, other), decimals) == 0:
        return ""
    return f"minder dan {difference(10**-decimals, indicator)}"


def less_than_a_step(value: float, other: float, indicator: Indicator) -> bool:
    """Tell whether two figures are shown as equal, or their gap as 0.

    Examples
    --------
    >>> from regio_data.registers.load import load_registers
    >>> km = load_registers().indicator["R_HN_AV_02"]
    >>> less_than_a_step(0.44, 0.36, km), less_than_a_step(0.46, 0.44, km), less_than_a_step(0.5, 0.4, km)
    (True, True, False)
    """
    decimals = indicator.decimals
    return round(value, decimals) == round(other, decimals) or round(_gap(value, other), decimals) == 0


def _gap(value: float, other: float) -> float:
    return round(abs(value - other), 9)  # so that 10.1 - 10.0 is not less than 0.1


def slope(value: float | None, indicator: Indicator) -> str:
    """Return a change per year with its sign, a small one with a decimal more than the figures.

    Examples
    --------
    >>> from regio_data.registers.load import load_registers
    >>> known = load_registers().indicator
    >>> slope(-0.412, known["09_E&V_13"]), slope(0.001, known["09_E&V_13"])
    ('−0,41 procentpunt per jaar', 'minder dan 0,01 procentpunt per jaar')
    """
    if missing(value):
        return NO_FIGURE
    decimals = indicator.decimals + (abs(value) < 10)
    unit = indicator.unit_of_difference
    if value and round(value, decimals) == 0:
        return f"minder dan {number(10**-decimals, decimals)} {unit} per jaar"
    return f"{'+' if value > 0 else ''}{number(value, decimals)} {unit} per jaar"


def places(first: int, last: int) -> str:
    """Return a place, with all that are taken by equal values: "12", "67–68".

    Examples
    --------
    >>> places(12, 12), places(67, 68)
    ('12', '67–68')
    """
    return number(first) if first == last else f"{number(first)}–{number(last)}"


def whole_percent(share: float) -> int:
    """Return a share in whole percents, rounded down: 49.8% is not half, and only all of it is 100.

    Examples
    --------
    >>> whole_percent(0.498), whole_percent(0.29), whole_percent(0.998), whole_percent(1.0)
    (49, 29, 99, 100)
    """
    return math.floor(round(100 * share, 6))  # 100 * 0.29 is a hair under 29


def percent(share: float) -> str:
    """Return a share as a percentage with one decimal: rounded, where `whole_percent` rounds down to a limit.

    Examples
    --------
    >>> percent(3 / 28), percent(0.25)
    ('10,7%', '25,0%')
    """
    return f"{number(100 * share, 1)}%"


def percentile(value: float | None) -> str:
    """Return a percentile as a whole number: 100 only of the first place, 0 only of the last; "–" when missing.

    What lies just under a quarter never reads as its limit: it has a decimal, rounded down.

    Examples
    --------
    >>> percentile(99.8), percentile(100.0), percentile(0.2), percentile(42.6)
    ('99', '100', '1', '43')
    >>> percentile(24.97), percentile(74.6), percentile(25.0)
    ('24,9', '74,6', '25')
    """
    if missing(value):
        return "–"
    if any(value < limit == round(value) for limit in (25, 50, 75)):
        return number(math.floor(value * 10) / 10, 1)
    return number(value) if value in (0, 100) else number(min(max(value, 1), 99))


def coverage(share: float) -> str:
    """Return a coverage as it stands on every page and in every file: "dekking 49%"."""
    return f"dekking {whole_percent(share)}%"


def million(value: float | None) -> str:
    """Return an amount in million euro.

    Examples
    --------
    >>> million(25.0), million(None)
    ('€ 25,0 mln', 'niet bekend')
    """
    return "niet bekend" if missing(value) else f"€ {number(value, 1)} mln"


def date(value: datetime.date | None) -> str:
    """Return a date in full.

    Examples
    --------
    >>> date(datetime.date(2023, 11, 1))
    '1 november 2023'
    """
    return "niet bekend" if value is None else format_date(value, "d MMMM y", locale=LOCALE)


def several(words: Iterable[str], between: str = "en") -> str:
    """Return words as a list in a sentence, with "en" or another word before the last.

    Examples
    --------
    >>> several(["Bonaire", "Saba"]), several(["Drenthe", "Fryslân", "Groningen"])
    ('Bonaire en Saba', 'Drenthe, Fryslân en Groningen')
    """
    *first, last = words
    return f"{', '.join(first)} {between} {last}" if first else last


def first(names: Sequence[str], most: int) -> str:
    """Return the first names as `several`, and how many more there are; "" without any.

    Examples
    --------
    >>> first(["Bonaire", "Saba", "Twente", "Zwolle"], 2), first(["Bonaire", "Saba"], 2)
    ('Bonaire, Saba en nog 2', 'Bonaire en Saba')
    """
    rest = len(names) - most
    return several([*names[:most], *([f"nog {rest}"] if rest > 0 else [])]) if names else ""


def capital(text: str) -> str:
    """Return text with a capital in front; the rest keeps its own.

    Examples
    --------
    >>> capital("vitale regio"), capital("COROP-gebied")
    ('Vitale regio', 'COROP-gebied')
    """
    return text[:1].upper() + text[1:]


def count(n: int, one: str, several: str) -> str:
    """Return "1 deal", "14 deals"."""
    return f"{number(n)} {one if n == 1 else several}"


def spelled(n: int) -> str:
    """Return a number as a word up to twelve, beyond that in figures.

    Examples
    --------
    >>> spelled(6), spelled(13)
    ('zes', '13')
    """
    words = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
    return words[n] if n < len(words) else number(n)
