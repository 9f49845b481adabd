"""The tables of the open data."""

from __future__ import annotations

import pytest

from exports.opendata.resources import RESOURCES, table_of


@pytest.fixture(scope="module")
def tables(data):
    return {name: table_of(name, data) for name in RESOURCES if name not in ("scores", "regional_values")}


@pytest.mark.parametrize("name", ["deals", "municipalities", "vitale_regios", "indicators", "observations"])
def test_a_table_has_exactly_its_columns_and_its_key_tells_rows_apart(tables, name):
    resource = RESOURCES[name]
    assert list(tables[name].columns) == list(resource.fields)
    assert len(tables[name]) > 10
    assert not tables[name].duplicated(subset=list(resource.key)).any()


def test_several_values_stand_in_one_text(tables):
    deals = tables["deals"].set_index("slug")
    assert len(deals.loc["twente", "municipalities"].split(" ")) == 14
    assert deals.loc["rotterdam-zuid", "part_of"] == "GM0599"
    assert deals.loc["caribisch-nederland", "islands"] == "Bonaire; Sint Eustatius; Saba"  # a name may have a space


def test_a_year_that_is_not_known_is_empty(tables):
    assert str(tables["deals"]["end_year"].dtype) == "Int64"
    assert tables["deals"]["end_year"].isna().any()
