"""No English on screen: pages and menus are walked, seen and unseen, and an English word of an interface fails."""

from __future__ import annotations

import re

import pytest

from regio_data.views.pages import PAGES
from tests.browser.test_a11y import opened

#: Words of interfaces that are no Dutch words and stand in no name of ours.
ENGLISH = re.compile(
    r"\b(the|this|your|with|values?|legend|selected|select|all of|app|sidebar|expand|collapse|results?|previous|next|search"
    r"|show|hide|columns?|rows?|statistics|remove|clear|close|settings|loading|running|available|view|fullscreen|copy|error"
    r"|connection|lost|reconnect|server|wait|please|try|again|upload|files?|browse|drag|drop)\b",
    re.IGNORECASE,
)
#: Titles of deals, and names of sources and of what a file is.
OURS = ("Next Step", "Makes and Moves", "StatLine", "CC BY", "geoinzicht-app")
#: A number as a computer holds it, which a screen reader would read out to the end.
UNROUNDED = re.compile(r"\d[.,]\d{5,}")
#: Every text and every attribute that is seen or read aloud, in shadows and frames too.
SAID = """() => {
  const said = new Set();
  const walk = root => root.querySelectorAll('*').forEach(one => {
    if (one.closest('script, style, noscript, [data-testid=stIconMaterial]')) return;
    for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'aria-roledescription'])
      if (one.getAttribute(name)) said.add(one.getAttribute(name));
    for (const node of one.childNodes)
      if (node.nodeType === Node.TEXT_NODE && node.nodeValue.trim()) said.add(node.nodeValue.trim());
    if (one.shadowRoot) walk(one.shadowRoot);
    if (one.tagName === 'IFRAME' && one.contentDocument) walk(one.contentDocument);
  });
  walk(document);
  return [...said];
}"""


#: Pages that are walked with more on them than without a choice.
STATES = {
    "": "?gemeente=GM0917",
    "brede-welvaart": "?regio=GM0917&beeld=verdeling",
    "presentatie": "?modus=kiezen&deal=twente-ii",
}


def english(page) -> set[str]:
    said = page.evaluate(SAID)
    assert [text for text in said if UNROUNDED.search(text)] == []
    return {text for text in said if ENGLISH.search(text) and not any(name in text for name in OURS)}


@pytest.mark.parametrize(
    "path",
    [f"/{url}{STATES.get(url, '')}" for url in PAGES],
)
def test_no_page_and_no_menu_speaks_english(page, app_url, path):
    opened(page, app_url + path)
    found = english(page)
    for chart in page.get_by_test_id("stVegaLiteChart").all()[:1]:
        chart.hover()
        page.get_by_test_id("stElementToolbar").get_by_role("button").first.wait_for()
        found |= english(page)
        assert page.get_by_role("button", name="Gegevens tonen").count() == 0
    for menu in page.locator("[data-testid=stPopover] button").all():
        menu.click()
        page.get_by_test_id("stPopoverBody").wait_for()
        page.wait_for_timeout(500)
        found |= english(page)
        page.keyboard.press("Escape")
    choices = page.locator("[data-testid=stSelectbox], [data-testid=stMultiSelect]").get_by_role("combobox")
    if choices.count():
        choices.first.click()
        page.get_by_role("option").first.wait_for()
        found |= english(page)
        choices.first.press_sequentially("a")
        page.wait_for_timeout(200)
        found |= english(page)
    assert found == set()


def test_the_menu_of_a_phone_has_a_name_and_speaks_dutch(page, app_url):
    page.set_viewport_size({"width": 390, "height": 844})
    opened(page, app_url + "/")
    page.get_by_role("button", name="Menu", exact=True).click()
    page.get_by_role("button", name="Menu sluiten").wait_for()
    assert english(page) == set()


def test_without_a_connection_the_page_says_so_in_dutch(page, app_url):
    lines = []
    page.route_web_socket("**/_stcore/stream", lambda line: lines.append((line, line.connect_to_server())))
    opened(page, app_url + "/data")
    page.route("**/_stcore/**", lambda route: route.abort())
    page.unroute_all()
    page.route("**/_stcore/**", lambda route: route.abort())
    page.route_web_socket("**/_stcore/stream", lambda line: line.close())
    for line, _ in lines:
        line.close()
    page.wait_for_timeout(4000)
    assert english(page) == set()


def test_a_server_that_still_starts_says_so_in_dutch(page, app_url):
    busy = {"status": 503, "body": "", "content_type": "text/plain"}
    page.route("**/_stcore/**", lambda route: route.fulfill(**busy))
    page.goto(app_url + "/data")
    page.get_by_text("Het dashboard start nog").wait_for()
    assert english(page) == set()
