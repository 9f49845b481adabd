"""Overzichten in a real browser: a table that is longer or wider than its box says so."""

from __future__ import annotations

from playwright.sync_api import expect

CUT = "box => [box.scrollHeight > box.clientHeight + 1, box.scrollWidth > box.clientWidth + 1]"


def test_all_municipalities_without_a_deal_are_shown_and_a_phone_says_there_are_more_columns(page, app_url):
    page.goto(f"{app_url}/overzichten")
    expect(page.get_by_text("39 rijen", exact=True)).to_be_visible()
    assert page.locator(".box").evaluate(CUT) == [False, False]
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{app_url}/overzichten")
    expect(page.get_by_text("39 rijen; schuif opzij voor meer")).to_be_visible()
    assert page.locator(".box").evaluate(CUT) == [False, True]
