"""The choices in the URL: read with distrust, written by the widgets."""

from __future__ import annotations

from tests.finding import labelled


def notice(at):
    return [info.value for info in at.info]


def test_a_link_opens_its_choices_in_its_order(opened):
    at = opened(jaar="2020", deal=["zwolle", "twente-ii", "zwolle"])
    assert at.markdown[0].value == "2020 ['zwolle', 'twente-ii']"
    assert notice(at) == []


def test_capitals_may_differ(opened):
    at = opened(deal="Twente-II")
    assert at.markdown[0].value == "2022 ['twente-ii']"
    assert notice(at) == []


def test_what_cannot_be_chosen_is_left_out_with_one_sentence(opened):
    at = opened(jaar="2099")
    assert at.markdown[0].value == "2022 []"
    assert notice(at) == ["Dit deel van de link is hier niet te kiezen en is weggelaten: jaar (“2099”)."]


def test_a_hundred_bad_values_still_give_one_short_sentence(opened):
    at = opened(deal=["zwolle", *(f"x{n}" for n in range(100))], provincie="Limburg")
    assert at.markdown[0].value == "2022 ['zwolle']"
    assert notice(at) == [
        "Deze delen van de link zijn hier niet te kiezen en zijn weggelaten: deal (“x0”), deal (“x1”), deal (“x2”) en nog 98."
    ]


def test_a_name_that_no_page_knows_is_said(opened):
    assert notice(opened(provincie="Limburg")) == [
        "Dit deel van de link is hier niet te kiezen en is weggelaten: provincie (“Limburg”)."
    ]
    assert notice(opened(weergave="stapeling", utm_source="mail")) == []


def test_text_of_the_link_cannot_become_markup(opened):
    (text,) = notice(opened(jaar="<b>[x](https://elsewhere.example) :red[y]\n" + "z" * 500))
    assert "\\<b\\>\\[x\\]\\(https\\:" in text
    assert len(text) < 300


def test_a_choice_that_no_longer_fits_goes_without_a_word_but_a_link_is_told(opened_following):
    at = opened_following(jaar="2020")
    assert at.markdown[0].value == "A 2020 ['x', 'y']"
    labelled(at.selectbox, "Indicator").select("B").run()
    assert at.markdown[0].value == "B 2021 ['x', 'y']"
    assert at.query_params == {"indicator": "B"}
    assert notice(at) == []
    assert "jaar (“2020”)" in notice(opened_following(indicator="B", jaar="2020"))[0]


def test_a_parameter_that_can_be_spelled_in_more_ways_is_written_in_one(opened_following):
    assert opened_following(indicator="b").query_params == {"indicator": "B"}
