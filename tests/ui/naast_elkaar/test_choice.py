"""What stands on each of the two maps."""

from __future__ import annotations

import pytest

from tests.finding import labelled
from ui.common.url.query import show_notices
from ui.naast_elkaar.choice import choose_side


@pytest.fixture
def side(drawn, data):
    return lambda key, **query: drawn(choose_side, data, key, **query)


def test_without_a_choice_all_deals_stand_on_the_left_and_overweight_on_the_right(side, registers):
    left, right = (side(key).returned[-1] for key in ("links", "rechts"))
    assert (left.name, left.deals, left.indicator) == ("Regio Deals, alle tranches", registers.deals, None)
    assert (right.name, right.deals) == ("Overgewicht, 2022", ())
    assert (right.indicator.code, right.year) == ("01_GZ_08", 2022)


def test_a_tranche_and_a_year_are_those_of_the_link_of_that_side(side, registers):
    found = side("links", links="tranche-4", rechts="tranche-1").returned[-1]
    assert (found.name, found.deals) == ("Regio Deals, tranche 4", registers.deals_of(4))
    found = side("rechts", rechts="01_GZ_08", jaarrechts="2016", jaarlinks="2020").returned[-1]
    assert (found.key, found.name, found.year) == ("rechts", "Overgewicht, 2016", 2016)


def test_another_indicator_takes_its_latest_year_without_a_notice_where_it_lacks_the_chosen_one(drawn, data):
    def with_notices():
        found = choose_side(data, "rechts")
        show_notices()
        return found

    at = drawn(with_notices, rechts="01_GZ_08", jaarrechts="2016")
    labelled(at.selectbox, "Kaart rechts").select("01_GZ_20").run()
    found = at.returned[-1]
    assert (found.indicator.code, found.year) == ("01_GZ_20", 2021)
    assert not at.info


def test_deals_have_no_year(side):
    assert [box.label for box in side("links").selectbox] == ["Kaart links"]
    assert [box.label for box in side("rechts").selectbox] == ["Kaart rechts", "Jaar rechts"]
