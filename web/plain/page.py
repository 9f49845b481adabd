"""A page without Streamlit, as data: what `web.plain.render` writes as HTML. All texts are plain and are escaped there."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from geo.painted.legend import Legend


@dataclass(frozen=True)
class Cell:
    """A cell of a table.

    Parameters
    ----------
    text : str
    link : str
        Path of ours that the text leads to, "" without.
    drawing : Markup
        SVG before the text: says nothing that the texts of the row do not say.
    """

    text: str
    link: str = ""
    drawing: str | Markup = ""


@dataclass(frozen=True)
class PlainTable:
    """A table: the first column heads its row, numbers stand on the right.

    Parameters
    ----------
    caption : str
        What it holds.
    head : sequence of str
    rows : sequence of sequence of str or Cell
    numbers : frozenset of int
        Columns of numbers, counted from 0.
    """

    caption: str
    head: Sequence[str]
    rows: Sequence[Sequence[str | Cell]]
    numbers: frozenset[int] = frozenset()
    kind: str = "table"

    @property
    def css(self) -> str:
        """The classes that set its columns of numbers on the right."""
        return " ".join(f"n{i + 1}" for i in sorted(self.numbers))

    @property
    def cells(self) -> list[list[Cell]]:
        """The rows with a cell everywhere."""
        return [[one if isinstance(one, Cell) else Cell(one) for one in row] for row in self.rows]


@dataclass(frozen=True)
class Facts:
    """Facts as (term, text)."""

    rows: Sequence[tuple[str, str]]
    kind: str = "facts"


@dataclass(frozen=True)
class Paragraph:
    """A paragraph."""

    text: str
    kind: str = "text"


@dataclass(frozen=True)
class Links:
    """A list of links: paths of ours, or addresses of others where they begin with http."""

    links: Sequence[Cell]
    kind: str = "links"


@dataclass(frozen=True)
class Section:
    """A part of a page under a heading."""

    title: str
    blocks: Sequence[PlainTable | Facts | Paragraph | Links]


@dataclass(frozen=True)
class PlainMap:
    """A map: SVG, what it shows in words, its legend, and whose boundaries these are."""

    drawing: Markup
    label: str
    legend: Legend
    attribution: str


@dataclass(frozen=True)
class Page:
    """A page.

    Parameters
    ----------
    path : str
        Without the base path: "deal/twente-ii".
    title, subtitle, lead : str
    description : str
        For who finds or shares the page.
    dashboard : str
        Path and query of the same view in the dashboard.
    sections : sequence of Section
    map : PlainMap or None
    sources : sequence of mapping
        Entries of the manifest.
    more_sources : sequence of str
        Other sources, as the registers have them.
    notes : sequence of str
        What must be said beside the figures.
    made : date
    """

    path: str
    title: str
    description: str
    dashboard: str
    sections: Sequence[Section]
    subtitle: str = ""
    lead: str = ""
    map: PlainMap | None = None
    sources: Sequence[Mapping[str, Any]] = ()
    more_sources: Sequence[str] = ()
    notes: Sequence[str] = ()
    made: datetime.date = field(default_factory=datetime.date.today)
