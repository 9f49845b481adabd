"""What a profile is made of, beside the figures themselves."""

from __future__ import annotations

from dataclasses import dataclass

from regio_data import dutch
from regio_data.figures.differences import UNKNOWN_MARGIN, WITHIN
from regio_data.figures.figure import Figure
from regio_data.figures.margins import Margin
from regio_data.figures.positions import comparable
from regio_data.profile.development import remarks
from regio_data.registers.records import Indicator, RodeDraad, Uitgangspositie

#: Beside the figures of regions and of Nederland that are combined from medians.
COMBINED_MEDIANS = "samengenomen medianen zijn een benadering"


@dataclass(frozen=True)
class ThemeScore:
    """Mean percentile of a theme: ``indicators`` with a position ``of`` so many; ``score`` None with half of them or fewer."""

    theme: str
    score: float | None
    indicators: int
    of: int


@dataclass(frozen=True)
class RodeDraadFigures:
    """A rode draad of the deal (our reading), with the latest figures of the indicators that we lay beside it."""

    rode_draad: RodeDraad
    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class Change:
    """Development of an indicator since the start of the deal: no effect of the deal can be read from it.

    ``change_nl`` is that of the country, ``change_similar`` the median of similar areas without a deal, over the same years.
    ``margin`` and ``margin_nl`` are those of the change and of that of the country (`development.margin_of`).
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
    margin_nl: Margin | None = None

    @property
    def doubt(self) -> str:
        """Why the change may come of the sample: `WITHIN` or `UNKNOWN_MARGIN`; "" of a register and outside the margin."""
        return _doubt(self.change, self.margin, self.indicator)

    @property
    def doubt_nl(self) -> str:
        """The same of the change of the country."""
        return _doubt(self.change_nl, self.margin_nl, self.indicator)

    @property
    def remarks(self) -> tuple[str, ...]:
        """What must be said of these years (`development.remarks`), and of medians."""
        of_medians = (COMBINED_MEDIANS,) if self.indicator.approximate else ()
        return (*remarks(self.from_year, self.to_year), *of_medians)


def _doubt(change: float, margin: Margin | None, indicator: Indicator) -> str:
    if not indicator.survey or dutch.missing(change):
        return ""
    if margin is None:
        return UNKNOWN_MARGIN
    return WITHIN if abs(comparable(change)) <= margin.size else ""


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

    Deals of the same municipalities are one area: ``regions`` are their keys in the order of the register, ``name`` names all.
    """

    regions: tuple[str, ...]
    name: str
    distance: float
    indicators: int
