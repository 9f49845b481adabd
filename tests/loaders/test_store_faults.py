"""The fault matrix, of the store: a full disk, a kill, two refreshes, damage, and a clock that is set back."""

from __future__ import annotations

import datetime
import hashlib
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from loaders.store import writer
from loaders.store.draft import draft_of
from loaders.store.store import Store
from regio_data.dataset import current, versions
from regio_data.dataset.current import current_dataset, current_state
from regio_data.dataset.snapshot import SNAPSHOT
from tests.fault_matrix import ROW
from tests.loaders.conftest import Place
from tests.loaders.killed import POINTS
from tests.loaders.test_faults import assert_serves

ROOT = Path(__file__).parents[2]


@pytest.fixture
def file(tmp_path: Path, monitor_text: str) -> Path:
    """A monitor file with one figure that differs from the store's."""
    path = tmp_path / "monitor.csv"
    path.write_text(monitor_text.replace(";GM0014;Groningen;2013;2400,0", ";GM0014;Groningen;2013;2500,0", 1), encoding="utf-8")
    return path


@pytest.fixture
def row(record_property):
    """Report a row of the matrix."""
    return lambda case, exit_code, message: record_property(ROW, (case, exit_code, message))


def _mounted(*arguments: object) -> bool:
    """Mount, where this user and machine allow it."""
    try:
        return subprocess.run(["mount", *map(str, arguments)], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def line_with(printed: str, text: str) -> str:
    assert text in printed
    return next(line for line in printed.splitlines() if text in line)


@pytest.mark.parametrize("point", POINTS)
def test_a_kill_leaves_the_old_set_or_the_new_one(point: str, place: Place, file: Path, row) -> None:
    before = place.contents("000001")
    done = subprocess.run(
        [sys.executable, "-m", "tests.loaders.killed", point, str(file)], cwd=ROOT, capture_output=True, check=False
    )
    assert done.returncode == -signal.SIGKILL
    assert place.contents("000001") == before
    assert_serves("store")
    in_use = current_dataset().folder.name
    assert in_use == ("000002" if point == "after the swap" else "000001")
    with Store(place.root).locked():
        pass  # the next run clears up what the killed one left
    left = [p.name for p in (*place.root.glob(".*"), *(place.root / "versions").glob(".*"))]
    assert left == []
    row(
        f"kill -9 {point}",
        "killed, unchanged" if in_use == "000001" else "killed, new set whole",
        f"serves {in_use}; the next run clears up",
    )


@pytest.fixture
def small_disk(place: Place) -> Iterator[bool]:
    """A store on a disk with hardly any room left, a tmpfs; tells whether that could be mounted."""
    parked = place.root.with_name("parked")
    place.root.rename(parked)
    place.root.mkdir()
    size = sum(p.stat().st_size for p in parked.rglob("*") if p.is_file()) + 150_000
    mounted = _mounted("-t", "tmpfs", "-o", f"size={size}", "none", place.root)
    try:
        shutil.copytree(parked, place.root, dirs_exist_ok=True)
        yield mounted
    finally:
        if mounted:
            subprocess.run(["umount", place.root], check=True)


def _with_small_files(*arguments: str) -> tuple[int, str]:
    """Run a command in a process that may not write files over 50 kB: the next best thing to a full disk."""
    done = subprocess.run(
        [sys.executable, "-m", "loaders", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000)),
    )
    return done.returncode, done.stdout + done.stderr


def test_a_full_disk(place: Place, small_disk: bool, file: Path, row) -> None:
    before = place.contents()
    run, said = (place.run, "No space left on device") if small_disk else (_with_small_files, "File too large")
    code, printed = run("import-monitor", str(file))
    assert code == 1
    assert place.contents() == before
    assert_serves("store")
    row("full disk", "exit 1: failed, unchanged", line_with(printed, said))


@pytest.fixture
def read_only(place: Place) -> Iterator[None]:
    """A store that cannot be written: permissions, or a read-only mount where the tests run as root."""
    if os.geteuid():
        place.root.chmod(0o555)
        (place.root / "versions").chmod(0o555)
        yield
        place.root.chmod(0o755)
        (place.root / "versions").chmod(0o755)
        return
    if not _mounted("--bind", place.root, place.root):
        pytest.skip("root may write everywhere, and this machine allows no mounts")
    try:
        assert _mounted("-o", "remount,ro,bind", place.root)
        yield
    finally:
        subprocess.run(["umount", place.root], check=True)


def test_a_read_only_folder(place: Place, read_only: None, file: Path, row) -> None:
    before = place.contents()
    code, printed = place.run("import-monitor", str(file))
    assert code == 1
    assert place.contents() == before
    assert_serves("store")
    assert str(place.root) in printed
    row("read-only folder", "exit 1: failed, unchanged", line_with(printed, "error:"))


def test_two_refreshes_at_once(place: Place, file: Path, row) -> None:
    before = place.contents()
    hold = (
        "import filelock, sys, time\n"
        "with filelock.FileLock(sys.argv[1]):\n    print('held', flush=True)\n    sys.stdin.read()\n"
    )
    command = [sys.executable, "-c", hold, str(place.root / "refresh.lock")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout.readline() == "held\n"
        started = time.monotonic()
        code, printed = place.run("import-monitor", str(file))
        assert time.monotonic() - started < 5, "the second must stop, not wait"
        other.stdin.close()
    assert code == 1
    assert place.contents() == before
    assert_serves("store")
    row("two refreshes at once", "exit 1: second stops", line_with(printed, "another refresh is at work"))


def test_a_clock_that_is_set_back(place: Place, file: Path, row, monkeypatch: pytest.MonkeyPatch) -> None:
    class Past(datetime.datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.datetime(2001, 1, 1, tzinfo=tz)

    class PastDay(datetime.date):
        @classmethod
        def today(cls):
            return datetime.date(2001, 1, 1)

    monkeypatch.setattr(datetime, "datetime", Past)
    monkeypatch.setattr("loaders.store.draft.datetime.date", PastDay)
    code, _printed = place.run("refresh", "--source", f"monitor={file}", "--edition", "december 2023")
    monkeypatch.undo()
    monkeypatch.setenv("REGIO_DATA_DIR", str(place.root))
    assert code == 0
    dataset = current_dataset()
    assert dataset.folder.name == "000002"
    assert dataset.manifest["created"].startswith("2001")
    assert place.run("rollback")[0] == 0
    assert current_dataset().folder.name == "000001"
    assert place.run("rollback")[0] == 0
    assert current_dataset().folder.name == "000002"
    row("clock set back to 2001", "exit 0: done", "the set with the highest number is in use; rollback and forward work")


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


@pytest.mark.parametrize("name", HOSTILE)
def test_a_set_that_is_damaged_on_purpose_is_passed_over(name: str, place: Place, row) -> None:
    HOSTILE[name](place.root / "versions" / "000001")
    assert_serves("snapshot")
    assert "damaged and not used" in current_state().warnings[0].text("en")
    row(f"damage: {name}", "serves the snapshot", current_state().warnings[0].text("en"))


@pytest.mark.parametrize("kind", ["pipe", "folder", "deep", "gone"])
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
    kept = [table[table[key] != gone] for table, key in ((draft.observations, "region"), (draft.weights, "region"))]
    areas = draft.boundaries[draft.boundaries["code"] != gone].reset_index(drop=True)
    store = Store(place.root)
    with store.locked():
        store.add(*kept, areas, draft.districts, list(draft.sources.values()), draft.official)
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


def test_the_data_folder_is_a_file(place: Place, file: Path, row, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REGIO_DATA_DIR", str(file))
    assert_serves("snapshot")
    before = file.read_bytes()
    code, printed = place.run("refresh", "--only", "statline")
    assert code == 1
    assert file.read_bytes() == before
    row("the data folder is a file", "exit 1: failed, unchanged", line_with(printed, "error:"))


def test_a_set_that_is_written_badly_is_not_put_in_use(place: Place, file: Path, row, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that stores other bytes than were written is noticed before the swap."""
    write = writer._write

    def rot(path: Path, table) -> dict:
        entry = write(path, table)
        path.write_bytes(path.read_bytes()[:-1] + b"x")
        return entry

    before = place.contents()
    monkeypatch.setattr(writer, "_write", rot)
    code, printed = place.run("import-monitor", str(file))
    assert code == 1
    assert place.contents() == before
    assert list((place.root / "versions").iterdir()) == [place.root / "versions" / "000001"]
    assert_serves("store")
    row("bytes go wrong while writing", "exit 1: failed, unchanged", line_with(printed, "the checksum differs"))


def test_other_files_in_the_data_folder_are_left_alone(place: Place, file: Path) -> None:
    (place.root / ".geheim").write_text("van de gebruiker", encoding="utf-8")
    (place.root / "versions" / ".mijn").mkdir()
    assert place.run("import-monitor", str(file))[0] == 0
    assert (place.root / ".geheim").read_text(encoding="utf-8") == "van de gebruiker"
    assert (place.root / "versions" / ".mijn").is_dir()


def test_old_sets_are_cleared_but_not_the_one_before(place: Place, file: Path) -> None:
    good = file.read_text(encoding="utf-8")
    for value in range(2501, 2505):
        file.write_text(good.replace(";2500,0", f";{value},0", 1), encoding="utf-8")
        assert place.run("import-monitor", str(file))[0] == 0
    names = [folder.name for folder in versions.version_folders(place.root)]
    assert names == ["000005", "000004", "000003", "000002"]
    pointer = versions.read_pointer(place.root)
    assert (pointer.current, pointer.previous) == ("000005", "000004")
