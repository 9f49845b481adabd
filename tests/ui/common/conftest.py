"""A page of widgets whose choices live in the URL, and one whose choices hang on each other."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest


def script():
    import streamlit as st

    from ui.common.url import query
    from ui.common.url.bound import bound

    years = {"2020": "2020", "2022": "2022"}
    deals = {"twente-ii": "Twente II", "zwolle": "Zwolle"}
    year = bound(st.selectbox, "jaar", "Jaar", years, default="2022", clears=["regio"])
    chosen = bound(st.multiselect, "deal", "Deals", deals)
    st.button("Kies 2020", on_click=query.put, kwargs={"jaar": "2020"})
    st.markdown(f"{year} {chosen}")
    query.show_notices()


@pytest.fixture
def opened():
    def open_with(**parameters):
        at = AppTest.from_function(script)
        at.query_params.update(parameters)
        return at.run()

    return open_with


def following():
    import streamlit as st

    from ui.common.url import query
    from ui.common.url.bound import bound

    query.respell("indicator", str.upper)
    indicator = bound(st.selectbox, "indicator", "Indicator", {"A": "A", "B": "B"}, default="A")
    years = {"A": {"2020": "2020", "2021": "2021"}, "B": {"2021": "2021"}}[indicator]
    query.follow("jaar", years, indicator)
    year = bound(st.selectbox, "jaar", "Jaar", years, default="2021")
    regions = bound(st.multiselect, "regio", "Regio", {key: key.upper() for key in "xyz"}, default=("x", "y"))
    st.markdown(f"{indicator} {year} {regions}")
    query.show_notices()


@pytest.fixture
def opened_following():
    def open_with(**parameters):
        at = AppTest.from_function(following)
        at.query_params.update(parameters)
        return at.run()

    return open_with
