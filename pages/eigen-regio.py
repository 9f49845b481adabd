"""Eigen regio: put municipalities together, from the map, a search or a list, and see them as one region."""

import streamlit as st

from geo.painted.paint import Paint
from geo.painted.painting import Painting
from geo.painted.palettes import MUNICIPALITY
from geo.shapes import shapes_of
from regio_data.registers.regions import NEDERLAND, OWN
from ui.common.app_data import app_data
from ui.common.downloads import heading_row, link_only
from ui.common.map_panel import map_panel
from ui.common.sources import source_line
from ui.common.url.links import BREDE_WELVAART, KAART, PROFIEL, main_links, vergelijken_link
from ui.common.url.own import own_parameters
from ui.eigen_regio.choice import choose, chosen_region, framed, summary, toggled

TITLE = "Kaart van de gemeenten; de gekozen gemeenten staan ook in het veld Gemeenten ernaast"

data = app_data()
heading, menu = heading_row()
heading.title("Eigen regio")
region = chosen_region(data)
left, right = st.columns(2, gap="medium")
with right:
    choose(data, region)
    if region:
        st.markdown(summary(data, region))
        with main_links("own"):
            st.page_link(
                PROFIEL,
                label="Profiel, met alle bestanden",
                icon=":material/location_city:",
                query_params=own_parameters(region),
            )
            vergelijken_link([region, NEDERLAND], "Vergelijk met Nederland")
            figures = {"niveau": OWN, **own_parameters(region)}
            st.page_link(BREDE_WELVAART, label="Cijfers, op de kaart", icon=":material/monitoring:", query_params=figures)
            on_map = {"gebied": str(region.ref), "naam": region.name}
            st.page_link(KAART, label="Deals hier, op de kaart", icon=":material/map:", query_params=on_map)
    else:
        st.info("Klik gemeenten aan op de kaart, typ hun namen, of plak een lijst.", icon=":material/touch_app:")
with left:
    inside = dict.fromkeys(region.municipalities, Paint(MUNICIPALITY)) if region else {}
    tips = {code: "klik om weg te halen" if code in inside else "klik om toe te voegen" for code in shapes_of(data).codes}
    painting = Painting(inside, tips, outlines=[region.ref] if region else [], fit=framed(region))
    map_panel(data, painting, "eigen-regio", TITLE, toggled(data, region))
source_line(data, ["gemeentegrenzen", "inwoners"], "De link in de adresbalk bewaart deze regio; hij staat nergens anders.")
with menu:
    link_only()
