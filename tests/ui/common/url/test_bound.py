"""A widget shows what the URL says, and the URL what is chosen in the widget."""

from __future__ import annotations

from tests.finding import labelled


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


def test_several_choices_with_a_default_can_all_be_taken_out(opened_following):
    at = opened_following()
    at.multiselect[0].set_value([]).run()
    assert at.query_params == {"regio": ""}
    assert at.markdown[0].value == "A 2021 []"
    at.multiselect[0].set_value(["x", "y"]).run()
    assert at.query_params == {}
    assert opened_following(regio="nergens").markdown[0].value == "A 2021 ['x', 'y']"
