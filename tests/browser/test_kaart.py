"""Kaart in a real browser: the map is there, fast, its clicks select, and panning sends nothing."""

import time

PAINTED = """() => window.regiokaart && regiokaart.paints > 0 &&
  new Set([...document.querySelectorAll('.leaflet-fill-pane path')].map(p => p.getAttribute('fill'))).size"""


def the_map(page):
    """The frame of the map, once it is painted."""
    page.wait_for_selector("iframe[title^='Kaart van Nederland'], iframe.stCustomComponentV1")
    frame = next(f for f in page.frames if "st_folium" in f.url)
    frame.wait_for_function(PAINTED)
    return frame


def click_on(frame, code):
    frame.evaluate(
        "code => regiokaart.state.areas.find(a => a.id === code).layer.getElement().dispatchEvent("
        "new MouseEvent('click', {bubbles: true}))",
        code,
    )


def test_the_deals_are_on_the_map_within_ten_seconds_coloured_by_tranche(page, app_url):
    start = time.monotonic()
    page.goto(app_url)
    frame = the_map(page)
    assert time.monotonic() - start < 10
    fills = frame.evaluate("[...document.querySelectorAll('.leaflet-fill-pane path')].map(p => p.getAttribute('fill'))")
    assert len(fills) == 342
    assert {"#A62B4B", "#E9803B", "#F2C14E"} <= set(fills)


def test_the_netherlands_fill_the_map_panel(page, app_url):
    page.goto(app_url)
    frame = the_map(page)
    page.wait_for_timeout(500)
    height = frame.evaluate("document.querySelector('.leaflet-container').clientHeight")
    box = frame.evaluate("""() => { const b = regiokaart.state.areas.map(a => a.layer.getElement().getBoundingClientRect());
      return [Math.min(...b.map(r => r.top)), Math.max(...b.map(r => r.bottom))] }""")
    assert box[0] >= -1
    assert box[1] <= height + 1
    assert (box[1] - box[0]) / height > 0.9


def test_clicking_a_municipality_lists_every_deal_there(page, app_url):
    page.goto(app_url)
    click_on(the_map(page), "GM0917")
    page.get_by_role("heading", name="Heerlen").wait_for()
    page.get_by_text("3 Regio Deals").first.wait_for()
    assert "gemeente=GM0917" in page.url
    page.get_by_role("button", name="Bekijk deze deal").first.click()
    page.get_by_text("Regio Deal Parkstad Limburg III").first.wait_for()
    page.wait_for_url("**deal=parkstad-limburg-iii**")


def test_panning_and_zooming_send_nothing(page, app_url):
    sent = []
    page.on("websocket", lambda socket: socket.on("framesent", lambda frame: sent.append(frame)))
    page.goto(app_url)
    frame = the_map(page)
    page.wait_for_timeout(1500)
    before = len(sent)
    frame.evaluate("""() => { const m = regiokaart.map(); m.panBy([40, 30], {animate: false}); m.setZoom(m.getZoom() + 1) }""")
    page.wait_for_timeout(1200)
    assert len(sent) == before


def test_a_filter_keeps_the_frame_and_its_zoom(page, app_url):
    page.goto(app_url)
    frame = the_map(page)
    frame.evaluate("window.mark = 1; regiokaart.map().setZoom(9, {animate: false})")
    paints = frame.evaluate("regiokaart.paints")
    page.get_by_role("button", name="T4", exact=True).click()
    frame.wait_for_function("n => regiokaart.paints > n", arg=paints)
    assert frame.evaluate("window.mark") == 1
    assert frame.evaluate("regiokaart.map().getZoom()") == 9
    page.wait_for_url("**tranche=4**")


def test_the_frame_of_the_map_has_a_name_for_a_screen_reader(page, app_url):
    page.goto(app_url)
    the_map(page)
    assert page.locator("iframe[title^='Kaart van Nederland met de Regio Deals']").count() == 1


def test_the_islands_can_be_chosen_in_the_inset(page, app_url):
    page.goto(app_url)
    frame = the_map(page)
    frame.get_by_role("button", name="Saba").click()
    page.get_by_role("heading", name="Saba", exact=True).wait_for()
    page.get_by_text("2 Regio Deals").first.wait_for()
