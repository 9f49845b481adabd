"""The filters of the deal map; every choice lives in the URL."""

from __future__ import annotations

import datetime

import streamlit as st

from regio_data import dutch
from regio_data.deals.filtered import Filtered, filtered
from regio_data.deals.status import STATUSES, status_help
from regio_data.registers.registers import Registers
from ui.common.url.bound import bound
from ui.common.url.selection import choose_area


def choose_on_page(registers: Registers, today: datetime.date, assets: str) -> Filtered:
    """Draw the filters in one row, and return the choice.

    Parameters
    ----------
    registers : Registers
    today : date
        On which the status is asked.
    assets : str
        URL path of the small maps, one a tranche, with which the tranches are chosen.
    """
    with st.container(horizontal=True, vertical_alignment="top", gap="small", key="filters"):
        with st.container(width=240):
            titles = registers.rode_draad_names
            draden = bound(st.multiselect, "thema", "Thema (rode draad)", titles, placeholder="Alle thema’s")
        with st.container(width=215):
            area = choose_area(registers)
        with st.container(width=210):
            about = status_help(registers.deals)
            status = bound(st.selectbox, "status", "Status", STATUSES, placeholder="Alle", help=about)
        with st.container(width="stretch", key="tranches"):
            small = {str(t.tranche): f"![]({assets}/tranche-{t.tranche}.svg) T{t.tranche}" for t in registers.tranches}
            tranches = bound(st.pills, "tranche", "Tranche", small, selection_mode="multi", help=_tranches(registers))
    return filtered(registers, [int(t) for t in tranches], [int(t) for t in draden], area, status, today)


def _tranches(registers: Registers) -> str:
    """Return what each tranche holds."""
    return "Kies één of meer tranches. " + " ".join(
        f"T{tranche.tranche} ({tranche.years}): {dutch.count(tranche.deals, 'deal', 'deals')}, "
        f"{dutch.million(tranche.granted_mln)}."
        for tranche in registers.tranches
    )
