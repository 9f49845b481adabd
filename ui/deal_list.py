"""Deals as a table and as a list: the same as the map shows, for keyboard and screen reader."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from regio_data import dutch
from regio_data.facts import status
from regio_data.records import Deal
from ui import query


def deal_table(deals: Sequence[Deal], height: int = 400) -> None:
    """Draw a table of deals; choosing a row selects the deal."""
    ordered = sorted(deals, key=lambda d: (-d.tranche, d.short_name))
    table = pd.DataFrame(
        {
            "Tranche": [d.tranche for d in ordered],
            "Regio Deal": [d.short_name for d in ordered],
            "Mln euro": [dutch.number(d.rijksbijdrage_mln, 1) for d in ordered],
            "Gebied": [_area(d) for d in ordered],
            "Status": [status(d, short=True) for d in ordered],
        }
    )

    def chosen() -> None:
        rows = st.session_state["deal-table"]["selection"]["rows"]
        if rows:
            query.put(deal=ordered[rows[0]].slug, gemeente=None)

    st.dataframe(
        table,
        key="deal-table",
        hide_index=True,
        height=min(height, 38 + 35 * len(ordered)),
        on_select=chosen,
        selection_mode="single-row",
        column_config={
            "Tranche": st.column_config.NumberColumn(width=60),
            "Regio Deal": st.column_config.TextColumn(width=205),
            "Status": st.column_config.TextColumn(width=190),
            "Mln euro": st.column_config.TextColumn("Rijk (mln €)", width=80, alignment="right"),
        },
        alt="Tabel van de gekozen Regio Deals; kies een rij om de deal op de kaart te zien",
    )


def without_municipalities(deals: Sequence[Deal]) -> None:
    """List the deals that have no municipality to paint, so that none is dropped."""
    rest = [d for d in deals if not d.municipalities]
    if not rest:
        return
    st.markdown("**Zonder gemeenten op de kaart**")
    with st.container(horizontal=True, gap="xsmall"):
        for deal in rest:
            where = ", ".join(deal.islands or deal.provinces)
            st.button(
                deal.label.split(" (")[0],
                key=f"rest-{deal.slug}",
                help=f"{deal.name}: {where}",
                on_click=query.put,
                kwargs={"deal": deal.slug, "gemeente": None},
            )


def _area(deal: Deal) -> str:
    if len(deal.municipalities) == 1:
        return ("deel van " if deal.part_of else "") + deal.municipalities[0]
    if deal.municipalities:
        return dutch.count(len(deal.municipalities), "gemeente", "gemeenten")
    return ", ".join(deal.islands or deal.provinces)
