"""Beside the facts of a deal or municipality: where it stands per theme, and its most and least favourable positions."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from exports.content import figure_words as words
from regio_data.figures.figure import Figure, latest_figures
from regio_data.figures.gebieden import LEFT_OUT, partly
from regio_data.figures.positions import compared_with
from regio_data.profile.profile import extremes, themes_of
from regio_data.registers.regions import RegionRef, find_region
from ui.common.app_data import AppData
from ui.common.markdown import sentence
from ui.show.theme_strips import theme_strips

#: So many of the most and of the least favourable positions.
NAMED = 3


def standing(data: AppData, ref: RegionRef) -> None:
    """Draw the theme strip and the extremes of a region; nothing for one without figures."""
    if found := data.once(_standing, ref):
        html, left_out, compared = found
        st.html(html)
        if left_out:
            st.caption(sentence(left_out))
        st.caption(sentence(compared))


def _standing(data: AppData, ref: RegionRef) -> tuple[str, str, str] | None:
    """Return the strips and extremes in HTML, why there are no extremes, and what the region is compared with."""
    region = find_region(data.registers, ref)
    scores = data.scores_of([ref])
    own = scores[scores["region_kind"] == ref.kind]
    if own.empty:
        return None
    html = f'<h3 class="rd-head">Brede welvaart</h3>{theme_strips(themes_of(data.registers, own))}'
    left_out = ""
    if region.whole:
        best, worst = extremes(latest_figures(data.registers, scores, ref.kind, ref.key), NAMED)
        lists = _list("Meest gunstige posities", best) + _list("Minst gunstige posities", worst)
        html += f'<div class="rd-words">{lists}</div>'
    else:
        text = partly(data.registers, region)
        left_out = f"{text[0].upper()}{text[1:]}. {LEFT_OUT}"
    compared = f"{compared_with(len(region.municipalities))} Plaats 1 en percentiel 100 zijn het gunstigst (eigen berekening)."
    return html, left_out, compared


def _list(title: str, figures: Sequence[Figure]) -> str:
    items = "".join(
        f"<li>{escape(f'{f.indicator.label}: {words.value(f)} ({f.year}), plaats {words.place(f.position)}')}</li>"
        for f in figures
    )
    return f"<h3>{escape(title)}</h3><ul>{items}</ul>"
