"""Figures that a file gives of provinces, COROP areas and the country: a made file, and the codes of CBS."""

from __future__ import annotations

import csv
import json

import pytest

from loaders.errors import LoaderError, RefusedError
from loaders.monitor.official import load_official, refuse_other_years
from regio_data.figures.margins import margins
from regio_data.figures.regional.values import regional_values
from regio_data.registers.load import FOLDER
from regio_data.registers.regions import RegionRef, find_region

#: Overweight with bounds of a province, a COROP area and the country; a municipality and an unknown area are passed over.
ROWS = """\ufeffcode;label;statcode;statnaam;jaar;waarde;onder;boven
01_GZ_08;Overgewicht;PV20;Groningen (PV);2022;50,2;49,1;51,3
01_GZ_08;Overgewicht;CR12;Twente (CR);2022;52,4;51,0;53,8
01_GZ_08;Overgewicht;NL01;Nederland;2022;49,9;49,6;50,2
01_GZ_08;Overgewicht;GM0014;Groningen;2022;40,1;;
01_GZ_08;Overgewicht;LD01;Noord-Nederland (LD);2022;50,0;;
"""


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "gebieden.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def test_provinces_corop_areas_and_the_country_are_read_with_their_bounds(file, registers):
    figures = load_official(file, registers).figures.set_index("region")
    assert figures["value"].to_dict() == {"PV20": 50.2, "CR12": 52.4, "NL01": 49.9}
    assert figures.loc["CR12", ["lower", "upper"]].tolist() == [51.0, 53.8]
    assert figures.loc["NL01", ["lower", "upper"]].tolist() == [49.6, 50.2]


@pytest.mark.parametrize(
    ("kind", "key", "value", "half"), [("corop", "twente", 52.4, 1.4), ("nederland", "nederland", 49.9, 0.3)]
)
def test_they_stand_in_the_place_of_our_own(file, dataset, registers, kind, key, value, half):
    of, one = [find_region(registers, RegionRef(kind, key))], [registers.indicator["01_GZ_08"]]
    official = load_official(file, registers).figures
    table = regional_values(dataset.observations, dataset.weights, of, one, official)
    row = table[table["year"] == 2022].iloc[0]
    assert (row["value"], row["origin"], row["coverage"]) == (value, "cbs", 1.0)
    margin = margins(table, dataset.weights, of, one).loc[row.name]
    assert margin["margin_official"]
    assert margin["margin"] == pytest.approx(half)  # half of upper less lower


def test_a_file_without_any_is_refused(file, registers):
    file.write_text(
        "\n".join(line for line in ROWS.split("\n") if ";GM" in line or line.startswith("\ufeff")), encoding="utf-8"
    )
    with pytest.raises(LoaderError, match="has no figure of a province"):
        load_official(file, registers)


def test_figures_of_another_edition_than_those_of_the_municipalities_are_refused(file, registers, dataset):
    official = load_official(file, registers).figures
    refuse_other_years(official, dataset.observations, file)  # both end in 2022
    with pytest.raises(RefusedError, match="end in 2021, those of the municipalities in 2022"):
        refuse_other_years(official.assign(year=2021), dataset.observations, file)


def test_the_codes_of_provinces_corop_areas_and_the_country_are_those_of_cbs(testdata):
    """Against the capture of the region codes of the CBS service (table 03759ned): written here from its titles."""
    capture = json.loads((testdata / "cbs_odata_v4_capture" / "03759ned-codes-RegioS.json").read_text(encoding="utf-8"))
    theirs = {one["Identifier"].strip(): one["Title"] for one in capture["value"]}
    theirs = {code: title for code, title in theirs.items() if code[:2] in ("PV", "CR", "NL")}
    lines = [
        line for line in (FOLDER / "cbs_gebieden.csv").read_text(encoding="utf-8").splitlines() if not line.startswith("#")
    ]
    ours = {row["code"]: row["name"] for row in csv.DictReader(lines)}
    assert len(ours) == 12 + 40 + 1
    assert ours == {code: title.removesuffix(f" ({code[:2]})") for code, title in theirs.items()}
