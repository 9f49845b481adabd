"""Own regions in the URL, each with its name."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from regio_data.data import Data
from regio_data.eigen.regio import named, own_regions
from regio_data.registers.regions import Region
from regio_data.registers.registers import Registers
from ui.common import markdown
from ui.common.url import query
from ui.common.url.pages import page_file

#: In the session: the names of own regions by their spelling.
_NAMES = "names of own regions"


def own_from_url(registers: Registers) -> dict[str, Region]:
    """Return the own regions of the URL by their spelling; where one was taken out the others keep their names."""
    asked = query.everything()
    own, names = own_regions(asked, registers), asked.get("naam", [])
    known = st.session_state.setdefault(_NAMES, {})
    if own and len(names) > len(own):  # without any, it is the name of one that is still to be made
        own = {key: named(region, known.get(key, "")) for key, region in own.items()}
        query.put(naam=[region.name for region in own.values()])
    known.update({key: region.name for key, region in own.items()})
    return own


def known_own(registers: Registers) -> list[Region]:
    """Return the own regions that this session has seen, the last one first."""
    known = st.session_state.get(_NAMES, {})
    found = own_regions({"regio": [*known], "naam": [*known.values()]}, registers)
    return list(found.values())[::-1]


def own_area(registers: Registers) -> dict[str, Region]:
    """Return the own region by which the URL narrows the map ("gebied"), by its spelling; its name is remembered."""
    asked = query.everything()
    known = st.session_state.setdefault(_NAMES, {})
    found = own_regions({"regio": asked.get("gebied", [])}, registers)
    named_in_url = [] if asked.get("regio") else asked.get("naam", [])
    for (key, region), name in zip(found.items(), named_in_url, strict=False):
        known[key] = named(region, name).name
    return {key: named(region, known.setdefault(key, region.name)) for key, region in found.items()}


def own_parameters(region: Region) -> dict[str, str]:
    """Return the query parameters of an own region."""
    return {"regio": str(region.ref), "naam": region.name}


def own_region_links(data: Data, region: Region) -> None:
    """Draw which municipalities an own region has, and the link to change them."""
    names = data.registers.names_of(region.municipalities)
    st.markdown(f"**Gemeenten**: {markdown.plain(', '.join(names), most=3000)}.")
    own_region_link("Gemeenten of naam aanpassen", own_parameters(region))


def own_region_link(label: str, parameters: Mapping[str, str] | None = None) -> None:
    """Draw the link to the page where an own region is made, or changed."""
    st.page_link(page_file("eigen-regio"), label=label, icon=":material/edit_location_alt:", query_params=parameters)
