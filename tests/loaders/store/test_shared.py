"""Two machines and a bucket: what one puts in use the other follows, whole or not at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from loaders.__main__ import main
from loaders.errors import BusyError, LoaderError
from loaders.store.draft import draft_of
from loaders.store.shared import Shared
from loaders.store.store import Store
from regio_data.dataset.snapshot import open_dataset
from tests.standins.s3 import Bucket, bucket

URL = "s3://regio/data"


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch):
    with bucket() as found:
        for name, value in found.environment.items():
            monkeypatch.setenv(name, value)
        yield found


def change(store: Store, value: float) -> str:
    """Put the snapshot in use with one figure changed; return the version."""
    draft = draft_of(open_dataset())
    table = draft.observations.copy()
    table.loc[table["value"].first_valid_index(), "value"] = value
    with store.locked():
        return store.add(replace(draft, observations=table)).version


def refreshed(store: Store, value: float) -> str:
    with Shared(URL).in_step(store):
        return change(store, value)


def test_a_machine_follows_what_another_put_in_use(service: Bucket, tmp_path: Path) -> None:
    one, other = Store(tmp_path / "one"), Store(tmp_path / "other")
    assert not Shared(URL).fetch(other)
    first = refreshed(one, 1.0)
    assert Shared(URL).fetch(other)
    assert (other.state.origin, other.state.dataset.version) == ("store", first)
    assert not Shared(URL).fetch(other)
    second = refreshed(other, 2.0)
    assert Shared(URL).fetch(one)
    assert one.state.dataset.version == second
    with Shared(URL).in_step(one), one.locked():
        one.rollback()
    assert Shared(URL).fetch(other)
    assert other.state.dataset.version == first


@pytest.mark.parametrize("before", [False, True])
def test_of_two_refreshes_at_once_the_second_stops(before: bool, service: Bucket, tmp_path: Path) -> None:
    one, other = Store(tmp_path / "one"), Store(tmp_path / "other")
    if before:
        refreshed(one, 0.5)
    with pytest.raises(BusyError, match="another machine"), Shared(URL).in_step(one):
        change(one, 1.0)
        winner = refreshed(other, 2.0)
    assert one.state.dataset.version == winner
    Shared(URL).fetch(other)
    assert other.state.dataset.version == winner


def test_a_set_that_came_over_damaged_is_not_used(service: Bucket, tmp_path: Path) -> None:
    one, other = Store(tmp_path / "one"), Store(tmp_path / "other")
    first = refreshed(one, 1.0)
    Shared(URL).fetch(other)
    refreshed(one, 2.0)
    for name in [n for n in service.objects if n.endswith("weights.parquet")]:
        service.objects[name] = service.objects[name][:-1] + b"x"
    with pytest.raises(LoaderError, match="cannot be used"):
        Shared(URL).fetch(other)
    assert (other.state.dataset.version, other.state.warnings) == (first, ())


def test_a_service_that_is_gone_is_said_and_changes_nothing(
    service: Bucket, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("REGIO_DATA_DIR", str(tmp_path / "one"))
    first = refreshed(Store(tmp_path / "one"), 1.0)
    monkeypatch.setenv("REGIO_STORE_URL", URL)
    assert main(["follow", "--once"]) == 0
    service.objects["data/pointer.json"] = b"[[["
    assert main(["follow", "--once"]) == 1
    assert "s3://regio/data: the shared store cannot be used" in capsys.readouterr().err
    assert Store(tmp_path / "one").state.dataset.version == first


def test_follow_without_a_shared_store_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["follow"])
    assert "REGIO_STORE_URL" in capsys.readouterr().err
