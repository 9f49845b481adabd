"""Where a region stands: per theme, and on which indicators it stands most and least favourably."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from regio_data import figure_words as words
from regio_data.data import Data
from regio_data.figures.figure import Figure
from regio_data.figures.gebieden import places_of_whole, whole_name
from regio_data.figures.group import SHARED, group_name, how_placed
from regio_data.figures.theme_scores import THEME_RULE
from regio_data.profile.extremes import NO_BEST, NO_WORST
from regio_data.profile.parts import BEST, WORST
from regio_data.profile.profile import Profile
from ui.common.deelgebied import partial_switch
from ui.common.markdown import sentence
from ui.show import html_table
from ui.show.theme_strips import theme_strips

#: The class of each cell of a table of positions: all but the first are numbers.
NUMBERS = ("", "rd-num", "rd-num", "rd-num")


def positions(data: Data, shown: Profile) -> None:
    """Draw theme scores beside strengths and weaknesses."""
    st.header("Hoe staat de regio ervoor?")
    placed = how_placed(len(shown.region.municipalities))
    st.caption(f"{placed} Over de thema’s heen tellen we niets op. {SHARED}")
    if shown.partly:
        st.info(sentence(places_of_whole(data.registers, shown.region)), icon=":material/info:")
        partial_switch()
    left, right = st.columns([5, 6], gap="medium")
    with left:
        st.html(f'<h3 class="rd-head">{escape(_per_theme(data, shown))}</h3>{theme_strips(shown.themes)}')
        st.caption(THEME_RULE)
    with right:
        if not shown.extremes.none:
            group = group_name(len(shown.region.municipalities))
            found = shown.extremes
            st.html(_extremes(BEST, found.strengths, group, NO_BEST) + _extremes(WORST, found.weaknesses, group, NO_WORST))
            st.caption(sentence(found.about))


def _per_theme(data: Data, shown: Profile) -> str:
    return f"Per thema ({whole_name(data.registers, shown.region)})" if shown.partly else "Per thema"


def _extremes(title: str, figures: Sequence[Figure], group: str, none: str) -> str:
    heading = f'<h3 class="rd-head">{escape(title)}</h3>'
    if not figures:
        return f"{heading}<div>{escape(none)}</div>"
    rows = [f"<tr>{''.join(map(html_table.cell, words.position_row(figure), NUMBERS))}</tr>" for figure in figures]
    return heading + html_table.table(list(words.position_heads(group)), rows, title, "rd-four")
