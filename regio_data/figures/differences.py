"""A difference in neutral words: the gap, hoger or lager, whether it lies inside the margin, and whether it is favourable."""

from __future__ import annotations

from dataclasses import dataclass

from regio_data import dutch
from regio_data.figures.favour import favour
from regio_data.figures.margins import Margin
from regio_data.figures.positions import comparable
from regio_data.registers.records import Indicator

HIGHER, EQUAL, LOWER = "hoger", "gelijk", "lager"
WITHIN = "binnen de marge"
#: What `compare` does, for the captions.
READING = (
    "Verschillen zijn berekend vóór het afronden van de cijfers. “Binnen de marge”: bij een enquête kan zo’n verschil van de "
    "steekproef komen. De marge is die van het CBS, of anders een geschatte marge, eerder te ruim dan te krap. Voor een "
    "gemeente en voor enquêtes zonder grenzen van het CBS is geen marge bekend; registraties hebben er geen."
)
SIGNS = {HIGHER: "▲", EQUAL: "=", LOWER: "▼"}


@dataclass(frozen=True)
class Comparison:
    """How one figure stands against another.

    Parameters
    ----------
    difference : float
        The figure minus the other, not rounded, in the unit of the indicator.
    word : str
        `HIGHER`, `LOWER`, or `EQUAL` when nothing of the gap is to be seen at the decimals of the indicator.
    size : str
        How far they are apart (`dutch.apart`): "4,2 procentpunt"; "" when equal.
    margin : Margin or None
        Of the difference; ``None`` where none is to be stated.
    favour : str
        "gunstig", "ongunstig", or "" when equal, inside the margin, or the indicator is neutral.
    text : str
        As a sentence part: "4,2 procentpunt lager dan Nederland, binnen de marge".
    """

    difference: float
    word: str
    size: str
    margin: Margin | None
    favour: str
    text: str

    @property
    def sign(self) -> str:
        """▲ higher, ▼ lower, = equal: the way of the difference; ``favour`` says how to judge it."""
        return SIGNS[self.word]

    @property
    def judged(self) -> str:
        """The text with how to judge it: "4,2 procentpunt lager dan Nederland (ongunstig)"."""
        return f"{self.text} ({self.favour})" if self.favour else self.text

    @property
    def within(self) -> bool:
        """Whether there is a gap that its margin covers."""
        return self.word != EQUAL and _covered(self.difference, self.margin)


def compare(value: float, other: float, name: str, indicator: Indicator, margin: Margin | None = None) -> Comparison | None:
    """Say how a figure differs from another.

    Parameters
    ----------
    value, other : float
        Two figures of the indicator, of the same year.
    name : str
        Whose figure the other is, in Dutch.
    indicator : Indicator
    margin : Margin or None
        Of the difference (`margins.of_difference`).

    Returns
    -------
    Comparison or None
        ``None`` when either figure is missing.

    """
    if dutch.missing(value) or dutch.missing(other):
        return None
    gap, size = float(comparable(value - other)), dutch.apart(value, other, indicator)
    if not size:
        return Comparison(gap, EQUAL, size, margin, "", f"{EQUAL} aan {name}")
    word = HIGHER if gap > 0 else LOWER
    text = f"{size} {word} dan {name}"
    if _covered(gap, margin):
        return Comparison(gap, word, size, margin, "", f"{text}, {WITHIN}")
    return Comparison(gap, word, size, margin, favour(gap > 0, indicator), text)


def _covered(gap: float, margin: Margin | None) -> bool:
    return margin is not None and abs(gap) <= margin.size
