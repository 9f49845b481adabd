"""A map or a profile in a page of another origin, as a region would put it on its own site."""

from __future__ import annotations

import http.server
import threading

import pytest

PATHS = ["deal/twente-ii?embed=true", "profiel?deal=twente-ii&embed=true", "?embed=true"]


@pytest.fixture(scope="module")
def other_site(app_url):
    """The address of a site of somebody else with a frame for each of `PATHS`."""

    class Site(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            index = int(self.path.strip("/") or 0)
            frame = f'<iframe src="{app_url}/{PATHS[index]}" title="x" width="100%" height="700"></iframe>'
            self.send_response(200)
            self.send_header("content-type", "text/html")
            self.end_headers()
            self.wfile.write(f"<!DOCTYPE html><title>Regio</title>{frame}".encode())

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://localhost:{server.server_port}"  # another host than that of the app: another origin
    server.shutdown()


def test_the_page_without_streamlit_stands_in_it_without_navigation(browser, other_site):
    page = browser.new_page()
    page.goto(f"{other_site}/0")
    frame = page.frame_locator("iframe")
    frame.get_by_role("heading", name="Regio Deal Twente II").wait_for()
    assert frame.get_by_role("navigation").count() == 0
    page.close()


@pytest.mark.parametrize(("number", "text"), [(1, "Twente II"), (2, "Regio Deals")])
def test_a_view_of_the_dashboard_stands_in_it_with_its_map(browser, other_site, number, text):
    page = browser.new_page()
    page.goto(f"{other_site}/{number}")
    frame = page.frame_locator("iframe").first
    frame.get_by_role("heading", name=text).first.wait_for(timeout=60_000)
    frame.locator('iframe[src*="st_folium"]').first.wait_for(timeout=60_000)
    inner = next(one for one in page.frames if "st_folium" in one.url)
    inner.locator(".leaflet-container").first.wait_for(timeout=60_000)
    assert frame.get_by_role("link", name="Brede welvaart", exact=True).count() == 0  # no navigation
    page.close()
