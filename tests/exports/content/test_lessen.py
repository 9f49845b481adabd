"""The lessons and the timeline as files, against the registers themselves."""

from __future__ import annotations

import io

import pandas as pd
import pytest

from exports.content.lessen import lessons_content, timeline_content
from exports.formats.registry import FORMATS
from geo.shapes import shapes_of
from tests.register_files import register

DEALS = register("deals")


@pytest.fixture(scope="module")
def write(data):
    return lambda content, name: io.BytesIO(FORMATS[name].write(content, shapes_of(data)))


def test_lessons_and_timeline_hold_all_of_the_register(data, write):
    lessons = register("lessen")
    sheets = pd.read_excel(write(lessons_content(data), "xlsx"), sheet_name=None)
    lengths = {"Wat hielp": "factors", "Soorten instrumenten": "instruments", "Voorbeelden": "feedback"}
    assert all(len(sheets[name]) == len(lessons[key]) for name, key in lengths.items())
    milestones = register("tijdlijn")
    table = pd.read_csv(write(timeline_content(data), "csv"))
    closed = table[table["Soort"].isin(["deal gesloten", "besluit (geen convenant)"])]
    assert len(table) - len(closed) == len(milestones)
    assert len(closed) == sum(bool(deal["signed_year"] or deal["signed_date"]) for deal in DEALS)
    assert table["Jaar"].is_monotonic_increasing


def test_a_milestone_of_which_only_the_month_is_known_has_no_day(data):
    (sheet,) = timeline_content(data).sheets()
    advice = sheet.table[sheet.table["Soort"] == "advies"]
    assert advice[["Jaar", "Datum"]].to_numpy().tolist() == [[2023, "2023-03"]]


def test_a_deal_without_a_convenant_is_a_decision_and_of_every_day_it_is_said_how_sure_it_is(data):
    """By hand from deals.yaml: of two deals Rebel has no convenant; Brainport has the day on which it went to parliament."""
    (sheet,) = timeline_content(data).sheets()
    rows = sheet.table.set_index("Wat")
    decided = rows[rows["Soort"] == "besluit (geen convenant)"]
    assert sorted(name.split(" (")[0] for name in decided.index) == [
        "Regio Envelop Caribisch Nederland",
        "Regio Envelop Nucleaire problematiek",
    ]
    sure = rows["Zekerheid"]
    assert sure["Regio Deal Brainport Eindhoven (tranche 1)"] == "middel"
    assert sure["Regio Deal Zeeland (tranche 1)"] == "hoog"
    assert (sure == "middel").sum() == sum(
        not {"signed_year", "signed_date"}.isdisjoint(deal["confidence"] or ()) for deal in DEALS
    )
