"""StatLine beside the figures in use: what both have, what differs as it is shown, and when two series agree."""

from __future__ import annotations

from types import SimpleNamespace

import pandas as pd
import pytest

from loaders.errors import LoaderError
from loaders.statline import compare
from loaders.statline.compare import MappingCheck, check_mappings, compared, monitor_tables, reason_unused, with_inhabitants
from regio_data.settings import Settings
from tests.loaders.conftest import mappings

WEIGHT = "01_GZ_08"  # in %, one decimal


def mapping(**said):
    return mappings()[0].model_copy(update={"target": WEIGHT, "relation": "same", "blocked": None, **said})


def figures(*values, indicator=WEIGHT, year=2021):
    rows = [(f"GM{n:04}", indicator, year + n, value) for n, value in enumerate(values)]
    return pd.DataFrame(rows, columns=["region", "indicator", "year", "value"])


def test_figures_that_both_have_are_laid_beside_each_other(registers):
    """Of 50,0 and 50,05 no difference is shown, of 50,0 and 50,06 there is."""
    ours = pd.concat([figures(50.0, 50.0, None, 50.0, 9.0), figures(1.0, indicator="other")])
    theirs = figures(50.05, 50.06, 50.0, None).drop(columns="indicator")
    found = compared(mapping(), theirs, ours, registers)
    assert (found.overlap, found.differing, found.where, found.years) == (2, 1, "GM0001 2022", (2021, 2022))
    assert found.largest == pytest.approx(0.06)
    nothing = compared(mapping(), theirs.assign(year=1999), ours, registers)
    assert (nothing.overlap, nothing.largest, nothing.resolved) == (0, None, True)


def test_inhabitants_are_whole_and_of_the_year_that_their_source_names(registers):
    weights = pd.DataFrame({"region": ["GM0014", "GM0153"], "inhabitants": [100, 200]})
    dataset = SimpleNamespace(
        weights=weights, observations=figures(50.0), source=lambda key: {"edition": "StatLine 03759ned, 1 januari 2024"}
    )
    both = with_inhabitants(dataset)
    own = both[both["indicator"] == "inwoners"]
    assert own[["region", "year", "value"]].to_numpy().tolist() == [["GM0014", 2024, 100.0], ["GM0153", 2024, 200.0]]
    assert len(both) == 3
    theirs = own.assign(value=[100.4, 200.6]).drop(columns="indicator")
    assert compared(mapping(target="inwoners"), theirs, both, registers).differing == 1


@pytest.mark.parametrize(("overlap", "differing", "agrees"), [(29, 0, False), (30, 1, True), (30, 2, False), (40, 2, True)])
def test_series_agree_with_thirty_figures_of_which_a_twentieth_differs(overlap, differing, agrees):
    assert MappingCheck(mapping(), overlap=overlap, differing=differing).agrees == agrees


def test_what_is_not_compared_says_why(registers):
    assert reason_unused(mapping(), registers) == ""
    assert reason_unused(mapping(target="inwoners"), registers) == ""
    assert reason_unused(mapping(target="woningen"), registers) == "nothing of this kind is in use"
    assert reason_unused(mapping(relation="different"), registers) == "different series"
    assert reason_unused(mapping(blocked="geen gemeenten"), registers) == "geen gemeenten"


def test_every_mapping_that_is_used_is_checked_and_one_that_fails_stops_no_other(registers, monkeypatch):
    def series(one, registers):
        if one.table == "T1":
            raise LoaderError("no topic 'A'")
        return figures(50.0).drop(columns="indicator")

    monkeypatch.setattr(compare, "Statline", lambda settings: SimpleNamespace(series=series))
    told = []
    asked = [mapping(table="T1"), mapping(table="T2", blocked="x"), mapping(table="T3")]
    found = check_mappings(figures(50.0), asked, registers, Settings(), lambda *so_far: told.append(so_far))
    assert [(one.mapping.table, one.resolved, one.overlap) for one in found] == [("T1", False, 0), ("T3", True, 1)]
    assert found[0].problem == "no topic 'A'"
    assert told == [(1, 2), (2, 2)]


@pytest.mark.parametrize(
    ("reply", "tables"),
    [
        ({"value": [{"Identifier": "1NED", "Title": "Brede welvaart"}, 7]}, ["1NED Brede welvaart"]),
        ({"value": []}, []),
        ([{"Identifier": "1NED", "Title": "x"}], []),
        ({}, []),
    ],
)
def test_tables_of_the_monitor_are_those_that_the_catalogue_names(reply, tables, monkeypatch):
    asked = []
    monkeypatch.setattr(compare, "get_json", lambda url, settings, params: asked.append((url, params)) or (reply, {}))
    assert monitor_tables(Settings(statline_url="https://x.nl")) == tables
    assert asked[0][0] == "https://x.nl/ODataCatalog/Tables"
    assert "brede welvaart" in asked[0][1]["$filter"]
