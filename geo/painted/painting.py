"""What is painted on the map, apart from the geometry: the only thing that travels when something changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from geo.painted.paint import Paint
from geo.painted.palettes import UNPAINTED, VITALE_REGIO
from regio_data.registers.regions import RegionRef

#: Between labels in the message; a character that JSON need not escape, for labels are most of what travels.
SEPARATOR = "|"
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class Island:
    """A Caribbean island in the inset."""

    name: str
    lat: float
    lon: float
    colour: str
    tip: str
    selected: bool


@dataclass(frozen=True)
class Painting:
    """Paints, labels and lines over the municipalities.

    Parameters
    ----------
    fill : mapping
        GM code -> paint; what is left out stays `palettes.UNPAINTED`.
    tips : mapping
        GM code -> text under the name when the pointer is on it.
    parts : sequence of (codes, paint)
        Areas painted over the fill, in this order: district codes, or GM codes with a striped paint.
    outlines, dashed, selected : sequence of RegionRef
        Regions to draw as thin, dashed or heavy lines.
    fit : RegionRef
        Region to zoom to; the whole country without it.
    islands : sequence of Island
    background : bool
        Whether the PDOK background lies below.
    suffix : str
        Unit behind every label that ends in a digit; sent once instead of with each.
    year : str
        The year that is shown, where the map can go through ``years``.
    years : sequence of str
        Oldest first.
    frames : sequence of Painting
        Fill and labels of each of the years, when they were asked for: the map goes through them at once.
    """

    fill: Mapping[str, Paint]
    tips: Mapping[str, str] = field(default_factory=dict)
    parts: Sequence[tuple[Sequence[str], Paint]] = ()
    outlines: Sequence[RegionRef] = ()
    dashed: Sequence[RegionRef] = ()
    selected: Sequence[RegionRef] = ()
    fit: RegionRef | None = None
    islands: Sequence[Island] = ()
    background: bool = False
    suffix: str = ""
    year: str = ""
    years: Sequence[str] = ()
    frames: Sequence[Painting] = ()

    def layers(self, codes: Iterable[str]) -> list[tuple[Sequence[str], Paint]]:
        """Return what to paint, the lowest first, for every drawing that is not the map in the browser.

        Parameters
        ----------
        codes : iterable of str
            GM codes of the country; those without a paint get that of `palettes.UNPAINTED`.
        """
        by_paint: dict[Paint, list[str]] = {}
        for code in codes:
            by_paint.setdefault(self.fill.get(code, Paint(UNPAINTED)), []).append(code)
        return [*((own, paint) for paint, own in by_paint.items()), *self.parts]

    def message(self, codes: Sequence[str]) -> dict[str, Any]:
        """Return what goes to the browser: one character a municipality for the paint, two for the label.

        Parameters
        ----------
        codes : sequence of str
            GM codes in the order of the geometry.
        """
        shown, digit = self._shown(codes)
        more: dict[str, Any] = {"year": self.year, "years": list(self.years)} if self.years else {}
        if self.frames:
            more["frames"] = [frame._shown(codes)[0] for frame in self.frames]
        return {
            **shown,
            **more,
            "suffix": self.suffix,
            "parts": [[list(part), digit[paint]] for part, paint in self.parts],
            "outlines": list(map(str, self.outlines)),
            "dashed": list(map(str, self.dashed)),
            "dash": VITALE_REGIO.colour,
            "selected": list(map(str, self.selected)),
            "fit": str(self.fit) if self.fit else None,
            "islands": [vars(island) for island in self.islands],
            "background": self.background,
        }

    def _shown(self, codes: Sequence[str]) -> tuple[dict[str, Any], dict[Paint, str]]:
        """Return paints and labels as they travel, and the character of each paint."""
        plain = Paint(UNPAINTED)
        paints = [self.fill.get(code, plain) for code in codes]
        palette = dict.fromkeys([plain, *paints, *(paint for _, paint in self.parts)])
        digit = dict(zip(palette, _DIGITS, strict=False))
        tips = [self.tips.get(code, "") for code in codes]
        texts = list(dict.fromkeys(tips))
        pair = {text: _pair(i) for i, text in enumerate(texts)}
        shown = {
            "palette": [paint.message() for paint in palette],
            "fill": "".join([digit[paint] for paint in paints]),
            "tips": SEPARATOR.join(text.replace(SEPARATOR, "/") for text in texts),
            "tip": "".join([pair[tip] for tip in tips]),
        }
        return shown, digit


def _pair(number: int) -> str:
    """Return a number below 1,296 as two characters."""
    return _DIGITS[number // 36] + _DIGITS[number % 36]
