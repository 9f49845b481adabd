"""Regioprofiel: one region, told whole: mostly a deal or a municipality."""

import streamlit as st

from exports.content.profiel.content import profile_content
from exports.formats.registry import PICTURES
from ui.common.app_data import app_data
from ui.common.deelgebied import partial_counts
from ui.common.downloads import downloads
from ui.common.markdown import sentence
from ui.common.sources import source_line
from ui.common.url.links import deck_address, present_button
from ui.profiel.choice import choose_region
from ui.profiel.heading import area, heading
from ui.profiel.positions import positions
from ui.profiel.views import views
from ui.show.glossary import glossary

data = app_data()
left, right = st.columns([3, 1])
with right:
    menu = st.container(horizontal=True, horizontal_alignment="right", vertical_alignment="center")
shown = data.profile(choose_region(data.registers), partial_counts())
with left:
    heading(data, shown)
area(data, shown)
if shown.figures:
    positions(data, shown)
else:
    st.info(sentence(shown.no_figures), icon=":material/info:")
views(data, shown)
for text in shown.caveats:
    st.caption(sentence(text))
glossary("percentiel", "trend", "marge", "eigen berekening")
source_line(
    data,
    ["monitor", "gemeentegrenzen", "wijkgrenzen", "inwoners"],
    "Regionale waarden, posities, themascores, trends en vergelijkbare regio’s: eigen berekening. Gegevens van de deals: eigen "
    "register naar openbare bronnen.",
)
with menu:
    asked = {"deal": [shown.deal.slug]} if shown.deal else {"regio": [str(shown.region.ref)]}
    present_button("Presenteer", deck_address(asked))
    downloads(
        data,
        "regioprofiel",
        shown.deal.slug if shown.deal else shown.region.name,
        ["pdf", "docx", "pptx", *PICTURES, "xlsx", "csv-nl", "csv", "gpkg"],
        lambda export: profile_content(export, shown),
    )
