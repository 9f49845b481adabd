"""The large map of the Kaart page, with its legend: deals by tranche, or their stapeling."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import streamlit as st

from geo.deal_map import paint_deals
from geo.legend import Legend, LegendEntry
from geo.painting import Painting
from geo.palettes import TRANCHES, UNPAINTED, VITALE_REGIO, striped
from geo.stacking_map import MEASURES, paint_stacking
from regio_data.records import Deal
from ui import query
from ui.app_data import AppData
from ui.deal_filters import select
from ui.legends import row_legend
from ui.map_panel import map_panel

VIEWS = {"deals": "Deals per tranche", "stapeling": "Stapeling"}
LAYERS = {"npvr": "Vitale regio’s (NPVR)", "achtergrond": "Achtergrondkaart"}
TITLE = "Kaart van Nederland met de Regio Deals; de tabel naast de kaart toont hetzelfde"


@dataclasses.dataclass(frozen=True)
class DealMap:
    """What was drawn; ``stapeling`` tells which of the two views."""

    painting: Painting
    legend: Legend
    stapeling: bool


def deal_map_panel(data: AppData, deals: Sequence[Deal]) -> DealMap:
    """Draw the switches, the legend and the map, for the chosen view ("deals" or "stapeling"), and return it."""
    deal, municipality = selected(data)
    with st.container(horizontal=True, gap="small"):
        view = query.bound(st.segmented_control, "weergave", "Weergave", VIEWS, default="deals", label_visibility="collapsed")
        if view == "stapeling":
            names = {key: label for key, (label, _) in MEASURES.items()}
            measure = query.bound(
                st.segmented_control, "maat", "Wat tellen we?", names, default="aantal", label_visibility="collapsed"
            )
        layers = query.bound(st.pills, "laag", "Extra lagen", LAYERS, selection_mode="multi", label_visibility="collapsed")
    if view == "stapeling":
        painting, legend = paint_stacking(data.registers, data.dataset.weights, deals, measure)
    else:
        painting, legend = paint_deals(deals, data.registers, data.drawable, deal), tranche_legend(deals, layers)
    row_legend(legend.title, legend.entries)
    painting = _lit(data, painting, deal, municipality, layers)
    map_panel(data, painting, "kaart", TITLE, _clicked)
    if legend.note:
        st.caption(legend.note)
    return DealMap(painting, legend, view == "stapeling")


def selected(data: AppData) -> tuple[Deal | None, str | None]:
    """Return the selected deal and municipality (GM code) of the URL."""
    municipalities = {code: code for code in data.registers.municipality}
    return query.take("deal", data.registers.deal), query.take("gemeente", municipalities)


def _lit(data: AppData, painting: Painting, deal: Deal | None, municipality: str | None, layers: Sequence[str]) -> Painting:
    region = f"deal:{deal.slug}" if deal and deal.municipalities else f"gemeente:{municipality}" if municipality else None
    vitale = [f"vitale-regio:{v.slug}" for v in data.registers.vitale_regios] if "npvr" in layers else []
    return dataclasses.replace(
        painting,
        selected=[region] if region else [],
        dashed=vitale,
        background="achtergrond" in layers,
    )


def tranche_legend(deals: Sequence[Deal], layers: Sequence[str] = ()) -> Legend:
    """Return the legend of a map of deals, as far as its colours are there."""
    present = sorted({deal.tranche for deal in deals})
    entries = [LegendEntry(TRANCHES[tranche], str(tranche)) for tranche in present]
    if any(deal.part_of for deal in deals):
        entries.append(LegendEntry(striped("#5B6B7B"), "gedeeltelijk"))
    if "npvr" in layers:
        entries.append(LegendEntry(VITALE_REGIO, "vitale regio"))
    entries.append(LegendEntry(UNPAINTED, "geen deal"))
    return Legend("Tranche", tuple(entries))


def _clicked(kind: str, key: str) -> None:
    if kind == "gemeente":
        select("gemeente", key)
    elif kind == "eiland":
        query.put(eiland=key, deal=None, gemeente=None)
