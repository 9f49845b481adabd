"""A paint: a colour and how it is laid on, the same on screen, on paper and on a slide."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

#: Patterns of slanting lines: from line to line, and how wide each is, in pixels on screen.
LINES = {"hatched": (5, 1.3), "striped": (7, 3.5)}


@dataclass(frozen=True)
class Paint:
    """How an area, or its edge, is painted.

    Parameters
    ----------
    colour : str
        "#rrggbb".
    pattern : str
        "plain" fills an area, "hatched" and "striped" draw `LINES` over it; "dashed" is a broken line along its edge.
    ground : str or None
        "#rrggbb" between the lines of a pattern; ``None`` leaves what lies below.
    """

    colour: str
    pattern: Literal["plain", "hatched", "striped", "dashed"] = "plain"
    ground: str | None = None

    @property
    def lines(self) -> tuple[float, float] | None:
        """The lines of the pattern (`LINES`), ``None`` for a paint that has no pattern."""
        return LINES.get(self.pattern)

    def message(self) -> dict[str, Any]:
        """Return the paint as the browser gets it: a colour, and of a pattern the lines and their ground."""
        if self.lines is None:
            return {"colour": self.colour}
        step, line = self.lines
        return {"colour": self.colour, "ground": self.ground, "step": step, "line": line}
