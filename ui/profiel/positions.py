"""Where a region stands: per theme, and on which indicators it stands most and least favourably."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from exports.content.profiel import BEST, WORST
from geo.palettes import INK
from regio_data import dutch
from regio_data.figures.figure import Figure
from regio_data.figures.positions import JOINED, SHARED
from regio_data.figures.profile import Profile, ThemeScore
from ui.show import figure_words as words
from ui.show.strips import Dot, scale, strip


def positions(shown: Profile) -> None:
    """Draw theme scores beside strengths and weaknesses."""
    st.header("Hoe staat de regio ervoor?")
    st.caption(
        "Plaats en percentiel tussen alle gemeenten (eigen berekening): plaats 1 en percentiel 100 zijn het gunstigst. "
        "Over de thema’s heen tellen we niets op. " + SHARED + (f" {JOINED}" if shown.deal else "")
    )
    left, right = st.columns([5, 6], gap="medium")
    with left:
        rows = "".join(_theme(score) for score in shown.themes)
        st.html(f'<div class="rd-themes"><h3 class="rd-head">Per thema</h3>{rows}{scale()}</div>')
        st.caption("Gemiddeld percentiel van de indicatoren van het thema die een positie hebben.")
    with right:
        st.html(_extremes(BEST, shown.strengths) + _extremes(WORST, shown.weaknesses))


def _theme(score: ThemeScore) -> str:
    of = f"{score.indicators} van {dutch.count(score.of, 'indicator', 'indicatoren')}"
    if score.score is None:
        number, line = "–", f"{score.theme}: geen positie"
        dots = []
    else:
        number = dutch.number(score.score)
        line = f"{score.theme}: gemiddeld percentiel {number}, {of}"
        dots = [Dot(score.score, line, INK)]
    return (
        f'<div class="rd-theme"><span>{escape(score.theme)}</span>{strip(dots, line)}'
        f'<b>{number}</b><span class="rd-muted">{of}</span></div>'
    )


def _extremes(title: str, figures: Sequence[Figure]) -> str:
    rows = [
        "<tr>"
        + words.cell(figure.indicator.label)
        + words.cell(f"{words.value(figure)} ({figure.year})", "rd-num")
        + words.cell(words.place(figure.among_municipalities), "rd-num")
        + words.cell(words.percentile(figure.among_municipalities), "rd-num")
        + "</tr>"
        for figure in figures
    ]
    columns = ["Indicator", "Waarde (jaar)", "Plaats tussen gemeenten", "Percentiel"]
    return f'<h3 class="rd-head">{escape(title)}</h3>{words.table(columns, rows, title, "rd-four")}'
