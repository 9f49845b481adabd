"""The rode draden in a real browser."""

from __future__ import annotations

import pytest

OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def test_choosing_a_theme_repaints_the_map_and_the_link(page, app_url):
    page.goto(f"{app_url}/rode-draden?thema=2")
    page.get_by_role("heading", name="2. Gezondheid van inwoners").wait_for()
    page.frame_locator("iframe").first.locator("path[fill='#F2C14E' i]").first.wait_for()
    box = page.get_by_role("combobox", name="Thema (rode draad)")
    box.click()
    box.fill("Criminaliteit")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="9. Criminaliteit").wait_for()
    assert "thema=9" in page.url


def test_the_matrix_scrolls_with_the_page_and_its_heads_stay_in_view(page, app_url):
    page.goto(f"{app_url}/rode-draden?beeld=deals")
    grid = page.get_by_role("region", name="Welke deal welk thema heeft")
    grid.wait_for()
    assert grid.evaluate("e => e.scrollHeight - e.clientHeight") == 0
    grid.get_by_role("link", name="Bonaire (T6)").scroll_into_view_if_needed()
    page.wait_for_timeout(600)
    head = grid.locator("thead th").nth(1).bounding_box()
    assert 0 < head["y"] < 80
    assert grid.bounding_box()["y"] < -1000


def test_a_deal_in_the_matrix_leads_to_its_profile(page, app_url):
    page.goto(f"{app_url}/rode-draden?beeld=deals")
    page.get_by_role("link", name="Twente II (T4)").click()
    page.locator(".rd-title h1", has_text="Twente II").wait_for()
    assert page.url.endswith("/profiel?deal=twente-ii")


def test_the_lists_of_the_starting_positions_start_at_one_height(page, app_url):
    page.goto(f"{app_url}/rode-draden?beeld=uitgangsposities")
    page.locator(".rd-lists table").first.wait_for()
    tops = page.evaluate("[...document.querySelectorAll('.rd-lists table')].map(e => e.getBoundingClientRect().top)")
    *positions, none = tops  # "geen uitgesproken profiel" is no position: a row of its own
    assert len(positions) == 3
    assert max(positions) - min(positions) < 1
    assert none > max(positions) + 100


def test_on_a_telephone_the_matrix_scrolls_in_its_box_by_keyboard(page, app_url):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{app_url}/rode-draden?beeld=deals")
    grid = page.get_by_role("region", name="Welke deal welk thema heeft")
    grid.wait_for()
    grid.focus()
    page.keyboard.press("End")
    page.wait_for_timeout(600)
    assert grid.evaluate("e => e.scrollTop") > 100
    top, head = grid.evaluate("e => [e.getBoundingClientRect().top, e.querySelector('thead th').getBoundingClientRect().top]")
    assert abs(head - top) < 3


def test_an_example_of_the_study_leads_to_its_deal(page, app_url):
    page.goto(f"{app_url}/rode-draden?beeld=lessen")
    page.get_by_role("link", name="Noordoost-Brabant (tranche 3)").click()
    page.locator(".rd-title h1", has_text="Noordoost-Brabant").wait_for()
    assert page.url.endswith("/profiel?deal=noordoost-brabant")


@pytest.mark.parametrize("view", ["themas", "deals", "uitgangsposities", "lessen", "tijdlijn"])
def test_nothing_sticks_out_on_a_telephone(page, app_url, view):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{app_url}/rode-draden?beeld={view}")
    page.locator(".rd-source").wait_for()
    page.wait_for_timeout(500)
    assert page.evaluate(OVERFLOW) == 0
