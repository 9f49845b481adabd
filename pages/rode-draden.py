"""Rode draden: the recurring themes of the deals, their starting positions, and what was learned."""

from functools import partial

import streamlit as st

from exports.lessons_page import lessons_page, timeline_page
from exports.threads_page import matrix_page, starting_page, theme_page
from ui import query
from ui.app_data import app_data
from ui.instrument_timeline import timeline_view
from ui.lessons import lessons_view
from ui.sources import source_line
from ui.starting_positions_panel import starting_view
from ui.take_along import heading_row, take_along
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
heading, along = heading_row()
heading.title("Rode draden in de Regio Deals")
st.markdown(
    "Rebel vond in 2024 vijftien thema’s die steeds terugkomen. **Welke thema’s bij een deal horen is onze eigen lezing** van "
    "openbare bronnen."
)
view = query.bound(st.segmented_control, "beeld", "Onderdeel", VIEWS, default="themas", label_visibility="collapsed")
if view == "themas":
    shown = thread_view(data)
    which, formats = f"{shown.theme.title} {shown.area}", ["png", "xlsx", "csv", "gpkg"] if shown.deals else []
    page = partial(theme_page, view=shown)
elif view == "deals":
    deal_matrix(data.registers, data.registers.deals)
    which, formats, page = "per deal", ["xlsx", "csv", "gpkg"], partial(matrix_page, deals=data.registers.deals)
elif view == "uitgangsposities":
    positions, low, high = starting_view(data)
    which, formats = f"uitgangsposities {low} {high}", ["xlsx", "csv", "gpkg"]
    page = partial(starting_page, positions=positions, low=low, high=high)
elif view == "lessen":
    lessons_view(data)
    which, formats, page = "lessen", ["xlsx"], lessons_page
else:
    timeline_view(data)
    which, formats, page = "tijdlijn", ["xlsx", "csv"], timeline_page
source_line(
    data,
    ["monitor", "gemeentegrenzen", "wijkgrenzen", "inwoners"],
    "Thema’s: Rebel, Rode Draden in Regio Deals (2024); toedeling aan deals en indicatoren, posities en uitgangsposities: "
    "eigen lezing en eigen berekening.",
)
with along:
    take_along(data, "rode-draden", which, formats, page)
