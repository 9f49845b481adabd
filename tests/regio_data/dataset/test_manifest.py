"""A data set of which the manifest or a file is damaged is not opened."""

from __future__ import annotations

import json
import shutil

import pytest

from regio_data.dataset.manifest import MANIFEST
from regio_data.dataset.snapshot import OBSERVATIONS_FILE, SNAPSHOT, WEIGHTS_FILE, open_dataset
from regio_data.errors import DatasetError


@pytest.fixture
def copy(tmp_path):
    return shutil.copytree(SNAPSHOT, tmp_path / "snapshot")


def test_a_truncated_file(copy):
    path = copy / OBSERVATIONS_FILE
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(DatasetError, match=r"observations\.parquet: is damaged: \d+ bytes instead of \d+"):
        open_dataset(copy)


def test_a_changed_byte(copy):
    data = bytearray((copy / WEIGHTS_FILE).read_bytes())
    data[100] ^= 1
    (copy / WEIGHTS_FILE).write_bytes(data)
    with pytest.raises(DatasetError, match=r"weights\.parquet: is damaged: the checksum differs"):
        open_dataset(copy)


def test_a_missing_file(copy):
    (copy / OBSERVATIONS_FILE).unlink()
    with pytest.raises(DatasetError, match=r"observations\.parquet: cannot be read"):
        open_dataset(copy)


def test_a_missing_manifest(copy):
    (copy / MANIFEST).unlink()
    with pytest.raises(DatasetError, match=r"manifest\.json: is missing"):
        open_dataset(copy)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": 1, "files": 3}', '{"format": 2, "files": [], "sources": []}'])
def test_a_manifest_that_is_none(copy, text):
    (copy / MANIFEST).write_text(text)
    with pytest.raises(DatasetError, match=r"manifest\.json"):
        open_dataset(copy)


@pytest.mark.parametrize("name", ["../secret", "/etc/hostname", "deeper/file"])
def test_a_manifest_cannot_point_outside_its_folder(copy, name):
    manifest = json.loads((copy / MANIFEST).read_text())
    manifest["files"][0]["name"] = name
    (copy / MANIFEST).write_text(json.dumps(manifest))
    with pytest.raises(DatasetError, match="lies outside the folder"):
        open_dataset(copy)
