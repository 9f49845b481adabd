"""One click: regions laid beside the first, and why these."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import streamlit as st

from regio_data import dutch
from regio_data.data import Data
from regio_data.dataset.neighbours import ties_alone
from regio_data.profile.peers import GROUPS, Peers, groups_of, peers
from regio_data.registers.region_names import region_label
from regio_data.registers.regions import NEDERLAND, OWN, Region
from ui.common.markdown import label, sentence
from ui.common.url import query
from ui.common.url.own import own_region_link
from ui.vergelijken.choice import Choice

_SAID = "why there are no regions to lay beside"


def peers_view(data: Data, choice: Choice) -> str:
    """Draw what lays others beside the first region; return why the regions of the link are there, "" where nothing says so."""
    if said := st.session_state.pop(_SAID, ""):
        st.info(sentence(said))
    region = next((one for one in choice.regions if groups_of(one)), None)
    if region is None:
        own_region_link("Maak een eigen regio")
        return ""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="peers"):
        st.markdown(f"Zet naast **{label(region_label(region))}**:")
        for group, name in groups_of(region).items():
            st.button(name, key=f"peers-{group}", on_click=_lay_beside, args=(data, region, group))
        own_region_link("Maak een eigen regio")
    chosen = query.read("groep", {key: key for key in GROUPS})
    if chosen is None or chosen not in groups_of(region):
        return ""
    why = data.once(_peers, region, chosen).why
    st.caption(sentence(why))
    return why


def _lay_beside(data: Data, region: Region, group: str) -> None:
    found = data.once(_peers, region, group)
    if not found.regions:
        st.session_state[_SAID] = found.why
        return
    shown = [region, *found.regions]
    names = [one.name for one in shown if one.kind == OWN]
    query.put(regio=[*(str(one.ref) for one in shown), str(NEDERLAND)], naam=names, groep=group, met=None, volgorde=None)


def _peers(data: Data, region: Region, group: str) -> Peers:
    scores = data.scores
    if region.kind == OWN:
        scores = pd.concat([scores, data.own_scores(region.ref)], ignore_index=True)
    found = peers(data.dataset, data.registers, scores, region, group)
    across = _across_water(data, region, found) if group == "buren" else ""
    return replace(found, why=f"{found.why} {across}".strip())


def _across_water(data: Data, region: Region, found: Peers) -> str:
    """Return which neighbours share no border with a region, "" where all do."""
    pairs = {
        pair for one in found.regions for pair in ties_alone(data.dataset.neighbours, region.municipalities, one.municipalities)
    }
    if not pairs:
        return ""
    named = "; ".join(dutch.several(data.registers.municipality[code].name for code in pair) for pair in sorted(pairs))
    return f"Over het water is de dichtstbijzijnde gemeente de buur: {named}."
