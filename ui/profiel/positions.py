"""Where a region stands: per theme, and on which indicators it stands most and least favourably."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from exports.content import figure_words as words
from regio_data.figures.figure import Figure
from regio_data.figures.gebieden import LEFT_OUT
from regio_data.figures.positions import SHARED, compared_with, group_name
from regio_data.figures.theme_scores import THEME_RULE
from regio_data.profile.parts import BEST, WORST
from regio_data.profile.profile import Profile
from ui.common.deelgebied import partial_switch
from ui.common.markdown import sentence
from ui.show import html_table
from ui.show.theme_strips import theme_strips


def positions(shown: Profile) -> None:
    """Draw theme scores beside strengths and weaknesses."""
    st.header("Hoe staat de regio ervoor?")
    st.caption(
        f"{compared_with(len(shown.region.municipalities))} Plaats 1 en percentiel 100 zijn het gunstigst (eigen berekening). "
        f"Over de thema’s heen tellen we niets op. {SHARED}"
    )
    if shown.partly:
        st.info(sentence(f"{shown.partly[0].upper()}{shown.partly[1:]}. {LEFT_OUT}"), icon=":material/info:")
        partial_switch()
    left, right = st.columns([5, 6], gap="medium")
    with left:
        st.html(f'<h3 class="rd-head">Per thema</h3>{theme_strips(shown.themes)}')
        st.caption(THEME_RULE)
    with right:
        if shown.strengths or shown.weaknesses:
            group = group_name(len(shown.region.municipalities))
            st.html(_extremes(BEST, shown.strengths, group) + _extremes(WORST, shown.weaknesses, group))


def _extremes(title: str, figures: Sequence[Figure], group: str) -> str:
    rows = [
        "<tr>"
        + html_table.cell(figure.indicator.label)
        + html_table.cell(f"{words.value(figure)} ({figure.year})", "rd-num")
        + html_table.cell(words.place(figure.position), "rd-num")
        + html_table.cell(words.percentile(figure.position), "rd-num")
        + "</tr>"
        for figure in figures
    ]
    columns = ["Indicator", "Waarde (jaar)", f"Plaats tussen {group}", "Percentiel"]
    return f'<h3 class="rd-head">{escape(title)}</h3>{html_table.table(columns, rows, title, "rd-four")}'
