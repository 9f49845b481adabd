"""Clicks on the map put an own region together."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


def script():
    import streamlit as st

    from ui.common.app_data import app_data
    from ui.common.map_panel import Click
    from ui.eigen_regio.choice import chosen_region, summary, toggled

    data = app_data()
    region = chosen_region(data)
    clicked = toggled(data, region)
    st.button("Almelo", on_click=clicked, args=(Click("gemeente", "GM0141"),))
    st.button("Enschede", on_click=clicked, args=(Click("gemeente", "GM0153"),))
    st.button("Saba", on_click=clicked, args=(Click("eiland", "Saba"),))
    st.markdown(summary(data, region) if region else "nog niets")


def test_a_click_takes_a_municipality_in_and_another_click_takes_it_out():
    at = AppTest.from_function(script, default_timeout=60)
    at.query_params["naam"] = "Mijn regio"
    at.run()
    at.button[1].click().run()
    at.button[0].click().run()
    assert at.query_params["regio"] == "eigen:GM0141+GM0153"
    assert at.query_params["naam"] == "Mijn regio"
    assert at.markdown[0].value == "**2 gemeenten** · 236.055 inwoners · de gemeenten grenzen niet allemaal aan elkaar"
    at.button[2].click().run()
    at.button[1].click().run()
    assert at.query_params["regio"] == "eigen:GM0141"
    assert at.markdown[0].value == "**1 gemeente** · 74.317 inwoners"
    at.button[0].click().run()
    assert "regio" not in at.query_params
