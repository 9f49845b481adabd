"""Every slide fits, on every screen; and the map tells its story on it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from regio_data.registers.load import load_registers
from tests.browser.deck_page import SCREENS, SLIDE, STORY, VISIBLE, check, number, open_deck, size_factor, swipe


@pytest.mark.parametrize("part", range(7))
def test_every_deal_fits_its_slides(page, app_url, part):
    slugs = [deal.slug for deal in load_registers().deals][12 * part : 12 * part + 12]
    open_deck(page, app_url, "&".join(f"deal={slug}" for slug in slugs))
    for _ in range(number(page)[1]):
        check(page)
        page.keyboard.press("ArrowRight")


def test_every_tranche_fits_its_slides(page, app_url, registers):
    open_deck(page, app_url, "&".join(f"tranche={one.tranche}" for one in registers.tranches))
    for _ in range(number(page)[1]):
        check(page)
        page.keyboard.press("ArrowRight")


@pytest.mark.parametrize("indicator", ["01_KL_PK_07", "01_KL_H_36", "07_K_E_03", "R_GZ_03"])
def test_every_year_per_deal_fits_with_what_must_be_known_of_it(page, app_url, indicator):
    for filters in ("", "&status=afgerond"):
        open_deck(page, app_url, f"stap=jaren&niveau=deal&indicator={indicator}{filters}")
        for _ in range(number(page)[1]):
            check(page)
            page.keyboard.press("ArrowRight")


@pytest.mark.parametrize("size", SCREENS, ids=str)
def test_deck_and_story_by_touch_on_every_screen(phone, app_url, size):
    least = 15.5 if min(size) < 500 else 24
    phone.set_viewport_size({"width": size[0], "height": size[1]})
    for query in ("deal=twente-ii&deal=zwolle", STORY):
        open_deck(phone, app_url, query)
        last = number(phone)[1]
        for at in range(1, last + 1):
            assert number(phone)[0] == at
            texts = phone.evaluate(VISIBLE)["texts"]
            assert [(text, px) for text, px in texts if px < least * min(size_factor(size), 1) - 0.1] == []
            wide = phone.evaluate("document.scrollingElement.scrollWidth - innerWidth")
            assert wide <= 0
            swipe(phone, -200)
        swipe(phone, 200)
        assert number(phone)[0] == last - 1


@pytest.mark.parametrize("size", SCREENS[-2:], ids=str)
def test_a_phone_is_told_of_fingers_and_of_what_lies_below(phone, app_url, size):
    phone.set_viewport_size({"width": size[0], "height": size[1]})
    open_deck(phone, app_url, "deal=twente-ii")
    first = phone.locator(SLIDE)
    assert "Veeg naar links" in first.inner_text()
    assert "spatie" not in first.inner_text()
    address = phone.locator(f"{SLIDE} figcaption").evaluate("e => [e.offsetHeight, parseFloat(getComputedStyle(e).lineHeight)]")
    assert address[0] < 1.5 * address[1], "the address stands on one line"
    told = {}
    for _ in range(number(phone)[1]):
        hidden = phone.evaluate("e => { const s = document.querySelector(e); return s.scrollHeight - s.clientHeight; }", SLIDE)
        told[hidden >= 12] = phone.locator(".more").is_visible()
        if hidden >= 12:
            phone.evaluate("e => document.querySelector(e).scrollTo(0, 9999)", SLIDE)
            expect(phone.locator(".more")).to_be_hidden()
        swipe(phone, -200)
    assert told == {True: True, False: False}


def test_the_map_tells_its_story(page, app_url):
    open_deck(page, app_url, STORY)
    last = number(page)[1]
    steps = page.evaluate("""async () => {
      const steps = [];
      for (let i = 0; i < 7; i++) {
        const start = performance.now();
        window.dispatchEvent(new KeyboardEvent("keydown", { key: "PageDown", bubbles: true }));
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        steps.push(performance.now() - start);
        await new Promise((done) => setTimeout(done, 300));
      }
      return steps.sort((a, b) => a - b);
    }""")
    print(f"a step of the story: {steps[3]:.0f} ms, the slowest {steps[-1]:.0f} ms")
    assert steps[3] < 100  # the slowest may be one during which this machine did something else
    assert steps[-1] < 300
    page.keyboard.press("Home")
    for at in range(1, last):
        check(page)
        box = page.locator(f"{SLIDE} .map").bounding_box()
        assert box["height"] >= 719
        assert box["width"] * box["height"] > 0.6 * 1280 * 720
        assert number(page)[0] == at
        page.keyboard.press("PageDown")
    assert page.locator(f"{SLIDE} h2").inner_text() == "Bronnen en verantwoording"


FILTERED = (
    "gebied=provincie:noord-holland&status=afgerond",
    "status=afgerond",
    "status=onbekend&thema=2",
    "gebied=provincie:gelderland&thema=2&thema=10&status=verstreken",
)


@pytest.mark.parametrize("filters", FILTERED)
def test_a_story_of_filtered_deals_has_room_for_what_is_not_known(page, app_url, filters):
    open_deck(page, app_url, f"stap=tranches&stap=deals&stap=aantal&stap=euro&{filters}")
    for _ in range(number(page)[1]):
        check(page)
        page.keyboard.press("PageDown")


def test_pointing_at_a_region_names_it_and_its_figure_also_in_the_next_step(page, app_url):
    open_deck(page, app_url, "stap=aantal&stap=jaren&indicator=09_E%26V_13")
    page.locator(f"{SLIDE} use[href='#rd-GM0917']").dispatch_event("pointerdown")
    assert page.locator(".told").inner_text().startswith("Heerlen\n3 deals")
    page.keyboard.press("PageDown")
    first = page.locator(".told").inner_text()
    assert first.startswith("Heerlen\n")
    assert first.endswith("%")
