"""The way of a user who has only a keyboard, of one who has only fingers, and of one whose browser runs no scripts."""

from __future__ import annotations

import io
import re

import pandas as pd
from playwright.sync_api import expect

#: What a screen reader would say of what has the focus: its name, or its text.
FOCUSED = """() => {
  let at = document.activeElement;
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return (at.getAttribute('aria-label') || at.innerText || '').replace(/\\s+/g, ' ').trim();
}"""

#: Presses of Tab from where the step before left the focus. From the top of a page, over the whole menu, it is 15.
MOST_STOPS = 15


def tab_to(page, words):
    """Press Tab until what has the focus has some words in its name."""
    passed = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        passed.append(page.evaluate(FOCUSED)[:60])
        if words in passed[-1]:
            return
    raise AssertionError(f"{MOST_STOPS} times Tab did not reach “{words}”: {passed}")


def opened(saved):
    """Return the first sheet of a file that was downloaded, as text."""
    assert saved.suggested_filename.endswith(".xlsx")
    sheets = pd.read_excel(io.BytesIO(saved.path().read_bytes()), sheet_name=None, header=None)
    return " ".join(sheet.to_string() for sheet in sheets.values())


def test_by_keyboard_alone(page, app_url):
    page.goto(app_url + "/")
    page.get_by_role("combobox", name="Zoeken", exact=True).wait_for()
    page.keyboard.press("/")
    page.keyboard.type("twente 2")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Regio Deal Twente II", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Toon het overzicht")).to_be_focused()
    page.get_by_role("heading", name="Ongunstigste posities").wait_for()
    tab_to(page, "Vergelijk met Nederland")
    page.keyboard.press("Enter")
    expect(page.locator(".rd-matrix")).to_contain_text("Twente II")
    page.get_by_role("button", name="Downloaden en delen").wait_for()
    tab_to(page, "Downloaden en delen")
    page.keyboard.press("Enter")
    files = page.get_by_test_id("stPopoverBody").get_by_role("button")
    expect(files.first).to_be_focused()
    tab_to(page, "Excel")
    with page.expect_download() as saved:
        page.keyboard.press("Enter")
    assert "Twente II" in opened(saved.value)


def test_by_touch_alone(phone, app_url):
    phone.goto(app_url + "/")
    field = phone.get_by_role("combobox", name="Zoeken", exact=True)
    field.tap()
    field.press_sequentially("twente 2")  # the keys of the screen
    phone.get_by_role("option", name=re.compile("Twente II")).first.tap()
    expect(phone.get_by_role("heading", name="Regio Deal Twente II", exact=True)).to_be_visible()
    phone.get_by_role("link", name="Vergelijk met Nederland").tap()
    expect(phone.locator(".rd-matrix")).to_contain_text("Twente II")
    phone.get_by_role("button", name="Downloaden en delen").tap()
    with phone.expect_download() as saved:
        phone.get_by_test_id("stPopoverBody").get_by_role("button", name="Excel").first.tap()
    assert "Twente II" in opened(saved.value)


def test_without_scripts(browser, app_url):
    page = browser.new_page(java_script_enabled=False)
    page.goto(app_url + "/deal/parkstad-limburg")
    page.get_by_role("textbox", name="Zoeken").fill("twente 2")
    page.get_by_role("button", name="Zoek").click()
    page.get_by_role("link", name="Twente II").click()
    page.get_by_role("heading", name="Regio Deal Twente II", level=1).wait_for()
    expect(page.get_by_role("img", name=re.compile("kaart", re.IGNORECASE)).first).to_be_visible()
    expect(page.get_by_role("table").filter(has_text="Overgewicht").first).to_be_visible()
    page.close()
