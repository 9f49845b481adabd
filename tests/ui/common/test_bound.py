"""A widget shows what the URL says, and the URL what is chosen in the widget."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.finding import labelled


def script():
    import streamlit as st

    from ui.common import query
    from ui.common.bound import bound

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


def test_a_choice_is_written_to_the_link_and_clears_what_hangs_on_it(opened):
    at = opened(jaar="2022", regio="GM0153")
    labelled(at.selectbox, "Jaar").select("2020").run()
    assert at.query_params == {"jaar": "2020"}
    labelled(at.selectbox, "Jaar").select("2022").run()
    assert at.query_params == {}


def test_a_widget_that_was_replaced_is_not_listened_to(opened):
    at = opened(jaar="2022")
    late = labelled(at.selectbox, "Jaar")
    at.button[0].click().run()
    assert at.query_params == {"jaar": "2020"}
    assert labelled(at.selectbox, "Jaar").key != late.key
    assert labelled(at.selectbox, "Jaar").value == "2020"


def following():
    import streamlit as st

    from ui.common import query
    from ui.common.bound import bound

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


def test_several_choices_with_a_default_can_all_be_taken_out(opened_following):
    at = opened_following()
    at.multiselect[0].set_value([]).run()
    assert at.query_params == {"regio": ""}
    assert at.markdown[0].value == "A 2021 []"
    at.multiselect[0].set_value(["x", "y"]).run()
    assert at.query_params == {}
    assert opened_following(regio="nergens").markdown[0].value == "A 2021 ['x', 'y']"
