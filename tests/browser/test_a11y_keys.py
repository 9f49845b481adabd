"""Without a mouse: by keyboard, read aloud, and by finger."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.test_a11y import opened

FOCUSED = """() => { let one = document.activeElement;
  while (one.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
  return one.textContent; }"""


def the_map(page):
    return next(frame for frame in page.frames if "st_folium" in frame.url)


def test_a_municipality_is_chosen_on_the_map_by_keyboard_and_its_name_is_spoken(page, app_url):
    opened(page, app_url + "/?gemeente=GM0917")
    frame = the_map(page)
    spoken = frame.locator(".gezegd[role=status]")
    frame.get_by_role("application", name="Kaart van Nederland").focus()
    page.keyboard.press("ArrowDown")
    expect(spoken).to_contain_text("Heerlen: Tranche 6")  # begins at what is chosen
    page.keyboard.press("ArrowUp")
    expect(spoken).not_to_contain_text("Heerlen:")
    name = spoken.inner_text().split(":")[0]
    assert name in ("Brunssum", "Landgraaf", "Beekdaelen")  # the neighbours in the north
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=name, exact=True)).to_be_visible()
    expect(spoken).to_have_text(f"{name} gekozen")
    expect(page).to_have_title(f"{name} – Kaart – Regio Deals")
    assert page.evaluate("document.activeElement.tagName") == "IFRAME"


def test_every_municipality_can_be_reached_with_the_arrows(page, app_url):
    opened(page, app_url + "/")
    reached = the_map(page).evaluate("""() => {
      const areas = regiokaart.state.areas, map = regiokaart.map();
      for (const area of areas) area.middle = map.project(area.layer.getBounds().getCenter(), 8);
      const found = new Set([0]), todo = [0];
      while (todo.length) {
        const from = todo.pop();
        for (const way of [[-1, 0], [1, 0], [0, -1], [0, 1]]) {
          const to = kaarttoetsen.neighbour(areas, from, way);
          if (to !== null && !found.has(to)) { found.add(to); todo.push(to); }
        }
      }
      return areas.filter((_, i) => !found.has(i)).map(area => area.id);
    }""")
    assert reached == []


def test_the_focus_goes_into_the_menu_of_downloads_and_comes_back(page, app_url):
    opened(page, app_url + "/brede-welvaart")
    menu = page.get_by_role("button", name="Downloaden en delen")
    menu.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("stPopoverBody").get_by_role("button", name="Kaart als PNG")).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).to_be_focused()
    expect(page.get_by_test_id("stPopoverBody")).to_have_count(0)


def test_a_chosen_row_keeps_the_focus_and_is_announced(page, app_url):
    opened(page, app_url + "/brede-welvaart?beeld=tabel")
    page.locator("tbody button").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.locator("tbody tr[aria-current]").wait_for()
    assert page.evaluate(FOCUSED) == page.locator("tr[aria-current] button").inner_text()
    expect(page.locator(".said")).to_contain_text("gekozen")


def test_a_row_that_opens_a_deal_gives_the_focus_to_it_and_the_title_is_read(page, app_url):
    opened(page, app_url + "/")
    page.locator("tbody button").first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Toon het overzicht")).to_be_focused()
    expect(page.locator("p.rd-sr[role=status]")).to_contain_text("– Kaart – Regio Deals")


def test_a_table_is_all_there_for_a_screen_reader_and_can_be_narrowed(page, app_url):
    opened(page, app_url + "/")
    table = page.get_by_role("table").first
    expect(table.get_by_role("row")).to_have_count(84 + 1)
    page.get_by_label("Zoek in de tabel").fill("Parkstad")
    expect(table.get_by_role("row")).to_have_count(3 + 1)
    page.get_by_text("3 van 84 rijen").wait_for()


def swipe(line, page, *paths):
    """Move fingers over the screen, each from a point to a point."""
    for kind, steps in (("touchStart", [0]), ("touchMove", range(1, 9)), ("touchEnd", [None])):
        for step in steps:
            points = [] if step is None else [(x + (u - x) * step / 8, y + (v - y) * step / 8) for (x, y), (u, v) in paths]
            touches = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(points)]
            line.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})
            page.wait_for_timeout(20)
    page.wait_for_timeout(600)


def test_one_finger_scrolls_the_page_and_two_move_the_map(browser, app_url):
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    opened(page, app_url + "/")
    frame, line = the_map(page), context.new_cdp_session(page)
    page.locator("iframe[title^='Kaart']").scroll_into_view_if_needed()
    top, seen = "document.querySelector('[data-testid=stMain]').scrollTop", "regiokaart.map().getBounds().toBBoxString()"
    scrolled, before = page.evaluate(top), frame.evaluate(seen)
    swipe(line, page, ((190, 650), (190, 550)))
    assert page.evaluate(top) > scrolled + 50
    assert frame.evaluate(seen) == before
    scrolled = page.evaluate(top)
    swipe(line, page, ((150, 500), (80, 420)), ((230, 520), (280, 440)))
    assert page.evaluate(top) == scrolled
    assert frame.evaluate(seen) != before
    context.close()


def test_the_wheel_scrolls_the_page_until_the_map_is_entered(page, app_url):
    opened(page, app_url + "/")
    frame = the_map(page)
    zoom = "regiokaart.map().getZoom()"
    before = frame.evaluate(zoom)
    box = page.locator("iframe[title^='Kaart']").bounding_box()
    page.mouse.move(box["x"] + 200, box["y"] + 200)
    page.mouse.wheel(0, 120)
    page.wait_for_timeout(600)
    assert frame.evaluate(zoom) == before
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop") > 0


@pytest.mark.parametrize("width", [320, 390, 820])
@pytest.mark.parametrize("path", ["/", "/profiel?deal=twente-ii", "/rode-draden", "/naast-elkaar"])
def test_nothing_is_cut_off_beside_a_narrow_page(page, app_url, path, width):
    """A page of 640 at 200% zoom is one of 320."""
    page.set_viewport_size({"width": width, "height": 844})
    opened(page, app_url + path)
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= width


def test_the_map_stands_still_for_who_asks_for_less_motion(page, app_url):
    page.emulate_media(reduced_motion="reduce")
    opened(page, app_url + "/")
    assert the_map(page).evaluate("[regiokaart.map().options.zoomAnimation, regiokaart.map().options.inertia]") == [
        False,
        False,
    ]


def test_every_stop_of_the_tab_key_has_a_ring(page, app_url):
    opened(page, app_url + "/vergelijken")
    page.mouse.click(2, 300)
    bare = []
    for _ in range(14):
        page.keyboard.press("Tab")
        ring = page.evaluate("""() => { const one = document.activeElement, css = getComputedStyle(one);
          const name = one.ariaLabel || one.textContent.slice(0, 30);
          return [one.tagName, name, css.outlineStyle, parseFloat(css.outlineWidth)]; }""")
        if ring[0] not in ("MAIN", "BODY", "IFRAME") and (ring[2] == "none" or ring[3] < 2):
            bare.append(ring)
    assert bare == []


def test_on_a_phone_the_map_is_one_tap_away(page, app_url):
    page.set_viewport_size({"width": 320, "height": 640})
    opened(page, app_url + "/")
    page.get_by_role("link", name="Naar de kaart").click()
    page.wait_for_timeout(300)
    assert page.locator("iframe[title^='Kaart']").bounding_box()["y"] < 120
