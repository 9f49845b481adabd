"""The trend of a series in words."""

from __future__ import annotations

import streamlit as st

from regio_data import dutch
from regio_data import figure_words as words
from regio_data.figures.figure import Figure
from regio_data.figures.trends import CHANCE


def trend_of(figure: Figure) -> None:
    """Say whether a series rose or fell; slope and p, which few readers need, stand behind the question mark."""
    details = words.trend_details(figure)
    st.markdown(f"**Trend:** {words.trend(figure)}.", help=f"{dutch.capital(details)}." if details else None)
    st.caption(
        "De trend gaat over de laatste jaren met een cijfer, hooguit acht. Stijgend of dalend heet een reeks alleen als "
        "zo’n reeks zelden door toeval ontstaat (hoe wij dat toetsen staat bij Over de data, Methode); met minder dan vijf "
        f"jaren kan dat niet. {CHANCE} De lijn van Nederland is onze eigen berekening."
    )
