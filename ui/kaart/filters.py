"""The filters of the deal map; every choice lives in the URL."""

from __future__ import annotations

import streamlit as st

from regio_data import dutch
from regio_data.registers.records import Deal
from regio_data.registers.registers import Registers
from regio_data.registers.selection import STATUSES, area_label, choose_deals, known_total, partly_outside
from ui.common import query
from ui.common.selection import choose_area, chosen_area, search

STATUS = (
    "De status zoals bekend in november 2025. “Niet bekend”: die is niet gevonden van deals van tranche 1, 2 en 3 die in mei "
    "2024 nog liepen (Kamerbrief 7 mei 2024)."
)


def choose_on_page(registers: Registers) -> tuple[Deal, ...]:
    """Draw search and filters in one row, and return the chosen deals."""
    with st.container(horizontal=True, vertical_alignment="top", gap="small", key="filters"):
        with st.container(width=270):
            search(registers)
        with st.container(width=240):
            themes = {str(t.number): f"{t.number}. {t.title}" for t in registers.rode_draden}
            theme = query.bound(st.multiselect, "thema", "Thema (rode draad)", themes, placeholder="Alle thema’s")
        with st.container(width=215):
            area = choose_area(registers)
        with st.container(width=210):
            status = query.bound(st.selectbox, "status", "Status", STATUSES, placeholder="Alle", help=STATUS)
        with st.container(width=220):
            tranches = {str(t.tranche): str(t.tranche) for t in registers.tranches}
            tranche = query.bound(st.pills, "tranche", "Tranche", tranches, selection_mode="multi")
    return choose_deals(registers, [int(t) for t in tranche], [int(t) for t in theme], area, status)


def summary(deals: tuple[Deal, ...], registers: Registers) -> str:
    """Return what is chosen, in one sentence."""
    total = known_total(deals)
    places = {code for d in deals for code in d.municipalities}
    return (
        f"**{dutch.count(len(deals), 'deal', 'deals')}** van {len(registers.deals)} · rijksbijdrage samen "
        f"**{dutch.million(total)}** · {dutch.count(len(places), 'gemeente', 'gemeenten')}{_outside(deals, registers)}"
    )


def _outside(deals: tuple[Deal, ...], registers: Registers) -> str:
    """Return that amounts hold for more than the chosen area, where they do."""
    area = chosen_area(registers)
    outside = partly_outside(deals, area) if area else ()
    if not outside:
        return ""
    name = area_label(area).replace("Vitale regio", "de vitale regio")
    lie = "ligt" if len(outside) == 1 else "liggen"
    return f" · {dutch.count(len(outside), 'deal', 'deals')} {lie} deels buiten {name}; bedragen zijn van de hele deal"
