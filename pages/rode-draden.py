"""Rode draden: the recurring themes of the deals, their starting positions, and what was learned."""

from functools import partial

import streamlit as st

from exports.content.lessen import lessons_page, timeline_page
from exports.content.rode_draden import matrix_page, starting_page, theme_page
from ui.common import query
from ui.common.app_data import app_data
from ui.common.downloads import heading_row, take_along
from ui.common.sources import source_line
from ui.rode_draden.lessen import lessons_view
from ui.rode_draden.matrix import deal_matrix
from ui.rode_draden.themas import thread_view
from ui.rode_draden.tijdlijn import timeline_view
from ui.rode_draden.uitgangsposities import starting_view

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
