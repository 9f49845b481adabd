"""Clicks on the map put an own region together."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from regio_data.eigen.regio import own_region
from ui.common.map_panel import Click
from ui.eigen_regio import choice


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


def test_the_map_is_framed_on_the_region_but_stays_where_it_is_while_somebody_clicks_on_it(data, monkeypatch):
    monkeypatch.setattr(choice.st, "session_state", {})
    two, three = (own_region(data.registers, codes) for codes in (["GM0141", "GM0153"], ["GM0141", "GM0153", "GM0164"]))
    assert choice.framed(two) == two.ref
    monkeypatch.setattr(choice, "write", lambda *_: None)
    monkeypatch.setattr(choice, "chosen_region", lambda _: three)
    choice.toggled(data, two)(Click("gemeente", "GM0164"))
    assert choice.framed(three) == two.ref
    assert choice.framed(two) == two.ref  # from the list
    assert choice.framed(three) == three.ref
    assert choice.framed(None) is None
