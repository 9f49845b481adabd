"""A legend as data: what the pages draw and the exports print."""

from __future__ import annotations

from dataclasses import dataclass

from geo.painted.paint import Paint


@dataclass(frozen=True)
class LegendEntry:
    """One line of a legend: the paint, what it means, and how many regions have it (``None``: not counted)."""

    paint: Paint
    text: str
    count: int | None = None


@dataclass(frozen=True)
class Legend:
    """A legend with its title and a note below."""

    title: str
    entries: tuple[LegendEntry, ...]
    note: str = ""
