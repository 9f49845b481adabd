"""The profile in a real browser."""

from __future__ import annotations

import re

import pytest

OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def test_a_deep_link_shows_the_deal_and_its_map(page, app_url):
    page.goto(f"{app_url}/profiel?deal=parkstad-limburg-ii")
    page.get_by_role("heading", name="Regio Deal Parkstad Limburg II").wait_for()
    page.get_by_role("heading", name="Ongunstigste posities").wait_for()
    frame = page.frame_locator("iframe").first
    frame.locator("path[fill='#F2C14E' i]").first.wait_for()
    assert page.locator("[data-testid=stException]").count() == 0


def test_from_the_search_box_to_a_municipality_and_on_to_a_deal(page, app_url):
    page.goto(f"{app_url}/profiel")
    box = page.get_by_role("combobox").first
    box.click()
    box.fill("Heerlen")
    page.get_by_role("option", name="Heerlen gemeente").click()
    page.get_by_role("heading", name="Heerlen", exact=True).wait_for()
    assert "gemeente=GM0917" in page.url
    page.get_by_role("button", name="Parkstad Limburg III (tranche 6)").click()
    page.locator(".rd-title h1", has_text="Parkstad Limburg III").wait_for()
    page.wait_for_url("**deal=parkstad-limburg-iii*")
    assert "gemeente" not in page.url


def test_the_card_on_the_map_leads_to_the_profile(page, app_url):
    page.goto(f"{app_url}/?deal=twente-ii")
    page.get_by_role("link", name="Naar het regioprofiel").click()
    page.locator(".rd-title h1", has_text="Twente II").wait_for()
    assert page.url.endswith("/profiel?deal=twente-ii")


def test_a_click_on_the_map_opens_the_municipality(page, app_url):
    page.goto(f"{app_url}/profiel?deal=parkstad-limburg-ii")
    frame = page.frame_locator("iframe").first
    frame.locator("path[fill='#F2C14E' i]").first.wait_for()
    page.wait_for_timeout(500)
    page.locator("iframe").first.click()  # the middle of the map lies in the region
    page.wait_for_url("**gemeente=GM*")
    page.locator(".rd-title", has_text="Gemeente in Limburg").wait_for()
    assert "deal=" not in page.url


@pytest.mark.parametrize("view", ["rode-draden", "cijfers", "ontwikkeling", "vergelijkbaar", "bronnen"])
def test_nothing_sticks_out_on_a_telephone(page, app_url, view):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{app_url}/profiel?deal=rotterdam-zuid&beeld={view}")
    page.locator(".rd-source").wait_for()
    page.wait_for_timeout(500)
    assert page.evaluate(OVERFLOW) == 0


def test_the_profile_leads_to_the_comparison(page, app_url):
    page.goto(f"{app_url}/profiel?deal=twente-ii")
    page.get_by_role("link", name="Vergelijk met Nederland").click()
    page.wait_for_url("**/vergelijken?regio=deal%3Atwente-ii&*")
    page.locator(".rd-source").wait_for()
    assert page.locator("[data-testid=stException]").count() == 0
    assert page.get_by_text("niet te kiezen").count() == 0


@pytest.mark.parametrize(("region", "name"), [("deal=twente-ii", "twente-ii"), ("gemeente=GM0917", "heerlen")])
def test_the_profile_can_be_taken_as_pdf(page, app_url, region, name):
    page.goto(f"{app_url}/profiel?{region}")
    page.get_by_role("button", name="Downloaden en delen").click()
    with page.expect_download() as download:
        page.get_by_test_id("stPopoverBody").get_by_role("button", name="PDF").click()
    assert re.fullmatch(rf"regioprofiel_{name}_\d{{4}}-\d\d-\d\d\.pdf", download.value.suggested_filename)
    assert download.value.path().read_bytes().startswith(b"%PDF")


def test_the_map_names_every_municipality_of_the_region_whole_and_above_its_outline(page, app_url):
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{app_url}/profiel?deal=twente-ii")
    frame = page.frame_locator("iframe").first
    frame.locator(".naam span", has_text="Enschede").wait_for()
    region = [
        "Almelo",
        "Borne",
        "Dinkelland",
        "Enschede",
        "Haaksbergen",
        "Hellendoorn",
        "Losser",
        "Oldenzaal",
        "Tubbergen",
        "Twenterand",
        "Wierden",
    ]
    region += ["Hengelo (O.)", "Hof van Twente", "Rijssen-Holten"]
    assert set(region) <= set(frame.locator(".naam span").all_inner_texts())
    box = page.locator("iframe").first.bounding_box()
    for name in frame.locator(".naam span").all():
        here = name.bounding_box()
        assert here["x"] >= box["x"] and here["x"] + here["width"] <= box["x"] + box["width"]
    layers = "names => [...names].map(n => +getComputedStyle(regiokaart.map().getPane(n)).zIndex)"
    above, outline = next(f for f in page.frames if "st_folium" in f.url).evaluate(layers, ["names", "lit"])
    assert above > outline
