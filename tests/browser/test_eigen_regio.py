"""A region of one's own: clicked together on the map."""

from __future__ import annotations

from tests.browser.test_kaart import click_on, the_map


def test_a_click_on_the_map_takes_a_municipality_in_and_its_profile_follows(page, app_url):
    page.goto(app_url + "/eigen-regio?regio=eigen:GM0153&naam=Twee%20steden")
    page.get_by_text("161.738 inwoners").wait_for()
    click_on(the_map(page), "GM0141")
    page.get_by_text("236.055 inwoners").wait_for()
    page.get_by_role("link", name="Profiel, met alle bestanden").click()
    page.get_by_role("heading", name="Twee steden").wait_for()
    page.get_by_text("Eigen regio van 2 gemeenten").wait_for()


def test_the_map_shows_the_region_near_and_links_to_its_figures_are_filled(page, app_url):
    page.goto(f"{app_url}/eigen-regio?regio=eigen:GM0153%2BGM0141")
    frame = page.frame_locator("iframe").first
    frame.locator(".naam span", has_text="Almelo").wait_for()
    link = page.get_by_role("link", name="Profiel, met alle bestanden")
    link.wait_for()
    look = "a => getComputedStyle(a).backgroundColor"
    assert link.evaluate(look) == page.get_by_role("link", name="Cijfers, op de kaart").evaluate(look) == "rgb(1, 104, 155)"
