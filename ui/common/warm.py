"""What the first visitor would otherwise wait for: the tables that the pages share, and the slowest imports."""

from __future__ import annotations

import importlib

from geo.shapes import shapes_of
from regio_data.data import Data
from regio_data.errors import DataError
from ui.common.app_data import map_address, newest, put_in_use

#: None of them declares a component of Streamlit (as streamlit_folium does): declared outside a page run, it is never served,
#: and the map stays empty.
_SLOW = ("altair", "folium")


def warm_up() -> Data:
    """Make what every visitor needs, import what takes long, and only then put it in use: the first is as quick as the tenth.

    Raises
    ------
    RegisterError, DatasetError
        If a register or the data set is not as it should be; from then on the pages say so themselves.
    """
    try:
        data = newest()
        map_address(data)
        shapes_of(data)
        data.prepare()
    except DataError:
        put_in_use(None)
        raise
    for name in _SLOW:
        importlib.import_module(name)
    put_in_use(data)
    return data
