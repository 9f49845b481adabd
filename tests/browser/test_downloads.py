"""The popover "Downloaden en delen": the files open, and the link leads back to this view."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.browser.slow_line import SlowLine

TABLES = {"Excel", "CSV voor Excel (Nederlands)", "CSV voor andere programma’s", "GeoPackage"}
PICTURES = {"Kaart als PNG", "Kaart voor een dia (16:9)", "Kaart, vierkant"}
PAGES = {
    "/?tranche=4": {*PICTURES, *TABLES, "PowerPoint"},
    "/brede-welvaart?niveau=deal&regio=twente-ii": {*PICTURES, *TABLES},
    "/vergelijken": {"Word", "Kaart als PNG", *TABLES},
    "/rode-draden?thema=2": {"Kaart als PNG", *TABLES},
}


def taken(page, label) -> tuple[str, bytes]:
    with page.expect_download() as download:
        page.get_by_test_id("stPopoverBody").get_by_role("button", name=label, exact=True).click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


@pytest.mark.parametrize("path", PAGES)
def test_every_file_of_a_page_can_be_taken(page, app_url, path):
    page.goto(app_url + path)
    page.get_by_role("button", name="Downloaden en delen").click()
    files = dict(taken(page, label) for label in sorted(PAGES[path]))
    assert len(files) == len(PAGES[path])
    by_suffix = {name.rsplit(".")[-1]: content for name, content in files.items()}
    assert Image.open(io.BytesIO(by_suffix["png"])).width > 2000
    assert "Bronnen" in openpyxl.load_workbook(io.BytesIO(by_suffix["xlsx"])).sheetnames
    assert by_suffix["gpkg"].startswith(b"SQLite format 3")
    if "pptx" in by_suffix:
        slides = [name for name in zipfile.ZipFile(io.BytesIO(by_suffix["pptx"])).namelist() if "slides/slide" in name]
        assert len([name for name in slides if name.endswith(".xml")]) == 8  # as the presentation of tranche 4
        assert any(name.startswith("regio-deals_tranche-4_") for name in files)


@pytest.mark.parametrize(
    ("query", "name", "title", "deals"),
    [
        (
            "gemeente=GM0917",
            "regio-deals_heerlen_",
            "Regio Deals in Heerlen",
            {"parkstad-limburg", "parkstad-limburg-ii", "parkstad-limburg-iii"},
        ),
        ("eiland=Saba&weergave=stapeling", "regio-deals_saba_", "Regio Deals op Saba", {"saba", "caribisch-nederland"}),
        ("deal=twente-ii&tranche=6", "regio-deals_twente-ii_", "Regio Deal Twente II", {"twente-ii"}),
    ],
)
def test_with_a_selection_the_files_hold_what_the_panel_shows(page, app_url, query, name, title, deals):
    page.goto(f"{app_url}/?{query}")
    page.get_by_role("button", name="Downloaden en delen").click()
    file, content = taken(page, "CSV voor andere programma’s")
    assert file.startswith(name)
    assert set(pd.read_csv(io.BytesIO(content))["Sleutel"]) == deals
    file, content = taken(page, "Kaart als PNG")
    assert file.startswith(name)
    assert Image.open(io.BytesIO(content)).info["Title"] == title


def test_the_link_is_that_of_the_view_and_can_be_copied(page, app_url):
    page.goto(app_url + "/?tranche=4")
    page.get_by_role("button", name="T5").click()
    page.wait_for_url("**tranche=5**")
    page.get_by_role("button", name="Downloaden en delen").click()
    field = page.get_by_label("Link naar dit beeld")
    expect(field).to_have_value(app_url + "/?tranche=4&tranche=5")
    page.get_by_role("button", name="Kopieer link").click()
    page.get_by_text("De link is gekopieerd.").wait_for()


def test_a_second_click_before_the_first_is_drawn_does_not_undo_it(page, app_url):
    line = SlowLine(page)
    page.goto(app_url + "/?tranche=4")
    page.get_by_role("button", name="Downloaden en delen").wait_for()
    line.hold_after(lambda message: message.WhichOneof("type") == "page_info_changed")
    page.get_by_role("button", name="T5").click()
    page.wait_for_url("**tranche=5**")
    page.wait_for_timeout(600)  # the server has drawn the page, the browser has not got it
    page.get_by_role("button", name="Downloaden en delen").click()
    line.deliver()
    expect(page.get_by_label("Link naar dit beeld")).to_have_value(app_url + "/?tranche=4&tranche=5")
    expect(page).to_have_url(app_url + "/?tranche=4&tranche=5")


def test_the_chosen_deals_of_a_presentation_become_slides(page, app_url):
    page.goto(app_url + "/presentatie?modus=kiezen&deal=twente-ii&deal=zwolle")
    page.get_by_role("button", name="Downloaden en delen").click()
    name, content = taken(page, "PowerPoint")
    assert name.startswith("presentatie_2-deals_")
    slides = [part for part in zipfile.ZipFile(io.BytesIO(content)).namelist() if part.startswith("ppt/slides/slide")]
    page.goto(app_url + "/presentatie?deal=twente-ii&deal=zwolle")
    page.wait_for_selector(".slides > .slide:not([hidden])", timeout=60_000)
    assert len(slides) == int(page.locator(".number").inner_text().split("/")[1])  # the slides on screen


def test_a_slow_file_shows_how_far_it_is_and_can_be_stopped(page, app_url):
    page.goto(app_url + "/")
    page.get_by_role("button", name="Downloaden en delen").click()
    make = page.get_by_role("button", name="PowerPoint", exact=True)
    make.click()
    page.get_by_role("progressbar").wait_for()
    page.get_by_role("button", name="Stoppen").click()
    expect(page.get_by_role("progressbar")).to_have_count(0)
    page.wait_for_timeout(1000)
    assert page.get_by_role("button", name="PowerPoint: klaar").count() == 0
    make.click()
    page.get_by_role("button", name="PowerPoint: klaar").wait_for(timeout=90_000)
    name, content = taken(page, "PowerPoint: klaar, bewaar het bestand")
    assert name.startswith("regio-deals_alle_")
    assert content.startswith(b"PK")
