"""Kaart: all Regio Deals by tranche, and how they stack."""

import streamlit as st

from ui.app_data import app_data
from ui.deal_filters import choose_on_page, summary
from ui.deal_map_panel import deal_map_panel
from ui.deal_selection import selection_panel
from ui.sources import source_line

data = app_data()
st.title("Regio Deals op de kaart")
sentence = st.empty()
deals = choose_on_page(data.registers)
sentence.markdown(summary(deals, data.registers))
left, right = st.columns([0.86, 1.14], gap="medium")
with left:
    deal_map_panel(data, deals)
with right:
    selection_panel(data, deals)
source_line(
    data,
    ["gemeentegrenzen", "wijkgrenzen", "inwoners"],
    "Regio Deals: eigen register naar openbare bronnen, per deal genoemd; de toedeling aan thema's is onze eigen lezing.",
)
