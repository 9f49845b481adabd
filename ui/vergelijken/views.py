"""What the comparison shows: dot plot, differences in words, lines, warnings and table."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from exports.content.content import origin_line
from exports.content.vergelijken import VergelijkingView
from geo.painted.region_marks import COLOURS
from regio_data.data import Data
from regio_data.figures.differences import READING
from regio_data.figures.gebieden import MARKED, marked
from regio_data.figures.positions import LIKE, SHARED
from regio_data.figures.trends import CHANCE
from regio_data.figures.vergelijking import Row
from regio_data.profile.caveats import own_reading
from regio_data.registers.records import Indicator
from regio_data.registers.regions import region_label
from ui.common.markdown import label, sentence
from ui.show import charts
from ui.show.marks_legend import marks_legend
from ui.vergelijken.choice import Choice, choose_series
from ui.vergelijken.dots import dot_plot
from ui.vergelijken.sentences import differences, remarks, warnings
from ui.vergelijken.table import draw_table, vergelijking_table

DOTS_READING = (
    "Positie van 0 (ongunstigst) tot 100 (gunstigst), in het laatste jaar waarin zoveel mogelijk van deze regio’s een cijfer "
    f"hebben. {LIKE} {SHARED} Eigen berekening, geen oordeel van het CBS; de thema’s worden "
    "niet bij elkaar opgeteld."
)
TABLE = (
    f"{READING} Trend: over de laatste jaren met een cijfer, hooguit acht; stijgend of dalend alleen als zo’n reeks zelden "
    "door toeval ontstaat (hoe wij dat toetsen staat bij Over de data, Methode). "
    f"{CHANCE} Dekking: deel van de inwoners (of van het land) met een cijfer, naar beneden afgerond. Posities, "
    "trends en verschillen zijn eigen berekening."
)


def vergelijking_view(data: Data, choice: Choice, rows: tuple[Row, ...], reference: str, title: str) -> VergelijkingView:
    """Draw the comparison, the first insight first, and return what was drawn."""
    names = [marked(region_label(region), region.whole) for region in choice.regions]
    themes = [choice.theme or row.indicator.first_theme for row in rows]
    marks_legend(names)
    if not all(region.whole for region in choice.regions):
        st.caption(MARKED)
    left, right = st.columns([1.15, 1], gap="medium")
    with left:
        st.header("Positie in de eigen groep")
        dot_plot(rows, names, themes if choice.theme is None else [""] * len(rows))
        st.caption(DOTS_READING)
        if choice.theme:
            indicator, series = _lines(data, choice, names)
    with right:
        if choice.theme:
            st.header(f"Verschil met {label(reference)}")
            differences(rows, names, reference)
        else:
            st.caption("Kies één thema voor de verschillen in woorden; de tabel onderaan heeft ze alle.")
            indicator, series = _lines(data, choice, names)
        whose = remarks(data.registers, choice.regions, rows, names)
        warnings(whose)
    table = vergelijking_table(data.registers, rows, names, themes, reference)
    st.header("Tabel")
    draw_table(table, rows, choice.theme is not None)
    readings = tuple(text for text in (TABLE, own_reading(choice.indicators)) if text)
    for text in readings:
        st.caption(sentence(text))
    return VergelijkingView(
        title,
        choice.regions,
        tuple(names),
        COLOURS[: len(names)],
        rows,
        table.assign(Bron=origin_line(data.dataset)),
        indicator,
        series,
        (DOTS_READING, *readings, *(f"{who}: {text}" for text, who in whose.items())),
    )


def _lines(data: Data, choice: Choice, names: Sequence[str]) -> tuple[Indicator, pd.DataFrame]:
    """Draw the years of one indicator; return it with its ``naam``, ``jaar`` and ``waarde``."""
    indicator = choose_series(choice)
    named = zip(choice.regions, names, strict=True)
    series = data.named_series(indicator.code, [(region.ref, name) for region, name in named])
    if series["waarde"].notna().any():
        charts.development(series, indicator, legend=False)
        st.caption(sentence(f"{indicator.label}, {indicator.unit}."))
    else:
        st.info(sentence(f"Over {indicator.label.lower()} zijn er van deze regio’s geen cijfers."))
    return indicator, series
