"""The map on a page: drawn by streamlit-folium, fed with paintings, reporting clicks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

import streamlit as st
from streamlit_folium import st_folium

from geo.drawn.layers import live_map, painted
from geo.painted.deal_map import paint_deals
from geo.painted.painting import Painting
from geo.shapes import shapes_of
from regio_data.data import Data
from regio_data.registers.records import Deal
from ui.common.app_data import map_address

#: What is clicked: an area by its key; of a map that goes through years also that it starts to, and the year where it stops.
ClickKind = Literal["gemeente", "eiland", "jaren", "jaar"]


@dataclass(frozen=True)
class Click:
    """A click on the map: what was clicked, and its key."""

    kind: ClickKind
    key: str

    @classmethod
    def read(cls, event: object) -> Click | None:
        """Return what the script of the map sent, ``None`` for anything else."""
        if not isinstance(event, dict) or event.get("kind") not in get_args(ClickKind):
            return None
        return cls(event["kind"], event["key"]) if isinstance(event.get("key"), str) else None


def deals_painting(data: Data, deals: Sequence[Deal]) -> Painting:
    """Return `geo.painted.deal_map.paint_deals` of the chosen deals, none lit up: made once for a choice."""
    return data.once(_deals_painting, tuple(deal.slug for deal in deals))


def _deals_painting(data: Data, slugs: tuple[str, ...]) -> Painting:
    return paint_deals([data.registers.deal[slug] for slug in slugs], data.registers, shapes_of(data).drawable, None)


def to_map() -> None:
    """Draw a link that goes to the map, for a phone, where the choices come first (`focus.js` follows it)."""
    st.html('<a class="rd-to-map" href="#kaart">Naar de kaart</a>')


def map_panel(
    data: Data, painting: Painting, key: str, title: str, on_click: Callable[[Click], None], linked: bool = False
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
        Called before the page runs again.
    linked : bool
        Whether the map moves and points together with the other linked maps of the page.
    """

    def clicked() -> None:
        if click := Click.read(st.session_state.get(key)):
            on_click(click)

    with st.container(key=f"map-{key}"):
        st_folium(
            live_map(map_address(data), title, linked),
            key=key,
            height=640,
            use_container_width=True,
            feature_group_to_add=painted(painting, shapes_of(data).codes),
            returned_objects=[],
            on_change=clicked,
        )
