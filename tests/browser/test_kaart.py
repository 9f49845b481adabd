"""Kaart in a real browser: the map is there, fast, its clicks select, and panning sends nothing."""

import re
import time

import pytest

from regio_data.registers.load import load_registers
from tests.browser.slow_line import SlowLine

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
    assert {"#A62B4B", "#E37227", "#F2C14E"} <= set(fills)


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


def test_a_click_on_a_name_in_the_list_opens_the_deal_and_the_map_zooms_to_it_and_back(page, app_url):
    page.goto(f"{app_url}/?volgorde=naam")
    frame = the_map(page)
    assert frame.get_by_role("button", name="Zoom naar de keuze").count() == 0
    page.get_by_role("table").get_by_role("button", name="Achterhoek", exact=True).click()
    page.wait_for_url("**deal=achterhoek**")
    before = frame.evaluate("regiokaart.map().getZoom()")
    frame.get_by_role("button", name="Zoom naar de keuze").click()
    frame.wait_for_function("zoom => regiokaart.map().getZoom() > zoom + 1", arg=before)
    frame.get_by_role("button", name="Terug naar waar de kaart was").click()
    frame.wait_for_function("zoom => Math.abs(regiokaart.map().getZoom() - zoom) < 0.1", arg=before)


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


def test_the_tab_key_passes_the_map_in_a_few_stops(page, app_url):
    page.goto(app_url)
    frame = the_map(page)
    frame.locator(".leaflet-container").focus()
    stops = []
    while len(stops) < 20 and (stop := frame.evaluate("document.hasFocus() && document.activeElement.textContent")):
        stops.append(stop)
        page.keyboard.press("Tab")
    assert stops[1:] == ["Bonaire", "Sint Eustatius", "Saba", "⌂", "+", "\N{MINUS SIGN}"]


def test_the_keyboard_pans_and_zooms_the_map(page, app_url):
    page.goto(app_url)
    frame = the_map(page)
    frame.locator(".leaflet-container").focus()
    west, zoom = frame.evaluate("[regiokaart.map().getCenter().lng, regiokaart.map().getZoom()]")
    page.keyboard.press("Shift+ArrowLeft")
    frame.wait_for_function("lng => regiokaart.map().getCenter().lng < lng", arg=west)
    page.keyboard.press("+")
    frame.wait_for_function("zoom => regiokaart.map().getZoom() > zoom", arg=zoom)


def test_the_label_of_a_municipality_does_not_wrap_its_name(page, app_url):
    page.goto(app_url)
    frame = the_map(page)
    frame.evaluate("""() => { const path = regiokaart.state.areas.find(a => a.id === 'GM1735').layer.getElement();
      const box = path.getBoundingClientRect(), at = {clientX: box.x + box.width / 2, clientY: box.y + box.height / 2};
      path.dispatchEvent(new MouseEvent('mouseover', {bubbles: true, ...at})); }""")
    label = frame.locator(".regio-tip")
    assert label.inner_text().splitlines() == [
        "Hof van Twente",
        "Tranche 4: Twente II, vanaf 2023, € 25,0 mln",
        "Tranche 2: Twente, vanaf 2019, € 30,0 mln",
        "Gemeentelijst niet zeker: Twente II en Twente",
    ]
    assert label.bounding_box()["height"] < 120  # five lines: the last one wraps


@pytest.mark.parametrize(
    ("path", "lands"),
    [
        ("/", "**/?deal=bonaire"),
        ("/?weergave=stapeling", "**gemeente=GM1954"),
        ("/brede-welvaart?beeld=tabel", re.compile("regio=GM")),
    ],
)
def test_a_row_is_chosen_with_the_keys_that_the_page_names(page, app_url, path, lands):
    page.goto(app_url + path)
    page.get_by_text("pijltjestoetsen en Enter").wait_for()
    page.locator("tbody button").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(lands)


@pytest.mark.parametrize("size", [(1440, 900), (1280, 720)])
@pytest.mark.parametrize("query", ["", "?laag=npvr", "?weergave=stapeling", "?weergave=stapeling&maat=euro"])
def test_the_whole_map_is_on_the_first_screen(page, app_url, query, size):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(f"{app_url}/{query}")
    the_map(page)
    box = page.locator("iframe[title^='Kaart van Nederland']").bounding_box()
    assert box["y"] + box["height"] <= size[1]
    assert box["height"] >= 340


def test_the_legend_of_tranches_stands_on_one_line(page, app_url):
    page.goto(app_url + "/?laag=npvr")
    the_map(page)
    assert page.get_by_role("list", name="Legenda").bounding_box()["height"] < 35


def test_the_map_follows_the_area_and_keeps_the_zoom_of_the_user_at_other_changes(page, app_url):
    page.goto(app_url + "/?gebied=limburg")
    frame = the_map(page)
    limburg = frame.evaluate("regiokaart.map().getZoom()")
    assert frame.evaluate("regiokaart.map().getCenter().lat") < 51.5
    frame.evaluate("regiokaart.map().setZoom(10, {animate: false})")
    paints = frame.evaluate("regiokaart.paints")
    page.get_by_role("button", name="T4", exact=True).click()
    frame.wait_for_function("n => regiokaart.paints > n", arg=paints)
    page.get_by_role("radio", name="Stapeling").click()  # makes the frame lower as well
    page.wait_for_url("**weergave=stapeling**")
    page.wait_for_timeout(800)
    assert frame.evaluate("regiokaart.map().getZoom()") == 10
    page.get_by_role("button", name="Keuze wissen").first.click()
    frame.wait_for_function("zoom => regiokaart.map().getZoom() < zoom", arg=limburg)


def test_the_frame_of_the_map_stays_when_the_rows_above_it_change_and_the_server_is_slow(page, app_url):
    line = SlowLine(page)
    page.goto(app_url)
    frame = the_map(page)
    frame.evaluate("window.mark = 1")
    line.hold_after(lambda message: "Deals (aantal gemeenten en eilanden)" in message.delta.new_element.html.body)
    page.get_by_role("radio", name="Stapeling").click()
    page.get_by_text("Deals (aantal gemeenten en eilanden)").wait_for()
    page.wait_for_timeout(500)  # the new legend is drawn, the new map is still on its way
    line.deliver()
    frame.wait_for_function("regiokaart.paints > 1")
    assert frame.evaluate("window.mark") == 1


def test_on_a_phone_the_answer_is_on_the_first_screen(page, app_url):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(app_url + "/?gemeente=GM0917")
    the_map(page)
    answer = page.get_by_text("3 Regio Deals").first.bounding_box()
    assert answer["y"] + answer["height"] < 844


def test_on_a_phone_the_islands_can_be_chosen(page, app_url):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(app_url)
    frame = the_map(page)
    assert frame.get_by_role("button", name="Saba").bounding_box()["height"] >= 24
    frame.get_by_role("button", name="Saba").click()
    page.get_by_role("heading", name="Saba", exact=True).wait_for()


def test_a_map_that_cannot_be_loaded_says_so(page, app_url):
    page.route("**/gemeenten.json", lambda route: route.abort())
    page.goto(app_url)
    page.frame_locator("iframe.stCustomComponentV1").get_by_text("De kaart kon niet worden geladen").wait_for()
    page.get_by_text("84 deals").first.wait_for()


def test_a_table_sorts_by_amount_and_the_chosen_row_is_the_one_that_is_seen(page, app_url):
    page.goto(app_url)
    the_map(page)
    page.get_by_role("button", name="Rijk (mln €)").click()  # the smallest first
    page.get_by_role("table").first.locator("tbody tr").first.click()
    page.wait_for_url("**deal=*")
    amounts = {deal.slug: deal.rijksbijdrage_mln for deal in load_registers().deals}
    assert amounts[re.search(r"deal=([\w-]+)", page.url)[1]] == min(amounts.values())


def test_what_a_table_chooses_on_a_phone_is_named_on_the_screen_and_the_map_keeps_its_place(phone, app_url):
    phone.goto(app_url)
    frame = the_map(phone)
    row = phone.get_by_role("button", name="Foodvalley II", exact=True)
    row.scroll_into_view_if_needed()
    row.tap()
    name = phone.get_by_role("heading", name="Regio Deal Foodvalley II")
    name.wait_for()
    phone.wait_for_timeout(600)
    assert 60 < name.bounding_box()["y"] < 700
    phone.get_by_role("button", name="Toon het overzicht").tap()
    name.wait_for(state="detached")
    phone.locator(".rd-to-map").tap()
    before = phone.evaluate("document.querySelector('[data-testid=stMain]').scrollTop")
    click_on(frame, "GM0917")
    phone.get_by_role("heading", name="Heerlen").wait_for()
    phone.wait_for_timeout(600)
    assert abs(phone.evaluate("document.querySelector('[data-testid=stMain]').scrollTop") - before) < 2


@pytest.mark.parametrize(("width", "height"), [(820, 1180), (390, 844)])
def test_a_link_to_a_deal_shows_its_name_and_amount_without_scrolling(page, app_url, width, height):
    page.set_viewport_size({"width": width, "height": height})
    page.goto(f"{app_url}/?deal=twente-ii")
    the_map(page)
    card = page.locator(".rd-card", has_text="rijksbijdrage").bounding_box()
    assert card["y"] + card["height"] < height
    box = page.locator(".st-key-map-kaart").bounding_box()
    assert width < 640 or box["y"] + box["height"] < height


def test_the_tranches_are_wide_enough_for_a_finger(phone, app_url):
    phone.goto(app_url)
    the_map(phone)
    boxes = [
        one.bounding_box() for one in phone.locator(".st-key-tranches [data-testid=stButtonGroup] button[data-variant]").all()
    ]
    assert len(boxes) == 6
    assert min(min(box["width"], box["height"]) for box in boxes) >= 36
