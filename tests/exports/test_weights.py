"""Any value of a deal can be worked out by hand from one downloaded file, that of the municipalities."""

from __future__ import annotations

import csv
import io

import pytest

from exports.content.sheets.regional import regional_table
from exports.formats.csv import to_csv

CASES = [("twente-ii", "01_GZ_08"), ("twente-ii", "01_KL_OK_30"), ("parkstad-limburg", "01_GZ_08")]


@pytest.mark.parametrize(("deal", "code"), CASES)
def test_a_value_of_a_deal_from_the_downloaded_file_alone(deal, code, dataset, registers, scores):
    lines = csv.DictReader(io.StringIO(to_csv(regional_table(dataset, registers, "gemeente")).decode()))
    own = [line for line in lines if deal in line["deals"].split() and line["indicator"] == code and line["value"]]
    last = max(line["year"] for line in own)
    own = [line for line in own if line["year"] == last]
    weights = [float(line[line["weighed_by"]]) for line in own]
    by_hand = sum(w * float(line["value"]) for w, line in zip(weights, own, strict=True)) / sum(weights)
    mine = scores[(scores["region"] == deal) & (scores["indicator"] == code) & (scores["year"] == int(last))]
    assert len(own) > 1
    assert mine["value"].item() == pytest.approx(by_hand)


def test_the_file_of_deals_has_the_weights_of_its_municipalities_together(dataset, registers):
    lines = csv.DictReader(io.StringIO(to_csv(regional_table(dataset, registers, "deal")).decode()))
    found = {line["region"]: int(line["inhabitants"]) for line in lines}
    assert found["twente-ii"] == registers.inhabitants_of(registers.deal["twente-ii"].municipalities)


def test_the_land_of_all_municipalities_is_that_of_the_polygons(dataset):
    """35,088 square kilometres: what the drawn borders hold."""
    assert round(dataset.weights["land_area"].sum() / 1e6) == 35_088
