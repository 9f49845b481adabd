"""The most and the least favourable positions of a region, and which figures are left out of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from regio_data import dutch, units
from regio_data.figures.figure import Figure
from regio_data.figures.judging import ACCURACY, UNKNOWN, WITHIN, unknown_note

#: How many of each a profile names.
MOST = 5
#: Under and from these percentiles a position lies in an outer quarter, clearly away from the middle.
LOW, HIGH = 25, 75

#: What the lists are.
LISTED_POSITIONS = (
    "Alleen posities in het gunstigste of het ongunstigste kwart, van cijfers die niet gelijk zijn aan dat van Nederland "
    "en er verder van af liggen dan een bekende marge of de nauwkeurigheid van onze eigen berekening; waar die niet bekend is, "
    "staat dat eronder."
)
#: In the place of a list without positions.
NO_BEST, NO_WORST = "Geen uitgesproken gunstige posities.", "Geen uitgesproken ongunstige posities."

_EQUAL = "gelijk aan dat van Nederland"
_WHY = {
    WITHIN: "binnen de marge van dat van Nederland",
    ACCURACY: "binnen de nauwkeurigheid van onze eigen berekening",
    _EQUAL: _EQUAL,
}


@dataclass(frozen=True)
class Extremes:
    """The lists of one region.

    Parameters
    ----------
    strengths, weaknesses : tuple of Figure
        `extremes`.
    unlisted : str
        How many figures are in neither though their position is far from the middle (`unlisted`), "" for none.
    none : str
        A Dutch sentence why the region has no lists, "" when it has.
    """

    strengths: tuple[Figure, ...] = ()
    weaknesses: tuple[Figure, ...] = ()
    unlisted: str = ""
    none: str = ""

    @property
    def about(self) -> str:
        """What to know of the lists: of which figures the margin is not known, what the lists are, and what is in neither."""
        return " ".join(filter(None, (unknown_of((*self.strengths, *self.weaknesses)), LISTED_POSITIONS, self.unlisted)))


def extremes(figures: Sequence[Figure], most: int = MOST) -> tuple[tuple[Figure, ...], tuple[Figure, ...]]:
    """Return the most and the least favourable positions, most pronounced first.

    Only positions in an outer quarter of the group (`LOW`, `HIGH`), and only figures that differ from the country: not equal to
    it as shown, outside the margin of the sample and outside the accuracy of our own combination. What is ordinary is no
    strength and no weakness.
    """
    kept = sorted(((f, place) for f, place in _outer(figures) if not _why_not(f)), key=lambda one: -one[1])
    strengths = [f for f, place in kept if place >= HIGH]
    weaknesses = [f for f, place in reversed(kept) if place < LOW]
    return tuple(strengths[:most]), tuple(weaknesses[:most])


def passed_over(figures: Sequence[Figure]) -> tuple[tuple[Figure, ...], tuple[Figure, ...]]:
    """Return the figures in the most and in the least favourable quarter that `extremes` leaves out as ordinary."""
    found = [(f, place) for f, place in _outer(figures) if _why_not(f)]
    return tuple(f for f, place in found if place >= HIGH), tuple(f for f, place in found if place < LOW)


def unlisted(figures: Sequence[Figure]) -> str:
    """Return how many figures with a position in an outer quarter are in no list, and why; "" when there are none."""
    reasons = [_why_not(f) for f, _ in _outer(figures)]
    parts = [f"{dutch.count(reasons.count(why), 'cijfer', 'cijfers')} {text}" for why, text in _WHY.items() if why in reasons]
    if not parts:
        return ""
    return f"Niet in deze lijsten, hoewel de positie in een buitenste kwart ligt: {dutch.several(parts)}."


def ordinary(figure: Figure) -> bool:
    """Return whether a figure is as that of Nederland, or may be: equal as shown, or within the margin or the accuracy."""
    return bool(_why_not(figure))


def unknown(figure: Figure) -> str:
    """Return that it is not known how far a figure may be off: "marge niet bekend"; "" for another."""
    doubt = figure.against_country.doubt if figure.against_country else ""
    return doubt if doubt in UNKNOWN else ""


def unknown_of(figures: Iterable[Figure]) -> str:
    """Return what stands below a table of figures: of which it is not known how far they may be off (`unknown_note`)."""
    return unknown_note((figure.indicator.label, unknown(figure)) for figure in figures)


def resting_on(figure: Figure) -> str:
    """Return on how many the place of a figure rests: ", tussen 252 van de 342 gemeenten"; "" where on the whole group."""
    rests_on = figure.position.rests_on if figure.position else ""
    return f", tussen {rests_on}" if rests_on else ""


def _outer(figures: Sequence[Figure]) -> list[tuple[Figure, float]]:
    """Return the figures with a position in an outer quarter, each with its percentile."""
    return [(f, f.position.percentile) for f in figures if f.position and not LOW <= f.position.percentile < HIGH]


def _why_not(figure: Figure) -> str:
    against = figure.against_country
    if against is None:
        return ""
    if units.figure(figure.value, figure.indicator) == units.figure(figure.country, figure.indicator):
        return _EQUAL
    return against.doubt if against.doubt in _WHY else ""
