"""What a user copies for a letter: a short and a full text on the same deals."""

from __future__ import annotations

import datetime

from regio_data.answers.letter import on_area, on_deal, on_island, on_municipality
from regio_data.deals.filtered import Filtered, filtered
from regio_data.deals.selection import filter_areas

DAY = datetime.date(2026, 11, 22)


def test_both_texts_are_on_the_same_deals_and_only_the_full_one_has_addresses(registers):
    saba = [deal for deal in registers.deals if "Saba" in deal.islands]
    limburg = next(area for area in filter_areas(registers) if area.name == "Limburg")
    letters = {
        "Twente II": on_deal(registers, registers.deal["twente-ii"], DAY),
        "Parkstad Limburg II": on_municipality(registers, "GM0917", DAY),
        "Caribisch Nederland": on_island(registers, "Saba", saba, DAY),
        "172,5 miljoen euro": on_area(registers, filtered(registers, (), (), limburg, None, DAY), DAY),
    }
    for said, letter in letters.items():
        assert said in letter.short and said in letter.full
        assert "https://" in letter.full and "https://" not in letter.short


def test_of_an_area_without_a_deal_there_is_no_more_to_say(registers):
    limburg = next(area for area in filter_areas(registers) if area.name == "Limburg")
    counts = {"lopend": 8, "afgerond": 0, "verstreken": 0, "onbekend": 1}
    letter = on_area(registers, Filtered((), limburg, "afgerond", counts), DAY)
    assert letter.short == letter.full and "van geen enkele bekend dat die is afgerond" in letter.full


def test_the_only_deal_of_a_choice_may_have_the_theme_that_is_asked_for(registers):
    """Drenthe has one deal of tranche 6, Noord-Drenthe, of which the register has no rode draden; of 5 all have them."""
    drenthe = next(area for area in filter_areas(registers) if area.name == "Drenthe")
    unknown = "Van de enige deal van tranche 6 in Drenthe zijn de thema’s niet bepaald."
    for status in (None, "lopend"):
        letter = on_area(registers, filtered(registers, [6], [2], drenthe, status, DAY), DAY)
        for said in (letter.short, letter.full):
            assert "is er in Drenthe geen enkele Regio Deal van tranche 6 met als rode draad Gezondheid" in said
            assert unknown in said
    some = on_area(registers, filtered(registers, (), [2], drenthe, None, DAY), DAY)
    count = "Van 1 van de 6 deals in Drenthe zijn de thema’s niet bepaald."
    assert count in some.short and count in some.full
    assert "niet bepaald." not in on_area(registers, filtered(registers, [5], [2], drenthe, None, DAY), DAY).full


def test_a_letter_on_a_rode_draad_says_whose_reading_it_is_and_where_it_is_not_sure(registers):
    """By hand from deals.yaml: the rode draden of ESTEC are low."""
    area, estec = next(area for area in filter_areas(registers) if area.name == "Zuid-Holland"), registers.deal["estec"]
    own = " Welke rode draden bij een deal horen, is onze eigen lezing."
    chosen = on_area(registers, filtered(registers, [1], [estec.rode_draden[0]], area, None, DAY), DAY)
    assert own in chosen.full and "rode draden (laag)" in chosen.full.partition("van ESTEC")[2].partition(";")[0]
    assert f"{own} Bij " in chosen.short and "ESTEC" in chosen.short.partition(own)[2].partition(" zijn die onzeker.")[0]
    without = on_area(registers, filtered(registers, [1], (), area, None, DAY), DAY)
    assert own not in without.short + without.full and "rode draden (" not in without.full


def test_a_deal_of_whole_provinces_stays_beside_an_area_when_it_fits_the_choice(registers):
    """Natuurinclusieve Landbouw: tranche 2, rode draden 6 and 11, in Drenthe, Fryslân and Groningen, no status."""
    area = next(area for area in filter_areas(registers) if area.name == "Zuidoost Friesland")
    beside = "Daarnaast is of was er in Drenthe, Fryslân en Groningen de Regio Deal Natuurinclusieve Landbouw Noord-Nederland"

    def letter(tranches=(), rode_draden=(), status=None):
        return on_area(registers, filtered(registers, tranches, rode_draden, area, status, DAY), DAY)

    none = letter([2])
    assert "geen enkele Regio Deal van tranche 2." in none.full and beside in none.full and beside in none.short
    assert "krachtvanderegio.nl" in none.full and "http" not in none.short
    assert all(
        beside in said for one in (letter(), letter((), [11]), letter((), (), "onbekend")) for said in (one.short, one.full)
    )
    for other in (letter([3]), letter([2], [2]), letter([2], (), "afgerond")):
        assert beside not in other.short + other.full
