"""Naast elkaar: deals and an indicator, two tranches, two years or two indicators, on two linked maps."""

from functools import partial

import streamlit as st

from exports.content.deals import REGISTER
from exports.content.naast_elkaar import CLASSES, naast_elkaar_content
from regio_data.profile.caveats import NO_EFFECT
from regio_data.registers.regions import RegionRef
from ui.common.app_data import app_data
from ui.common.downloads import downloads, heading_row
from ui.common.sources import source_line
from ui.common.url import query
from ui.common.url.links import profile_link
from ui.common.url.selection import select_nothing
from ui.naast_elkaar.choice import SIDES, choose_side
from ui.naast_elkaar.side import side_view
from ui.show.glossary import glossary

data = app_data()
heading, menu = heading_row()
heading.title("Naast elkaar")
chosen = query.read("gemeente", data.registers.municipality)
with st.container(horizontal=True, vertical_alignment="center", gap="small"):
    st.markdown("Beide kaarten bewegen samen. Wijs een gemeente aan om haar op beide te zien, klik om haar te kiezen.")
    if chosen:
        profile_link(RegionRef("gemeente", chosen.code), f"Profiel van {chosen.name}")
        st.button("Niets kiezen", type="tertiary", icon=":material/close:", on_click=select_nothing)
shown = []
for column, key in zip(st.columns(2, gap="medium"), SIDES, strict=True):
    with column:
        shown.append(side_view(data, choose_side(data, key), chosen))
st.caption(NO_EFFECT)
glossary("tranche", "indicator")
source_line(
    data,
    ["monitor", "gemeentegrenzen", "wijkgrenzen", "inwoners"],
    f"{CLASSES} {REGISTER}.",
)
with menu:
    names = " ".join(side.name for side in shown)
    formats = ["png", "xlsx", "csv-nl", "csv", "gpkg"]
    downloads(data, "naast-elkaar", names, formats, partial(naast_elkaar_content, sides=tuple(shown)))
