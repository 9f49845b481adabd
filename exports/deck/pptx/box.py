"""A box on a slide, in units of which a slide has 1280 by 720, as on screen: 24 units are 18 points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from pptx.util import Emu

#: EMU in a unit, and points.
UNIT, POINT = 9525, 0.75

#: Size of the smallest text, height of a line and width of a letter as parts of the size:
#: wider than Calibri's (0.49 and 0.51), for a machine without it falls back on a wider typeface.
SMALL, LINE, LETTER, BOLD = 24, 1.22, 0.57, 0.65


@dataclass(frozen=True)
class Box:
    """A rectangle on a slide."""

    left: float
    top: float
    width: float
    height: float

    @property
    def emu(self) -> tuple[Emu, Emu, Emu, Emu]:
        """As python-pptx takes it."""
        left, top, width, height = (Emu(round(side * UNIT)) for side in (self.left, self.top, self.width, self.height))
        return left, top, width, height

    def rows(self, heights: Sequence[float | None], gap: float = 14) -> list[Box]:
        """Return rooms below each other; those without a height of their own share what is left."""
        fixed = sum(height for height in heights if height is not None)
        open_rows = sum(height is None for height in heights)
        left = max(self.height - fixed - gap * (len(heights) - 1), 0)
        rooms, top = [], self.top
        for height in heights:
            own = left / open_rows if height is None else height
            rooms.append(replace(self, top=top, height=own))
            top += own + gap
        return rooms

    def columns(self, shares: Sequence[float], gap: float = 40) -> list[Box]:
        """Return rooms beside each other, as wide as their shares."""
        rooms, left = [], self.left
        free = self.width - gap * (len(shares) - 1)
        for share in shares:
            rooms.append(replace(self, left=left, width=free * share / sum(shares)))
            left += rooms[-1].width + gap
        return rooms


def lines(text: str, width: float, size: float = SMALL, bold: bool = False) -> int:
    """Return on how many lines a text fits, with a margin for wider letters."""
    return max(1, ceil(len(text) * size * (BOLD if bold else LETTER) / width))


def height(text: str, width: float, size: float = SMALL, bold: bool = False) -> float:
    """Return how high a text is."""
    return lines(text, width, size, bold) * size * LINE
