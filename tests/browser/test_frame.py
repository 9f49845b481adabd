"""What every page shares in the browser: its title, Dutch words also where Streamlit speaks, a message for a wrong address."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.test_kaart import the_map


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/", "Kaart – Regio Deals"),
        ("/brede-welvaart", "Brede welvaart – Regio Deals"),
        ("/profiel?deal=twente-ii", "Regio Deal Twente II – Regio Deals"),
        ("/data", "Over de data – Regio Deals"),
    ],
)
def test_a_tab_tells_which_page_it_holds(page, app_url, path, title):
    page.goto(app_url + path)
    expect(page).to_have_title(title)


def test_streamlits_own_words_are_dutch(page, app_url):
    page.goto(app_url + "/vergelijken")
    page.get_by_role("button", name="Nederland weghalen").wait_for()
    page.get_by_role("combobox").first.press_sequentially("qxqx")
    page.get_by_text("Niets gevonden").wait_for()
    assert page.locator("html").get_attribute("lang") == "nl"
    assert page.get_by_text("No results").count() == 0


def test_a_wrong_address_says_so_in_dutch_and_leads_to_the_map(page, app_url):
    assert page.goto(app_url + "/bestaatniet").status == 404
    page.get_by_role("heading", name="Deze pagina bestaat niet").wait_for()
    page.get_by_role("link", name="Naar het dashboard").click()
    expect(page.get_by_role("heading", name="Regio Deals op de kaart")).to_be_visible()


def test_a_page_is_found_again_as_it_was_left(page, app_url):
    page.goto(app_url + "/?tranche=4&deal=twente-ii")
    page.get_by_role("heading", name="Regio Deal Twente II").wait_for()
    page.get_by_role("link", name="Vergelijken").click()
    page.get_by_role("heading", name="Regio’s vergelijken: gezondheid").wait_for()
    page.get_by_role("link", name="Kaart", exact=True).click()
    page.wait_for_url("**/?tranche=4&deal=twente-ii")
    page.get_by_role("heading", name="Regio Deal Twente II").wait_for()
    page.reload()
    page.get_by_role("heading", name="Regio Deal Twente II").wait_for()


def test_the_ground_of_the_map_is_that_of_the_page_light_and_dark(page, app_url):
    page.goto(app_url + "/")
    frame = the_map(page)
    ground = "getComputedStyle(document.querySelector('.leaflet-container')).backgroundColor"
    paint = "regiokaart.state.areas[0].layer.getElement().getAttribute('fill')"
    seen = {}
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        seen[scheme] = frame.evaluate(ground), frame.evaluate(paint)
        page.wait_for_function(
            "rgb => getComputedStyle(document.querySelector('.stApp')).backgroundColor === rgb", arg=seen[scheme][0]
        )
    assert seen["light"][0] == "rgb(255, 255, 255)"
    assert seen["dark"][0] != seen["light"][0]
    assert seen["dark"][1] == seen["light"][1]  # what is painted means the same


def test_with_colours_of_the_user_the_slider_and_what_removes_a_choice_are_seen(page, app_url):
    page.emulate_media(forced_colors="active")
    page.goto(app_url + "/brede-welvaart")
    page.get_by_role("slider", name="Jaar").wait_for(state="attached")
    line = "e => getComputedStyle(e).outlineStyle"
    year = page.get_by_test_id("stSlider").get_by_role("group").locator("> div")
    assert [year.locator(part).first.evaluate(line) for part in ("> div:first-child", "> [data-rac]")] == ["solid", "solid"]
    page.goto(app_url + "/vergelijken?regio=deal:twente-ii&regio=nederland")
    remove = page.get_by_role("button", name="T4 · Twente II weghalen")
    colours = remove.evaluate(
        "e => [getComputedStyle(e.querySelector('svg')).color, getComputedStyle(e.closest('[data-tag]')).backgroundColor]"
    )
    assert colours[0] != colours[1]
