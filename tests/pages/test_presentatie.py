"""The page Presentatie: the choice, the deck, and links that are not as they should be."""

from __future__ import annotations

import re
from functools import partial
from html import unescape
from urllib.parse import parse_qs

import pytest


@pytest.fixture
def run(open_page):
    return partial(open_page, "presentatie", downloads=True)


def start(at):
    """The text and the parameters of the button that opens the slides."""
    button = next(one.proto.body for one in at.get("html") if "rd-primary" in one.proto.body)
    address = unescape(re.search(r'href="([^"]*)"', button)[1])
    assert address.startswith("presentatie?")
    return re.sub(r"<.*?>", "", button), parse_qs(address.partition("?")[2])


def test_without_a_choice_all_tranches_are_offered(run):
    at = run()
    assert not at.exception
    assert at.title[0].value == "Presentatie"
    text, asked = start(at)
    assert text == "Start: alle tranches, één voor één"
    assert asked == {"tranche": ["1", "2", "3", "4", "5", "6"]}


@pytest.mark.parametrize(
    "query", [{"tranche": "4"}, {"deal": ["twente-ii", "zwolle-ii"]}, {"tranche": "4", "auto": "15", "dia": "3"}]
)
def test_a_link_opens_the_presentation_at_once(run, query):
    at = run(**query)
    assert start(at)[1] == {name: value if isinstance(value, list) else [value] for name, value in query.items()}
    assert not at.info


def test_the_choice_stays_while_choosing(run):
    at = run(modus="kiezen", tranche="4", deal=["twente-ii"], auto="15")
    assert at.title[0].value == "Presentatie"
    assert at.multiselect[0].value == ["twente-ii"]
    assert next(box for box in at.selectbox if box.label == "Automatisch doorlopen").value == "15"
    text, asked = start(at)
    assert text == "Start de presentatie"
    assert asked == {"tranche": ["4"], "deal": ["twente-ii"], "auto": ["15"]}


def test_choosing_does_not_start_the_presentation(run):
    at = run()
    at.multiselect[0].set_value(["zwolle-ii"]).run()
    assert at.query_params["modus"] == "kiezen"
    assert at.title[0].value == "Presentatie"


def test_enter_in_the_list_of_deals_takes_one(run):
    """Streamlit's own first line, "Select 2 matches", takes all that fit what was typed."""
    assert [box.proto.select_all for box in run().multiselect] == [0, 0]


@pytest.mark.parametrize(
    "query",
    [
        {"tranche": "99"},
        {"deal": "<script>alert(1)</script>"},
        {"tranche": "4", "dia": "zeven"},
        {"tranche": "4", "dia": "-1"},
        {"tranche": "4", "dia": "1000"},
        {"tranche": "4", "auto": "1e9"},
        {"tranche": "4", "modus": "x"},
        {"tranche": "4' OR 1=1", "deal": "twente-ii"},
    ],
)
def test_a_malformed_link_gives_a_notice_and_no_error(run, query):
    at = run(**query)
    assert not at.exception
    assert not at.error
    assert len(at.info) == 1
    assert "niet te kiezen" in at.info[0].value


def test_the_chosen_deals_can_be_taken_as_slides(run):
    assert not run().get("download_button")
    at = run(modus="kiezen", deal=["twente-ii", "zwolle"])
    assert not at.exception
    forms = ["PowerPoint", "PDF, twee dia’s per bladzijde", "Eén bestand, zonder internet"]
    assert [button.proto.label for button in at.get("download_button")] == forms
    at = run(modus="kiezen", tranche="4", deal=["twente-ii", "zwolle"])  # more than a second's work: made at a button
    assert not at.get("download_button")
    assert [button.label for button in at.button if button.key.startswith("make-")] == forms


def test_an_indicator_whose_code_is_spelled_otherwise_in_a_link_can_be_told(run):
    at = run(indicator="09_E_V_13")  # the monitor writes 09_E&V_13
    assert not at.exception
    assert next(box for box in at.selectbox if box.label == "Indicator voor de jaren").value == "09_E_V_13"
