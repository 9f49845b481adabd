"""What is selected on a map or sought by name, as the URL has it: one deal, one municipality or one island."""

from __future__ import annotations

import streamlit as st

from regio_data.registers.load import Registers
from ui.common import query

KINDS = ("deal", "gemeente", "eiland")


def select(kind: str, key: str) -> None:
    """Write a selection to the URL: one deal, or one "gemeente" or "eiland" with all its deals."""
    query.put(**{name: key if name == kind else None for name in KINDS})


def select_nothing() -> None:
    """Take the selection out of the URL."""
    query.put(**dict.fromkeys(KINDS))


def search(registers: Registers) -> None:
    """Draw the search by deal or municipality: choosing one selects it."""
    options = {f"deal:{d.slug}": d.label for d in registers.deals}
    options |= {f"gemeente:{m.code}": f"{m.name} (gemeente)" for m in sorted(registers.municipalities, key=lambda m: m.name)}

    def found() -> None:
        choice = st.session_state["zoeken"]
        if choice:
            select(*choice.split(":"))
        st.session_state["zoeken"] = None

    st.selectbox(
        "Zoek een deal of gemeente",
        list(options),
        index=None,
        key="zoeken",
        format_func=options.__getitem__,
        placeholder="Bijvoorbeeld Heerlen",
        on_change=found,
    )
