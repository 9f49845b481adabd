"""The page Presentatie: the choice, the deck, and links that are not as they should be."""

from __future__ import annotations

from functools import partial

import pytest


@pytest.fixture
def run(open_page):
    return partial(open_page, "presentatie", downloads=True)


def presenting(at):
    """Whether the deck is on screen: then the page draws nothing else."""
    return bool(at.get("bidi_component")) and not at.title and not at.exception and not at.error


def test_without_a_choice_all_tranches_are_offered(run):
    at = run()
    assert not at.exception
    assert at.title[0].value == "Presentatie"
    assert at.button[0].label == "Start: alle tranches, één voor één"
    at.button[0].click().run()
    assert at.query_params["tranche"] == ["1", "2", "3", "4", "5", "6"]
    assert presenting(at)


@pytest.mark.parametrize(
    "query", [{"tranche": "4"}, {"deal": ["twente-ii", "zwolle-ii"]}, {"tranche": "4", "auto": "15", "dia": "3"}]
)
def test_a_link_opens_the_presentation_at_once(run, query):
    at = run(**query)
    assert presenting(at)
    assert not at.info


def test_the_choice_stays_while_choosing(run):
    at = run(modus="kiezen", tranche="4", deal=["twente-ii"], auto="15")
    assert at.title[0].value == "Presentatie"
    assert at.multiselect[0].value == ["twente-ii"]
    assert at.selectbox[0].value == "15"
    at.button[0].click().run()
    assert "modus" not in at.query_params
    assert at.query_params["deal"] == "twente-ii"
    assert presenting(at)


def test_choosing_does_not_start_the_presentation(run):
    at = run()
    at.multiselect[0].set_value(["zwolle-ii"]).run()
    assert at.query_params["modus"] == "kiezen"
    assert at.title[0].value == "Presentatie"


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


def test_more_deals_than_fit_do_not_break_the_page(run, registers):
    assert presenting(run(deal=[deal.slug for deal in registers.deals[:14]]))


def test_the_chosen_deals_can_be_taken_as_slides(run):
    assert not run().get("download_button")
    at = run(modus="kiezen", tranche="4", deal=["twente-ii", "zwolle"])
    assert not at.exception
    assert [button.proto.label for button in at.get("download_button")] == [
        "PowerPoint",
        "PDF, twee dia’s per bladzijde",
        "Eén bestand, zonder internet",
    ]
