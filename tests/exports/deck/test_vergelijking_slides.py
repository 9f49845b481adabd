"""Slides that lay tranches or deals side by side."""

from __future__ import annotations

import re

from exports.deck.vergelijking_slides import vergelijking_of_deals, vergelijking_of_tranches


def test_all_tranches_are_shown_and_the_chosen_one_is_lit(deck_data, registers):
    body = vergelijking_of_tranches(deck_data, [registers.tranches[3]]).body
    assert re.findall(r'<div class="amount (lit)?"><span>Tranche (\d)', body)[3] == ("lit", "4")
    assert body.count('class="amount lit"') == 1
    assert "€ 1.810,1 mln" in body  # 502.0 + 215.0 + 180.0 + 284.2 + 384.6 + 244.3


def test_deals_keep_their_order_and_missing_figures_are_dashes(deck_data, registers):
    profiles = [deck_data.profile(registers.deal[slug]) for slug in ("twente-ii", "bonaire")]
    facts, themes = vergelijking_of_deals(deck_data, profiles)
    assert re.findall(r'<th scope="row">([^<]+)', facts.body) == ["Twente II", "Bonaire"]
    assert facts.body.count("<td>–</td>") >= 2
    row = re.search(r"<span>Gezondheid</span>(.*?)</div>", themes.body)[1]
    score = next(t.score for t in profiles[0].themes if t.theme == "Gezondheid")
    assert re.findall(r"<b>([^<]+)</b>", row) == [f"{score:.0f}", "–"]
    assert row.count('class="mark"') == 1


def test_more_deals_than_marks_are_left_out_with_a_word(deck_data, registers):
    profiles = [deck_data.profile(deal) for deal in registers.deals[:7]]
    for slide in vergelijking_of_deals(deck_data, profiles):
        assert "De eerste 6 van 7 gekozen deals." in " ".join(slide.notes)
