"""The ordinary way: folium.Choropleth and a tooltip layer, rebuilt at every run and handed to st_folium."""

import json

import folium
import streamlit as st
from streamlit_folium import st_folium

from geo import boundaries
from regio_data.dataset.current import current_dataset


@st.cache_data
def shapes():
    """Return the municipalities as GeoJSON, read once."""
    return json.loads(boundaries.municipalities(current_dataset()).to_crs("EPSG:4326").to_json())


st.set_page_config(layout="wide")
figures = current_dataset().observations
codes = sorted(figures["indicator"].unique())
indicator = st.selectbox("Indicator", codes, codes.index(st.query_params.get("indicator", "01_GZ_08")))
year = int(st.query_params.get("jaar", "2022"))
figures = figures[(figures["indicator"] == indicator) & (figures["year"] == year)]
base = folium.Map([52.15, 5.3], zoom_start=7)
areas = folium.Choropleth(shapes(), figures, ["region", "value"], "feature.properties.code").add_to(base)
# Its legend would be drawn by a script of another host, which is not there where we measure.
areas._children = {name: one for name, one in areas._children.items() if not name.startswith("color_map")}
folium.GeoJson(shapes(), tooltip=folium.GeoJsonTooltip(["name"])).add_to(base)
st_folium(base, returned_objects=[])
st.dataframe(figures)
