"""Beside the map: the overview, or what lies at the chosen place."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from geo.deal_map import ISLANDS, by_recency, deals_at
from regio_data import dutch
from regio_data.records import Deal
from regio_data.selection import known_total
from ui import query
from ui.app_data import AppData
from ui.deal_cards import deal_card, deal_heading
from ui.deal_list import deal_table, without_municipalities
from ui.deal_map_panel import selected
from ui.links import profile_link
from ui.tranche_overview import tranche_overview


def selection_panel(data: AppData, deals: Sequence[Deal]) -> None:
    """Draw the selected deal, the deals of the selected place, or the overview."""
    deal, municipality = selected(data)
    island = query.take("eiland", {name: name for name in ISLANDS})
    if deal is not None:
        _back("Toon het overzicht")
        if deal not in deals:
            st.caption("Deze deal valt buiten de gekozen filters en staat daarom niet op de kaart.")
        deal_card(data, deal)
    elif municipality is not None:
        name = data.registers.municipality[municipality].name
        _place(data, name, deals_at(municipality, data.registers.deals, data.registers), deals)
        profile_link("gemeente", municipality, "Naar het profiel van deze gemeente")
    elif island is not None:
        _place(data, island, [d for d in by_recency(data.registers.deals) if island in d.islands], deals)
    else:
        tranche_overview(data)
        if deals:
            deal_table(deals)
        else:
            st.info("Geen enkele deal voldoet aan deze filters. Neem een filter weg om weer deals te zien.")
        without_municipalities(deals)


def _place(data: AppData, name: str, here: Sequence[Deal], chosen: Sequence[Deal]) -> None:
    """Draw all deals of a place, whatever the filters: a question about a place wants all of them."""
    _back("Toon het overzicht")
    total = known_total(here)
    st.header(name)
    if not here:
        st.markdown("Deze gemeente maakt van geen enkele Regio Deal deel uit.")
        return
    st.markdown(
        f"**{dutch.count(len(here), 'Regio Deal', 'Regio Deals')}**, samen **{dutch.million(total)}** rijksbijdrage"
        + (" (voor het hele gebied van elke deal)." if any(len(d.municipalities) > 1 for d in here) else ".")
    )
    for deal in here:
        with st.container(border=True):
            st.html(deal_heading(deal, level=3))
            notes = []
            if name in deal.partial_municipalities:
                notes.append(f"De deal geldt voor een deel van {name}.")
            if deal not in chosen:
                notes.append("Valt buiten de gekozen filters.")
            if notes:
                st.caption(" ".join(notes))
            st.button(
                "Bekijk deze deal",
                key=f"open-{deal.slug}",
                on_click=query.put,
                kwargs={"deal": deal.slug, "gemeente": None, "eiland": None},
            )


def _back(label: str) -> None:
    st.button(
        label,
        icon=":material/arrow_back:",
        type="tertiary",
        on_click=query.put,
        kwargs={"deal": None, "gemeente": None, "eiland": None},
    )
