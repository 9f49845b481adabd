"""The search field: on every page, by keyboard and touch, and within the session."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from regio_data.views.pages import PAGES


@pytest.mark.parametrize("path", [*PAGES])
def test_it_stands_on_every_page(page, app_url, path):
    page.goto(f"{app_url}/{path}")
    expect(page.get_by_role("combobox", name="Zoeken", exact=True)).to_be_visible()


def test_slash_then_a_name_with_an_error_then_enter_opens_it_and_back_goes_back(page, app_url):
    page.goto(app_url + "/brede-welvaart?indicator=01_GZ_08")
    page.get_by_role("heading", name="Overgewicht").first.wait_for()
    page.keyboard.press("/")
    page.keyboard.type("parkstd")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Regio Deal Parkstad Limburg", exact=True).wait_for()
    page.wait_for_url("**/profiel?deal=parkstad-limburg")
    page.go_back()
    page.get_by_role("heading", name="Overgewicht").first.wait_for()
    page.keyboard.press("/")
    page.keyboard.type("bronnen")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Over de data").wait_for()


def test_slash_within_the_map_goes_to_the_field_too(page, app_url):
    page.goto(app_url + "/eigen-regio")
    box = page.frame_locator("iframe").first.get_by_role("application")
    box.focus()
    page.keyboard.press("/")
    page.keyboard.type("heerlen")
    expect(page.get_by_role("combobox", name="Zoeken", exact=True)).to_have_value("heerlen")


def test_arrows_and_escape_as_in_any_list(page, app_url):
    page.goto(app_url + "/data")
    page.get_by_role("heading", name="Over de data").wait_for()
    field = page.get_by_role("combobox", name="Zoeken", exact=True)
    field.press_sequentially("twente")
    options = page.get_by_role("option")
    expect(options.first).to_have_text("Twente Regio Deal, tranche 2")
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("ArrowDown")
    field.press("ArrowDown")
    field.press("ArrowDown")
    expect(options.nth(2)).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", options.nth(2).get_attribute("id"))
    field.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    field.press("ArrowDown")
    field.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    field.press("ArrowDown")
    field.press("Enter")
    page.get_by_role("heading", name="Regio Deal Twente", exact=True).wait_for()


def test_on_the_map_a_place_is_shown_on_the_map_and_the_filters_stay(page, app_url):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(app_url + "/?tranche=4")
    page.get_by_role("heading", name="Regio Deals op de kaart").wait_for()
    page.get_by_role("combobox", name="Zoeken", exact=True).press_sequentially("enscede")
    page.get_by_role("option", name="Enschede gemeente").click()
    page.wait_for_url("**/?tranche=4&gemeente=GM0153")
    page.get_by_role("heading", name="Enschede").wait_for()


def test_what_is_not_found_says_what_can_be(page, app_url):
    page.goto(app_url + "/data")
    page.get_by_role("combobox", name="Zoeken", exact=True).press_sequentially("xyzzyq")
    expect(page.get_by_text("Niets gevonden. Zoek op de naam")).to_be_visible()


def test_an_embedded_page_and_slides_have_none(page, app_url):
    page.goto(app_url + "/profiel?deal=twente-ii&embed=true")
    page.get_by_role("heading", name="Regio Deal Twente II").wait_for()
    assert page.locator("#rd-zoeken").count() == 0
    page.goto(app_url + "/presentatie?deal=twente-ii")
    expect(page.locator("#rd-zoeken")).to_be_hidden()


def test_what_was_typed_is_gone_when_another_view_comes(page, app_url):
    page.goto(f"{app_url}/data")
    page.get_by_role("heading", name="Over de data").wait_for()
    field = page.get_by_role("combobox", name="Zoeken", exact=True)
    field.press_sequentially("twente ii")
    page.get_by_role("option").first.wait_for()
    page.get_by_role("link", name="Vergelijken", exact=True).click()
    page.get_by_role("heading", name="Vergelijken").first.wait_for()
    expect(field).to_have_value("")
