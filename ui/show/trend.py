"""The trend of a series in words."""

from __future__ import annotations

import streamlit as st

from regio_data.figures.figure import Figure
from ui.show import figure_words as words


def trend_of(figure: Figure) -> None:
    """Say whether a series rose or fell."""
    p = words.p_value(figure.p)
    st.markdown(f"**Trend over de laatste acht jaren met een cijfer:** {words.trend(figure)}{f' ({p})' if p else ''}.")
    st.caption(
        "Stijgend of dalend heet een reeks alleen als de toets van Mann en Kendall een p onder 0,05 geeft; met minder dan vijf "
        "jaren kan dat niet. De lijn van Nederland is onze eigen berekening."
    )
