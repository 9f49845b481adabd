"""Small maps, one a tranche: the overview, and the switch of the large map."""

from __future__ import annotations

import streamlit as st

from regio_data import dutch
from regio_data.data import Data
from ui.common import query
from ui.common.app_data import map_address
from ui.common.links import deck_address, present_button


def tranche_overview(data: Data) -> None:
    """Draw the small maps; a button below each shows only that tranche, or all again."""
    chosen = query.read_all("tranche", {str(t.tranche): str(t.tranche) for t in data.registers.tranches})
    with st.container(key="tranches"):
        columns = st.columns(len(data.registers.tranches), gap="xsmall", wrap=False)
    for column, tranche in zip(columns, data.registers.tranches, strict=True):
        number = str(tranche.tranche)
        alone = chosen == [number]
        with column:
            st.html(
                f'<div class="rd-thumb"><img src="{map_address(data)}/tranche-{number}.svg" '
                f'alt="Kaart van tranche {number}: {tranche.deals} deals"></div>'
            )
            st.button(
                f"T{number}",
                key=f"tranche-{number}",
                type="primary" if number in chosen else "secondary",
                width="stretch",
                help=f"Tranche {number} ({tranche.years}): {dutch.count(tranche.deals, 'deal', 'deals')}, "
                f"{dutch.million(tranche.granted_mln)}. {'Toon weer alle tranches.' if alone else 'Toon alleen deze tranche.'}",
                on_click=query.put,
                kwargs={"tranche": None if alone else number},
            )
    for tranche in data.registers.tranches:
        if chosen == [str(tranche.tranche)]:
            present_button(f"Presenteer tranche {tranche.tranche}", deck_address({"tranche": [str(tranche.tranche)]}))
