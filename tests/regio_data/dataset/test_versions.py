"""The pointer and the folders of a store, and which data set is the older."""

from __future__ import annotations

import json

import pytest

from regio_data.dataset.versions import MOST_POINTER, Pointer, edition_key, fingerprint, older, read_pointer, version_folders


def test_without_a_store_there_is_no_pointer_and_no_version(tmp_path):
    assert read_pointer(tmp_path) is None
    assert version_folders(tmp_path) == []


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}x", "[" * 5000, json.dumps({"current": "../x"}), json.dumps({"current": "000001\n"}), '{"current": 1}', "7"],
)
def test_a_damaged_pointer_is_an_error(tmp_path, text):
    (tmp_path / "pointer.json").write_text(text)
    with pytest.raises(ValueError):
        read_pointer(tmp_path)


def test_a_pointer_names_two_folders_or_the_snapshot(tmp_path):
    (tmp_path / "pointer.json").write_text('{"current": "000002", "previous": null}')
    assert read_pointer(tmp_path) == Pointer("000002", None)


def test_a_pointer_that_is_too_large_is_not_read(tmp_path):
    (tmp_path / "pointer.json").write_text('{"current": null, "previous": null}' + " " * MOST_POINTER)
    with pytest.raises((ValueError, OSError)):
        read_pointer(tmp_path)


def test_the_newest_number_goes_first_and_other_names_do_not_count(tmp_path):
    for name in ("000002", "000010", "7", "000003.tmp", "0000011"):
        (tmp_path / "versions" / name).mkdir(parents=True)
    assert [folder.name for folder in version_folders(tmp_path)] == ["000010", "000002"]


def test_the_fingerprint_changes_with_the_pointer_and_with_a_file(tmp_path):
    folder = tmp_path / "versions" / "000001"
    folder.mkdir(parents=True)
    seen = {fingerprint(tmp_path)}
    (folder / "a.parquet").write_bytes(b"1")
    seen.add(fingerprint(tmp_path))
    (folder / "a.parquet").write_bytes(b"12")
    seen.add(fingerprint(tmp_path))
    (tmp_path / "pointer.json").write_text("{}")
    seen.add(fingerprint(tmp_path))
    assert len(seen) == 4
    assert fingerprint(tmp_path) in seen


@pytest.mark.parametrize(
    ("edition", "key"),
    [
        ("december 2023", (2023, 12)),
        ("2023", (2023, 12)),
        ("editie van juni 2024", (2024, 6)),
        ("2024", (2024, 12)),
        ("mrt 2024", (2024, 3)),
        ("Dec. 2023", (2023, 12)),
        ("mei 2025", (2025, 5)),
        ("onbekend", (0, 0)),
        ("editie 12023", (0, 0)),
    ],
)
def test_an_edition_is_a_year_and_a_month(edition, key):
    assert edition_key(edition) == key


def manifest(edition, retrieved, **other):
    return {"sources": [{"key": "monitor", "edition": edition, "retrieved": retrieved}], **other}


def test_the_edition_decides_and_then_the_day_on_which_it_was_got():
    first = manifest("december 2023", "2026-01-01")
    assert older(first, manifest("december 2024", "2025-01-01"))
    assert not older(manifest("december 2024", "2025-01-01"), first)
    assert older(first, manifest("december 2023", "2026-01-02"))
    assert not older(first, first)
    assert older(manifest("december 2023", "gisteren"), first)
