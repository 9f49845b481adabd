"""Over de data: sources, freshness, method, what is missing, downloads and accessibility."""

import streamlit as st

from ui.common.app_data import app_data
from ui.common.bound import bound
from ui.common.downloads import downloads, heading_row
from ui.over_de_data.views import TABLES, VIEWS, freshness, show

data = app_data()
heading, along = heading_row()
heading.title("Over de data")
freshness(data)
view = bound(st.segmented_control, "deel", "Onderdeel", VIEWS, default="bronnen", label_visibility="collapsed")
show(view, data)
with along:
    formats = ["xlsx", "csv"] if view in TABLES else []
    downloads(data, "over-de-data", view, formats, lambda export: TABLES[view](export))
