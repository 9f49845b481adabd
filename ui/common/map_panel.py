"""The map on a page: drawn by streamlit-folium, fed with paintings, reporting clicks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st
from streamlit_folium import st_folium

from geo.drawn.layers import painted, region_map
from geo.painted.deal_map import paint_deals
from geo.painted.painting import Painting
from geo.shapes import shapes_of
from regio_data.data import Data
from regio_data.registers.records import Deal
from ui.common.app_data import map_address


def deals_painting(data: Data, deals: Sequence[Deal]) -> Painting:
    """Return `geo.painted.deal_map.paint_deals` of the chosen deals, none lit up: made once for a choice."""
    return data.once(_deals_painting, tuple(deal.slug for deal in deals))


def _deals_painting(data: Data, slugs: tuple[str, ...]) -> Painting:
    return paint_deals([data.registers.deal[slug] for slug in slugs], data.registers, shapes_of(data).drawable, None)


def to_map() -> None:
    """Draw a link that goes to the map, for a phone, where the choices come first (`focus.js` follows it)."""
    st.html('<a class="rd-to-map" href="#kaart">Naar de kaart</a>')


def map_panel(
    data: Data, painting: Painting, key: str, title: str, on_click: Callable[[str, str], None], linked: bool = False
) -> None:
    """Draw the map.

    Parameters
    ----------
    data : Data
    painting : Painting
        Only this travels when something changes; panning and zooming send nothing back.
    key : str
        Of the map on this page.
    title : str
        What the map shows, for a screen reader; constant on a page.
    on_click : callable
        Called with kind ("gemeente" or "eiland", and "jaren" or "jaar" where the map goes through years) and key before the
        page runs again.
    linked : bool
        Whether the map moves and points together with the other linked maps of the page.
    """

    def clicked() -> None:
        event = st.session_state.get(key)
        if isinstance(event, dict) and isinstance(event.get("kind"), str) and isinstance(event.get("key"), str):
            on_click(event["kind"], event["key"])

    with st.container(key=f"map-{key}"):
        st_folium(
            region_map(map_address(data), title, linked),
            key=key,
            height=640,
            use_container_width=True,
            feature_group_to_add=painted(painting, shapes_of(data).codes),
            returned_objects=[],
            on_change=clicked,
        )
