"""Brede welvaart in a real browser: click, change, follow a link; only what changed travels."""

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.browser.test_kaart import click_on, the_map


def choose(page, label, text):
    page.get_by_role("combobox", name=label).click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(text)
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("Enter")


def fill_of(frame, code):
    return frame.evaluate(
        "code => regiokaart.state.areas.find(a => a.id === code).layer.getElement().getAttribute('fill')", code
    )


def test_the_first_link_after_a_start_opens_the_page_itself(page, app_url):
    page.goto(f"{app_url}/brede-welvaart?indicator=01_GZ_08&jaar=2022&niveau=gemeente&regio=GM0153")
    frame = the_map(page)
    page.get_by_role("heading", name="Overgewicht, 2022").wait_for()
    assert page.get_by_text("Page not found").count() == 0
    page.get_by_text("48,3%").first.wait_for()
    assert frame.locator(".leaflet-lit-pane path").count() == 2


def test_clicking_a_municipality_shows_its_figure(page, app_url):
    page.goto(f"{app_url}/brede-welvaart")
    click_on(the_map(page), "GM0014")
    page.get_by_text("40,1%").first.wait_for()
    assert "regio=GM0014" in page.url


def test_changing_the_indicator_is_one_run_of_at_most_19_kb_and_keeps_the_frame(page, app_url):
    received = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda message: received.append(message)))
    page.goto(f"{app_url}/brede-welvaart")
    frame = the_map(page)
    frame.evaluate("window.mark = 1")
    changes = (
        ("Werkloosheid", "Werkloosheid, 2022", "GM0377", "#E4E0D8"),  # Bloemendaal: 3.1, in the middle fifth of 2022
        ("Hoogopgeleide", "Hoogopgeleide bevolking, 2022", "GM0363", "#1E5C97"),  # Amsterdam: 48.1, in the highest
        ("Mediaan vermogen", "Mediaan vermogen van huishoudens, 2021", "GM0363", "#BD5A14"),  # 14,400; long labels
    )
    for text, title, municipality, colour in changes:
        page.wait_for_timeout(1000)
        received.clear()
        before = frame.evaluate("regiokaart.paints")
        choose(page, "Indicator", text)
        page.get_by_role("heading", name=title).wait_for()
        frame.wait_for_function("n => regiokaart.paints > n", arg=before)
        page.wait_for_timeout(1000)
        size = sum(len(message) for message in received)
        assert 1_000 < size <= 19_000  # with what must be said about margins
        assert [ForwardMsg.FromString(message).WhichOneof("type") for message in received].count("new_session") == 1
        assert fill_of(frame, municipality) == colour
        assert frame.evaluate("window.mark") == 1


def test_changing_the_year_changes_figures_and_the_link(page, app_url):
    page.goto(f"{app_url}/brede-welvaart?regio=GM0014")
    the_map(page)
    page.get_by_role("slider", name="Jaar").press("ArrowLeft")
    page.wait_for_url("**jaar=2020**")
    page.get_by_role("slider", name="Jaar").press("ArrowLeft")
    page.get_by_role("heading", name="Overgewicht, 2016").wait_for()
    page.wait_for_url("**jaar=2016**")


def test_at_deal_level_a_click_selects_the_deal(page, app_url):
    page.goto(f"{app_url}/brede-welvaart?niveau=deal")
    click_on(the_map(page), "GM0153")
    page.wait_for_url("**regio=twente-ii**")
    page.get_by_text("Regio Deal Twente II").first.wait_for()


def test_a_municipality_can_be_found_with_the_keyboard_alone(page, app_url):
    page.goto(f"{app_url}/brede-welvaart")
    the_map(page)
    page.get_by_role("combobox", name="Regio").focus()
    page.keyboard.type("Delft")
    page.get_by_role("option", name="Delft", exact=True).wait_for()
    page.keyboard.press("Enter")
    page.get_by_text("39,1%").first.wait_for()


def test_what_is_sent_is_compressed(page, app_url):
    replies = []
    devtools = page.context.new_cdp_session(page)
    devtools.on("Network.webSocketHandshakeResponseReceived", lambda event: replies.append(event["response"]["headers"]))
    devtools.send("Network.enable")
    page.goto(f"{app_url}/brede-welvaart")
    the_map(page)
    assert "permessage-deflate" in replies[0]["Sec-WebSocket-Extensions"].lower()


def test_the_map_goes_through_the_years_without_a_run_of_the_page_which_follows_where_it_stops(page, app_url):
    runs = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda message: runs.append(message)))
    page.goto(f"{app_url}/brede-welvaart?indicator=09_E_V_13&niveau=provincie")
    frame = the_map(page)
    button = frame.locator(".jaren button")
    button.filter(has_text="Speel de jaren af").click()
    frame.locator(".jaar output", has_text="2014").wait_for()
    page.wait_for_timeout(500)
    runs.clear()
    frame.locator(".jaar output", has_text="2016").wait_for()
    assert not runs
    frame.get_by_text("buiten de kaart zijn van 2022").wait_for()
    assert page.locator(".st-key-heading h1").evaluate("h => getComputedStyle(h).opacity") == "0.4"
    button.click()
    page.get_by_role("heading", name="Werkloosheid, 2016").wait_for()
    assert "jaar=2016" in page.url
    frame.locator(".jaar").wait_for(state="hidden")
    page.wait_for_function("getComputedStyle(document.querySelector('.st-key-heading h1')).opacity === '1'")


def test_the_chosen_region_is_in_view_in_the_table_and_on_the_map(page, app_url):
    page.goto(f"{app_url}/brede-welvaart?beeld=tabel&regio=GM0014")
    frame = the_map(page)
    frame.evaluate("regiokaart.map().setView([51.4, 3.8], 10, { animate: false })")
    choose(page, "Regio", "Pekela")  # far down, and on the other side of the country
    row = page.locator("tr[aria-current]", has_text="Pekela")
    row.wait_for()
    box, line = page.locator(".box", has=row).bounding_box(), row.bounding_box()
    assert box["y"] <= line["y"] and line["y"] + line["height"] <= box["y"] + box["height"]
    frame.wait_for_function("regiokaart.map().getBounds().contains([53.1, 7.0])")
