"""A strip from 0 to 100 with dots: percentiles at a glance, drawn in HTML because it is lighter than a chart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True)
class Dot:
    """A dot at a percentile in [0, 100], with the words that appear under the pointer."""

    percentile: float
    words: str
    colour: str = "var(--rd-ink)"


def strip(dots: Sequence[Dot], alt_text: str) -> str:
    """Return a strip in HTML.

    Parameters
    ----------
    dots : sequence of Dot
    alt_text : str
        What the strip shows, for a screen reader.
    """
    marks = "".join(
        f'<i style="left:{dot.percentile:.1f}%;background:{dot.colour}" title="{escape(dot.words)}"></i>' for dot in dots
    )
    return f'<div class="rd-strip" role="img" aria-label="{escape(alt_text)}">{marks}</div>'


def scale() -> str:
    """Return the words below a column of strips."""
    return '<div class="rd-scale"><span>ongunstigst</span><span>gunstigst</span></div>'
