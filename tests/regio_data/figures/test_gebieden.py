"""Areas of deals: each counts once, and those on part of a municipality are told apart."""

from __future__ import annotations

from regio_data.figures.gebieden import (
    FIGURE_OF_WHOLE,
    FIGURES_OF_WHOLE,
    IF_PARTLY,
    MARK,
    MARKED,
    MARKED_FIGURE,
    MARKED_WITH_PEOPLE,
    NOT_COUNTED,
    by_area,
    countable,
    holds_for_part,
    marked,
    no_extremes,
    number_of_areas,
    of_whole,
    partly,
    so_many_whole,
    whole_municipalities,
)
from regio_data.registers.regions import Region, RegionRef, find_region


def region(key, *codes, partial=()):
    return Region(RegionRef("deal", key), key.upper(), codes, partial)


FIRST = region("first", "GM1", "GM2")
AGAIN = region("again", "GM2", "GM1")
PART = region("part", "GM1", partial=("GM1",))
NOWHERE = region("nowhere")


def test_regions_of_the_same_municipalities_are_one_area_in_whatever_order():
    assert by_area([FIRST, PART, AGAIN]) == {frozenset({"GM1", "GM2"}): (FIRST, AGAIN), frozenset({"GM1"}): (PART,)}
    assert number_of_areas([FIRST, AGAIN]) == 1
    assert number_of_areas([]) == 0


def test_who_has_no_municipalities_never_counts_and_parts_only_when_asked():
    every = [FIRST, PART, NOWHERE]
    assert countable(every) == (FIRST,)
    assert countable(every, include_partial=True) == (FIRST, PART)


def test_the_mark_stands_behind_the_name_of_a_part():
    assert marked("Zuidoost", whole=PART.whole) == f"Zuidoost {MARK}"
    assert marked("Twente", whole=FIRST.whole) == "Twente"


def test_a_part_is_said_in_words(registers):
    one = find_region(registers, RegionRef("deal", "amsterdam-zuidoost"))
    more = find_region(registers, RegionRef("deal", "oost-groningen"))
    whole = find_region(registers, RegionRef("deal", "twente"))
    assert partly(registers, whole) == ""
    assert partly(registers, one) == "cijfer van heel Amsterdam; de deal geldt voor een deel"
    assert partly(registers, more) == "cijfer van hele gemeenten; de deal geldt voor een deel van Midden-Groningen"
    assert holds_for_part(registers, more) == "geldt voor een deel van Midden-Groningen"
    assert (of_whole(registers, one), of_whole(registers, whole)) == (" (heel Amsterdam)", "")
    assert no_extremes(registers, one).startswith("Deze deal geldt voor een deel van Amsterdam; de cijfers zijn van de hele")
    assert "de cijfers zijn van hele gemeenten." in no_extremes(registers, more)


def test_that_figures_are_of_the_whole_municipality_is_said_alike_wherever_there_is_room():
    assert (so_many_whole(1), so_many_whole(2)) == ("de hele gemeente", "hele gemeenten")
    for text in (FIGURE_OF_WHOLE, FIGURES_OF_WHOLE, MARKED, MARKED_FIGURE, MARKED_WITH_PEOPLE, NOT_COUNTED, IF_PARTLY):
        assert so_many_whole(1) in text
    below = "(deels): de deal geldt voor een deel van een gemeente; "
    assert below + "cijfers zijn van de hele gemeente." == MARKED
    assert below + "cijfer en inwoners zijn van de hele gemeente." == MARKED_WITH_PEOPLE
    assert MARKED_FIGURE == "(deels): cijfer van de hele gemeente, terwijl de deal voor een deel geldt."


def test_deals_count_as_their_regions_do(registers):
    """Two deals of the same municipalities, one on part of a municipality and one with provinces alone."""
    deals = [registers.deal[slug] for slug in ("zwolle", "zwolle-ii", "amsterdam-zuidoost", "kop-van-noord-holland")]
    deals[3] = deals[3].model_copy(update={"municipalities": ()})
    assert [deal.whole for deal in deals] == [True, True, False, True]
    assert countable(deals) == tuple(deals[:2])
    assert countable(deals, include_partial=True) == tuple(deals[:3])
    assert number_of_areas(deals[:3]) == 2
    assert [whole_municipalities(deal) for deal in deals[1:3]] == ["", "de hele gemeente"]
