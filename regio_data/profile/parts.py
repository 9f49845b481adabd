"""What a profile is made of, beside the figures themselves."""

from __future__ import annotations

from dataclasses import dataclass

from regio_data import dutch
from regio_data.figures.figure import Figure
from regio_data.figures.judging import OF_CHANGE, judge
from regio_data.figures.margins import Margin
from regio_data.figures.positions import comparable
from regio_data.profile.development import about_years
from regio_data.registers.lessons import Uitgangspositie
from regio_data.registers.records import Indicator, RodeDraad

#: Above the figures with the most and the least favourable positions, on screen and in every file.
BEST, WORST = "Gunstigste posities", "Ongunstigste posities"

#: Beside the figures of regions and of Nederland that are combined from medians.
COMBINED_MEDIANS = "samengenomen medianen zijn een benadering"


#: What a theme is of which no figure differs from Nederland beyond doubt (`ThemeScore.ordinary`), and its bar. It does not
#: say why: figures of registers have no margin, they are equal as shown or within the accuracy of our own combination.
LIKE_COUNTRY = "niet duidelijk anders dan Nederland"
GREY = f"Grijs: {LIKE_COUNTRY}."


@dataclass(frozen=True)
class ThemeScore:
    """Mean percentile of a theme: ``indicators`` with a position ``of`` so many; ``score`` None with half of them or fewer.

    ``placed`` names the indicators with a position where there is no score, ``lacking`` then the others. ``ordinary``: every
    figure behind the score is as that of Nederland, or may be (`extremes.ordinary`), so that the score names nothing.
    """

    theme: str
    score: float | None
    indicators: int
    of: int
    placed: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    ordinary: bool = False

    @property
    def rests_on(self) -> str:
        """On how many indicators it rests: "2 van 3", and whether these do not differ from Nederland beyond doubt."""
        return f"{self.indicators} van {self.of}{f', {LIKE_COUNTRY}' if self.ordinary else ''}"

    @property
    def why(self) -> str:
        """Why there is no score, by the names of the indicators; "" with a score."""
        if self.score is not None:
            return ""
        if self.placed:
            return f"een positie alleen op {dutch.several(self.placed)}"
        return f"geen positie op {dutch.several(self.lacking)}"


@dataclass(frozen=True)
class RodeDraadFigures:
    """A rode draad of the deal (our reading), with the latest figures of the indicators that we lay beside it."""

    rode_draad: RodeDraad
    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class Change:
    """Development of an indicator since the start of the deal: no effect of the deal can be read from it.

    ``change_nl`` is that of the country, ``change_similar`` the median of similar areas without a deal, over the same years.
    ``margin`` is that of the change and ``own`` whether our own combination is in it, ``margin_nl`` and ``own_nl`` the same
    of the country (`development.reliability`). ``similar`` is how many of the areas without a deal have figures of both years,
    ``similar_of`` how many they are.
    """

    indicator: Indicator
    from_year: int
    to_year: int
    first: float
    last: float
    change: float
    change_nl: float
    change_similar: float = float("nan")
    margin: Margin | None = None
    own: bool = False
    margin_nl: Margin | None = None
    own_nl: bool = False
    similar: int = 0
    similar_of: int = 0

    @property
    def doubt(self) -> str:
        """Why it is not to be judged: of `differences.Comparison.doubt`."""
        return _doubt(self.change, self.indicator, self.margin, self.own)

    @property
    def doubt_nl(self) -> str:
        """The same of the change of the country."""
        return _doubt(self.change_nl, self.indicator, self.margin_nl, self.own_nl)

    @property
    def of_fewer(self) -> str:
        """Of how many of the areas without a deal the median is: "4 van de 10 gebieden"; "" of all, and without a median."""
        if dutch.missing(self.change_similar) or self.similar == self.similar_of:
            return ""
        return f"{self.similar} van de {self.similar_of} gebieden"

    @property
    def of_years(self) -> tuple[str, ...]:
        """What must be said of these years (`development.about_years`), and of medians where any is combined."""
        of_medians = (COMBINED_MEDIANS,) if self.indicator.approximate and (self.own or self.own_nl) else ()
        return (*about_years(self.from_year, self.to_year), *of_medians)

    @property
    def cautions(self) -> tuple[str, ...]:
        """All that must be said beside a change: `of_years`, and `of_fewer`."""
        return (*self.of_years, *([f"zonder deal: {self.of_fewer}"] if self.of_fewer else ()))


def _doubt(change: float, indicator: Indicator, margin: Margin | None, own: bool) -> str:
    return "" if dutch.missing(change) else judge(abs(comparable(change)), indicator, margin, OF_CHANGE if own else None)


@dataclass(frozen=True)
class Start:
    """Starting position of a deal, or that it has none; shares of the ``indicators`` with a position, in [0, 1]."""

    position: Uitgangspositie
    year: int
    indicators: int
    share_low: float
    share_high: float
    why: str


@dataclass(frozen=True)
class SimilarArea:
    """A similar area: ``distance`` in standard deviations over so many ``indicators``.

    ``alike`` and ``unlike`` are the labels of those that differ least and most (`nearest.alike_and_unlike`).

    Deals of the same municipalities are one area: ``regions`` are their keys in the order of the register, ``name`` names all.
    """

    regions: tuple[str, ...]
    name: str
    distance: float
    indicators: int
    alike: tuple[str, ...]
    unlike: tuple[str, ...]

    @property
    def likeness(self) -> str:
        """On what it is most and least alike: "het meest gelijk bij “A” en “B”, het minst bij “D” en “C”"."""
        most, least = (dutch.several([f"“{label}”" for label in labels]) for labels in (self.alike, self.unlike))
        return f"het meest gelijk bij {most}, het minst bij {least}"
