"""The parts of the page that accounts for the figures, and how fresh they are."""

from __future__ import annotations

import datetime
import re
import time
from dataclasses import replace

import pytest

from regio_data.dataset.refresh_record import FILE, RefreshRecord, SourceLine
from regio_data.dataset.snapshot import Dataset
from regio_data.figures.regional.values import COLUMNS
from regio_data.registers.areas import POPULATION_DAY
from regio_data.views.pages import PAGES
from tests.finding import tables, words
from ui.over_de_data import views
from ui.over_de_data.views import freshness, show


@pytest.fixture
def part(drawn, data):
    return lambda name: drawn(show, name, data)


def test_every_part_of_the_page_can_be_shown():
    assert set(views._VIEWS) == set(PAGES["data"].views)
    assert set(views.TABLES) <= set(views._VIEWS)


def test_every_source_stands_in_the_table_with_where_it_is_from(part, data):
    at = part("bronnen")
    table = tables(at)[0]
    sources = data.dataset.manifest["sources"]
    assert table["Bron"].tolist() == [source["title"] for source in sources]
    assert list(table) == ["Bron", "Van", "Editie", "Verkregen", "Ouderdom", "Rijen", "Licentie"]
    assert all(re.fullmatch(r"1 dag|[\d.]+ dagen", text) for text in table["Ouderdom"])
    assert all(any(f"](<{source['url']}>)" in element.value for element in at.markdown) for source in sources)
    assert all("Vermeld als" in caption.value for caption in at.caption)


def test_what_is_missing_stands_per_indicator_with_the_day_of_the_register(part, registers, data):
    at = part("ontbreekt")
    assert set(tables(at)[0]["Indicator"]) == {one.label for one in registers.indicators}
    assert POPULATION_DAY in words(at) and "{population_day}" not in words(at)
    nature = next(one.code for one in registers.indicators if one.label == "Natuurgebied per inwoner")
    seen = data.dataset.observations
    zero = seen[(seen["indicator"] == nature) & (seen["value"] == 0)].groupby("year").size()
    assert zero.to_dict() == {2015: 11, 2017: 10}
    assert "natuurgebied per inwoner in elf gemeenten in 2015 en tien in 2017" in " ".join(words(at).split())


def test_so_many_municipalities_have_figures_of_surveys_as_it_says(part, data):
    """In the last year of each: of the Safety Monitor, of housing, and of welfare and society."""
    known = data.dataset.observations.dropna(subset="value")
    last = known[known["year"] == known.groupby("indicator")["year"].transform("max")].groupby("indicator")["region"].nunique()
    assert {last[code] for code in ("01_KL_OK_39", "R_HN_V_01", "R_L_SK_01")} == {52}
    assert {last[code] for code in ("03_PVI_04", "01_KL_PK_03")} == {31}
    welfare = last[["01_KL_H_01", "01_KL_PK_07", "01_KL_OK_08", "01_KL_OK_11", "02_HB_SK_01", "01_KL_OK_10"]]
    assert (welfare.min(), welfare.max()) == (219, 236)
    said = " ".join(words(part("ontbreekt")).split())
    assert (
        "voor 52 grotere gemeenten, het woononderzoek voor 31, de enquêtecijfers over welzijn en samenleving voor 219 tot 236"
        in said
    )


def test_the_downloads_have_proper_names_and_every_column_is_explained(part, data):
    at = part("downloads")
    labels = [button.proto.label for button in at.get("download_button")]
    assert labels == [
        "Regio Deals",
        "Gemeenten",
        "Provincies",
        "COROP-gebieden",
        "Vitale regio’s",
        "Nederland",
        "Gelote gebieden",
    ]
    explained = list(at.table[0].value.index)
    assert explained[: len(COLUMNS) + 2] == [*COLUMNS, "why_not_combined", "whole_municipality"]
    for kind in ("vitale-regio", "provincie"):
        file = views._regional_csv(data, kind).decode().partition("\n")[0].split(",")
        assert set(file) <= set(explained) and {"percentile_gemeenten", "percentile_deals"} <= set(file)
    assert "{address}" not in words(at)


def test_the_accessibility_statement_is_there(part):
    assert "toegankelijk" in words(part("toegankelijkheid")).lower()


@pytest.fixture
def refreshed(drawn, data, monkeypatch, tmp_path):
    """What is said after a refresh that left this record."""

    def shown(**record):
        known = {"when": datetime.datetime(2026, 6, 30, 23, 30, tzinfo=datetime.UTC), "command": "refresh", "en": "x"}
        made = RefreshRecord(**{**known, **record})
        (tmp_path / FILE).write_text(made.model_dump_json(), encoding="utf-8")
        monkeypatch.setenv("REGIO_DATA_DIR", str(tmp_path))
        return drawn(freshness, data)

    return shown


def test_the_last_refresh_is_told_in_dutch_time(refreshed, monkeypatch):
    """23.30 UTC on 30 June is 1.30 on 1 July in the Netherlands, wherever the server stands."""
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    try:
        at = refreshed(outcome="done", nl="Gelukt.")
    finally:
        monkeypatch.undo()
        time.tzset()
    (box,) = at.expander
    assert box.label == "Laatste verversing: gelukt, 1 juli 2026, 01.30 uur"
    assert not box.proto.expanded


def test_what_went_wrong_stands_open_with_what_became_of_each_source(refreshed):
    lines = (
        SourceLine(source="monitor", outcome="new", rows=12345, nl="Bijgewerkt.", en="x"),
        SourceLine(source="pdok", outcome="failed", nl="Niet *bereikt*.", en="x"),
    )
    (box,) = refreshed(outcome="partly", nl="Deels.", sources=lines).expander
    assert "deels gelukt" in box.label and box.proto.expanded
    assert [element.value.replace("\\", "") for element in box.markdown] == [
        "Deels.",
        "- **monitor**: nieuw, 12.345 rijen. Bijgewerkt.",
        "- **pdok**: mislukt. Niet *bereikt*.",
    ]
    assert "Niet \\*bereikt\\*" in box.markdown[2].value


def test_which_data_are_in_use_and_that_nothing_was_refreshed_is_said(drawn, data, monkeypatch, tmp_path):
    at = drawn(freshness, data)
    assert at.markdown[0].value.startswith("In gebruik: **meegeleverde gegevens** · ")
    assert at.markdown[0].value.endswith(f"· versie {data.dataset.version}")
    assert at.caption[0].value == "Er is op deze machine nog niet ververst."
    monkeypatch.setattr(views, "SNAPSHOT", tmp_path)  # these are not the embedded ones
    assert "**ververste gegevens (python -m loaders refresh)**" in drawn(freshness, data).markdown[0].value


def test_a_newer_edition_that_must_be_out_is_said(drawn, data):
    """The monitor comes out every December."""
    last = datetime.date.today().year - 1

    def said(edition):
        manifest = {**data.dataset.manifest}
        monitor = {**data.dataset.monitor, "edition": edition}
        manifest["sources"] = [monitor if one["key"] == "monitor" else one for one in manifest["sources"]]
        return [info.value for info in drawn(freshness, replace(data, dataset=Dataset(data.dataset.folder, manifest))).info]

    assert [f"Editie december {last} moet er zijn" in text for text in said(f"december {last - 1}")] == [True]
    assert said(f"december {last}") == []
