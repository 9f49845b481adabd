"""Two linked maps in a real browser: what is done on one is seen on the other."""

from tests.browser.test_kaart import click_on


def both_maps(page):
    page.locator("iframe").nth(1).wait_for()
    frames = []
    for _ in range(100):
        frames = [f for f in page.frames if f != page.main_frame and f.evaluate("() => window.regiokaart?.paints > 0")]
        if len(frames) == 2:
            return frames
        page.wait_for_timeout(200)
    raise AssertionError(f"{len(frames)} maps were painted")


def view(frame):
    return frame.evaluate("() => { const m = regiokaart.map(), c = m.getCenter(); return [c.lat, c.lng, m.getZoom()] }")


def close(a, b):
    return all(abs(one - other) < 1e-3 for one, other in zip(a, b, strict=True))


def test_both_maps_move_and_point_together(page, app_url):
    page.goto(f"{app_url}/naast-elkaar")
    left, right = both_maps(page)
    left.evaluate("() => regiokaart.map().setView([51.5, 5.5], 9, { animate: false })")
    page.wait_for_timeout(500)
    assert close(view(right), [51.5, 5.5, 9])
    right.evaluate("() => regiokaart.map().setView([52.5, 6.5], 8, { animate: false })")
    page.wait_for_timeout(500)
    assert close(view(left), [52.5, 6.5, 8])
    left.evaluate(
        "() => { const { layer } = regiokaart.state.areas.find(a => a.id === 'GM0141');"
        " layer.fire('mouseover', { latlng: layer.getCenter() }) }"
    )
    right.locator(".regio-tip", has_text="Almelo").wait_for()
    left.evaluate("() => regiokaart.state.areas.find(a => a.id === 'GM0141').layer.fire('mouseout')")
    right.locator(".regio-tip").wait_for(state="detached")


def test_a_click_selects_on_both(page, app_url):
    page.goto(f"{app_url}/naast-elkaar")
    left, right = both_maps(page)
    click_on(left, "GM0014")
    page.wait_for_url("**gemeente=GM0014**")
    right.locator(".leaflet-lit-pane path").first.wait_for(state="attached")
    assert left.locator(".leaflet-lit-pane path").count() == right.locator(".leaflet-lit-pane path").count() == 2
    page.get_by_text("40,1%").first.wait_for()
