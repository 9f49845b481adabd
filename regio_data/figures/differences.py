"""A difference in neutral words: the gap, hoger or lager, and whether it is favourable or why that is not to be said."""

from __future__ import annotations

from dataclasses import dataclass

from regio_data import dutch, units
from regio_data.figures.judging import OF_DIFFERENCE, OF_FIGURE, UNKNOWN, WITHIN, favour, judge
from regio_data.figures.margins import Margin
from regio_data.figures.positions import comparable
from regio_data.registers.records import Indicator

HIGHER, EQUAL, LOWER = "hoger", "gelijk", "lager"
#: What `compare` does, for the captions.
READING = (
    "Verschillen zijn berekend vóór het afronden van de cijfers. “Binnen de marge”: bij een enquête kan zo’n verschil van de "
    "steekproef komen. De marge is die van het CBS, of anders een geschatte marge, eerder te ruim dan te krap. Voor een "
    "gemeente en voor enquêtes zonder grenzen van het CBS is geen marge bekend. Registraties hebben geen steekproef; bij "
    "kleine aantallen, zoals sterfgevallen, speelt toeval wel mee. “Binnen de nauwkeurigheid”: zo’n verschil kan van onze "
    "eigen berekening komen. In al deze gevallen noemen wij het niet gunstig of ongunstig."
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
        How far they are apart (`units.apart`): "4,2 procentpunt"; "" when equal.
    margin : Margin or None
        Of the difference; ``None`` where none is to be stated.
    favour : str
        "gunstig", "ongunstig", or "" when less than a step of the figures as shown, not to be judged, or the indicator is
        neutral.
    doubt : str
        Why it is not to be judged (`judging.judge`), "" when it may be.
    text : str
        As a sentence part, with the doubt: "4,2 procentpunt lager dan Nederland, binnen de marge".
    """

    difference: float
    word: str
    size: str
    margin: Margin | None
    favour: str
    doubt: str
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
    def in_table(self) -> str:
        """`judged` in a table, below which `judging.unknown_note` says of which rows the margin or accuracy is not known."""
        return self.text.removesuffix(f", {self.doubt}") if self.doubt in UNKNOWN else self.judged

    @property
    def within(self) -> bool:
        """Whether there is a gap that its margin covers."""
        return self.doubt == WITHIN


def compare(
    value: float, other: float, name: str, indicator: Indicator, margin: Margin | None = None, own: int = 0
) -> Comparison | None:
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
    own : int
        How many of the two are our own combination, which may be off by the ``accuracy`` of the indicator: two of the same
        method often less than one beside a figure of CBS, or more.

    Returns
    -------
    Comparison or None
        ``None`` when either figure is missing.

    """
    if dutch.missing(value) or dutch.missing(other):
        return None
    gap, size = float(comparable(value - other)), units.apart(value, other, indicator)
    if not size:
        return Comparison(gap, EQUAL, size, margin, "", "", f"{EQUAL} aan {name}")
    reach = {0: None, 1: OF_FIGURE, 2: OF_DIFFERENCE}[own]
    word, doubt = HIGHER if gap > 0 else LOWER, judge(abs(gap), indicator, margin, reach)
    judged = not doubt and not units.less_than_a_step(value, other, indicator)
    text = f"{size} {word} dan {name}" + (f", {doubt}" if doubt else "")
    return Comparison(gap, word, size, margin, favour(gap > 0, indicator) if judged else "", doubt, text)
