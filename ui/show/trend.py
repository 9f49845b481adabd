"""The trend of a series in words."""

from __future__ import annotations

import streamlit as st

from exports.content import figure_words as words
from regio_data.figures.figure import Figure
from regio_data.figures.trends import CHANCE


def trend_of(figure: Figure) -> None:
    """Say whether a series rose or fell."""
    details = words.trend_details(figure)
    st.markdown(f"**Trend:** {words.trend(figure)}{f' ({details})' if details else ''}.")
    st.caption(
        "De trend gaat over de laatste jaren met een cijfer, hooguit acht. Stijgend of dalend heet een reeks alleen als "
        "zo’n reeks zelden door toeval ontstaat (hoe wij dat toetsen staat bij Over de data, Methode); met minder dan vijf "
        f"jaren kan dat niet. {CHANCE} De lijn van Nederland is onze eigen berekening."
    )
