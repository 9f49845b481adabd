"""The large map of the Kaart page, with its legend: deals by tranche, or their stapeling."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from geo.painted.deal_map import tranche_legend
from geo.painted.legend import Legend
from geo.painted.painting import Painting
from geo.painted.stapeling_map import MEASURES, paint_stapeling
from regio_data.data import Data
from regio_data.deals.municipality_lists import list_doubt, vitale_regios_doubt
from regio_data.deals.selection import area_label
from regio_data.registers.records import Deal
from regio_data.registers.regions import Region, regions
from regio_data.views.pages import PAGES
from ui.common.map_panel import deals_painting, map_panel
from ui.common.markdown import sentence
from ui.common.url.bound import bound
from ui.common.url.selection import chosen_area, select_clicked
from ui.kaart.selected import Selected
from ui.show.legends import row_legend

KAART = PAGES[""]
LAYERS = {"npvr": "Vitale regio’s (NPVR)", "achtergrond": "Achtergrondkaart"}
TITLE = "Kaart van Nederland met de Regio Deals; zonder gekozen deal of plaats toont de tabel ernaast hetzelfde"


@dataclasses.dataclass(frozen=True)
class DealMap:
    """What was drawn; ``measure`` is a key of `MEASURES` in the view "stapeling", else ``None``."""

    painting: Painting
    legend: Legend
    measure: str | None


def deal_map_panel(data: Data, deals: Sequence[Deal], selected: Selected) -> DealMap:
    """Draw the switches, the legend and the map, for the chosen view ("deals" or "stapeling"), and return it."""
    with st.container(gap="xsmall"):
        with st.container(horizontal=True, gap="small"):
            view = bound(
                st.segmented_control,
                KAART.parameter,
                "Weergave",
                KAART.views,
                default=KAART.first_view,
                label_visibility="collapsed",
            )
            layers = bound(st.pills, "laag", "Extra lagen", LAYERS, selection_mode="multi", label_visibility="collapsed")
        row = st.container(key="measure")  # also where it stays empty: were the map to move down, its frame would be made anew
        measure = _measure(row) if view == "stapeling" else None
        area = chosen_area(data.registers)
        if measure:
            painting, legend = data.once(_stapeling, tuple(deal.slug for deal in deals), measure, area)
        else:
            painting, legend = (
                deals_painting(data, deals),
                tranche_legend(deals, layers, len(deals) < len(data.registers.deals)),
            )
        if "npvr" in layers or (area and area.kind == "vitale-regio"):
            said = [legend.note, vitale_regios_doubt(data.registers)]
            legend = dataclasses.replace(legend, note=" ".join(filter(None, said)))
        row_legend(legend.title, legend.entries)
        painting = _lit(data, painting, selected, layers)
        map_panel(data, painting, "kaart", TITLE, select_clicked)
        if legend.note:
            st.caption(sentence(legend.note))
    return DealMap(painting, legend, measure)


def _stapeling(data: Data, slugs: tuple[str, ...], measure: str, area: Region | None) -> tuple[Painting, Legend]:
    return paint_stapeling(data.registers, [data.registers.deal[slug] for slug in slugs], measure, area)


def _tips(data: Data, tips: Mapping[str, str], vitale: Sequence[Region]) -> Mapping[str, str]:
    """Return the labels with the vitale regio of each municipality and how sure its list is."""
    lines = {
        code: f"\n{area_label(region)} ({list_doubt(data.registers, region)})"
        for region in vitale
        for code in region.municipalities
    }
    return {code: f"{text}{lines.get(code, '')}" for code, text in tips.items()} if lines else tips


def _measure(row: DeltaGenerator) -> str:
    names = {key: label for key, (label, _) in MEASURES.items()}
    with row:
        return bound(st.segmented_control, "maat", "Wat tellen we?", names, default="aantal", label_visibility="collapsed")


def _lit(data: Data, painting: Painting, selected: Selected, layers: Sequence[str]) -> Painting:
    """Return a painting with the selection, the layers and the chosen area."""
    vitale = regions(data.registers, "vitale-regio") if "npvr" in layers else ()
    area = chosen_area(data.registers)
    return dataclasses.replace(
        painting,
        selected=[selected.region] if selected.region else [],
        islands=[dataclasses.replace(island, selected=island.name in selected.islands) for island in painting.islands],
        tips=_tips(data, painting.tips, vitale),
        dashed=[region.ref for region in vitale],
        fit=area.ref if area else None,
        background="achtergrond" in layers,
    )
