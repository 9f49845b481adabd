"""A talk of three deals in Chromium: until the first slide is there, and until the next. Run ``python -m benchmarks.deck``.

Needs requirements-dev.txt and a ``chromium`` on the path.
"""

from __future__ import annotations

import shutil
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.server import server
from regio_data.registers.load import load_registers

#: So many talks are opened; milliseconds in which the first slide and the next are to be there.
TALKS, START, NEXT = 5, 1000, 50

_THERE = "() => document.querySelector('.slides > .slide:not([hidden])') && performance.now()"
_NEXT = """async () => {
  const start = performance.now();
  window.dispatchEvent(new KeyboardEvent("keydown", { key: "PageDown", bubbles: true }));
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return performance.now() - start;
}"""


def main() -> None:
    """Print the milliseconds, and what was aimed at."""
    slugs = [deal.slug for deal in load_registers().deals]
    talks = ["/presentatie?deal=" + "&deal=".join(slugs[i : i + 3]) for i in range(0, len(slugs) - 2, 3)]
    with sync_playwright() as driver, server() as running:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"])
        base = f"http://127.0.0.1:{running.port}"
        _start(browser, base + talks[-1])  # reads what all decks need
        for words in ("made anew", "made before"):
            before = running.processor()
            took = sorted(_start(browser, base + talk) for talk in talks[:TALKS])
            used = 1000 * (running.processor() - before) / TALKS
            print(
                f"first slide of a talk of three deals, {words}: {_said(took)} (aim {START}); {used:.0f} ms of processor",
                flush=True,
            )
        page = browser.new_page(viewport={"width": 1280, "height": 720})
        page.goto(base + talks[0])
        print(f"next slide: {_said(sorted(_steps(page)))} (aim {NEXT})")
        browser.close()


def _start(browser: Browser, address: str) -> float:
    """Return the milliseconds after opening in a fresh browser at which the first slide is there."""
    page = browser.new_context(viewport={"width": 1280, "height": 720}).new_page()
    page.goto(address)
    found = page.evaluate(_THERE)
    page.context.close()
    return found


def _steps(page: Page) -> list[float]:
    """Return the milliseconds until each next slide is painted, two frames of the browser included."""
    slides = int(page.locator(".number").text_content().split("/")[1])
    took = []
    for _ in range(slides - 1):
        page.wait_for_timeout(300)
        took.append(page.evaluate(_NEXT))
    return took


def _said(took: list[float]) -> str:
    return f"median {median(took):.0f} ms, slowest {took[-1]:.0f} ms"


if __name__ == "__main__":
    main()
