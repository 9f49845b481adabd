"""A difference in neutral words: hoger, vergelijkbaar or lager, and whether that is favourable."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.stats import median_abs_deviation

from regio_data import dutch
from regio_data.figures.positions import comparable
from regio_data.registers.records import Indicator

HIGHER, SAME, LOWER = "hoger", "vergelijkbaar", "lager"
#: What `compare` does, for the captions.
COMPARABLE = (
    "Vergelijkbaar: het verschil is niet groter dan de mediane absolute afwijking van de gemeenten in dat jaar, of valt weg "
    "door afronding."
)
SIGNS = {HIGHER: "▲", SAME: "=", LOWER: "▼"}


@dataclass(frozen=True)
class Comparison:
    """How one figure stands against another.

    Parameters
    ----------
    difference : float
        The figure minus the other, in the unit of the indicator.
    word : str
        `HIGHER`, `SAME` or `LOWER`.
    favour : str
        "gunstig", "ongunstig", or "" when comparable or the indicator is neutral.
    text : str
        As a sentence part: "4,2 procentpunt lager dan Nederland".
    """

    difference: float
    word: str
    favour: str
    text: str

    @property
    def sign(self) -> str:
        """▲ higher, ▼ lower, = comparable: the way of the difference; ``favour`` says how to judge it."""
        return SIGNS[self.word]


def spread(values: np.ndarray) -> float:
    """Return the median absolute deviation of a group: median(abs(v - median(v))), missing figures left out.

    Examples
    --------
    >>> spread(np.array([1.0, 2.0, 4.0, 8.0, np.nan]))
    1.5
    """
    return float(median_abs_deviation(values, nan_policy="omit"))


def compare(value: float, other: float, name: str, deviation: float, indicator: Indicator) -> Comparison | None:
    """Say how a figure differs from another.

    Parameters
    ----------
    value, other : float
        Two figures of the indicator, of the same year.
    name : str
        Whose figure the other is, in Dutch.
    deviation : float
        `spread` of the group; a difference up to this, or too small for the decimals of the indicator, is called comparable.
    indicator : Indicator

    Returns
    -------
    Comparison or None
        ``None`` when one of the three is missing.
    """
    if any(dutch.missing(number) for number in (value, other, deviation)):
        return None
    gap = float(comparable(value - other))  # so that 10.1 - 10.0 is not more than 0.1
    same = abs(gap) <= comparable(deviation) or round(abs(gap), indicator.decimals) == 0
    word = SAME if same else HIGHER if gap > 0 else LOWER
    text = f"vergelijkbaar met {name}" if word == SAME else f"{dutch.difference(gap, indicator)} {word} dan {name}"
    return Comparison(gap, word, _favour(word, indicator), text)


def _favour(word: str, indicator: Indicator) -> str:
    if word == SAME or indicator.direction == "neutral":
        return ""
    return "gunstig" if (word == HIGHER) == (indicator.direction == "higher_better") else "ongunstig"
