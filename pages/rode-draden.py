"""Rode draden: the recurring themes of the deals, their starting positions, and what was learned."""

import streamlit as st

from ui import query
from ui.app_data import app_data
from ui.instrument_timeline import timeline_view
from ui.lessons import lessons_view
from ui.sources import source_line
from ui.starting_positions_panel import starting_view
from ui.thread_matrix import deal_matrix
from ui.thread_panel import thread_view

VIEWS = {
    "themas": "Per thema",
    "deals": "Alle deals",
    "uitgangsposities": "Uitgangsposities",
    "lessen": "Lessen",
    "tijdlijn": "Tijdlijn",
}

data = app_data()
st.title("Rode draden in de Regio Deals")
st.markdown(
    "Rebel vond in 2024 vijftien thema's die steeds terugkomen. **Welke thema's bij een deal horen is onze eigen lezing** van "
    "openbare bronnen."
)
view = query.bound(st.segmented_control, "beeld", "Onderdeel", VIEWS, default="themas", label_visibility="collapsed")
if view == "themas":
    thread_view(data)
elif view == "deals":
    deal_matrix(data.registers, data.registers.deals)
elif view == "uitgangsposities":
    starting_view(data)
elif view == "lessen":
    lessons_view(data)
else:
    timeline_view(data)
source_line(
    data,
    ["monitor", "gemeentegrenzen", "wijkgrenzen", "inwoners"],
    "Thema's: Rebel, Rode Draden in Regio Deals (2024); toedeling aan deals en indicatoren, posities en uitgangsposities: "
    "eigen lezing en eigen berekening.",
)
