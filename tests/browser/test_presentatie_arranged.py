"""What a speaker puts together: slides chosen and ordered, a window of the speaker, a logo, a file, a link."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.deck_page import SCREENS, SLIDE, number, open_deck, swipe


def test_slides_are_chosen_ordered_and_dropped_in_the_overview(page, app_url):
    open_deck(page, app_url, "deal=twente-ii")
    every = number(page)[1]
    titles = page.locator(".slides > .slide").evaluate_all("slides => slides.map((s) => s.getAttribute('aria-label'))")
    page.set_viewport_size({"width": 1280, "height": 1100})  # all cards in sight: dragging need not scroll
    page.keyboard.press("g")
    page.get_by_role("button", name=f"Laat weg: {titles[2]}").click()
    page.get_by_role("button", name=f"Naar voren: {titles[3]}").click()
    assert "dias=1_4_2_5-" in page.url
    page.keyboard.press("g")
    assert number(page) == (1, every - 1)
    page.keyboard.press("PageDown")
    assert page.locator(SLIDE).get_attribute("aria-label") == titles[3]
    page.reload()
    page.wait_for_selector(SLIDE)
    assert page.locator(SLIDE).get_attribute("aria-label") == titles[3]
    page.keyboard.press("g")
    page.get_by_role("button", name=f"Zet terug: {titles[2]}").click()
    cards = page.locator(".overview > ol > li")
    cards.nth(every - 1).drag_to(cards.nth(1))
    assert "dias=1_3-4_2_5-7" in page.url
    page.get_by_role("button", name="Alles terug").click()
    assert "dias" not in page.url
    page.locator(".overview .go").nth(4).click()
    assert number(page) == (5, every)


def test_the_window_of_the_speaker_follows_and_leads(page, app_url):
    open_deck(page, app_url, "deal=twente-ii")
    page.keyboard.press("PageDown")
    with page.expect_popup() as opened:
        page.keyboard.press("s")
    desk = opened.value
    titles = page.locator(".slides > .slide h2").all_text_contents()
    assert desk.locator(".now h2").inner_text() == titles[1]
    assert desk.locator(".soon h2").inner_text() == titles[2]
    desk.keyboard.press("PageDown")
    assert number(page)[0] == 3
    assert desk.locator(".now h2").inner_text() == titles[2]
    assert "Bronnen:" in desk.locator(".say").inner_text()
    assert desk.locator(".time").inner_text().endswith("uur")


def test_a_logo_is_drawn_anew_and_stays_in_the_browser(page, app_url):
    open_deck(page, app_url, "deal=twente-ii")
    asked = []
    page.on("request", lambda request: asked.append(request))
    page.keyboard.press("g")
    choose = page.locator(".logo-file")
    script = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
    choose.set_input_files({"name": "logo.png", "mimeType": "image/png", "buffer": script.encode()})
    page.get_by_text("Dit is geen PNG-, JPEG- of WebP-plaatje").wait_for()
    assert page.locator(".slides .logo").count() == 0
    choose.set_input_files({"name": "logo.png", "mimeType": "image/png", "buffer": page.screenshot()})
    page.wait_for_selector(".slides .titel .logo", state="attached")
    page.keyboard.press("g")
    page.reload()
    page.wait_for_selector(f"{SLIDE} .logo")
    assert [one.url for one in asked if one.method != "GET" or one.post_data] == []
    page.evaluate("localStorage.clear()")


def test_the_deck_is_saved_as_a_file_as_it_was_arranged(page, app_url, tmp_path):
    open_deck(page, app_url, "deal=twente-ii&dias=2_1")
    page.keyboard.press("g")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Bewaar als bestand").click()
    saved.value.save_as(tmp_path / "deck.html")
    page.unroute_all()
    page.goto((tmp_path / "deck.html").as_uri())
    page.wait_for_selector(SLIDE)
    assert number(page) == (1, 2)
    assert page.locator(SLIDE).get_attribute("class") == "slide kaart"
    page.keyboard.press("PageDown")
    page.reload()
    page.wait_for_selector(SLIDE)
    assert number(page) == (2, 2)


def press_with(page, hand):
    """Return how a hand presses something on the page: a finger taps it, keys reach it and Enter presses it."""

    def by_key(found):
        found.focus()
        page.keyboard.press("Enter")

    return (lambda found: found.tap()) if hand == "touch" else by_key


@pytest.mark.parametrize("hand", ["keys", "touch"])
@pytest.mark.parametrize("size", SCREENS, ids=str)
def test_a_presentation_is_put_together_and_its_link_holds_exactly_that(phone, app_url, size, hand):
    press = press_with(phone, hand)
    phone.set_viewport_size({"width": size[0], "height": size[1]})
    phone.goto(f"{app_url}/presentatie", timeout=60_000)
    press(phone.get_by_role("button", name="Tranche 1", exact=True))
    phone.wait_for_url("**tranche=1**")
    for name, slug in (("Zwolle II", "zwolle-ii"), ("Saba", "saba")):
        deals = phone.get_by_role("combobox", name="Deals")
        deals.fill(name)
        press(phone.get_by_role("option").first) if hand == "touch" else deals.press("Enter")
        phone.wait_for_url(f"**deal={slug}**")
        deals.press("Escape")  # the list closes
    phone.get_by_text("Titelblad: eigen titel").click()
    phone.get_by_role("textbox", name="Titel").fill("Wat wij leerden")
    phone.get_by_role("textbox", name="Titel").press("Enter")
    start = phone.get_by_role("link", name="Start de presentatie")
    expect(start).to_have_attribute("href", re.compile("titel="))
    phone.wait_for_selector('[data-test-script-state="notRunning"]')  # what is drawn anew cannot be pressed
    start.scroll_into_view_if_needed()
    phone.wait_for_timeout(300)
    press(start)
    phone.wait_for_selector(SLIDE, timeout=60_000)
    labels = "slides => slides.map((s) => s.getAttribute('aria-label'))"
    titles = phone.locator(".slides > .slide").evaluate_all(labels)
    assert titles[0] == "Presentatie: Wat wij leerden"
    press(phone.get_by_role("button", name="Overzicht (G)"))
    press(phone.get_by_role("button", name=f"Laat weg: {titles[1]}", exact=True))
    press(phone.get_by_role("button", name=f"Naar voren: {titles[3]}", exact=True))
    press(phone.get_by_role("button", name="Sluiten (G)"))
    link = phone.url
    chosen = {"tranche": ["1"], "deal": ["zwolle-ii", "saba"], "titel": ["Wat wij leerden"], "dias": [f"1_4_3_5-{len(titles)}"]}
    assert parse_qs(urlsplit(link).query) == {**chosen, "dia": ["1"]}
    phone.goto("about:blank")
    phone.goto(link)
    phone.wait_for_selector(SLIDE)
    wanted = [titles[0], titles[3], titles[2], *titles[4:]]
    for at, title in enumerate(wanted[:4], 1):
        assert number(phone) == (at, len(wanted))
        assert phone.locator(SLIDE).get_attribute("aria-label") == title
        if hand == "touch":
            swipe(phone, -200)
        else:
            phone.keyboard.press("PageDown")
