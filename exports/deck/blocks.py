"""What a slide is made of, as plain data: every form of the deck (screen, file, PowerPoint, handout) is written from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

import pandas as pd

from exports.deck.maps import DeckMap
from geo.painted.legend import Legend
from regio_data.registers.records import Deal, Island

#: What a slide shows, also as its class in CSS: one of several regions by theme has two.
SlideKind = Literal[
    "titel",
    "kaart",
    "lijst",
    "feiten",
    "themas",
    "sterk-zwak",
    "cijfers",
    "ontwikkeling",
    "vergelijking",
    "vergelijking themas",
    "geen-cijfers",
    "verhaal",
    "bronnen",
]
#: What stands in a column: of the places on a side, which one.
StackKind = Literal["figure", "words", "high", "low"]


@dataclass(frozen=True)
class Text:
    """A paragraph."""

    text: str
    style: Literal["", "lead", "big", "muted"] = ""


@dataclass(frozen=True)
class Hint:
    """How to go on, said on screen only: with keys, or where there are none with fingers."""

    keys: str
    fingers: str


@dataclass(frozen=True)
class Items:
    """A list: "plain" (a line each) or "chips" (beside each other)."""

    texts: Sequence[str]
    style: Literal["plain", "chips"] = "plain"


@dataclass(frozen=True)
class Tiles:
    """Facts (term, text) in ``across`` columns."""

    facts: Sequence[tuple[str, str]]
    across: int = 4


@dataclass(frozen=True)
class Table:
    """A table; the first column names its row, which is at most so many units of the slide high."""

    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    highest: int = 72

    @property
    def row(self) -> int:
        """Height of a row in units of the slide: few rows get more room."""
        return max(31, min(self.highest, 440 // (len(self.rows) + 1)))


@dataclass(frozen=True)
class Scores:
    """Bars from the middle of a scale from 0 to 100, as (label, score, remark); those ``ordinary`` have no colour of a side."""

    rows: Sequence[tuple[str, float, str]]
    ordinary: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Strips:
    """Dots on a scale from 0 to 100, the lowest and the highest by name, as (label, {name: score}, median)."""

    rows: Sequence[tuple[str, Mapping[str, float], float]]


@dataclass(frozen=True)
class Dots:
    """A mark a region on a scale from 0 to 100, as (label, a score a region; None without)."""

    names: Sequence[str]
    rows: Sequence[tuple[str, Sequence[float | None]]]


@dataclass(frozen=True)
class Panel:
    """A small line chart: its indicator, what happened in words, and the values by year of the region and the country."""

    label: str
    text: str
    region: pd.Series
    country: pd.Series
    decimals: int

    @property
    def years(self) -> list[int]:
        """Years with a figure of either, oldest first."""
        return sorted({int(year) for line in (self.region, self.country) for year in line.index})

    @property
    def bounds(self) -> tuple[float, float]:
        """Lowest and highest value: the ends of the upright axis."""
        drawn = [line for line in (self.region, self.country) if len(line)]
        return min(line.min() for line in drawn), max(line.max() for line in drawn)


@dataclass(frozen=True)
class Lines:
    """Panels, with the year in which the deal was closed where that is to be marked."""

    panels: Sequence[Panel]
    start: int | None = None


@dataclass(frozen=True)
class Shares:
    """Stacked bars of counts, as (label, counts by "high", "mid" and "low", of how many, text)."""

    rows: Sequence[tuple[str, Mapping[str, int], int, str]]


@dataclass(frozen=True)
class Places:
    """Figures with their place from 0 to 100, as (place, name, text)."""

    rows: Sequence[tuple[str, str, str]]


@dataclass(frozen=True)
class Amounts:
    """Bars from 0, as (label, amount, amount in words, remark, colour, whether it is lit)."""

    rows: Sequence[tuple[str, float, str, str, str, bool]]


@dataclass(frozen=True)
class Map:
    """A map, with its text alternative; on screen ``tips`` say what a municipality is, to who points at it."""

    map: DeckMap
    alt: str
    tips: Mapping[str, str] = field(default_factory=dict)


#: Where the islands stand in their box, from the north: shares from the left and from the top, and the side of their name.
ISLANDS_AT: Mapping[Island, tuple[float, float, str]] = {
    "Saba": (0.5, 0.22, "left"),
    "Sint Eustatius": (0.54, 0.4, "right"),
    "Bonaire": (0.08, 0.76, "right"),
}


@dataclass(frozen=True)
class Islands:
    """The three Caribbean islands, not to scale; those of the deals lit."""

    deals: Sequence[Deal]


@dataclass(frozen=True)
class Qr:
    """The QR code of a link, with its address below."""

    link: str


@dataclass(frozen=True)
class Stack:
    """Blocks below each other, under a heading."""

    kind: StackKind
    blocks: Sequence[Block]
    heading: str = ""


@dataclass(frozen=True)
class Columns:
    """Stacks beside each other."""

    columns: Sequence[Stack]


Block = (
    Text
    | Hint
    | Items
    | Tiles
    | Table
    | Scores
    | Strips
    | Dots
    | Lines
    | Shares
    | Places
    | Amounts
    | Map
    | Legend
    | Islands
    | Qr
    | Columns
)


@dataclass(frozen=True)
class Slide:
    """One slide.

    Parameters
    ----------
    kind : SlideKind
    kicker, title : str
        Whose slide it is and what it is about; and the headline, which says what is to be seen.
    blocks : sequence of Block
    notes : tuple of str
        What must be said beside the figures, on the slide.
    spoken : tuple of str
        For the speaker: what is known beside it, and where it comes from.
    colour : str
        Of the tranche, "" without one.
    """

    kind: SlideKind
    kicker: str
    title: str
    blocks: Sequence[Block]
    notes: tuple[str, ...] = ()
    spoken: tuple[str, ...] = field(default=())
    colour: str = ""
