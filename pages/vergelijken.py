"""Vergelijken: two to ten regions of any kind side by side, theme by theme."""

import streamlit as st

from exports.content.vergelijken.content import vergelijking_content
from exports.formats.registry import PICTURES
from regio_data.registers.region_names import region_label
from ui.common.app_data import app_data
from ui.common.downloads import downloads, heading_row
from ui.common.sources import source_line
from ui.common.url.links import deck_address, present_button
from ui.show.glossary import glossary
from ui.show.newer import newer_table
from ui.vergelijken.choice import choose_vergelijking, what_files_hold
from ui.vergelijken.views import vergelijking_view

data = app_data()
heading, menu = heading_row()
choice = choose_vergelijking(data)
theme = choice.theme.lower() if choice.theme else "alle thema’s"
title = f"Regio’s vergelijken: {theme}"
heading.title(title)
shown = None
if choice.regions:
    reference = region_label(choice.reference)
    shown = vergelijking_view(data, choice, reference, title)
    newer_table(data, choice.regions, choice.indicators)
own = "Waarden van gebieden waarvan het CBS zelf geen cijfer geeft, posities, trends en verschillen: eigen berekening."
glossary("percentiel", "dekking", "trend", "marge")
source_line(data, ["monitor", "inwoners"], own)
with menu, st.container(horizontal=True, vertical_alignment="center"):
    if choice.regions:
        present_button("Presenteer", deck_address({"regio": [str(region.ref) for region in choice.regions]}))
    downloads(
        data,
        f"vergelijking-{theme}",
        " ".join(shown.names) if shown else "",
        ["docx", "xlsx", "csv-nl", "csv", "pptx", "gpkg", *PICTURES] if shown else [],
        lambda export: vergelijking_content(export, shown),
        about=lambda: what_files_hold(choice),
    )
