"""Shared by the tests of the loaders: stand-in servers, and a store that holds good data."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from loaders.__main__ import main
from regio_data.dataset.current import current_state
from regio_data.registers.load import load_registers
from regio_data.registers.registers import Registers
from regio_data.registers.statline import StatlineMapping, load_statline
from regio_data.settings import DEFAULT_CONFIG
from tests.fault_matrix import ROW
from tests.standins.cbs import cbs
from tests.standins.monitor import monitor, monitor_csv
from tests.standins.pdok import pdok
from tests.standins.web import StandIn

#: Few tries and no pauses; a test that runs into a time-out on purpose shortens it further.
QUICK = {
    "REGIO_ATTEMPTS": "2",
    "REGIO_BACKOFF": "0",
    "REGIO_CONNECT_TIMEOUT": "5",
    "REGIO_READ_TIMEOUT": "20",
    "REGIO_MAX_MEGABYTES": "50",
    "REGIO_NEWER_FIGURES": "false",  # some twenty tables; tests.loaders.test_newer asks for them
}


@dataclass
class Place:
    """A store with good data in it, and the servers that a refresh goes to."""

    root: Path
    standin: StandIn
    capsys: pytest.CaptureFixture[str]

    def run(self, *arguments: str) -> tuple[int, str]:
        """Run a command of the loaders; return its exit code and what it printed."""
        self.capsys.readouterr()
        try:
            code = main(list(arguments))
        except SystemExit as end:
            code = end.code
        printed = self.capsys.readouterr()
        assert "Traceback" not in printed.out + printed.err
        assert not set("\x1b\x07\x9b") & set(printed.out + printed.err), "a file gave orders to the terminal"
        return code, printed.out + printed.err

    def contents(self, *names: str) -> dict[str, str]:
        """Return the sha256 of the pointer and every file of every data set, or of the data sets named."""
        files = [p for p in (self.root / "versions").rglob("*") if p.is_file() and ".0" not in str(p.relative_to(self.root))]
        if names:
            files = [p for p in files if p.parent.name in names]
        elif (self.root / "pointer.json").exists():
            files.append(self.root / "pointer.json")
        return {str(p.relative_to(self.root)): hashlib.sha256(p.read_bytes()).hexdigest() for p in files}


def assert_serves(origin: str) -> None:
    """The app finds a whole data set (its checksums are verified), and reads from it."""
    state = current_state()
    assert state.origin == origin
    assert len(state.dataset.weights) == 342


def line_with(printed: str, text: str) -> str:
    """The line of what was printed that has a text, which must be there."""
    assert text in printed
    return next(line for line in printed.splitlines() if text in line)


@pytest.fixture(scope="session")
def server() -> Iterator[StandIn]:
    """The stand-ins, one for all tests."""
    with StandIn(cbs, pdok, monitor) as standin:
        yield standin


@pytest.fixture
def standin(server: StandIn) -> Iterator[StandIn]:
    """The stand-ins without a fault."""
    yield server
    server.faults.clear()
    server.requests.clear()


@pytest.fixture
def pointed(standin: StandIn, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> StandIn:
    """The stand-ins, with the settings of the loaders pointing at them and at an empty store."""
    assert not DEFAULT_CONFIG.exists(), "a config.toml would change what these tests see"
    for name, value in {**standin.settings(), **QUICK, "REGIO_DATA_DIR": str(tmp_path / "store")}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("REGIO_MONITOR_URL")
    monkeypatch.setattr("loaders.commands.load_registers", registers)  # they do not change, and reading them takes time
    monkeypatch.setattr("loaders.commands.load_statline", lambda _: mappings())
    return standin


@cache
def registers() -> Registers:
    """The registers, read once."""
    return load_registers()


@pytest.fixture(scope="session")
def good_store(server: StandIn, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store after one good refresh."""
    root = tmp_path_factory.mktemp("good") / "store"
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {**server.settings(), **QUICK, "REGIO_DATA_DIR": str(root)}.items():
            patch.setenv(name, value)
        assert main(["refresh", "--json"]) == 0
    return root


@pytest.fixture
def place(pointed: StandIn, good_store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Place:
    """A copy of the good store, with the stand-ins."""
    root = tmp_path / "store"
    shutil.copytree(good_store, root)
    return Place(root, pointed, capsys)


@pytest.fixture(scope="session")
def monitor_text() -> str:
    """The monitor file as text."""
    return monitor_csv().decode("utf-8-sig").replace("\r\n", "\n")


@cache
def mappings() -> tuple[StatlineMapping, ...]:
    """The register of StatLine tables, read once."""
    return load_statline(registers())


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
