"""What the first visitor would otherwise wait for: the tables that the pages share, and the slowest imports."""

from __future__ import annotations

import importlib

from ui.common.app_data import AppData

#: None of them declares a component of Streamlit (as streamlit_folium does): declared outside a page run, it is never served,
#: and the map stays empty.
_SLOW = ("altair", "folium")


def warm(data: AppData) -> None:
    """Make the tables that all pages share, and import what takes long; cheap when that is done."""
    data.prepare()
    for name in _SLOW:
        importlib.import_module(name)
