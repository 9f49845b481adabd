"""The lessons of the Rebel study."""

from __future__ import annotations

from html import escape

import streamlit as st

from regio_data import dutch
from regio_data.data import Data
from regio_data.registers.lessons import Feedback
from ui.common.markdown import plain
from ui.common.url.links import deal_link

SOURCE = "Bron: Rebel, Rode Draden in Regio Deals, 30 september 2024; in onze eigen woorden."


def lessons_view(data: Data) -> None:
    """Draw instruments, factors, caution and the examples that went national."""
    lessons = data.registers.lessons
    st.info(plain(lessons.caution, most=2000), icon=":material/info:")
    left, right = st.columns([2, 3], gap="medium")
    with left:
        st.header(f"{dutch.capital(dutch.spelled(len(lessons.instruments)))} soorten instrumenten")
        st.markdown("\n".join(f"- {plain(text, most=400)}" for text in lessons.instruments))
    with right:
        st.header("Wat hielp")
        items = "".join(f"<dt>{escape(f.title)}</dt><dd>{escape(f.text)}</dd>" for f in lessons.factors)
        st.html(f'<dl class="rd-lessons">{items}</dl>')
    st.header(f"{dutch.capital(dutch.spelled(len(lessons.feedback)))} voorbeelden die landelijk verder gingen")
    for column, example in zip(st.columns(len(lessons.feedback), gap="medium"), lessons.feedback, strict=True):
        with column, st.container(border=True, height="stretch"):
            _example(data, example)
    st.caption(SOURCE)


def _example(data: Data, example: Feedback) -> None:
    st.markdown(f"**{plain(example.title, most=200)}**")
    st.markdown(plain(example.text, most=2000))
    money = []
    if example.budget_mln is not None:
        money.append(f"begroting {dutch.million(example.budget_mln)}")
    if example.rijk_mln is not None:
        money.append(f"waarvan Rijk {dutch.million(example.rijk_mln)}")
    facts = [example.years] if example.years else []
    if facts or money:
        st.caption(" · ".join([*facts, *money]))
    for slug in (example.deal, *example.also):
        deal_link(data.registers.deal[slug])
