"""Vergelijken in a browser: by keyboard, on a phone, and the download."""

from __future__ import annotations

import io
import re

import pandas as pd
import pytest
from playwright.sync_api import expect

LINK = "/vergelijken?regio=deal:twente-ii&regio=gemeente:GM0153&regio=nederland&thema=gezondheid"


@pytest.fixture
def compared(page, app_url):
    page.goto(app_url + LINK)
    expect(page.locator(".rd-matrix")).to_contain_text("Enschede", timeout=30_000)
    return page


def test_a_region_is_added_with_the_keyboard_alone(compared):
    field = compared.get_by_role("combobox", name="Regio’s")
    field.focus()
    compared.keyboard.type("heerlen")
    expect(compared.get_by_role("option").first).to_contain_text("Heerlen (gemeente)")
    compared.keyboard.press("Enter")
    compared.keyboard.press("Escape")  # the list stays open for the next name
    expect(compared.locator(".rd-matrix")).to_contain_text("Heerlen (gemeente)")
    expect(compared.get_by_role("list", name="Legenda")).to_contain_text("Heerlen (gemeente)")
    expect(compared).to_have_url(re.compile("GM0917"))


def test_it_fits_a_phone(compared):
    compared.set_viewport_size({"width": 390, "height": 844})
    expect(compared.get_by_role("heading", name="Cijfers, en verschil met")).to_be_in_viewport()
    row = compared.get_by_role("row", name="Overgewicht")  # turned, and still a table
    assert row.get_by_role("cell").count() == 3
    assert compared.locator(".rd-matrix").evaluate("e => e.scrollWidth <= e.clientWidth")
    assert compared.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_download_is_the_table_with_plain_numbers(compared):
    compared.get_by_role("button", name="Downloaden en delen").click()
    with compared.expect_download() as download:
        compared.get_by_test_id("stPopoverBody").get_by_role("button", name="CSV voor andere").click()
    assert download.value.suggested_filename.startswith("vergelijking-gezondheid_twente-ii")
    table = pd.read_csv(io.BytesIO(download.value.path().read_bytes()))
    assert table.columns[-1] == "Bron"
    assert len(table) == 12
    row = table[(table["Regio"] == "Enschede (gemeente)") & (table["Indicator"] == "Levensverwachting bevolking")].iloc[0]
    assert row["Waarde"] == 79.9
    assert row["Verschil met Nederland"] == "1,7 jaar lager dan Nederland, nauwkeurigheid niet bekend"
    assert compared.get_by_text("1,7 jaar lager").first.is_visible()
