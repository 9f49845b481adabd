"""Brede welvaart: one indicator on the map, per municipality or per deal."""

import streamlit as st

from ui.app_data import app_data
from ui.indicator_choice import choose_indicator
from ui.indicator_map_panel import indicator_legend, indicator_map_panel
from ui.indicator_views import region_figure, views
from ui.sources import source_line

data = app_data()
heading = st.empty()
choice = choose_indicator(data)
heading.title(f"{choice.indicator.label}, {choice.year}")
values = data.table(choice.level, choice.indicator.code, choice.year)
if choice.level == "deal":
    values = values.loc[[deal.slug for deal in choice.deals]]
classes = choice.classes(data)
left, right = st.columns([0.86, 1.14], gap="medium")
with left:
    indicator_map_panel(data, choice, values, classes)
with right:
    region_figure(data, choice, values)
    indicator_legend(choice, values, classes)
    views(data, choice, values, classes)
own = "Landelijke en regionale waarden: eigen berekening, gewogen gemiddelden van gemeenten."
source_line(data, ["monitor", "gemeentegrenzen", "inwoners"], own)
