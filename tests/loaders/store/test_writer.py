"""A data set is written whole or not at all, and never over what is none."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from loaders.errors import LoaderError
from loaders.store import writer
from loaders.store.writer import check_tables, write_dataset
from regio_data.dataset.manifest import sha256
from regio_data.dataset.snapshot import open_dataset
from regio_data.errors import DatasetError


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_what_is_written_can_be_read_and_its_manifest_knows_every_file(draft, tmp_path):
    found = write_dataset(tmp_path / "set", draft(7.5), {"sequence": 3})
    assert found.folder == tmp_path / "set"
    assert found.observations.equals(draft(7.5).observations)
    manifest = json.loads((found.folder / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["sequence"] == 3
    assert [source["key"] for source in manifest["sources"]] == list(draft(7.5).sources)
    files = {entry["name"]: entry for entry in manifest["files"]}
    assert set(files) == {"observations.parquet", "weights.parquet", "boundaries.parquet"}  # what is not there is left out
    for name, entry in files.items():
        path = found.folder / name
        assert (entry["bytes"], entry["sha256"]) == (path.stat().st_size, sha256(path))
    assert files["weights.parquet"]["rows"] == len(draft(7.5).weights)
    assert found.folder.stat().st_mode & 0o777 == 0o755


def test_the_same_draft_gives_the_same_bytes(draft, tmp_path):
    one, other = (write_dataset(tmp_path / name, draft(1.0)) for name in ("een", "twee"))
    assert contents(one.folder) == contents(other.folder)


def test_a_set_takes_the_place_of_another_or_of_an_empty_folder(draft, tmp_path):
    (tmp_path / "set").mkdir()
    write_dataset(tmp_path / "set", draft(1.0))
    assert write_dataset(tmp_path / "set", draft(2.0)).observations["value"].dropna().iloc[0] == 2.0
    assert [path.name for path in tmp_path.iterdir()] == ["set"]


def test_a_folder_with_anything_else_in_it_is_not_replaced(draft, tmp_path):
    write_dataset(tmp_path / "set", draft(1.0))
    (tmp_path / "set" / "notities.txt").write_text("van de gebruiker", encoding="utf-8")
    (tmp_path / "foto's").mkdir()
    (tmp_path / "foto's" / "1.jpg").write_bytes(b"x")
    (tmp_path / "bestand").write_text("x", encoding="utf-8")
    for name in ("set", "foto's", "bestand"):
        with pytest.raises(LoaderError, match="is not a snapshot folder, so it is not replaced"):
            write_dataset(tmp_path / name, draft(2.0))
    assert open_dataset(tmp_path / "set").observations["value"].dropna().iloc[0] == 1.0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bestand", "foto's", "set"]


def test_a_table_that_breaks_its_contract_is_not_written(draft, tmp_path):
    wrong = draft(1.0)
    wrong.observations.loc[0, "value"] = 1e13
    with pytest.raises(DatasetError, match=r"observations\.parquet, value: breaks the contract"):
        check_tables(wrong)
    with pytest.raises(DatasetError):
        write_dataset(tmp_path / "set", wrong)
    with pytest.raises(DatasetError, match=r"weights\.parquet"):
        check_tables(replace(draft(1.0), weights=wrong.weights.drop(columns="inhabitants")))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("when", ["while it is written", "when it takes its place"])
def test_what_goes_wrong_leaves_the_old_set_as_it_was(when, draft, tmp_path, monkeypatch):
    write_dataset(tmp_path / "set", draft(1.0))
    before = contents(tmp_path / "set")
    if when == "while it is written":  # a disk that stores other bytes
        write = writer._write

        def rot(path, table):
            entry = write(path, table)
            path.write_bytes(path.read_bytes()[:-1] + b"x")
            return entry

        monkeypatch.setattr(writer, "_write", rot)
    else:
        moved = type(tmp_path).rename

        def stuck(path, target):
            if path.name.startswith(".set-") and not path.name.endswith("-old"):
                raise PermissionError
            return moved(path, target)

        monkeypatch.setattr(type(tmp_path), "rename", stuck)
    with pytest.raises((DatasetError, PermissionError)):
        write_dataset(tmp_path / "set", draft(2.0))
    assert contents(tmp_path / "set") == before
    assert [path.name for path in tmp_path.iterdir()] == ["set"]
