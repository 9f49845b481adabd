"""What is selected on a map, in the URL: one thing at a time."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.finding import labelled


def script():
    import streamlit as st

    from regio_data.registers.load import load_registers
    from ui.common.selection import search, select_nothing

    search(load_registers())
    st.button("Niets", on_click=select_nothing)


def test_who_seeks_a_place_selects_it_in_the_place_of_the_deal_and_keeps_the_filters():
    at = AppTest.from_function(script)
    at.query_params.update({"deal": "twente-ii", "tranche": "4"})
    at.run()
    labelled(at.selectbox, "Zoek een deal of gemeente").select("gemeente:GM0917").run()
    assert at.query_params == {"tranche": "4", "gemeente": "GM0917"}
    assert labelled(at.selectbox, "Zoek een deal of gemeente").value is None
    at.button[0].click().run()
    assert at.query_params == {"tranche": "4"}
