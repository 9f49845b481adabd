"""The figures of a profile as tables."""

from __future__ import annotations

import numpy as np
import pytest

from exports.content.sheets.cijfers import figures_sheet, municipalities_sheet
from regio_data.registers.regions import RegionRef, find_region


@pytest.fixture(scope="module")
def one(data):
    return data.profile_of(data.registers.deal["twente"])


def test_every_indicator_has_a_row_and_one_without_a_figure_says_why(data):
    one = data.profile_of(data.registers.deal["bonaire"])
    table = figures_sheet(data, one).table
    assert table["Code"].tolist() == [indicator.code for indicator in data.registers.indicators]
    assert table["Waarde"].isna().all()
    assert (table["Vergelijking"] != "").all()


def test_a_value_can_be_worked_out_from_those_of_the_municipalities(data, one):
    values = figures_sheet(data, one).table.set_index(["Indicator", "Jaar"])
    checked = 0
    for (label, year), rows in municipalities_sheet(data, one).table.groupby(["Indicator", "Jaar"]):
        value, known = values.loc[(label, year), "Waarde"], rows.dropna(subset="Waarde")
        if np.isnan(value):
            continue
        weight = known["Inwoners" if known["Weegt met"].iloc[0] == "inwoners" else "Landoppervlakte"]
        assert value == pytest.approx(np.average(known["Waarde"], weights=weight)), label
        checked += 1
    assert checked > 20


def test_what_is_not_combined_has_a_span_instead_of_a_value(data, one):
    table = figures_sheet(data, one).table.set_index("Code")
    assert one.spans
    for found in one.spans:
        row = table.loc[found.indicator.code]
        assert np.isnan(row["Waarde"])
        assert (row["Laagste"], row["Hoogste"]) == (found.lowest, found.highest)


def test_each_row_of_a_province_says_on_which_day_its_figure_was_obtained(data):
    """Life expectancy of a province is our own calculation, of figures of municipalities that came a day earlier."""
    table = figures_sheet(data, data.profile(find_region(data.registers, RegionRef("provincie", "utrecht")))).table
    day = table.set_index("Indicator")["Bron"].str.extract(r"verkregen op (\S+);")[0]
    assert day["Vertrouwen in instituties"] == "2026-11-22"
    assert day["Levensverwachting bevolking"] == "2026-11-21"
    assert day.groupby(table.set_index("Indicator")["Herkomst"]).unique().loc["cijfer van het CBS"].tolist() == ["2026-11-22"]
