"""The store: the set in use is replaced in one step, the one before is kept, and one refresh works at a time."""

from __future__ import annotations

import datetime
import json
import shutil

import pytest

from loaders.errors import BusyError, LoaderError
from loaders.store.store import Store
from regio_data.dataset.refresh_record import FILE, RefreshRecord
from regio_data.dataset.snapshot import open_dataset
from regio_data.dataset.versions import Pointer, read_pointer, version_folders


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "store")


@pytest.fixture
def added(store, draft):
    """Put sets in use one after the other, each with another figure."""

    def make(*values):
        for value in values:
            with store.locked():
                store.add(draft(value))
        return store

    return make


def in_use(store):
    """Return what the app reads: the folder and its first figure, or that it is the snapshot."""
    state = store.state
    values = state.dataset.observations["value"].dropna()
    return (state.dataset.folder.name, values.iloc[0]) if state.origin == "store" else "snapshot"


def names(store):
    return [folder.name for folder in version_folders(store.root)]


def test_a_set_that_is_added_is_the_one_that_the_app_reads(store, added):
    assert in_use(store) == "snapshot"
    assert in_use(added(1.0)) == ("000001", 1.0)
    assert in_use(added(2.0)) == ("000002", 2.0)
    assert read_pointer(store.root) == Pointer("000002", "000001")
    said = store.state.dataset.manifest
    assert (said["sequence"], said["built_over"]) == (2, open_dataset().version)
    age = datetime.datetime.now(datetime.UTC) - datetime.datetime.fromisoformat(said["created"])
    assert datetime.timedelta(0) <= age < datetime.timedelta(minutes=5)


def test_going_back_goes_to_the_set_before_and_forward_again(store, added):
    added(1.0, 2.0)
    found = []
    for _ in range(2):
        with store.locked():
            store.rollback()
        found.append(in_use(store))
    assert found == [("000001", 1.0), ("000002", 2.0)]


def test_before_the_first_set_lies_the_snapshot(store, added):
    added(1.0)
    with store.locked():
        assert store.rollback().origin == "snapshot"
    assert read_pointer(store.root) == Pointer(None, "000001")
    with store.locked():
        assert store.rollback().origin == "store"


def test_there_is_no_going_back_to_nothing_or_to_what_is_damaged(store, added):
    with store.locked(), pytest.raises(LoaderError, match="holds no refreshed data set"):
        store.rollback()
    added(1.0, 2.0)
    (store.root / "versions" / "000001" / "weights.parquet").unlink()
    with store.locked(), pytest.raises(LoaderError, match="the previous data set 000001 is damaged"):
        store.rollback()
    assert in_use(store) == ("000002", 2.0)
    (store.root / "pointer.json").write_text("[", encoding="utf-8")
    with store.locked(), pytest.raises(LoaderError, match=r"pointer\.json: is damaged .* Refresh first"):
        store.rollback()


def test_a_number_is_never_given_twice(store, added):
    """Not after going back, and not when a folder was thrown away by hand."""
    added(1.0, 2.0)
    with store.locked():
        store.rollback()
    assert in_use(added(3.0)) == ("000003", 3.0)
    shutil.rmtree(store.root / "versions" / "000003")
    assert in_use(added(4.0)) == ("000004", 4.0)


def test_old_sets_are_cleared_but_not_the_one_before(store, added):
    added(1.0, 2.0, 3.0, 4.0, 5.0)
    assert names(store) == ["000005", "000004", "000003", "000002"]
    pointer = read_pointer(store.root)
    assert (pointer.current, pointer.previous) == ("000005", "000004")


def test_a_second_refresh_is_kept_out_until_the_first_is_done(store, added):
    with store.locked(), pytest.raises(BusyError, match="another refresh is at work"), Store(store.root).locked():
        pass
    with pytest.raises(ZeroDivisionError), store.locked():
        raise ZeroDivisionError
    with store.locked():
        pass  # one that failed holds nobody up


def test_what_a_killed_refresh_left_is_cleared_and_nothing_else(store, added):
    added(1.0)
    left = [store.root / ".pointer.json-abc", store.root / f".{FILE}-abc", store.root / "versions" / ".000002-abc"]
    own = [store.root / ".geheim", store.root / "versions" / ".mijn", store.root / "versions" / "notities"]
    for path in (*left, *own):
        path.mkdir() if path.parent.name == "versions" else path.write_text("x", encoding="utf-8")
    with store.locked():
        pass
    assert [path.exists() for path in left] == [False] * 3
    assert [path.exists() for path in own] == [True] * 3
    assert names(store) == ["000001"]


def test_a_set_that_cannot_be_put_in_use_is_not_left_behind(store, added, draft):
    """It would be taken for the newest, were the pointer damaged."""
    added(1.0)
    (store.root / "pointer.json").unlink()
    (store.root / "pointer.json").mkdir()
    with store.locked(), pytest.raises(IsADirectoryError, match="is a folder where a file should be; remove it"):
        store.add(draft(2.0))
    assert names(store) == ["000001"]


def test_a_small_file_is_replaced_whole_for_everybody_to_read(store, added):
    added(1.0)
    pointer = store.root / "pointer.json"
    assert pointer.stat().st_mode & 0o777 == 0o644
    assert json.loads(pointer.read_text(encoding="utf-8")) == {"current": "000001", "previous": None}
    assert sorted(path.name for path in store.root.iterdir()) == ["pointer.json", "refresh.lock", "versions"]


def test_a_run_is_written_down_and_a_folder_that_cannot_be_written_fails_nothing(store, added, tmp_path):
    when = datetime.datetime(2026, 11, 22, tzinfo=datetime.UTC)
    record = RefreshRecord(when=when, command="refresh", outcome="done", nl="gelukt", en="done")
    with added(1.0).locked():
        store.record(record)
    assert RefreshRecord.model_validate_json((store.root / FILE).read_text(encoding="utf-8")) == record
    (store.root / FILE).unlink()
    (store.root / FILE).mkdir()
    store.record(record)
    assert list(store.root.glob(".*")) == []  # nothing half done
    (tmp_path / "file").write_text("", encoding="utf-8")
    Store(tmp_path / "file").record(record)
    assert (tmp_path / "file").read_text(encoding="utf-8") == ""


def test_what_a_shared_store_has_in_use_is_taken_over(store, added):
    added(1.0, 2.0)
    with store.locked():
        store.follow(Pointer("000001", None), None)
    assert in_use(store) == ("000001", 1.0)
    assert not (store.root / FILE).exists()
    with store.locked():
        store.follow(None, b'{"a": "\xff"}')  # a record that is damaged stops nothing
    assert read_pointer(store.root) == Pointer("000001", None)
    assert (store.root / FILE).read_text(encoding="utf-8") == '{"a": "\N{REPLACEMENT CHARACTER}"}'
