"""Over de data: every part opens, and the tables can be taken along."""

from __future__ import annotations

import datetime
import re
import time

import pytest

from regio_data.dataset.refresh_record import FILE, RefreshRecord
from regio_data.figures.regional.values import COLUMNS
from regio_data.registers.areas import POPULATION_DAY


@pytest.mark.parametrize(
    ("part", "files"),
    [
        ("bronnen", ["Excel", "CSV voor Excel (Nederlands)", "CSV voor andere programma’s"]),
        ("registers", ["Excel", "CSV voor Excel (Nederlands)", "CSV voor andere programma’s"]),
        ("methode", []),
        ("ontbreekt", ["Excel", "CSV voor Excel (Nederlands)", "CSV voor andere programma’s"]),
        ("toegankelijkheid", []),
    ],
)
def test_every_part_opens_with_its_files_and_the_link(open_page, part, files):
    at = open_page("data", downloads=True, deel=part)
    assert not at.exception
    assert [button.proto.label for button in at.get("download_button")] == files
    assert at.get("popover")


def test_the_method_names_every_indicator_that_is_weighted_by_land(open_page, registers):
    at = open_page("data", deel="methode")
    text = " ".join(" ".join(element.value for element in at.markdown).split()).lower()
    by_land = [i.label.lower() for i in registers.indicators if i.weight == "land_area"]
    assert len(by_land) == 3
    assert [label for label in by_land if label not in text] == []


def test_the_method_has_every_rule_in_words_with_its_formula_folded_and_the_margins_in_a_table(open_page):
    at = open_page("data", deel="methode")
    rules = [m.value.split("\n")[0].removeprefix("## ") for m in at.markdown if m.value.startswith("## ")]
    assert {"Regionale waarde", "Dekking", "Positie", "Verschil", "Marge", "Themascore", "Trend", "Uitgangspositie"} <= set(
        rules
    )
    said_whole = {"Bij één indicator", "Deals op een deel van een gemeente", "Rijksbijdrage en regiobijdrage"}
    folded = {box.label for box in at.expander if "Precies" in box.label}
    assert said_whole < set(rules)
    assert folded == {f"Precies: {rule.lower()}" for rule in set(rules) - said_whole}
    margins = at.table[0].value
    # sqrt(200,000) is 447.2: 2847 / 447.2 is 6.4
    assert margins.loc["Tevredenheid met het leven"].tolist() == ["2.847", "11%", "6,4 procentpunt"]


def test_the_method_claims_no_more_than_the_figures_bear(open_page):
    text = " ".join(" ".join(m.value for m in open_page("data", deel="methode").markdown).split())
    assert "in minder dan 1 op de 20 gevallen geeft, als jaren los van elkaar staan" in text
    assert "bijna nooit toeval" not in text
    assert "sterfgevallen" in text
    assert "ten minste 9 van de 10 provincies een marge hebben die niet groter is" in text


@pytest.fixture
def part(open_page):
    def show(name):
        at = open_page("data", deel=name)
        assert not at.exception
        return at

    return show


def test_the_registers_say_of_every_vitale_regio_how_sure_it_is_and_where_it_comes_from(part, registers):
    (table,) = [element.value for element in part("registers").markdown if "De vitale regio’s" in element.value]
    rows = dict(re.findall(r'<tr><th scope="row">(.*?)</th>(.*?)</tr>', table))
    assert list(rows) == [regio.name for regio in registers.vitale_regios]
    assert "<td>laag</td>" in rows["Noord- en Oost-Groningen"]
    assert "dat die twee meedoen is verder zonder bron" in rows["Noord- en Oost-Groningen"]
    assert 'href="https://zoek.officielebekendmakingen.nl/stcrt-2021-86.html"' in rows["Zeeuws-Vlaanderen"]
    assert "officielebekendmakingen.nl: Staatscourant 2021-86</a>" in rows["Zeeuws-Vlaanderen"]


def test_the_registers_say_what_was_granted_and_available_per_tranche(part):
    body = "".join(element.proto.body for element in part("registers").get("html"))
    row = "<td>Tranche 6</td><td>16</td><td>2024–2025</td><td>€ 244,3 mln</td><td>€ 257,1 mln</td><td>Zesde en laatste tranche"
    assert row in body
    assert "<td>Tranche 1</td><td>6</td><td>2017–2018</td><td>€ 502,0 mln</td><td>niet bekend</td>" in body


def test_the_downloads_have_proper_names_and_every_column_is_explained(part):
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
    assert list(at.table[0].value.index) == [*COLUMNS, "whole_municipality", "weighed_by", "inhabitants", "land_area", "deals"]


def test_the_last_refresh_is_told_in_dutch_time(open_page, monkeypatch, tmp_path):
    """23.30 UTC on 30 June is 1.30 on 1 July in the Netherlands, wherever the server stands."""
    when = datetime.datetime(2026, 6, 30, 23, 30, tzinfo=datetime.UTC)
    record = RefreshRecord(when=when, command="refresh", outcome="done", nl="Gelukt.", en="done")
    (tmp_path / FILE).write_text(record.model_dump_json(), encoding="utf-8")
    monkeypatch.setenv("REGIO_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    try:
        at = open_page("data")
    finally:
        monkeypatch.undo()
        time.tzset()
    assert any("1 juli 2026, 01.30 uur" in part.label for part in at.get("expander"))


def test_a_newer_edition_that_must_be_out_is_said(open_page):
    this_year = datetime.date.today().year
    said = [info.value for info in open_page("data").info]
    assert any(f"Editie december {this_year - 1} moet er zijn" in text for text in said)


def test_who_opens_the_files_while_others_wait_is_told_so(open_page, monkeypatch):
    said = "bestanden gemaakt. Het uwe komt daarna"
    assert not [one for one in open_page("data", downloads=True, deel="bronnen").caption if said in one.value]
    monkeypatch.setattr("ui.common.downloads.at_work", lambda: 7)
    found = [one.value for one in open_page("data", downloads=True, deel="bronnen").caption if said in one.value]
    assert found == ["Er worden nu 7 andere bestanden gemaakt. Het uwe komt daarna; dat duurt langer dan anders."]


@pytest.mark.parametrize("part", ["methode", "ontbreekt"])
def test_the_texts_name_the_day_of_the_register(open_page, part):
    text = " ".join(element.value for element in open_page("data", deel=part).markdown)
    assert POPULATION_DAY in text
    assert "{population_day}" not in text
