"""What the comparison shows: all figures side by side, positions, the years of one indicator, and what must be known."""

from __future__ import annotations

import streamlit as st

from exports.content.vergelijken.cells import unknown_of_rows
from exports.content.vergelijken.content import VergelijkingView
from regio_data.data import Data
from regio_data.figures.differences import READING
from regio_data.figures.gebieden import MARKED, marked
from regio_data.figures.group import LIKE, SHARED
from regio_data.figures.trends import CHANCE
from regio_data.figures.vergelijking import whose_figures
from regio_data.profile.caveats import own_reading
from regio_data.registers.region_names import region_label
from ui.common.markdown import label, sentence
from ui.show.marks_legend import marks_legend
from ui.vergelijken.choice import MONITOR, Choice
from ui.vergelijken.dots import dot_plot
from ui.vergelijken.matrix import matrix
from ui.vergelijken.peers import peers_view
from ui.vergelijken.sentences import named_caveats, warnings
from ui.vergelijken.trends import trends_in_words
from ui.vergelijken.years import years_view

DOTS_READING = (
    "Positie van 0 (ongunstigst) tot 100 (gunstigst), in het laatste jaar waarin zoveel mogelijk van deze regio’s een cijfer "
    f"hebben. {LIKE} {SHARED} Eigen berekening, geen oordeel van het CBS; de thema’s worden "
    "niet bij elkaar opgeteld."
)
TABLE = (
    f"{READING} Trend (▲ stijgend, ▼ dalend): over de laatste jaren met een cijfer, hooguit acht; stijgend of dalend alleen "
    "als zo’n reeks zelden door toeval ontstaat (hoe wij dat toetsen staat bij Over de data, Methode). "
    f"{CHANCE} Dekking: deel van de inwoners (of van het land) met een cijfer, naar beneden afgerond. Posities, "
    "trends en verschillen zijn eigen berekening."
)
ORDER = "Hoe groot een verschil is, is hier gemeten in standaarddeviaties van de gemeenten, zodat eenheden niet meetellen."


def vergelijking_view(data: Data, choice: Choice, reference: str, title: str) -> VergelijkingView:
    """Draw the comparison, the first insight first, and return what was drawn."""
    rows = choice.rows(data)
    names = tuple(marked(region_label(region), region.whole) for region in choice.regions)
    themes = tuple(choice.theme or row.indicator.first_theme for row in rows)
    of_rows = themes if choice.theme is None else ("",) * len(rows)
    why = peers_view(data, choice)
    st.header(f"Cijfers, en verschil met {label(reference)}")
    matrix(rows, names, of_rows, reference)
    trends_in_words(rows, names)
    if origins := whose_figures(rows, names):
        st.caption(sentence(origins))
    if unknown := unknown_of_rows(rows, names):
        st.caption(sentence(unknown))
    if not all(region.whole for region in choice.regions):
        st.caption(MARKED)
    if choice.order != MONITOR:
        st.caption(ORDER)
    st.header("Over de jaren")
    indicator, series = years_view(data, choice, names)
    left, right = st.columns([1.15, 1], gap="medium")
    with left:
        st.header("Positie in de eigen groep")
        marks_legend(names)
        dot_plot(rows, names, of_rows if choice.order == MONITOR else ("",) * len(rows))
        st.caption(DOTS_READING)
    with right:
        whose = named_caveats(data.registers, choice.regions, rows, names)
        warnings(whose)
        readings = tuple(text for text in (TABLE, own_reading(choice.indicators)) if text)
        for text in readings:
            st.caption(sentence(text))
    notes = (why, origins, unknown, DOTS_READING, *readings, *(f"{who}: {text}" for text, who in whose.items()))
    kept = tuple(note for note in notes if note)
    return VergelijkingView(title, choice.regions, names, rows, themes, reference, indicator, series, kept)
