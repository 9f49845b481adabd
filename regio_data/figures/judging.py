"""Whether a way, up or down, is favourable; and when a difference, a change or a trend is not to be judged at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import attrgetter

from regio_data import dutch
from regio_data.figures.margins import Margin
from regio_data.registers.accuracy import Accuracy
from regio_data.registers.records import Indicator

#: What a difference may come of: the sample, our own combination, or that either is not known.
WITHIN, UNKNOWN_MARGIN = "binnen de marge", "marge niet bekend"
ACCURACY, UNKNOWN_ACCURACY = "binnen de nauwkeurigheid", "nauwkeurigheid niet bekend"

#: What of a difference is not known is said once below a table (`unknown_note`), not in each of its cells.
UNKNOWN = (UNKNOWN_MARGIN, UNKNOWN_ACCURACY)

#: How far off our own combination makes a figure beside one of CBS, a difference of two of our combinations, a change of one.
Reach = Callable[[Accuracy], float | None]
OF_FIGURE: Reach = attrgetter("reach")
OF_DIFFERENCE: Reach = attrgetter("reach_between")
OF_CHANGE: Reach = attrgetter("reach_of_change")


def favour(upwards: bool, indicator: Indicator) -> str:
    """Return "gunstig" or "ongunstig", "" when the indicator is neutral."""
    if indicator.direction == "neutral":
        return ""
    return "gunstig" if upwards == (indicator.direction == "higher_better") else "ongunstig"


def judge(size: float, indicator: Indicator, margin: Margin | None, reach: Reach | None) -> str:
    """Return why a difference is not to be judged.

    Parameters
    ----------
    size : float
        Of the difference, without its sign, in the unit of the indicator.
    indicator : Indicator
    margin : Margin or None
        Of the difference; ``None`` where none is to be stated.
    reach : Reach or None
        `OF_FIGURE`, `OF_DIFFERENCE` or `OF_CHANGE`; ``None`` where no combination of ours is in it.

    Returns
    -------
    str
        The sample goes first: `WITHIN` up to and including the margin, `UNKNOWN_MARGIN` for a survey without one. Then as
        `of_combination`.
    """
    if margin and size <= margin.size:
        return WITHIN
    if indicator.survey and not margin:
        return UNKNOWN_MARGIN
    return of_combination(size, indicator, reach)


def of_combination(size: float, indicator: Indicator, reach: Reach | None) -> str:
    """Return what `judge` says of our own combination alone.

    `ACCURACY` up to and including its reach, `UNKNOWN_ACCURACY` where it was not measured, else "".
    """
    if reach is None:
        return ""
    off = reach(indicator.accuracy) if indicator.accuracy else None
    if off is None:
        return UNKNOWN_ACCURACY
    return ACCURACY if size <= off else ""


def unknown_note(doubts: Iterable[tuple[str, str]], so: str = ", dus het verschil niet gunstig of ongunstig genoemd") -> str:
    """Return below a table of which of its rows, as (name, doubt), it is not known how far a difference may be off.

    ``so`` is what follows from that.

    Examples
    --------
    >>> unknown_note([("Overgewicht", UNKNOWN_MARGIN), ("Geluid", UNKNOWN_MARGIN), ("Werk", WITHIN)])
    'Marge niet bekend, dus het verschil niet gunstig of ongunstig genoemd: Overgewicht en Geluid.'
    """
    rows = tuple(doubts)
    found = [
        (doubt, dutch.several(names))
        for doubt in UNKNOWN
        if (names := dict.fromkeys(name for name, one in rows if one == doubt))
    ]
    return " ".join(f"{dutch.capital(doubt)}{so}: {names}." for doubt, names in found)
