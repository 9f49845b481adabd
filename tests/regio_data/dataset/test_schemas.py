"""The contracts of the tables: what breaks one is named."""

from __future__ import annotations

import pandas as pd
import pytest

from regio_data.dataset.schemas import OBSERVATIONS, OFFICIAL, WEIGHTS, check, empty
from regio_data.errors import DatasetError

ROW = {"region": "GM0153", "indicator": "01_GZ_08", "year": 2022, "value": 51.2, "status": ""}
BOUNDED = {**ROW, "region": "PV23", "lower": 50.0, "upper": 52.0}


def table(schema, *rows):
    return pd.DataFrame(rows)[list(schema.columns)]


@pytest.mark.parametrize("schema", [OBSERVATIONS, OFFICIAL, WEIGHTS])
def test_a_table_without_rows_keeps_its_contract(schema):
    assert check(schema, empty(schema), "leeg").empty


def test_a_figure_may_be_missing():
    assert len(check(OBSERVATIONS, table(OBSERVATIONS, ROW, {**ROW, "year": 2021, "value": float("nan")}), "x")) == 2


@pytest.mark.parametrize(
    ("change", "column", "shown"),
    [
        ({"region": "Enschede"}, "region", "'Enschede'"),
        ({"year": 1899}, "year", "1899"),
        ({"value": 1e13}, "value", "10000000000000.0"),
        ({"value": float("inf")}, "value", "inf"),
        ({"indicator": ""}, "indicator", "''"),
    ],
)
def test_what_breaks_the_contract_is_named_with_file_column_and_value(change, column, shown):
    with pytest.raises(DatasetError) as raised:
        check(OBSERVATIONS, table(OBSERVATIONS, ROW, {**ROW, "year": 2021, **change}), "observations.parquet")
    (problem,) = raised.value.problems
    assert f"observations.parquet, {column}:" in problem.text("en")
    assert shown in problem.text("en")
    assert "Maak de gegevens opnieuw." in problem.text("nl")


def test_a_figure_stands_there_once():
    with pytest.raises(DatasetError):
        check(OBSERVATIONS, table(OBSERVATIONS, ROW, ROW), "x")


@pytest.mark.parametrize(("lower", "upper"), [(51.3, 52.0), (50.0, 51.1)])
def test_a_figure_lies_between_its_bounds(lower, upper):
    check(OFFICIAL, table(OFFICIAL, {**BOUNDED, "lower": 51.2, "upper": 51.2}), "x")
    with pytest.raises(DatasetError, match="in order"):
        check(OFFICIAL, table(OFFICIAL, {**BOUNDED, "lower": lower, "upper": upper}), "x")
