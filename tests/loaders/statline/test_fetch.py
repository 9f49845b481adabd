"""StatLine: titles are resolved, pages followed, codes kept, missing stays missing, and trouble that passes is survived."""

from __future__ import annotations

import itertools
import json

import pandas as pd
import pytest

from loaders.errors import SourceError
from loaders.statline.fetch import Statline, inhabitants
from regio_data.dataset.snapshot import open_dataset
from regio_data.registers.statline import StatlineMapping
from regio_data.settings import load_settings
from tests.loaders.cases.statline import linked
from tests.loaders.conftest import mappings, registers
from tests.standins.web import StandIn


def mapping(target: str, table: str, nth: int = 0) -> StatlineMapping:
    return [m for m in mappings() if (m.target, m.table) == (target, table)][nth]


def figures(target: str) -> pd.Series:
    table = open_dataset().observations
    table = table[table["indicator"] == target].dropna(subset="value")
    return table.set_index(["region", "year"])["value"]


def fetched(one: StatlineMapping) -> pd.Series:
    table = Statline(load_settings()).series(one, registers()).dropna(subset="value")
    return table.set_index(["region", "year"])["value"]


@pytest.mark.parametrize(
    ("target", "table", "nth"),
    [
        ("09_E&V_12", "85494NED", 0),
        ("01_KL_H_36", "86161NED", 0),
        ("05_OPL_08", "85525NED", 1),
        ("R_HN_SL_03", "80305ned", 0),
        ("01_KL_OK_14", "70262ned", 0),
    ],
    ids=["total of a dimension", "thousands of euro", "sum of two topics", "title under two parents", "share of land"],
)
def test_a_series_equals_what_the_table_was_made_from(target: str, table: str, nth: int, pointed: StandIn) -> None:
    found, wanted = fetched(mapping(target, table, nth)), figures(target)
    assert found.index.sort_values().equals(wanted.index.sort_values())
    assert (found - wanted).abs().max() < 1e-6


def test_pages_are_followed_and_dissolved_municipalities_left_out(pointed: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.standins.cbs.PAGE", 1000)
    found = Statline(load_settings()).series(mapping("inwoners", "70072ned"), registers())
    pages = [r for r in pointed.requests if "70072ned/TypedDataSet" in r]
    assert len(pages) == 5  # 343 municipalities, one of them dissolved, of 13 years
    assert len(found) == 342 * 13
    assert set(found["region"]) == set(registers().municipality)
    assert not found.duplicated(["region", "year"]).any()


def test_missing_figures_stay_missing(pointed: StandIn) -> None:
    found = Statline(load_settings()).series(mapping("01_KL_OK_39", "85146NED"), registers())
    year = found[found["year"] == 2021]
    assert len(year) == 342
    assert year["value"].notna().sum() == (figures("01_KL_OK_39").index.get_level_values("year") == 2021).sum()
    assert not (year["value"] == 0).any()


def test_the_status_of_a_period_goes_with_its_figures(pointed: StandIn) -> None:
    found = Statline(load_settings()).series(mapping("inwoners", "03759ned"), registers())
    status = found.groupby("year")["status"].agg(set)
    assert (status[2022], status[2023], status[2024]) == ({""}, {"nader voorlopig"}, {"voorlopig"})


def test_too_many_records_are_asked_for_year_by_year(pointed: StandIn) -> None:
    pointed.fault("70072ned/TypedDataSet", "too-many", times=1)
    found = Statline(load_settings()).series(mapping("inwoners", "70072ned"), registers())
    assert len(found) == 342 * 13
    assert sum("Perioden+eq" in r or "Perioden%20eq" in r for r in pointed.requests) == 13


@pytest.mark.parametrize("kind", ["500", "503", "429", "reset", "cut", "truncated"])
def test_trouble_that_passes_is_survived(kind: str, pointed: StandIn) -> None:
    pointed.fault("TypedDataSet", kind, times=1)
    found, table = inhabitants(Statline(load_settings()), mappings(), registers(), 2024)
    assert (len(found), table) == (342, "03759ned")
    assert found["GM0014"] == registers().municipality["GM0014"].inhabitants


def test_pages_that_never_end_stop_at_a_number(pointed: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = itertools.count()
    pointed.fault("DataProperties", linked(lambda address: f"{address}?n={next(numbers)}"))
    monkeypatch.setattr("loaders.http.session.MOST_PAGES", 3)
    with pytest.raises(SourceError, match="more than 3 pages"):
        Statline(load_settings()).rows("03759ned", "DataProperties")
    assert len(pointed.requests) == 3


def test_a_byte_order_mark_is_no_fault(pointed: StandIn) -> None:
    pointed.fault("OData", lambda reply: b"\xef\xbb\xbf" + json.dumps(reply).encode())
    assert len(inhabitants(Statline(load_settings()), mappings(), registers(), 2024)[0]) == 342


def test_the_size_of_all_pages_together_is_limited(pointed: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REGIO_MAX_MEGABYTES", "1")
    monkeypatch.setattr("tests.standins.cbs.PAGE", 1000)  # of some 200 kB
    with pytest.raises(SourceError, match="larger than 1 MB"):
        Statline(load_settings()).rows("70072ned", "TypedDataSet")


def test_json_of_lists_within_lists_is_refused(pointed: StandIn) -> None:
    pointed.fault("DataProperties", lambda reply: b'{"value": ' + b"[" * 100_000)
    with pytest.raises(SourceError, match="DataProperties: the JSON is nested too deep"):
        Statline(load_settings()).rows("03759ned", "DataProperties")
    assert len(pointed.requests) == 1


@pytest.mark.parametrize("kind", ["404", "406", "html"])
def test_trouble_that_does_not_pass_is_not_tried_again(kind: str, pointed: StandIn) -> None:
    pointed.fault("DataProperties", kind)
    with pytest.raises(Exception, match="DataProperties"):
        Statline(load_settings()).rows("03759ned", "DataProperties")
    assert len(pointed.requests) == 1


def test_a_second_table_gives_the_inhabitants_when_the_first_does_not(pointed: StandIn) -> None:
    pointed.fault("03759ned", "404")
    found, table = inhabitants(Statline(load_settings()), mappings(), registers(), 2024)
    assert (int(found.sum()), table) == (17_942_942, "70072ned")  # the total that CBS gives for 1 January 2024
