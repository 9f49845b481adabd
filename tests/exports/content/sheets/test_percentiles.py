"""The percentiles in the files of pages are those of the open data."""

from __future__ import annotations

import pandas as pd
import pytest

from exports.content.sheets.cijfers import figures_sheet
from exports.content.sheets.percentiles import PERCENTILES
from exports.content.vergelijken.table import vergelijking_table
from regio_data.figures.scores import exported
from regio_data.figures.vergelijking import vergelijking
from regio_data.registers.regions import NEDERLAND, RegionRef, find_region

#: A deal, one on part of a municipality, one of a single municipality, a municipality and a province.
REGIONS = ["deal:twente-ii", "deal:amsterdam-zuidoost", "deal:het-hogeland", "gemeente:GM0153", "provincie:limburg"]
CODE = "01_GZ_08"


@pytest.fixture(scope="module")
def regions(data):
    return [find_region(data.registers, RegionRef.parse(ref)) for ref in REGIONS]


def of_open_data(data, region, year):
    rows = data.scores[data.scores["region_kind"] == region.kind]
    rows = rows[(rows["region"] == region.key) & (rows["indicator"] == CODE) & (rows["year"] == year)]
    return exported(rows)[list(PERCENTILES.values())].iloc[0].tolist()


def test_a_profile_has_the_percentile_of_each_group_as_the_open_data_have(data, regions):
    for region in regions:
        row = figures_sheet(data, data.profile(region)).table.set_index("Code").loc[CODE]
        assert row[list(PERCENTILES)].tolist() == pytest.approx(of_open_data(data, region, row["Jaar"]), nan_ok=True)


def test_a_comparison_has_them_too_and_a_municipality_and_a_deal_in_their_own_column(data, regions):
    country = find_region(data.registers, NEDERLAND)
    rows = vergelijking(data.registers, data.scores, regions, [data.registers.indicator[CODE]], country, "Nederland")
    names = [region.key for region in regions]
    table = vergelijking_table(data.registers, rows, names, ["Gezondheid"], "Nederland").set_index("Regio")
    for region in regions:
        shown = table.loc[region.key, list(PERCENTILES)].astype(float).tolist()
        assert shown == pytest.approx(of_open_data(data, region, table.loc[region.key, "Jaar"]), nan_ok=True)
    known = table[list(PERCENTILES)].notna()
    assert known.loc["GM0153"].tolist() == [True, False, False]
    assert known.loc["twente-ii"].tolist() == [False, True, True]
    assert known.loc["amsterdam-zuidoost"].tolist() == [False, True, False]
    assert pd.api.types.is_float_dtype(table["Percentiel gemeenten"])
