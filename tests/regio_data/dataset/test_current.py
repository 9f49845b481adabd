"""The choice of data set: a running app picks up a refresh, cheaply, and never falls over a damaged store."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from loaders.store.draft import draft_of
from loaders.store.store import Store
from regio_data.dataset import current
from regio_data.dataset.current import current_dataset, current_state, sources_table
from regio_data.dataset.snapshot import Dataset, open_dataset
from regio_data.dataset.versions import older
from regio_data.errors import DatasetError
from regio_data.registers.load import load_registers


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """An empty store that the app reads."""
    monkeypatch.setenv("REGIO_DATA_DIR", str(tmp_path / "store"))
    return Store(tmp_path / "store")


def add(store: Store, value: float = 1.0) -> Dataset:
    """Put a set in use that differs from the snapshot in one figure."""
    draft = draft_of(open_dataset())
    figures = draft.observations.copy()
    figures.loc[0, "value"] = value
    with store.locked():
        return store.add(replace(draft, observations=figures).in_order(load_registers()))


def test_without_a_store_the_snapshot_is_in_use(store: Store) -> None:
    state = current_state()
    assert (state.origin, state.warnings, state.last_refresh) == ("snapshot", (), None)
    assert not store.root.exists(), "reading must not make the folder"


def test_a_running_app_picks_up_a_refresh_and_a_rollback(store: Store) -> None:
    first = current_dataset()
    add(store, 2.0)
    assert current_state().origin == "store"
    assert current_dataset().observations.loc[0, "value"] == 2.0
    add(store, 3.0)
    assert current_dataset().observations.loc[0, "value"] == 3.0
    with store.locked():
        store.rollback()
    assert current_dataset().observations.loc[0, "value"] == 2.0
    assert current_dataset().version != first.version


def test_as_long_as_nothing_changes_nothing_is_read_again(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    add(store)
    before = current_dataset()
    monkeypatch.setattr("regio_data.dataset.versions.open_dataset", lambda folder: pytest.fail("verified again"))
    assert current_dataset() is before


def test_a_file_that_is_damaged_while_the_app_runs_is_noticed(store: Store) -> None:
    dataset = add(store)
    assert current_state().origin == "store"
    (dataset.folder / "weights.parquet").write_bytes(b"x")
    state = current_state()
    assert state.origin == "snapshot"
    assert "beschadigd" in state.warnings[0].text("nl")


def test_the_set_one_fell_back_on_is_watched_too(store: Store) -> None:
    first, second = add(store, 2.0), add(store, 3.0)
    (second.folder / "observations.parquet").write_bytes(b"x")
    assert current_dataset().folder == first.folder
    shutil.rmtree(first.folder)
    assert current_state().origin == "snapshot"


def test_damage_after_a_rollback_leads_to_the_other_set_of_the_pointer(store: Store) -> None:
    add(store, 1.0)
    second, third = add(store, 2.0), add(store, 3.0)
    with store.locked():
        store.rollback()
    (second.folder / "weights.parquet").write_bytes(b"x")
    assert current_dataset().folder == third.folder
    (third.folder / "weights.parquet").write_bytes(b"x")
    assert current_dataset().folder.name == "000001", "then what else the store has"


def test_store_and_snapshot_both_damaged_is_an_error_that_names_both(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dataset = add(store)
    (dataset.folder / "manifest.json").unlink()
    shutil.copytree(current.SNAPSHOT, tmp_path / "snapshot")
    (tmp_path / "snapshot" / "weights.parquet").unlink()
    monkeypatch.setattr(current, "SNAPSHOT", tmp_path / "snapshot")
    with pytest.raises(DatasetError) as error:
        current_dataset()
    assert {p.file for p in error.value.problems} == {"weights.parquet", "000001"}


def test_a_wrong_setting_leaves_the_snapshot_and_says_why(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    add(store)
    monkeypatch.setenv("REGIO_ATTEMPTS", "veel")
    state = current_state()
    assert state.origin == "snapshot"
    assert "REGIO_ATTEMPTS" in state.warnings[0].text("nl")


def test_a_damaged_record_of_the_last_refresh_is_no_reason_to_fall_over(store: Store) -> None:
    add(store)
    (store.root / "last_refresh.json").write_text('{"when": 1}', encoding="utf-8")
    assert current_state().last_refresh is None


def manifest(edition: str, retrieved: str, built_over: str | None = None, sha256: str = "a") -> dict:
    return {
        "sources": [{"key": "monitor", "edition": edition, "retrieved": retrieved}],
        "files": [{"sha256": sha256}],
        "built_over": built_over,
    }


def test_the_base_decides_then_the_edition_then_the_date() -> None:
    snapshot = manifest("december 2023", "2026-11-21")
    version = Dataset(Path(), snapshot).version
    assert older(manifest("december 2022", "2027-01-01"), snapshot)
    assert not older(manifest("december 2024", "2020-01-01"), snapshot)
    assert older(manifest("december 2023", "2026-11-20"), snapshot)
    assert not older(manifest("december 2023", "2026-11-21"), snapshot)
    assert not older(manifest("december 2023", "2001-01-01", built_over=version), snapshot), "a clock that stood wrong"
    assert not older(manifest("december 2022", "2027-01-01", built_over=version), snapshot), "taken on purpose, with --force"


def test_the_table_of_sources_has_edition_date_age_and_licence() -> None:
    import datetime

    dataset = open_dataset()
    retrieved = json.loads((dataset.folder / "manifest.json").read_text(encoding="utf-8"))["sources"][0]["retrieved"]
    day = datetime.date.fromisoformat(retrieved)
    row = sources_table(dataset, day + datetime.timedelta(days=10)).iloc[0]
    assert (row["key"], row["retrieved"], row["age_days"], row["licence"]) == ("monitor", day, 10, "CC BY 4.0")
