"""The place of a region over the years, and since when it is in the least or most favourable quarter, or last or first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from regio_data.figures.figure import Figure, Position

#: What a place can be called, the most telling first. A first place that most share is none.
STATES: tuple[tuple[str, Callable[[Position], bool]], ...] = (
    ("op de laatste plaats", lambda place: place.last == place.of and place.percentile < 25),
    ("op de eerste plaats", lambda place: place.first == 1 and place.percentile >= 75),
    ("in het ongunstigste kwart", lambda place: place.percentile < 25),
    ("in het gunstigste kwart", lambda place: place.percentile >= 75),
)


@dataclass(frozen=True)
class OverYears:
    """What became of a place: all in words, "" without.

    Parameters
    ----------
    first, last : str
        The place in the first and in the last year with one: "335 van 341 (2012)".
    since : str
        "sinds 2019 op de laatste plaats": at every figure since; "niet in een buitenste kwart" where no state holds.
    """

    first: str
    last: str
    since: str


def over_years(figures: Sequence[Figure]) -> OverYears | None:
    """Return what became of the place of a region on one indicator.

    Parameters
    ----------
    figures : sequence of Figure
        One a year, in the order of the years.

    Returns
    -------
    OverYears or None
        ``None`` where no year has a place.
    """
    placed = [(figure.year, figure.position) for figure in figures if figure.position]
    if not placed:
        return None
    written = [f"{place.of_all} ({year})" for year, place in placed]
    return OverYears(written[0], written[-1], since(placed))


def since(placed: Sequence[tuple[int, Position]]) -> str:
    """Return since when the last place is called what it is, at every figure in between.

    Examples
    --------
    >>> last, low = Position(0.0, 342, 342, 342, "gemeenten"), Position(10.0, 308, 308, 342, "gemeenten")
    >>> since([(2015, low), (2016, last), (2017, last)])
    'sinds 2016 op de laatste plaats'
    >>> since([(2016, last), (2017, low)])
    'in alle 2 jaren met een plaats, 2016–2017, in het ongunstigste kwart'
    """
    for said, holds in STATES:
        if not holds(placed[-1][1]):
            continue
        years = [year for year, _ in placed]
        before = [i for i, (_, place) in enumerate(placed) if not holds(place)]
        first = before[-1] + 1 if before else 0
        said += _shared([place for _, place in placed[first:]]) if said.endswith("plaats") else ""
        if len(placed) == 1:
            return f"{said} in {years[0]}"
        every = f"in alle {len(years)} jaren met een plaats, {years[0]}–{years[-1]}, {said}"
        return f"sinds {years[first]} {said}" if before else every
    return "niet in een buitenste kwart"


def _shared(places: Sequence[Position]) -> str:
    """Return whether others had the same first or last place: in every year, in some, or "" in none."""
    shared = [place.first != place.last for place in places]
    return "" if not any(shared) else " (gedeeld)" if all(shared) else " (soms gedeeld)"
