"""Names on a map: where each can stand without covering another, and a number where none fits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

#: The typeface of our files, as the package font-source-sans-pro names it.
FAMILY = "Source Sans Pro"

#: Width of a letter of Source Sans in bold, as part of its size: enough to keep names apart.
LETTER = 0.53


#: Four numbers: left and top, and either width and height or right and bottom.
Box = tuple[float, float, float, float]


#: Where a text is tried, in halves of its width and in its height from its point: a name the first ones, a number all.
_STEPS = [(0, 0), (0, -0.6), (0, 0.6), (0, -1.1), (0, 1.1), (0.5, 0), (-0.5, 0), (0.5, 0.6), (-0.5, -0.6)]
_BESIDE = len(_STEPS)
_STEPS += [(aside, down) for aside in (1.2, -1.2, 2, -2) for down in (0, 0.6, -0.6)]


@dataclass(frozen=True)
class Name:
    """A name that is wanted at a point; ``must`` asks for a number where it does not fit, else it is left out."""

    name: str
    x: float
    y: float
    kind: str = "deal"
    must: bool = True


@dataclass(frozen=True)
class SetName:
    """A text with its middle at a point: a name, or the number that stands for it."""

    text: str
    x: float
    y: float
    name: str
    kind: str
    numbered: bool = False


def set_names(
    wanted: Sequence[Name],
    box: Box,
    size: float,
    covered: Sequence[Box] = (),
    letter: float = LETTER,
) -> tuple[SetName, ...]:
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
    letter : float
        Width of a letter as part of its size, of the typeface in which the names are written.

    Returns
    -------
    tuple of SetName
        Each name that must be there once: at its point, a little beside it, or as a number at its point. A name that lies
        where a number has to stand becomes a number too.
    """

    def tried(numbered: frozenset[int]) -> tuple[tuple[SetName, ...], int | None]:
        return _set(wanted, box, size, covered, letter, numbered)

    numbered: frozenset[int] = frozenset()
    while (in_the_way := tried(numbered)[1]) is not None:
        numbered |= {in_the_way}
    for i in sorted(numbered):  # with others gone there may be room again
        if tried(numbered - {i})[1] is None:
            numbered -= {i}
    return tried(numbered)[0]


def _set(
    wanted: Sequence[Name], box: Box, size: float, covered: Sequence[Box], letter: float, numbered: frozenset[int]
) -> tuple[tuple[SetName, ...], int | None]:
    """Return the names, those of ``numbered`` as a number, and which of them lies where a number has to stand, if any."""
    taken, placed, names, in_the_way, numbers = list(covered), [], {}, None, 0
    for i, name in enumerate(wanted):
        text = name.name
        spot = None if i in numbered else _spot(text, name, box, size, taken, letter)
        if spot:
            names[i] = _around(text, *spot, size, letter)
        elif name.must and name.kind == "deal":
            numbers += 1
            text = str(numbers)
            spot = _spot(text, name, box, size, taken, letter)
            if not spot:
                spot = name.x, name.y
                here = _around(text, *spot, size, letter)
                over = (other for other, around in names.items() if _cover(here, around) and wanted[other].must)
                in_the_way = next(over, None) if in_the_way is None else in_the_way
        else:
            continue
        placed.append(SetName(text, *spot, name.name, name.kind, numbered=text != name.name))
        taken.append(_around(text, *spot, size, letter))
    return tuple(placed), in_the_way


def key(placed: Sequence[SetName]) -> str:
    """Return what the numbers on a map stand for, "" when every name fits."""
    return " · ".join(f"{name.text} {name.name}" for name in placed if name.numbered)


def _spot(text: str, name: Name, box: Box, size: float, taken: Sequence[Box], letter: float) -> tuple[float, float] | None:
    half = max(len(text), 2) * letter * size / 2
    left, top, width, height = box
    for aside, down in _STEPS[: 1 if name.kind != "deal" else len(_STEPS) if len(text) <= 2 else _BESIDE]:
        x, y = name.x + aside * half, name.y + down * size
        x1, y1, x2, y2 = here = _around(text, x, y, size, letter)
        inside = x1 >= left and y1 >= top and x2 <= left + width and y2 <= top + height
        if inside and not any(_cover(here, other) for other in taken):
            return x, y
    return None


def _around(text: str, x: float, y: float, size: float, letter: float) -> Box:
    half = max(len(text), 1.5) * letter * size / 2
    return x - half, y - 0.52 * size, x + half, y + 0.52 * size


def _cover(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
