"""Over de data: sources, freshness, method, what is missing, downloads and accessibility."""

import streamlit as st

from ui.app_data import app_data
from ui.data_views import VIEWS, freshness, show
from ui.query import bound

data = app_data()
st.title("Over de data")
freshness(data)
view = bound(st.segmented_control, "deel", "Onderdeel", VIEWS, default="bronnen", label_visibility="collapsed")
show(view, data)
