"""Vergelijken: two to six regions of any kind side by side, theme by theme."""

import streamlit as st

from regio_data.side_by_side import side_by_side
from ui.app_data import app_data
from ui.compare_choice import choose_comparison
from ui.compare_views import compare
from ui.region_keys import region_label
from ui.sources import source_line

data = app_data()
heading = st.empty()
choice = choose_comparison(data)
heading.title(f"Regio’s vergelijken: {choice.theme.lower() if choice.theme else 'alle thema’s'}")
if choice.regions:
    reference = region_label(choice.reference)
    rows = side_by_side(data.registers, data.scores(), choice.regions, choice.indicators, choice.reference, reference)
    compare(data, choice, rows, reference)
own = "Waarden van deals, provincies en andere gebieden, posities, trends en verschillen: eigen berekening."
source_line(data, ["monitor", "inwoners"], own)
