"""What is selected on a map, in the URL: one thing at a time."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


def script():
    import streamlit as st

    from ui.common.url.selection import select, select_nothing

    st.button("Heerlen", on_click=select, args=("gemeente", "GM0917"))
    st.button("Niets", on_click=select_nothing)


def test_a_place_is_selected_in_the_place_of_the_deal_and_the_filters_stay():
    at = AppTest.from_function(script)
    at.query_params.update({"deal": "twente-ii", "tranche": "4"})
    at.run()
    at.button[0].click().run()
    assert at.query_params == {"tranche": "4", "gemeente": "GM0917"}
    at.button[1].click().run()
    assert at.query_params == {"tranche": "4"}
