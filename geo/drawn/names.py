"""Names on a map: where each can stand without covering another, and a number where none fits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

#: The typeface of our files, as the package font-source-sans-pro names it.
FAMILY = "Source Sans Pro"

#: Width of a letter of Source Sans in bold, as part of its size: enough to keep names apart.
LETTER = 0.53


@dataclass(frozen=True)
class Name:
    """A name that is wanted at a point; ``must`` asks for a number where it does not fit, else it is left out."""

    name: str
    x: float
    y: float
    kind: str = "deal"
    must: bool = True


@dataclass(frozen=True)
class Placed:
    """A text with its middle at a point: a name, or the number that stands for it."""

    text: str
    x: float
    y: float
    name: str
    kind: str
    numbered: bool = False


def set_names(
    wanted: Sequence[Name],
    box: tuple[float, float, float, float],
    size: float,
    covered: Sequence[tuple[float, float, float, float]] = (),
) -> tuple[Placed, ...]:
    """Return names where they fit, the first of them first.

    Parameters
    ----------
    wanted : sequence of Name
        The most important first: it gets the place it asks for. Those of kind "near" and "water" that do not fit are left out.
    box : tuple of float
        Left, top, width and height of the map; no text sticks out of it.
    size : float
        Height of the text, in the units of the map.
    covered : sequence of tuple of float
        Left, top, right and bottom of what lies over the map.

    Returns
    -------
    tuple of Placed
        Each name that must be there once: at its point, a little beside it, or as a number at its point.
    """
    taken = list(covered)
    placed, numbers = [], 0
    for name in wanted:
        spot = _spot(name.name, name, box, size, taken)
        if spot:
            placed.append(Placed(name.name, *spot, name.name, name.kind))
        elif name.must and name.kind == "deal":
            numbers += 1
            spot = _spot(str(numbers), name, box, size, taken) or (name.x, name.y)
            placed.append(Placed(str(numbers), *spot, name.name, name.kind, numbered=True))
        else:
            continue
        taken.append(_around(placed[-1].text, *spot, size))
    return tuple(placed)


def key(placed: Sequence[Placed]) -> str:
    """Return what the numbers on a map stand for, "" when every name fits."""
    return " · ".join(f"{name.text} {name.name}" for name in placed if name.numbered)


def _spot(text: str, name: Name, box: tuple, size: float, taken: list) -> tuple[float, float] | None:
    half = len(text) * LETTER * size / 2
    steps = [(0, 0), (0, -0.6), (0, 0.6), (0, -1.1), (0, 1.1), (0.5, 0), (-0.5, 0), (0.5, 0.6), (-0.5, -0.6)]
    left, top, width, height = box
    for aside, down in steps if name.kind == "deal" else steps[:1]:
        x, y = name.x + aside * half, name.y + down * size
        x1, y1, x2, y2 = here = _around(text, x, y, size)
        inside = x1 >= left and y1 >= top and x2 <= left + width and y2 <= top + height
        if inside and not any(_cover(here, other) for other in taken):
            return x, y
    return None


def _around(text: str, x: float, y: float, size: float) -> tuple[float, float, float, float]:
    half = max(len(text), 1.5) * LETTER * size / 2
    return x - half, y - 0.52 * size, x + half, y + 0.52 * size


def _cover(one: tuple, other: tuple) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
