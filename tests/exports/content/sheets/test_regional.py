"""The tables of regional values."""

from __future__ import annotations

import pytest

from exports.content.sheets.regional import of_whole_municipalities, regional_table, scored_table, weights, yes_or_no
from exports.formats.csv import to_csv
from regio_data.registers.regions import RegionRef, find_region


def test_a_deal_is_of_whole_municipalities_of_a_part_or_of_none(registers):
    answers = [of_whole_municipalities(registers.deal[slug]) for slug in ("twente", "rotterdam-zuid", "bonaire")]
    assert answers == [yes_or_no(True), yes_or_no(False), ""] == ["ja", "nee", ""]


def test_a_region_weighs_what_its_municipalities_weigh_together(dataset, registers):
    regions = [find_region(registers, RegionRef.parse(ref)) for ref in ("gemeente:GM0141", "gemeente:GM0153", "deal:twente")]
    found, each = weights(dataset, regions), dataset.weights.set_index("region")
    assert found.loc["GM0153", "inhabitants"] == each.loc["GM0153", "inhabitants"]
    twente = each.loc[list(registers.deal["twente"].municipalities)].sum()
    assert found.loc["twente", "inhabitants"] == twente["inhabitants"]
    assert found.loc["twente", "land_area"] == pytest.approx(twente["land_area"])


def test_of_an_own_region_every_value_comes_with_its_weights(dataset, registers):
    table = regional_table(dataset, registers, "eigen:GM0141+GM0153")
    assert set(table["region"]) == {"GM0141+GM0153"}
    people = sum(registers.municipality[code].inhabitants for code in ("GM0141", "GM0153"))
    assert set(table["inhabitants"]) == {people}
    assert set(table["weighed_by"]) == {"inhabitants", "land_area"}
    assert table["whole_municipality"].all()


def test_the_scores_in_use_give_the_same_file_as_the_command(data, dataset, registers):
    """Those of the page are not worked out anew at every click."""
    assert to_csv(scored_table(data, "provincie")) == to_csv(regional_table(dataset, registers, "provincie", scores=True))


def test_a_row_with_a_span_says_why_there_is_no_value_and_no_other_row_does(dataset, registers):
    table = regional_table(dataset, registers, "deal")
    spans = table["lowest"].notna()
    reasons = {one.code: one.why_not_combined for one in registers.indicators}
    assert spans.any() and (table.loc[spans, "why_not_combined"] == table.loc[spans, "indicator"].map(reasons)).all()
    assert set(table.loc[spans & (table["indicator"] == "01.07_NW"), "why_not_combined"]) == {
        "een gemiddelde van medianen is geen mediaan"
    }
    assert (table.loc[~spans, "why_not_combined"] == "").all()
