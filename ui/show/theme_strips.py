"""Where a region stands on each theme, as a column of strips."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from regio_data import dutch
from regio_data.profile.parts import LIKE_COUNTRY, ThemeScore
from ui.show.strips import Dot, scale, strip


def theme_strips(themes: Sequence[ThemeScore]) -> str:
    """Return theme scores in HTML, a line each: name, strip, score, and of how many indicators."""
    return f'<div class="rd-themes">{"".join(map(_theme, themes))}{scale()}</div>'


def _theme(score: ThemeScore) -> str:
    of = f"{score.indicators} van {dutch.count(score.of, 'indicator', 'indicatoren')}"
    if score.score is None:
        number, line = "–", f"{score.theme}: geen score, {of} met een positie; {score.why}"
        dots, of = [], f"{of}; {score.why}"
    else:
        number = dutch.number(score.score)
        line = f"{score.theme}: gemiddeld percentiel {number}, {of}"
        dots = [Dot(score.score, line)]
        of += f", {LIKE_COUNTRY}" if score.ordinary else ""
    return (
        f'<div class="rd-theme"><span>{escape(score.theme)}</span>{strip(dots, line)}'
        f'<b>{number}</b><span class="rd-muted">{of}</span></div>'
    )
