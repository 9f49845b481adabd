"""The open data: valid by the descriptions that come with it, and the same figures as the data set."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest
from frictionless import Package

from exports.opendata.formats import FILES


@pytest.fixture(scope="module")
def folder(data, tmp_path_factory):
    made = tmp_path_factory.mktemp("package")
    for name, (_, make) in FILES.items():
        (made / name).write_bytes(make(data))
    return made


def rows(folder, name):
    return list(csv.DictReader(io.StringIO((folder / f"{name}.csv").read_text(encoding="utf-8"))))


def test_frictionless_finds_the_package_valid(folder):
    report = Package(str(folder / "datapackage.json")).validate(limit_rows=3000)
    assert report.valid, report.flatten(["rowNumber", "fieldName", "type", "note"])[:5]


def test_every_column_is_described_in_both_descriptions(folder):
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    csvw = json.loads((folder / "csvw-metadata.json").read_text(encoding="utf-8"))
    of_csvw = {one["url"]: [column["name"] for column in one["tableSchema"]["columns"]] for one in csvw["tables"]}
    for one in package["resources"]:
        if one["path"].endswith(".csv"):
            head = (folder / one["path"]).read_text(encoding="utf-8").partition("\n")[0].split(",")
            assert head == [field["name"] for field in one["schema"]["fields"]] == of_csvw[one["path"]]
            assert all(field["description"] for field in one["schema"]["fields"])


def test_csv_and_json_have_the_same_rows(folder):
    for name in ("deals", "municipalities", "indicators", "observations"):
        assert len(rows(folder, name)) == len(json.loads((folder / f"{name}.json").read_text(encoding="utf-8")))


def test_a_value_in_json_is_of_the_type_that_is_declared(folder):
    """Also a date: as text of year, month and day, the same as in the CSV."""
    declared = {"string": str, "integer": int, "number": (int, float), "boolean": bool, "date": str}
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    dates = 0
    for one in (one for one in package["resources"] if one["path"].endswith(".csv")):
        found = json.loads((folder / one["path"].replace(".csv", ".json")).read_text(encoding="utf-8"))
        for field in one["schema"]["fields"]:
            known = [row[field["name"]] for row in found if row[field["name"]] is not None]
            assert all(isinstance(value, declared[field["type"]]) for value in known), (one["path"], field["name"])
            if field["type"] == "date":
                assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", value) for value in known)
                dates += len(known)
    assert dates > 84  # when the sources of each deal were gone through, and more


def test_a_figure_is_that_of_the_data_set(folder, data):
    table = data.dataset.observations
    one = table[(table["region"] == "GM0363") & (table["indicator"] == "01_GZ_08") & (table["year"] == 2022)]
    found = [
        row
        for row in rows(folder, "observations")
        if (row["region"], row["indicator"], row["year"]) == ("GM0363", "01_GZ_08", "2022")
    ]
    assert [float(row["value"]) for row in found] == one["value"].tolist()


def test_what_is_not_known_is_empty_and_not_zero(folder, data):
    unknown = {deal.slug for deal in data.registers.deals if deal.rijksbijdrage_mln is None}
    assert {row["slug"] for row in rows(folder, "deals") if row["rijksbijdrage_mln"] == ""} == unknown


@pytest.mark.parametrize(("deal", "code"), [("parkstad-limburg", "land_area"), ("twente-ii", "inhabitants")])
def test_any_value_of_a_deal_is_worked_out_by_hand_from_the_open_data_alone(folder, deal, code):
    """With the land area too, which weighs three indicators."""
    weighed = [row["code"] for row in rows(folder, "indicators") if row["weight"] == code and row["combined"] == "true"]
    assert len(weighed) == 3 or code == "inhabitants"
    members = next(row["municipalities"].split() for row in rows(folder, "deals") if row["slug"] == deal)
    weight = {row["code"]: float(row[code]) for row in rows(folder, "municipalities")}
    values = [row for row in rows(folder, "regional_values") if row["region"] == deal and row["indicator"] in weighed]
    values = [row for row in values if row["value"] and row["origin"] == "own"]
    figures = rows(folder, "observations")
    for indicator in weighed[:3]:
        last = max((row for row in values if row["indicator"] == indicator), key=lambda row: row["year"])
        own = {
            row["region"]: float(row["value"])
            for row in figures
            if row["value"] and row["region"] in members and (row["indicator"], row["year"]) == (indicator, last["year"])
        }
        by_hand = sum(weight[one] * value for one, value in own.items()) / sum(weight[one] for one in own)
        assert len(own) > 1 and float(last["value"]) == pytest.approx(by_hand)


def test_the_boundaries_of_a_deal_on_part_of_a_municipality_say_so(folder):
    made = json.loads((folder / "deal_boundaries.geojson").read_text(encoding="utf-8"))
    whole = {one["properties"]["slug"]: one["properties"]["whole_municipality"] for one in made["features"]}
    listed = {row["slug"]: row["whole_municipality"] for row in rows(folder, "deals")}
    assert whole == {slug: listed[slug] == "true" for slug in whole} and list(whole.values()).count(False) == 19
    described = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))["resources"]
    assert "whole_municipality" in next(one["description"] for one in described if one["name"] == "deal-boundaries")


def test_boundaries_lie_in_the_country(folder, data):
    made = json.loads((folder / "municipality_boundaries.geojson").read_text(encoding="utf-8"))
    assert len(made["features"]) == len(data.registers.municipalities)
    lon, lat = _first(made["features"][0])
    assert 3 < lon < 8
    assert 50 < lat < 54


def _first(feature):
    point = feature["geometry"]["coordinates"]
    while isinstance(point[0], list):
        point = point[0]
    return point
