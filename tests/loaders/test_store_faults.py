"""The fault matrix, of writing to the store: a full disk, a kill, two refreshes, and a clock that is set back."""

from __future__ import annotations

import datetime
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
from loaders.store.store import Store
from regio_data.dataset.current import current_dataset
from tests.loaders.conftest import Place, assert_serves, line_with
from tests.loaders.killed import POINTS
from tests.often import a_few

ROOT = Path(__file__).parents[2]


def _mounted(*arguments: object) -> bool:
    """Mount, where this user and machine allow it."""
    try:
        return subprocess.run(["mount", *map(str, arguments)], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


@pytest.mark.parametrize("point", a_few(POINTS, 2))
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
