"""The municipalities and the name of an own region; both live in the URL."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from regio_data import dutch
from regio_data.data import Data
from regio_data.dataset.neighbours import hang_together
from regio_data.eigen.gemeentelijst import LONGEST as LONGEST_LIST
from regio_data.eigen.gemeentelijst import Listed, read_list
from regio_data.eigen.lijstbestand import KINDS, text_of
from regio_data.eigen.regio import LONGEST, clean_name, own_region
from regio_data.registers.region_names import option_label
from regio_data.registers.regions import Region, RegionRef, every_region
from ui.common.map_panel import Click
from ui.common.markdown import plain
from ui.common.url import query
from ui.common.url.own import own_from_url

_SAID = "what was said of the own region"
#: The municipalities that the map was last told of, and the region that it is framed on.
_FRAMED = "own region on the map"


def chosen_region(data: Data) -> Region | None:
    """Return the own region of the URL."""
    return query.read("regio", own_from_url(data.registers))


def write(data: Data, codes: Iterable[str], name: str | None = None) -> None:
    """Write an own region to the URL; with too many municipalities it stays as it was, and that is said."""
    codes = list(codes)
    name = query.as_it_stands("naam") if name is None else name
    try:
        query.put(regio=str(own_region(data.registers, codes).ref) if codes else None, naam=clean_name(name) or None)
    except ValueError as error:
        _say([str(error)])


def toggled(data: Data, region: Region | None) -> Callable[[Click], None]:
    """Return what a click on the map does: the municipality comes in, or goes out."""

    def clicked(click: Click) -> None:
        if click.kind == "gemeente" and click.key in data.registers.municipality:
            write(data, set(region.municipalities if region else ()) ^ {click.key})
            after = chosen_region(data)
            st.session_state[_FRAMED] = after and after.ref, st.session_state.get(_FRAMED, (None, None))[1]

    return clicked


def framed(region: Region | None) -> RegionRef | None:
    """Return the region that the map is framed on: the own region, but it stays in place under the hand that clicks on it."""
    now = region and region.ref
    seen, frame = st.session_state.get(_FRAMED, (None, None))
    if seen != now:
        frame = now
    st.session_state[_FRAMED] = now, frame
    return frame


def choose(data: Data, region: Region | None) -> None:
    """Draw the name, the municipalities by search, and the ways to add many at once."""
    codes = list(region.municipalities) if region else []
    _shows("own-name", query.as_it_stands("naam"))
    st.text_input(
        "Naam van de regio",
        key="own-name",
        max_chars=LONGEST,
        placeholder=region.name if region else "Bijvoorbeeld Noordoost-Twente",
        on_change=lambda: write(data, codes, st.session_state["own-name"]),
    )
    labels = data.registers.municipality_names
    _shows("own-members", codes)
    st.multiselect(
        "Gemeenten",
        labels,
        key="own-members",
        format_func=labels.__getitem__,
        select_all=False,
        placeholder="Typ een naam, of klik op de kaart",
        on_change=lambda: write(data, st.session_state["own-members"]),
    )
    with st.expander("Veel gemeenten tegelijk: een bestaande regio, of een lijst", expanded=region is None):
        _from_region(data, codes)
        _from_list(data, codes)
    for text in st.session_state.pop(_SAID, []):
        st.warning(plain(text, most=400), icon=":material/info:")


def _from_region(data: Data, codes: list[str]) -> None:
    labels = data.once(_region_labels)

    def add() -> None:
        known = every_region(data.registers)
        ref = next((one for one in known if str(one) == st.session_state["own-from"]), None)
        if ref is not None:
            write(data, {*codes, *known[ref].municipalities})
        st.session_state["own-from"] = None

    st.selectbox(
        "Voeg de gemeenten van een regio toe",
        labels,
        index=None,
        key="own-from",
        format_func=labels.__getitem__,
        placeholder="Een deal, provincie of andere regio",
        on_change=add,
    )


def _from_list(data: Data, codes: list[str]) -> None:
    st.text_area(
        "Plak een lijst met namen of codes",
        key="own-list",
        max_chars=LONGEST_LIST,
        height=110,
        placeholder="Almelo\nGM0153\nHengelo",
    )
    st.file_uploader("Of kies een bestand (Excel, CSV of tekst)", type=list(KINDS), key="own-file", max_upload_size=1)

    def add(kept: list[str]) -> None:
        listed = _listed(data, st.session_state["own-list"], st.session_state.get("own-file"))
        _say([*listed.problems, *listed.hints])
        if listed.codes:
            write(data, {*kept, *listed.codes})
            st.session_state["own-list"] = ""

    with st.container(horizontal=True, gap="small"):
        st.button("Voeg toe", icon=":material/add:", on_click=add, args=(codes,))
        st.button("Vervang alles door de lijst", on_click=add, args=([],))


def _listed(data: Data, text: str, file: UploadedFile | None) -> Listed:
    if file is not None:
        try:
            text += "\n" + text_of(file.getvalue(), file.name)
        except ValueError as error:
            return Listed((), (str(error),))
    if not text.strip():
        return Listed((), ("De lijst is leeg. Plak namen of codes, of kies een bestand.",))
    return read_list(data.registers, text)


def summary(data: Data, region: Region) -> str:
    """Return how large an own region is, and whether it hangs together."""
    inhabitants = dutch.number(data.registers.inhabitants_of(region.municipalities))
    parts = [f"**{dutch.count(len(region.municipalities), 'gemeente', 'gemeenten')}**", f"{inhabitants} inwoners"]
    if not hang_together(data.dataset.neighbours, region.municipalities):
        parts.append("de gemeenten grenzen niet allemaal aan elkaar")
    return " · ".join(parts)


def _say(sentences: list[str]) -> None:
    st.session_state[_SAID] = [*st.session_state.get(_SAID, []), *sentences]


def _shows(key: str, value: object) -> None:
    if st.session_state.get(key) != value:
        st.session_state[key] = value


def _region_labels(data: Data) -> Mapping[str, str]:
    every = every_region(data.registers)
    larger = {
        str(ref): region for ref, region in every.items() if len(region.municipalities) > 1 and region.kind != "nederland"
    }
    return MappingProxyType({key: option_label(data.registers, region) for key, region in larger.items()})
