"""Where a presentation is put together: which tranches and deals, and whether it runs by itself."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from regio_data.registers.records import Deal
from regio_data.registers.registers import Registers
from ui.common import query
from ui.common.bound import bound

#: Seconds per slide when the presentation runs by itself.
SECONDS = {str(n): f"elke {n} seconden" for n in (5, 10, 15, 20, 30, 45, 60, 120)}

#: Most deals in a presentation: sixty slides is more than anyone shows.
MOST_DEALS = 12

#: In the address while the choice is being made; without it a choice is shown at once.
CHOOSING = {"kiezen": "kiezen"}


def choose(registers: Registers) -> None:
    """Draw the choice and the button that starts the presentation."""
    tranches = {str(t.tranche): f"Tranche {t.tranche}" for t in registers.tranches}
    deals = {deal.slug: deal.label for deal in registers.deals}
    sets = {"modus": "kiezen"}
    with st.container(border=True, width=760):
        tranche = bound(st.pills, "tranche", "Tranches", tranches, selection_mode="multi", sets=sets)
        deal = bound(
            st.multiselect,
            "deal",
            "Deals",
            deals,
            sets=sets,
            max_selections=MOST_DEALS,
            placeholder="Kies deals om te tonen en naast elkaar te leggen",
        )
        bound(st.selectbox, "auto", "Automatisch doorlopen", SECONDS, sets=sets, placeholder="Nee, ik bedien zelf")
        everything = not tranche and not deal
        st.button(
            "Start: alle tranches, één voor één" if everything else "Start de presentatie",
            type="primary",
            icon=":material/slideshow:",
            on_click=query.put,
            kwargs={"tranche": list(tranches) if everything else tranche, "modus": None, "dia": None},
        )


def leave() -> None:
    """Go back from the presentation to the choice."""
    query.put(modus="kiezen", dia=None)


def at_most(deals: Sequence[Deal]) -> tuple[list[Deal], list[str]]:
    """Return the first `MOST_DEALS` deals, and a sentence when there were more."""
    more = (
        [f"De link noemt {len(deals)} deals; de eerste {MOST_DEALS} staan in de presentatie."]
        if len(deals) > MOST_DEALS
        else []
    )
    return list(deals[:MOST_DEALS]), more
