"""Own regions in the URL keep their names."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


def script():
    import streamlit as st

    from regio_data.registers.load import load_registers
    from ui.common.url.own import own_from_url, own_parameters

    for region in own_from_url(load_registers()).values():
        st.text(str(own_parameters(region)))


def test_the_names_that_are_left_follow_the_regions_that_are_left():
    at = AppTest.from_function(script)
    at.query_params.update({"regio": ["eigen:GM0141", "eigen:GM0153"], "naam": ["Een", "Twee"]})
    at.run()
    assert [text.value for text in at.text] == [
        "{'regio': 'eigen:GM0141', 'naam': 'Een'}",
        "{'regio': 'eigen:GM0153', 'naam': 'Twee'}",
    ]
    at.query_params["regio"] = ["eigen:GM0153"]
    at.run()
    assert [text.value for text in at.text] == ["{'regio': 'eigen:GM0153', 'naam': 'Twee'}"]
    assert at.query_params["naam"] == "Twee"
