"""Rode draden: the recurring subjects of the deals, their starting positions, and what was learned."""

from functools import partial

import streamlit as st

from exports.content.lessen import lessons_content, timeline_content
from exports.content.rode_draden import matrix_content, rode_draad_content, uitgangsposities_content
from ui.common.app_data import app_data
from ui.common.downloads import downloads, heading_row
from ui.common.sources import source_line
from ui.common.url import query
from ui.common.url.bound import choose_view
from ui.common.url.links import deck_address, present_button
from ui.rode_draden.lessen import lessons_view
from ui.rode_draden.matrix import choose_deals_of_matrix, deal_matrix
from ui.rode_draden.rode_draad import rode_draad_view
from ui.rode_draden.tijdlijn import timeline_view
from ui.rode_draden.uitgangsposities import uitgangsposities_view
from ui.show.glossary import glossary

data = app_data()
heading, menu = heading_row()
heading.title("Rode draden in de Regio Deals")
st.markdown(
    "Rebel vond in 2024 vijftien thema’s die steeds terugkomen. **Welke thema’s bij een deal horen is onze eigen lezing** van "
    "openbare bronnen."
)
view = choose_view("rode-draden")
if view == "themas":
    shown = rode_draad_view(data)
    which, formats = f"{shown.rode_draad.title} {shown.area}", ["png", "xlsx", "csv-nl", "csv", "gpkg"] if shown.deals else []
    content = partial(rode_draad_content, view=shown)
elif view == "deals":
    deals = choose_deals_of_matrix(data.registers)
    deal_matrix(data.registers, deals)
    which, formats, content = "per deal", ["xlsx", "csv-nl", "csv", "gpkg"], partial(matrix_content, deals=deals)
elif view == "uitgangsposities":
    table, low, high = uitgangsposities_view(data)
    which, formats = f"uitgangsposities {low} {high}", ["xlsx", "csv-nl", "csv", "gpkg"]
    content = partial(uitgangsposities_content, uitgangsposities=table, low=low, high=high)
elif view == "lessen":
    lessons_view(data)
    which, formats, content = "lessen", ["xlsx"], lessons_content
else:
    timeline_view(data)
    which, formats, content = "tijdlijn", ["xlsx", "csv-nl", "csv"], timeline_content
glossary("rode draad", "uitgangspositie", "percentiel")
source_line(
    data,
    ["monitor", "gemeentegrenzen", "wijkgrenzen", "inwoners"],
    "Thema’s: Rebel, Rode Draden in Regio Deals (2024); toedeling aan deals en indicatoren, posities en uitgangsposities: "
    "eigen lezing en eigen berekening.",
)
with menu, st.container(horizontal=True, vertical_alignment="center"):
    if view == "themas":
        asked = {
            "stap": ["deals", "tranches"],
            "thema": [str(shown.rode_draad.number)],
            "gebied": [query.as_it_stands("gebied")],
        }
        present_button("Presenteer", deck_address(asked))
    downloads(data, "rode-draden", which, formats, content)
