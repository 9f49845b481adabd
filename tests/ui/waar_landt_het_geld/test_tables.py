"""The tables of Waar landt het geld, against sums over the register made apart from them."""

from __future__ import annotations

import pytest

from ui.waar_landt_het_geld.tables import counted_deals, left_out, placed, quarters


@pytest.fixture(scope="module")
def overweight(data):
    return (data.registers.indicator["01_GZ_08"],)


def test_a_choice_of_tranches_leaves_the_others_out(data, overweight):
    every, fourth = placed(data, overweight, ()), placed(data, overweight, (4,))
    assert set(fourth["tranche"]) == {4}
    assert len(fourth) == (every["tranche"] == 4).sum()
    assert set(every["tranche"]) == {one.tranche for one in data.registers.tranches}


@pytest.mark.parametrize("per_deal", [True, False])
def test_the_quarters_hold_no_more_money_than_the_deals_of_the_tranche_were_given(data, overweight, per_deal):
    granted = sum(deal.rijksbijdrage_mln or 0 for deal in data.registers.deals_of(4)) * 1e6
    held = quarters(data, overweight, (4,), per_deal)["euro"].sum()
    assert 0 < held <= granted + 1


def test_as_many_deals_are_counted_as_are_on_whole_municipalities_with_an_amount(data, overweight):
    """Per deal those whose start has a figure; over the municipalities the same deals."""
    could = {
        d.slug
        for d in data.registers.deals_of(4)
        if d.municipalities and not d.part_of and d.rijksbijdrage_mln is not None and d.signed_year
    }
    assert 0 < counted_deals(data, overweight, (4,), True) <= len(could)
    assert 0 < counted_deals(data, overweight, (4,), False) <= len(could)


def test_what_is_left_out_follows_the_level(data):
    """Satisfaction with life in 2019 has a figure of Noordoostpolder and none of Urk: 10.4 of the 15 million is told."""
    life = (data.registers.indicator["01_KL_H_01"],)
    _, without = left_out(data, life, (2,), True)
    assert "Noordelijk Flevoland" in without
    *_, nowhere, unlisted = left_out(data, life, (2,), False)
    assert "Noordelijk Flevoland" not in nowhere
    assert unlisted == "Niet in de lijst van deals, want als geheel zonder plaats: Noordelijk Flevoland."
