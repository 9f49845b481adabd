"""Beside the facts of a deal or municipality: where it stands per theme, and its most and least favourable positions."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from regio_data import figure_words as words
from regio_data.data import Data
from regio_data.figures.figure import Figure
from regio_data.figures.gebieden import places_of_whole
from regio_data.figures.group import how_placed
from regio_data.profile.caveats import remarks
from regio_data.profile.extremes import NO_BEST, NO_WORST, Extremes, extremes, unlisted
from regio_data.profile.parts import BEST, WORST
from regio_data.profile.themes import themes_of
from regio_data.registers.regions import RegionRef, region_of
from ui.common.markdown import sentence
from ui.show.theme_strips import theme_strips

#: So many of the most and of the least favourable positions.
NAMED = 3


def standing(data: Data, ref: RegionRef) -> None:
    """Draw the theme strip and the extremes of a region; nothing for one without figures."""
    if found := data.once(_standing, ref):
        html, *captions = found
        st.html(html)
        for text in captions:
            st.caption(sentence(text))


def _standing(data: Data, ref: RegionRef) -> tuple[str, str, str] | None:
    """Return the strips and extremes in HTML, what to know of these, and what the region is compared with."""
    figures = data.figures_of(ref)
    if not figures:
        return None
    scores = data.scores_of([ref])
    own = scores[scores["region_kind"] == ref.kind]
    region = region_of(data.registers, ref)
    html = f'<h3 class="rd-head">Brede welvaart</h3>{theme_strips(themes_of(data.registers, own, figures))}'
    if region.whole:
        found = Extremes(*extremes(figures, NAMED), unlisted(figures))
        best, worst = found.strengths, found.weaknesses
        html += f'<div class="rd-words">{_list(BEST, best, NO_BEST)}{_list(WORST, worst, NO_WORST)}</div>'
        said = " ".join([found.about, *remarks(f.indicator for f in (*best, *worst))])
    else:
        said = places_of_whole(data.registers, region)
    return html, said, how_placed(len(region.municipalities))


def _list(title: str, figures: Sequence[Figure], none: str) -> str:
    if not figures:
        return f"<h3>{escape(title)}</h3><p>{escape(none)}</p>"
    items = "".join(
        f"<li>{escape(f'{f.indicator.label}: {words.value_in_year(f)}, plaats {words.place(f.position)}')}</li>"
        for f in figures
    )
    return f"<h3>{escape(title)}</h3><ul>{items}</ul>"
