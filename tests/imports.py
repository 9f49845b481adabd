"""What imports what: ``python -m tests.imports`` draws ``docs/imports.svg``; `tests.test_architecture` checks the rules."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from functools import cache
from html import escape
from pathlib import Path

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "docs" / "imports.svg"
ROOMS = ("app", "pages", "web", "ui", "loaders", "exports", "geo", "regio_data")

#: Where each room stands in the picture (column, row): what imports stands above what is imported.
_PLACES = {
    "app": (1, 0),
    "pages": (2, 0),
    "web": (0, 1),
    "ui": (2, 1),
    "exports": (1, 2),
    "loaders": (3, 2),
    "geo": (2, 3),
    "regio_data": (1, 4),
}
_WIDE, _HIGH, _BOX = 190, 100, (150, 44)


@cache
def modules() -> dict[str, Path]:
    """Return the modules of the product by dotted name; a page by the name of its file."""
    files = [ROOT / "app.py", *(file for room in ROOMS[1:] for file in sorted((ROOT / room).rglob("*.py")))]
    found = {}
    for file in files:
        parts = file.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = file
    return found


def imported(file: Path) -> Iterator[str]:
    """Yield the dotted names that a module imports, also those inside functions; of ``from a import b`` both a and a.b."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@cache
def between(depth: int) -> frozenset[tuple[str, str]]:
    """Return which package imports which, by names cut off at so many parts; itself left out."""
    known = modules()
    pairs = set()
    for name, file in known.items():
        here = ".".join(name.split(".")[:depth])
        there = {".".join(target.split(".")[:depth]) for target in imported(file) if target in known}
        pairs |= {(here, other) for other in there - {here}}
    return frozenset(pairs)


def picture() -> str:
    """Return the rooms and the imports between them as SVG."""
    pairs = sorted(between(1))
    rooms = [room for room in ROOMS if (ROOT / room).exists() or room == "app"]
    lines = "".join(_line(a, b) for a, b in pairs)
    boxes = "".join(_room(room) for room in rooms)
    text = "; ".join(f"{a} imports {b}" for a, b in pairs)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {4 * _WIDE} {5 * _HIGH}" font-family="sans-serif">'
        f"<title>What imports what</title><desc>{escape(text)}</desc>"
        '<defs><marker id="to" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">'
        '<path d="M0 0L8 4L0 8z" fill="#5b6b7b"/></marker></defs>'
        f'<rect width="100%" height="100%" fill="#fff"/>{lines}{boxes}</svg>\n'
    )


def _middle(room: str) -> tuple[float, float]:
    column, row = _PLACES[room]
    return (column + 0.5) * _WIDE, (row + 0.5) * _HIGH


def _line(a: str, b: str) -> str:
    (x1, y1), (x2, y2) = _middle(a), _middle(b)
    wide, high = _BOX[0] / 2, _BOX[1] / 2
    dx, dy = x2 - x1, y2 - y1
    edge = min(wide / abs(dx) if dx else 9, high / abs(dy) if dy else 9)  # share of the way that lies inside a box
    at = [x1 + dx * edge, y1 + dy * edge, x2 - dx * edge, y2 - dy * edge]
    ends = f"M{at[0]:.0f} {at[1]:.0f}L{at[2]:.0f} {at[3]:.0f}"
    return f'<path d="{ends}" stroke="#5b6b7b" fill="none" marker-end="url(#to)"/>'


def _room(room: str) -> str:
    x, y = _middle(room)
    return (
        f'<rect x="{x - _BOX[0] / 2:.0f}" y="{y - _BOX[1] / 2:.0f}" width="{_BOX[0]}" height="{_BOX[1]}" rx="6" fill="#eef3f7" '
        f'stroke="#154273"/><text x="{x:.0f}" y="{y + 5:.0f}" text-anchor="middle" font-size="14" fill="#154273">{room}</text>'
    )


def main() -> int:
    """Draw the picture; return 0."""
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_text(picture(), encoding="utf-8")
    print(f"{PICTURE.relative_to(ROOT)} written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
