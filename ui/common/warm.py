"""What the first visitor would otherwise wait for: the tables that the pages share, and the slowest imports."""

from __future__ import annotations

import importlib

from geo.shapes import shapes_of
from regio_data.data import Data
from ui.common.app_data import map_address

#: None of them declares a component of Streamlit (as streamlit_folium does): declared outside a page run, it is never served,
#: and the map stays empty.
_SLOW = ("altair", "folium")


def warm(data: Data) -> Data:
    """Make what every visitor needs, and import what takes long, so that the first is as quick as the tenth."""
    map_address(data)
    shapes_of(data)
    data.prepare()
    for name in _SLOW:
        importlib.import_module(name)
    return data
