"""Regions side by side as files."""

from __future__ import annotations

import io

import geopandas as gpd
import openpyxl
import pandas as pd
import pytest
from PIL import Image

from exports.content.vergelijken.content import VergelijkingView, vergelijking_content
from exports.formats.registry import FORMATS
from geo.painted.paint import Paint
from geo.painted.region_marks import COLOURS
from geo.shapes import shapes_of
from regio_data.figures.vergelijking import vergelijking
from regio_data.registers.regions import RegionRef, find_region

REGIONS = (("deal", "twente-ii"), ("gemeente", "GM0153"), ("deal", "bonaire"), ("nederland", "nederland"))
NAMES = ("Twente II", "Enschede", "Bonaire", "Nederland")


@pytest.fixture(scope="module")
def content(data):
    registers, scores = data.registers, data.scores
    regions = tuple(find_region(registers, RegionRef(*key)) for key in REGIONS)
    indicators = [i for i in registers.indicators if i.first_theme == "Gezondheid"]
    rows = vergelijking(registers, scores, regions, indicators, regions[-1], "Nederland")
    themes = ("Gezondheid",) * len(rows)
    series = data.named_series(indicators[0].code, [(regions[1].ref, "Enschede")])
    notes = ("Let op: iets.",)
    view = VergelijkingView("Gezondheid", regions, NAMES, rows, themes, "Nederland", indicators[0], series, notes)
    return vergelijking_content(data, view)


@pytest.fixture(scope="module")
def file(content, data, tmp_path_factory):
    def make(name):
        path = tmp_path_factory.mktemp("compare") / f"a.{name}"
        path.write_bytes(FORMATS[name].write(content, shapes_of(data)))
        return path

    return make


def test_the_figures_are_those_worked_out_by_hand(file, data, latest_by_hand):
    code = next(i.code for i in data.registers.indicators if i.label == "Overgewicht")
    twente = data.registers.deal["twente-ii"].municipalities
    expected = {"Twente II": twente, "Enschede": ["GM0153"], "Nederland": data.registers.municipality}
    for table in (pd.read_csv(file("csv")), pd.read_excel(file("xlsx"), sheet_name="Vergelijking")):
        rows = table[table["Indicator"] == "Overgewicht"].set_index("Regio")
        for name, names in expected.items():
            year = rows.loc[name, "Jaar"]
            assert rows.loc[name, "Waarde"] == pytest.approx(latest_by_hand(code, year, names), abs=0.05 + 1e-9)
        assert pd.isna(rows.loc["Bonaire", "Waarde"])


def test_the_workbook_names_units_notes_and_sources(file):
    book = openpyxl.load_workbook(file("xlsx"))
    assert book.sheetnames == ["Naast elkaar", "Vergelijking", "Ontwikkeling", "Bronnen"]
    header, *rows = book["Vergelijking"].iter_rows(values_only=True)
    assert all(row[header.index("Eenheid")] for row in rows)
    text = " ".join(str(row[1]) for row in book["Bronnen"].iter_rows(values_only=True))
    assert "Let op: iets." in text
    assert "CC BY 4.0" in text


def test_the_geopackage_has_every_region_with_its_area_and_the_same_figures(file, data):
    table = gpd.read_file(file("gpkg"), layer="regios").set_index("naam")
    assert table.crs.to_epsg() == 28992
    assert table.geometry.is_valid.all()
    assert list(table.index) == list(NAMES)
    areas = gpd.read_parquet(data.dataset.boundaries_path).set_index("code").geometry
    assert table.geometry["Twente II"].area == pytest.approx(
        areas[list(data.registers.deal["twente-ii"].municipalities)].area.sum(), rel=1e-6
    )
    assert table.geometry["Nederland"].area == pytest.approx(areas.area.sum(), rel=1e-6)
    assert table.geometry["Bonaire"].is_empty
    shown = pd.read_csv(file("csv"))
    shown = shown[shown["Indicator"] == "Overgewicht"].set_index("Regio")
    column = next(name for name in table.columns if name.startswith("Overgewicht (%, ") and not name.endswith("positie"))
    pd.testing.assert_series_equal(table[column], shown["Waarde"], check_names=False)
    pd.testing.assert_series_equal(table[f"{column}: positie"], shown["Positie (0–100)"], check_names=False)


def test_the_map_shows_a_small_region_on_top_of_a_large_one(content, file):
    order = [paint for _, paint in content.picture.painting.parts]
    assert order == [Paint(COLOURS[0]), Paint(COLOURS[1])]
    assert [entry.text for entry in content.picture.legend.entries] == [
        "Twente II",
        "Enschede",
        "Bonaire: niet op deze kaart",
        "Nederland: de hele kaart",
    ]
    colours = {colour for _, colour in Image.open(io.BytesIO(file("png").read_bytes())).convert("RGB").getcolors(1 << 24)}
    assert {(0x11, 0x18, 0x20), (0x01, 0x68, 0x9B)} <= colours
    assert COLOURS[3] in {"#" + "".join(f"{part:02X}" for part in colour[:3]) for colour in colours}  # Nederland: in the rows


@pytest.mark.parametrize(("name", "size"), [("png", (2220, 2760)), ("png-breed", (3840, 2160)), ("png-vierkant", (2400, 2400))])
def test_a_picture_of_every_shape_says_where_the_figures_come_from(file, name, size):
    picture = Image.open(file(name))
    assert picture.size == size
    assert "CBS, Regionale Monitor Brede Welvaart" in picture.text["Description"]
