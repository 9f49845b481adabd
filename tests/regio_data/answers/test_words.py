"""The words that the short and the full letter share."""

from __future__ import annotations

import datetime

from regio_data.answers import words

DAY = datetime.date(2026, 11, 22)


def test_deals_are_counted_in_words_and_one_has_accents(registers):
    deals = list(registers.deals)
    assert [words.counted(deals[:n]) for n in (1, 2)] == ["één Regio Deal", "twee Regio Deals"]


def test_when_a_deal_was_closed_is_as_precise_as_it_is_known(registers):
    deal = registers.deal["twente-ii"]
    assert words.signed(deal) == "gesloten op 1 november 2023"
    assert words.signed(deal.model_copy(update={"signed_date": None})) == "gesloten in 2023"
    assert (
        words.signed(deal.model_copy(update={"signed_date": None, "signed_year": None})) == "gesloten (wanneer is niet bekend)"
    )


def test_amounts_are_added_and_of_how_many_deals_is_said(registers):
    two = [registers.deal["twente-ii"], registers.deal["parkstad-limburg"]]  # 25 and 40 million
    assert words.together(two) == "; samen 65,0 miljoen euro rijksbijdrage."
    two[0] = two[0].model_copy(update={"rijksbijdrage_mln": None})
    assert words.together(two).endswith("samen 40,0 miljoen euro rijksbijdrage, voor zover bekend (1 van de 2 deals).")
    assert words.together(two[:1]) == "."
