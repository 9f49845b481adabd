"""Dutch numbers, amounts and dates, the same on screen and in every export."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TypeVar, overload

import numpy as np
from babel.dates import format_date, get_month_names

if TYPE_CHECKING:
    from typing_extensions import TypeIs

#: One number, or many: what goes in comes out. A Series too, which mypy does not know (pandas comes without types).
Numbers = TypeVar("Numbers", float, np.ndarray)

LOCALE = "nl_NL"
NO_FIGURE = "geen gegevens"

#: Names of the months, January first.
MONTHS = tuple(get_month_names("wide", locale=LOCALE).values())

#: From the separators of Python to those of Dutch.
_DUTCH = str.maketrans({",": ".", ".": ",", "-": "\N{MINUS SIGN}"})


def shown(value: Numbers, decimals: int) -> Numbers:
    """Return numbers as precise as they are shown; what differs less than the rounding of a sum is no difference.

    A half is rounded away from zero, as CBS and a Dutch reader do, also where it has no exact binary fraction.

    Examples
    --------
    >>> float(shown(0.1 + 0.2, 1)), float(shown(2.449, 1)), float(shown(142.5, 0)), float(shown(1.005, 2))
    (0.3, 2.4, 143.0, 1.01)
    """
    steps = np.round(np.abs(value) * 10.0**decimals, 6)
    return np.copysign(np.floor(steps + 0.5) / 10.0**decimals, value)


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
    steps = round(abs(float(value)) * 10.0**decimals * 1e6) / 1e6
    nearest = math.copysign(math.floor(steps + 0.5) / 10.0**decimals, value)
    return f"{nearest + 0.0:,.{decimals}f}".translate(_DUTCH)


@overload
def missing(value: float) -> bool: ...
@overload
def missing(value: float | None) -> TypeIs[None]: ...  # so that mypy knows: what is not missing is a number
def missing(value: float | None) -> bool:
    """Tell whether there is no figure."""
    return value is None or math.isnan(value)


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
    if any(value < limit == shown(value, 0) for limit in (25, 50, 75)):
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


def million_in_words(value: float) -> str:
    """Return an amount in million euro, in a running text.

    Examples
    --------
    >>> million_in_words(25.0)
    '25,0 miljoen euro'
    """
    return f"{number(value, 1)} miljoen euro"


def date(value: datetime.date | None) -> str:
    """Return a date in full.

    Examples
    --------
    >>> date(datetime.date(2023, 11, 1))
    '1 november 2023'
    """
    return "niet bekend" if value is None else format_date(value, "d MMMM y", locale=LOCALE)


def month(value: datetime.date) -> str:
    """Return the month of a date with its year.

    Examples
    --------
    >>> month(datetime.date(2023, 3, 1))
    'maart 2023'
    """
    return format_date(value, "MMMM y", locale=LOCALE)


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


def from_to(counts: Iterable[int]) -> str:
    """Return the least and the most of counts, one number where they are alike.

    Examples
    --------
    >>> from_to([28, 24, 35]), from_to([28, 28])
    ('24 tot 35', '28')
    """
    ordered = sorted(counts)
    return " tot ".join(dict.fromkeys(map(number, (ordered[0], ordered[-1]))))


def spelled(n: int) -> str:
    """Return a number as a word up to twelve, beyond that in figures.

    Examples
    --------
    >>> spelled(6), spelled(13)
    ('zes', '13')
    """
    words = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
    return words[n] if n < len(words) else number(n)
