"""What a link to a presentation asks for."""

from __future__ import annotations

import pytest

from exports.deck.choice import MOST, arranged, read_choice, story_query


def names(choice):
    return [one.tranche for one in choice.tranches], [one.slug for one in choice.deals]


def test_tranches_and_deals_in_the_order_of_the_link(deck_data):
    choice = read_choice({"deal": ["zwolle", "Twente-II"], "tranche": ["6", "1"], "auto": ["15"]}, deck_data)
    assert names(choice) == ([6, 1], ["zwolle", "twente-ii"])
    assert choice.seconds == 15
    assert choice.left_out == ()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("tranche", "7"),
        ("deal", "<script>"),
        ("regio", "deal:x"),
        ("stap", "tranche-9"),
        ("stap", "1850"),
        ("indicator", "x"),
        ("niveau", "landsdeel"),
        ("auto", "1"),
        ("dias", "1,2"),
        ("dias", "1-2-3"),
    ],
)
def test_what_is_not_there_is_left_out_and_told(deck_data, name, text):
    choice = read_choice({"tranche": ["4"], name: [text, *(["4"] if name == "tranche" else [])]}, deck_data)
    assert names(choice) == ([4], [])
    assert choice.left_out == ((name, text),)
    assert choice.numbers == ""


def test_nothing_known_is_nothing_chosen(deck_data):
    assert read_choice({"deal": ["x"], "titel": ["Mijn titel"]}, deck_data).empty


def test_more_deals_than_fit_are_counted(deck_data, registers):
    choice = read_choice({"deal": [deal.slug for deal in registers.deals[:14]]}, deck_data)
    assert len(choice.deals) == MOST == 12
    assert choice.too_many == ["De link noemt 14 deals; de eerste 12 staan in de presentatie."]


def test_what_a_speaker_writes_is_one_line_and_not_too_long(deck_data):
    choice = read_choice({"tranche": ["4"], "titel": ["a\n b\x00" + "c" * 200], "spreker": ["Anne"]}, deck_data)
    assert choice.opening.title == "a b" + "c" * 77
    assert choice.slides(deck_data)[0].title == choice.opening.title
    assert [block.text for block in choice.slides(deck_data)[0].blocks[:2]] == ["Tranche 4", "Anne"]


def test_a_step_that_stands_for_several_becomes_those(deck_data):
    choice = read_choice({"stap": ["aantal", "tranches", "tranche-2", "jaren"], "indicator": ["01_GZ_08"]}, deck_data)
    first = ("aantal", *(f"tranche-{one.tranche}" for one in deck_data.registers.tranches))
    assert choice.story.steps[: len(first)] == first
    assert choice.story.steps[len(first) :] == tuple(sorted(choice.story.steps[len(first) :]))
    assert "2020" in choice.story.steps


def test_the_story_is_about_the_deals_that_the_page_showed(deck_data):
    choice = read_choice({"stap": ["deals"], "gebied": ["provincie:limburg"], "thema": ["3"]}, deck_data)
    assert choice.story.area.name == "Limburg"
    assert all(3 in deal.rode_draden for deal in choice.story.deals)
    assert choice.story.about.endswith("Limburg")


def test_the_link_to_a_story_is_read_as_it_was_meant(deck_data):
    trust, per_year = deck_data.registers.indicator["01_GZ_08"], {"method": "gelijk", "per_year": True}
    query = story_query(["jaren", "deals", "jaren"], {"thema": ["3"], "deel": ["x"]}, trust, "tranche-2", **per_year, first=2)
    assert query["stap"] == ["jaren", "deals"]
    assert (query["dia"], "deel" in query) == (["2"], False)
    story = read_choice(query, deck_data).story
    assert story.steps[-1] == "deals"
    assert (story.indicator, story.level, story.method, story.per_year) == (trust, "deal", "gelijk", True)
    assert {(deal.tranche, 3 in deal.rode_draden) for deal in story.deals} == {(2, True)}
    assert read_choice(story_query(["deals"]), deck_data).story.deals == deck_data.registers.deals


@pytest.mark.parametrize(
    ("numbers", "found"),
    [("", "abcdef"), ("1-3_6", "abcf"), ("6_1-2", "fab"), ("3", "c"), ("1-9", "abcdef"), ("2_2", "abcdef"), ("0", "abcdef")],
)
def test_slides_in_the_order_of_their_numbers(numbers, found):
    assert "".join(arranged(list("abcdef"), numbers)) == found


def test_a_story_of_an_own_region_has_its_deals(data):
    asked = {"stap": ["deals"], "gebied": ["eigen:GM0141+GM0153"]}
    choice = read_choice(asked, data)
    assert choice.left_out == ()
    assert {deal.slug for deal in choice.story.deals} == {"twente", "twente-ii"}
