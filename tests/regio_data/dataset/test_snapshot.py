"""A data set is verified before anything is read from it."""

from __future__ import annotations

import json
import shutil

import pytest

from regio_data.dataset.manifest import MANIFEST
from regio_data.dataset.snapshot import SNAPSHOT, WEIGHTS_FILE, open_dataset
from regio_data.errors import DatasetError


@pytest.fixture
def copy(tmp_path):
    return shutil.copytree(SNAPSHOT, tmp_path / "snapshot")


def test_the_snapshot_is_whole(dataset):
    assert len(dataset.observations) == 87_552
    assert len(dataset.weights) == 342
    assert dataset.source("monitor")["licence"] == "CC BY 4.0"
    assert dataset.source("planeet") is None
    assert len(dataset.version) == 12


def test_how_far_the_figures_go_follows_from_the_data_set(copy):
    assert open_dataset(copy).figures_until == "cijfers t/m 2022, editie december 2023"
    manifest = json.loads((copy / MANIFEST).read_text())
    next(source for source in manifest["sources"] if source["key"] == "monitor")["edition"] = "december 2024"
    (copy / MANIFEST).write_text(json.dumps(manifest))
    assert open_dataset(copy).figures_until == "cijfers t/m 2022, editie december 2024"


def test_trusted_figures_of_groningen(dataset):
    figures = dataset.observations.set_index(["region", "indicator", "year"])["value"]
    for indicator, year, value in [
        ("01_KL_H_01", 2022, 75.1),
        ("01_KL_H_36", 2021, 23900),
        ("01.07_NW", 2021, 10900),
        ("18_FIN_32", 2022, 78900),
        ("01_GZ_08", 2022, 40.1),
        ("R_L_NK_04", 2022, 740),
    ]:
        assert figures["GM0014", indicator, year] == value


def test_the_tables_by_year_hold_every_figure_at_its_place_and_nothing_else(dataset):
    known = dataset.observations.dropna(subset="value")
    tables = {code: dataset.by_year(code) for code in known["indicator"].unique()}
    assert sum(int(table.notna().sum().sum()) for table in tables.values()) == len(known)
    assert dataset.by_year("99_NIEUW") is None
    row = known.iloc[len(known) // 2]
    table = tables[row["indicator"]]
    assert tuple(table.index) == tuple(dataset.neighbours.codes)
    assert table.at[row["region"], row["year"]] == row["value"]


def test_a_required_file_that_the_manifest_leaves_out(copy):
    manifest = json.loads((copy / MANIFEST).read_text())
    manifest["files"] = [f for f in manifest["files"] if f["name"] != WEIGHTS_FILE]
    (copy / MANIFEST).write_text(json.dumps(manifest))
    with pytest.raises(DatasetError, match=r"weights\.parquet: is not in the manifest"):
        open_dataset(copy)
