"""What a visitor sees in Chromium: the first map, what moves, and a change. Run ``python -m benchmarks.browser``.

Needs requirements-dev.txt and a ``chromium`` on the path. Everything in one run, beside an empty Streamlit page.
"""

from __future__ import annotations

import importlib.resources
import shutil
from collections.abc import Callable
from statistics import median
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from benchmarks.server import server

#: What the ordinary way would fetch from another host.
LEAFLET = importlib.resources.files("xstatic.pkg.leaflet") / "data" / "leaflet.js"
SIZES = ((1440, 900), (390, 844))
PAGES = (
    "/",
    "/?deal=twente-ii",
    "/brede-welvaart",
    "/vergelijken?regio=deal:twente-ii&regio=gemeente:GM0153&regio=nederland",
    "/profiel?deal=twente-ii",
    "/profiel?gemeente=GM0917",
    "/rode-draden",
    "/naast-elkaar",
    "/waar-landt-het-geld",
    "/presentatie?modus=kiezen&deal=twente-ii",
    "/data",
)
TIMES = 5

#: Notes shifts as a browser counts them: the largest sum within a window of at most five seconds without a second's rest.
_SHIFTS = """
window.shift = 0;
let sum = 0, first = 0, last = 0;
new PerformanceObserver(list => list.getEntries().filter(one => !one.hadRecentInput).forEach(one => {
  if (one.startTime - last >= 1000 || one.startTime - first >= 5000) { sum = 0; first = one.startTime; }
  sum += one.value; last = one.startTime; window.shift = Math.max(window.shift, sum);
})).observe({ type: "layout-shift", buffered: true });
"""
_THERE = "document.querySelector('h1') && !document.documentElement.classList.contains('rd-coming') && performance.now()"
_SHOWN = """document.querySelector('[data-testid="stElementContainer"]')
  && !document.documentElement.classList.contains('rd-coming')"""
_PAINTED = """(() => { const frame = document.querySelector('iframe')?.contentWindow; return frame?.regiokaart?.paints > 0
  && performance.now() })()"""


def main() -> None:
    """Print the three."""
    with sync_playwright() as driver, server() as ours, server("benchmarks/beside/empty.py") as empty:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"])
        base = f"http://127.0.0.1:{ours.port}"
        nothing = median(_until(browser, f"http://127.0.0.1:{empty.port}", _THERE) for _ in range(TIMES))
        print(f"an empty page: {nothing:.0f} ms after opening in a fresh browser")
        for page in ("/", "/brede-welvaart", "/profiel?deal=twente-ii"):
            took = median(_until(browser, base + page, _PAINTED) for _ in range(TIMES))
            print(f"first map of {page}: {took:.0f} ms, {took - nothing:+.0f} beside the empty page", flush=True)
        for width, height in SIZES:
            for page in PAGES:
                print(
                    f"layout shift at {width}x{height} of {page}: {_shift(browser, base + page, width, height):.3f}", flush=True
                )
        changed = _change(browser, base)
        with server("benchmarks/beside/one_text.py") as text, server("benchmarks/beside/ordinary.py") as ordinary:
            one_text = _text(browser, f"http://127.0.0.1:{text.port}")
            usual = _ordinary(browser, f"http://127.0.0.1:{ordinary.port}")
        print(f"a change: {changed:.0f} ms, one text: {one_text:.0f} ms ({changed - one_text:+.0f} beside it)")
        print(f"the ordinary way: {usual:.0f} ms, {usual / changed:.1f} times as long")
        browser.close()


def _until(browser: Browser, address: str, ready: str) -> float:
    """Return the milliseconds after opening in a fresh browser at which a script first gives a number."""
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    page.goto(address)
    found = _wait(page, ready)
    page.context.close()
    return found


def _wait(page: Page, ready: str) -> Any:
    """Return what a script gives once it gives something; our policy forbids Playwright's own way."""
    while not (found := page.evaluate(ready)):
        page.wait_for_timeout(20)
    return found


def _shift(browser: Browser, address: str, width: int, height: int) -> float:
    page = browser.new_context(viewport={"width": width, "height": height}).new_page()
    page.add_init_script(_SHIFTS)
    page.goto(address)
    _wait(page, _SHOWN)
    page.wait_for_timeout(3000)
    found = page.evaluate("window.shift")
    page.context.close()
    return found


def _change(browser: Browser, base: str) -> float:
    """Print what changing the indicator sends and how many runs it takes; return the milliseconds until it is painted."""
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    received: list[bytes] = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda message: received.append(message)))
    page.goto(f"{base}/brede-welvaart")
    _wait(page, _PAINTED)
    page.wait_for_timeout(3000)
    took = []
    for text in ("Werkloosheid", "Hoogopgeleide", "Mediaan vermogen", "Overgewicht", "Vertrouwen in instituties"):
        paints = "document.querySelector('iframe').contentWindow.regiokaart.paints"
        before = page.evaluate(paints)
        took.append(_choose(page, text, f"{paints} > {before} && performance.now()", received.clear))
        runs = [ForwardMsg.FromString(message).WhichOneof("type") for message in received].count("new_session")
        print(f"{text}: painted after {took[-1]:.0f} ms, {sum(map(len, received))} bytes of frames, {runs} run", flush=True)
    page.close()
    return median(took)


def _text(browser: Browser, base: str) -> float:
    """Return the milliseconds until a choice that changes one text shows it."""
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    page.goto(base)
    page.get_by_text("Gekozen: een").wait_for()
    page.wait_for_timeout(1000)
    shown = "document.body.innerText.includes('Gekozen: {}') && performance.now()"
    took = [_choose(page, text, shown.format(text)) for text in ("twee", "drie", "vier", "een", "twee")]
    page.close()
    return median(took)


def _ordinary(browser: Browser, base: str) -> float:
    """Return the milliseconds until the ordinary way has drawn another indicator: areas that were not there before.

    What it asks of other hosts is answered at once: Leaflet with ours, the rest with nothing.
    """
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    page.route(lambda url: not url.startswith(base), lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.route("**/leaflet.js", lambda route: route.fulfill(body=LEAFLET.read_bytes(), content_type="text/javascript"))
    page.goto(base)
    areas = "document.querySelector('iframe')?.contentDocument.querySelectorAll('path.leaflet-interactive')"
    _wait(page, f"{areas}?.length >= 342")
    page.wait_for_timeout(3000)
    took = []
    for code in ("09_E&V_12", "01_KL_H_01", "04_VE_03"):
        page.evaluate(f"{areas}.forEach(one => one.seen = true)")
        ready = f"[...({areas} ?? [])].filter(one => !one.seen).length >= 342 && performance.now()"
        took.append(_choose(page, code, ready))
    page.close()
    return median(took)


def _choose(page: Page, text: str, ready: str, just_before: Callable[[], object] = lambda: None) -> float:
    """Choose an indicator by keys, and return the milliseconds until a script gives something."""
    page.get_by_role("combobox", name="Indicator").click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(text)
    page.get_by_role("option").first.wait_for()
    just_before()
    start = page.evaluate("performance.now()")
    page.keyboard.press("Enter")
    done = _wait(page, ready)
    page.wait_for_timeout(1500)
    return done - start


if __name__ == "__main__":
    main()
