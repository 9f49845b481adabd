"""WCAG 2.2 AA as far as a machine can tell: axe finds nothing serious in any state of a page."""

from __future__ import annotations

import pytest

#: Each is looked at wide and light, and narrow and dark.
STATES = [
    "/",
    "/?weergave=stapeling&maat=euro",
    "/?gemeente=GM0917",
    "/?deal=twente-ii&laag=npvr",
    "/brede-welvaart",
    "/brede-welvaart?beeld=tabel&niveau=deal",
    "/brede-welvaart?beeld=verdeling&regio=GM0917",
    "/brede-welvaart?beeld=ontwikkeling&regio=GM0917",
    "/vergelijken",
    "/profiel?deal=twente-ii",
    "/profiel?deal=bonaire&beeld=bronnen",
    "/profiel?gemeente=GM0917&beeld=cijfers",
    "/rode-draden",
    "/rode-draden?beeld=deals",
    "/rode-draden?beeld=uitgangsposities",
    "/rode-draden?beeld=lessen",
    "/rode-draden?beeld=tijdlijn",
    "/naast-elkaar",
    "/waar-landt-het-geld",
    "/overzichten?beeld=provincies",
    "/data",
]
#: What a page draws last is there, and its maps with their style sheets.
DRAWN = """() => document.querySelector('.st-key-downloads, .st-key-share')
  && !document.querySelector('[data-stale=true]')
  && [...document.querySelectorAll('[class*=st-key-map-]')].every(box => {
    const map = box.querySelector('iframe');
    return map?.contentWindow.regiokaart?.paints > 0 &&
      [...map.contentDocument.querySelectorAll('.leaflet-bar a')].some(button => button.offsetWidth > 20);
  })"""

#: Streamlit draws a page anew, part by part, when the machine asks for another theme; no word has its light colour any more.
DARK = """() => getComputedStyle(document.querySelector('.stApp')).backgroundColor === 'rgb(17, 24, 31)'
  && [...document.querySelectorAll('[data-testid=stMain] p')].every(p => getComputedStyle(p).color !== 'rgb(27, 42, 58)')"""

#: Counts how far a page moves under its reader while it comes (cumulative layout shift).
SHIFTS = """if (!('shifted' in window)) { window.shifted = 0; new PerformanceObserver(list => {
  for (const one of list.getEntries()) if (!one.hadRecentInput) window.shifted += one.value;
}).observe({ type: 'layout-shift', buffered: true }); }"""
MOST_SHIFTED = 0.1

TITLES: set[str] = set()


def opened(page, url):
    """Open a page and wait until all of it is drawn, in place."""
    page.add_init_script(SHIFTS)
    page.goto(url)
    page.wait_for_function(DRAWN)
    page.wait_for_timeout(300)
    assert page.evaluate("shifted") <= MOST_SHIFTED


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_serious(page, app_url, state, axe):
    opened(page, app_url + state)
    assert page.title() not in TITLES  # every state has its own
    TITLES.add(page.title())
    found = axe(page, f"{state} 1280x720 light")
    page.set_viewport_size({"width": 390, "height": 844})
    page.emulate_media(color_scheme="dark", forced_colors="none", reduced_motion="reduce")
    page.wait_for_function(DARK)
    page.wait_for_timeout(500)
    assert found + axe(page, f"{state} 390x844 dark") == []


def test_axe_finds_nothing_serious_in_an_open_menu_and_a_choice_under_the_pointer(page, app_url, axe):
    opened(page, app_url + "/brede-welvaart?regio=GM0917")
    page.get_by_role("radio", name="Tabel").click()
    page.wait_for_url("**beeld=tabel**")
    page.wait_for_timeout(800)
    found = axe(page, "/brede-welvaart a choice under the pointer")
    page.get_by_role("button", name="Downloaden en delen").click()
    page.get_by_label("Link naar dit beeld").wait_for()
    found += axe(page, "/brede-welvaart the menu Downloaden en delen")
    page.keyboard.press("Escape")
    page.get_by_role("combobox", name="Regio").click()
    page.get_by_role("option").first.wait_for()
    assert found + axe(page, "/brede-welvaart a list of choices") == []


def test_axe_finds_nothing_at_all_in_a_presentation(page, app_url, axe):
    page.goto(app_url + "/presentatie?deal=twente-ii")
    page.wait_for_selector(".slides > .slide:not([hidden])", timeout=60_000)
    assert axe(page, "/presentatie a slide") == []
