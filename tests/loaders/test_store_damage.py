"""The fault matrix, of reading the store: sets, pointers and snapshots that are damaged, gone or of another day."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from loaders.store.draft import draft_of
from loaders.store.store import Store
from regio_data.dataset import current
from regio_data.dataset.current import current_dataset, current_state
from regio_data.dataset.snapshot import SNAPSHOT
from tests.loaders.conftest import Place, assert_serves, line_with
from tests.often import a_few


@pytest.mark.parametrize(
    ("name", "damage"),
    [
        ("manifest.json", lambda p: p.write_text("{", encoding="utf-8")),
        ("manifest.json", lambda p: p.write_text("[]", encoding="utf-8")),
        ("manifest.json", lambda p: p.unlink()),
        ("observations.parquet", lambda p: p.write_bytes(p.read_bytes()[:-1] + b"\0")),
        ("weights.parquet", lambda p: p.write_bytes(b"")),
        ("boundaries.parquet", lambda p: p.unlink()),
    ],
    ids=["manifest cut off", "manifest a list", "manifest gone", "figures changed", "weights empty", "boundaries gone"],
)
def test_a_damaged_set_is_passed_over_for_the_one_before(name: str, damage, place: Place, file: Path, row, request) -> None:
    assert place.run("import-monitor", str(file))[0] == 0
    assert current_dataset().folder.name == "000002"
    damage(place.root / "versions" / "000002" / name)
    state = current_state()
    assert (state.origin, state.dataset.folder.name) == ("store", "000001")
    assert name in state.warnings[0].text("en")
    assert "000002" in state.warnings[0].text("nl")
    assert_serves("store")
    row(f"damage: {request.node.callspec.id}", "serves the set before", state.warnings[0].text("en"))


def _garbage(name: str, content: bytes):
    """Put something else in a file of a set, with the right size and checksum in the manifest."""

    def damage(folder: Path) -> None:
        (folder / name).write_bytes(content)
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        entry = next(entry for entry in manifest["files"] if entry["name"] == name)
        entry |= {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")

    return damage


def _manifest(change):
    def damage(folder: Path) -> None:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        (folder / "manifest.json").write_text(json.dumps(change(manifest)), encoding="utf-8")

    return damage


def _pipe(name: str):
    def damage(folder: Path) -> None:
        (folder / name).unlink()
        os.mkfifo(folder / name)

    return damage


HOSTILE = {
    "deep JSON": lambda folder: (folder / "manifest.json").write_text("[" * 200_000, encoding="utf-8"),
    "NUL in a name": _manifest(lambda m: {**m, "files": [{**m["files"][0], "name": "a\0b"}, *m["files"][1:]]}),
    "numbers for text": _manifest(lambda m: {**m, "sources": [{**m["sources"][0], "edition": 2023}]}),
    "no date": _manifest(lambda m: {**m, "sources": [{**m["sources"][0], "retrieved": "gisteren"}]}),
    "figures that are no parquet": _garbage("observations.parquet", b"PAR1 nee PAR1"),
    "boundaries that are no parquet": _garbage("boundaries.parquet", os.urandom(100)),
    "boundaries of something else": _garbage("boundaries.parquet", (SNAPSHOT / "weights.parquet").read_bytes()),
    "manifest a pipe": _pipe("manifest.json"),
    "figures a pipe": _pipe("observations.parquet"),
}


@pytest.mark.parametrize("name", a_few([*HOSTILE], 2))
def test_a_set_that_is_damaged_on_purpose_is_passed_over(name: str, place: Place, row) -> None:
    HOSTILE[name](place.root / "versions" / "000001")
    assert_serves("snapshot")
    assert "damaged and not used" in current_state().warnings[0].text("en")
    row(f"damage: {name}", "serves the snapshot", current_state().warnings[0].text("en"))


@pytest.mark.parametrize("kind", a_few(["pipe", "folder", "deep", "gone"], 2))
def test_a_pointer_that_is_none(kind: str, place: Place, file: Path, row) -> None:
    """The newest valid set is used, that is said, and a refresh that cannot put its set in use leaves none behind."""
    pointer = place.root / "pointer.json"
    pointer.unlink()
    if kind == "pipe":
        os.mkfifo(pointer)
    elif kind == "folder":
        pointer.mkdir()
    elif kind == "deep":
        pointer.write_text("[" * 5000, encoding="utf-8")
    assert_serves("store")
    said = current_state().warnings[0].text("en")
    assert "pointer.json: is damaged" in said
    code, printed = place.run("import-monitor", str(file))
    in_use = current_dataset().folder.name
    if kind == "folder":
        assert (code, in_use) == (1, "000001")
        assert "nothing was changed: is a folder where a file should be; remove it" in printed
    else:
        assert (code, in_use) == (0, "000002")
        assert not current_state().warnings
    row(f"pointer {kind}", f"exit {code}, serves {in_use}", said)


def test_a_store_that_vanishes_is_missed(place: Place, row) -> None:
    assert_serves("store")
    shutil.rmtree(place.root)
    assert_serves("snapshot")
    said = current_state().warnings[0]
    assert "the store with the refreshed data sets is gone" in said.text("en")
    assert "ververste gegevens is weg" in said.text("nl")
    row("the store vanishes", "serves the snapshot", said.text("en"))


def test_a_damaged_store_leaves_the_snapshot(place: Place, row) -> None:
    (place.root / "versions" / "000001" / "manifest.json").write_text("{}", encoding="utf-8")
    assert_serves("snapshot")
    warning = current_state().warnings[0].text("en")
    code, printed = place.run("status")
    assert code == 0
    assert warning in printed
    row("damage: the only set of the store", "serves the snapshot", warning)


@pytest.mark.parametrize("text", ["", "{", '{"current": "../../etc"}', "[1]"], ids=["empty", "cut off", "outside", "a list"])
def test_a_damaged_pointer(text: str, place: Place, file: Path, row, request) -> None:
    (place.root / "pointer.json").write_text(text, encoding="utf-8")
    assert_serves("store")
    warning = current_state().warnings[0].text("en")
    assert "pointer.json" in warning
    code, printed = place.run("rollback")
    assert code == 1
    assert f"{place.root / 'pointer.json'}: is damaged" in printed
    assert place.run("import-monitor", str(file))[0] == 0  # a refresh mends it
    assert current_state().warnings == ()
    row(f"damage: pointer {request.node.callspec.id}", "serves the newest valid set", warning)


def test_a_snapshot_of_a_newer_edition_wins(place: Place, tmp_path: Path, row, monkeypatch: pytest.MonkeyPatch) -> None:
    newer = tmp_path / "snapshot"
    shutil.copytree(SNAPSHOT, newer)
    manifest = json.loads((newer / "manifest.json").read_text(encoding="utf-8"))
    manifest["sources"][0]["edition"] = "december 2030"
    (newer / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    monkeypatch.setattr(current, "SNAPSHOT", newer)
    assert_serves("snapshot")
    warning = current_state().warnings[0].text("en")
    assert "older than the embedded snapshot" in warning
    row("snapshot newer than the store", "serves the snapshot", warning)


def test_a_set_of_another_municipal_division_is_passed_over_and_a_refresh_heals_that(place: Place, file: Path, row) -> None:
    """As after an update of the code to the division of another year; the snapshot and the registers come with it."""
    draft, gone = draft_of(current_dataset()), "GM0417"
    kept = {name: (table := getattr(draft, name))[table["region"] != gone] for name in ("observations", "weights")}
    boundaries = draft.boundaries[draft.boundaries["code"] != gone].reset_index(drop=True)
    store = Store(place.root)
    with store.locked():
        store.add(replace(draft, **kept, boundaries=boundaries))
    shutil.rmtree(place.root / "versions" / "000001")
    assert_serves("snapshot")
    said = current_state().warnings[0].text("en")
    assert "of another municipal division than the registers" in said
    assert place.run("import-monitor", str(file))[0] == 0
    assert_serves("store")
    assert len(current_dataset().weights) == 342
    row("a set of another division", "serves the snapshot", said)


def test_a_damaged_snapshot_does_not_harm_a_good_store(
    place: Place, tmp_path: Path, row, monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged = tmp_path / "snapshot"
    shutil.copytree(SNAPSHOT, damaged)
    (damaged / "weights.parquet").unlink()
    monkeypatch.setattr(current, "SNAPSHOT", damaged)
    assert_serves("store")
    row("snapshot damaged, store whole", "serves the store", current_state().warnings[0].text("en"))


def test_a_rollback_to_a_damaged_set_is_refused(place: Place, file: Path, row) -> None:
    assert place.run("import-monitor", str(file))[0] == 0
    (place.root / "versions" / "000001" / "weights.parquet").unlink()
    before = place.contents()
    code, printed = place.run("rollback")
    assert code == 1
    assert place.contents() == before
    assert current_dataset().folder.name == "000002"
    row("rollback to a damaged set", "exit 1: failed, unchanged", line_with(printed, "previous data set 000001 is damaged"))
