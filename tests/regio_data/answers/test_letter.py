"""What a user copies for a letter: a short and a full text on the same deals."""

from __future__ import annotations

import datetime

from regio_data.answers.letter import on_area, on_deal, on_island, on_municipality
from regio_data.deals.selection import choose_deals, filter_areas

DAY = datetime.date(2026, 11, 22)


def test_both_texts_are_on_the_same_deals_and_only_the_full_one_has_addresses(registers):
    saba = [deal for deal in registers.deals if "Saba" in deal.islands]
    limburg = next(area for area in filter_areas(registers) if area.name == "Limburg")
    letters = {
        "Twente II": on_deal(registers, registers.deal["twente-ii"], DAY),
        "Parkstad Limburg II": on_municipality(registers, "GM0917", DAY),
        "Caribisch Nederland": on_island(registers, "Saba", saba, DAY),
        "172,5 miljoen euro": on_area(registers, limburg, choose_deals(registers, area=limburg), DAY),
    }
    for said, letter in letters.items():
        assert said in letter.short and said in letter.full
        assert "https://" in letter.full and "https://" not in letter.short


def test_of_an_area_without_a_deal_there_is_no_more_to_say(registers):
    limburg = next(area for area in filter_areas(registers) if area.name == "Limburg")
    counts = {"lopend": 8, "afgerond": 0, "verstreken": 0, "onbekend": 1}
    letter = on_area(registers, limburg, (), DAY, "afgerond", counts)
    assert letter.short == letter.full and "van geen enkele bekend dat die is afgerond" in letter.full
