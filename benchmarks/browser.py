"""What a visitor sees in Chromium: the first map, what moves, and a change. Run ``python -m benchmarks.browser``.

Needs requirements-dev.txt and a ``chromium`` on the path. Everything in one run, beside an empty Streamlit page.
"""

from __future__ import annotations

import shutil
from statistics import median
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from benchmarks.server import server

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
        _change(browser, base)
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


def _change(browser: Browser, base: str) -> None:
    """Print what changing the indicator sends, how many runs it takes, and when the new colours are there."""
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    received: list[bytes] = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda message: received.append(message)))
    page.goto(f"{base}/brede-welvaart")
    _wait(page, _PAINTED)
    page.wait_for_timeout(3000)
    for text in ("Werkloosheid", "Hoogopgeleide", "Mediaan vermogen"):
        before = page.evaluate("document.querySelector('iframe').contentWindow.regiokaart.paints")
        page.get_by_role("combobox", name="Indicator").click()
        page.keyboard.press("ControlOrMeta+a")
        page.keyboard.type(text)
        page.get_by_role("option").first.wait_for()
        received.clear()
        start = page.evaluate("performance.now()")
        page.keyboard.press("Enter")
        paints = "document.querySelector('iframe').contentWindow.regiokaart.paints"
        painted = _wait(page, f"{paints} > {before} && performance.now()")
        page.wait_for_timeout(1500)
        runs = [ForwardMsg.FromString(message).WhichOneof("type") for message in received].count("new_session")
        print(f"{text}: painted after {painted - start:.0f} ms, {sum(map(len, received))} bytes of frames, {runs} run")


if __name__ == "__main__":
    main()
