"""The bar of a deal on the axis of all deals."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.finding import html
from ui.profiel.chain import _bar, chain_timeline


def ends(registers, deal):
    """Where a bar begins and ends, in percent of the axis."""
    left, width = map(float, re.search(r"left:([\d.]+)%;width:([\d.]+)%", _bar(deal, registers.years)).groups())
    return left, left + width


def test_a_bar_runs_from_the_first_year_to_the_last(registers):
    """The axis is 2018 to 2031: 2018 to 2023 is 5 of 13 years."""
    assert ends(registers, registers.deal["zeeland"]) == pytest.approx((0, 100 * 5 / 13), abs=0.1)


def test_a_deal_that_runs_longer_than_all_others_stays_on_the_axis(registers):
    longer = registers.deal["zeeland"].model_copy(update={"end_year": 2033})
    deals = [longer if deal.slug == longer.slug else deal for deal in registers.deals]
    assert ends(replace(registers, deals=tuple(deals)), longer) == pytest.approx((0, 100), abs=0.1)


def test_a_deal_without_a_known_end_runs_on(registers):
    bar = _bar(registers.deal["estec"], registers.years)
    assert "rd-open" in bar
    assert ends(registers, registers.deal["estec"])[1] == pytest.approx(100, abs=0.1)


def test_the_chain_stands_in_order_with_links(drawn, registers):
    deals = [registers.deal[slug] for slug in ("parkstad-limburg", "parkstad-limburg-ii", "parkstad-limburg-iii")]
    at = drawn(chain_timeline, registers, deals, deals[1])
    chain = re.search(r'<ol class="rd-chain">(.*?)</ol>', html(at), re.S).group(1)
    names = re.findall(r"<li[^>]*><span>([^<]*)</span>", chain)
    assert names == ["Parkstad Limburg", "Parkstad Limburg II", "Parkstad Limburg III"]
    assert re.findall(r'<li class="rd-now" aria-current="true"><span>(.*?)</span>', chain) == ["Parkstad Limburg II"]
    assert [button.label for button in at.button] == ["Parkstad Limburg (tranche 2)", "Parkstad Limburg III (tranche 6)"]
    assert "Voorgangers en opvolgers" in html(at)


def test_a_deal_alone_says_that_nothing_came_before_or_after(drawn, registers):
    at = drawn(chain_timeline, registers, [registers.deal["estec"]], registers.deal["estec"])
    assert "Looptijd (geen voorganger of opvolger)" in html(at)
    assert not at.button


def test_a_year_in_doubt_says_so_in_the_chain(drawn, registers):
    deal = registers.deal["rotterdam-zuid"]
    assert "2018–2031 (2031: alleen het deel Wonen) (zekerheid: middel)" in html(drawn(chain_timeline, registers, [deal], deal))
