"""The fault matrix: whatever goes wrong, no data are lost, the app still serves, and the message names the cause."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from tests.fault_matrix import ROW
from tests.loaders.cases.monitor import FILES, FileCase
from tests.loaders.cases.pdok import PARTLY, PDOK, TOWN_FAULTS
from tests.loaders.cases.service import Case, sent_to
from tests.loaders.cases.statline import STATLINE
from tests.loaders.conftest import Place, assert_serves
from tests.often import a_few


@pytest.fixture
def outcome(record_property):
    """Check what holds in every case, and report the row."""

    def check(name: str, place: Place, before: dict[str, str], code: int, printed: str, says: tuple[str, ...], exit: int = 1):
        for text in says:
            assert text in printed
        assert code == exit
        after = place.contents()
        if exit == 1:
            assert after == before, "a failed run changed the store"
        else:
            assert {k: v for k, v in after.items() if k in before and k != "pointer.json"} == {
                k: v for k, v in before.items() if k != "pointer.json"
            }, "a run changed a data set that was there"
        assert_serves("store")
        if exit == 3:
            assert_kept(place, [table for source, table in TABLES.items() if f"{source}: failed" in printed])
        line = next(line for line in printed.splitlines() if says[0] in line)
        at = line.index(says[0])
        said = line[max(0, at - 60) : at + 90]
        meaning = {0: "done", 1: "failed, unchanged", 3: "in part, rest kept"}[code]
        record_property(ROW, (name, f"exit {code}: {meaning}", said.strip()))

    return check


#: The file in which the figures of a source stand alone.
TABLES = {"gemeentegrenzen": "boundaries.parquet", "wijkgrenzen": "districts.parquet"}


def assert_kept(place: Place, tables: list[str]) -> None:
    """A source that failed has the same bytes in the new data set as in the one before."""
    new, before = (place.root / "versions" / name for name in ("000002", "000001"))
    for table in tables:
        assert (new / table).read_bytes() == (before / table).read_bytes()


def service_cases() -> list[Case]:
    return [*STATLINE, *PDOK, *TOWN_FAULTS, *PARTLY]


@pytest.mark.parametrize("case", a_few(service_cases(), 3), ids=lambda case: case.name)
def test_a_fault_of_a_service(case: Case, place: Place, outcome, monkeypatch: pytest.MonkeyPatch) -> None:
    if "stall" in case.name:
        monkeypatch.setenv("REGIO_READ_TIMEOUT", "0.2")
    if "drip" in case.name:
        monkeypatch.setenv("REGIO_DOWNLOAD_TIMEOUT", "0.5")
    before = place.contents()
    for pattern, kind in case.faults:
        place.standin.fault(pattern, kind)
    only = ("--only", case.only) if case.only else ()
    code, printed = place.run("refresh", *only)
    outcome(case.name, place, before, code, printed, case.says, case.exit)


@pytest.mark.parametrize("case", a_few(FILES, 3), ids=lambda case: case.name)
def test_a_fault_of_a_monitor_file(case: FileCase, place: Place, outcome, monitor_text: str, tmp_path: Path) -> None:
    before = place.contents()
    content = case.change(monitor_text)
    assert content != monitor_text or case.arguments, "the case changes nothing"
    file = tmp_path / f"monitor{case.suffix}"
    file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8-sig"))
    code, printed = place.run("import-monitor", str(file), *case.arguments)
    outcome(case.name, place, before, code, printed, case.says)


def test_no_server_listens(place: Place, outcome, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    monkeypatch.setenv("REGIO_STATLINE_URL", f"http://127.0.0.1:{port}")
    monkeypatch.setenv("REGIO_PDOK_OGC_URL", f"http://127.0.0.1:{port}")
    monkeypatch.setenv("REGIO_PDOK_WFS_URL", f"http://127.0.0.1:{port}")
    before = place.contents()
    code, printed = place.run("refresh")
    assert printed.count("connection was refused") >= 3
    outcome("all services: connection refused", place, before, code, printed, ("connection was refused",))


def test_a_server_that_does_not_accept(place: Place, outcome, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        waiting = [socket.socket() for _ in range(4)]  # fill the queue, so that the next connection is not answered
        for one in waiting:
            one.setblocking(False)
            one.connect_ex(full.getsockname())
        monkeypatch.setenv("REGIO_CONNECT_TIMEOUT", "0.2")
        monkeypatch.setenv("REGIO_STATLINE_URL", f"http://127.0.0.1:{full.getsockname()[1]}")
        before = place.contents()
        code, printed = place.run("refresh", "--only", "statline")
        for one in waiting:
            one.close()
    outcome("StatLine: time-out in connect", place, before, code, printed, ("no connection within the time-out",))


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("https://[::1/x.csv", "is no address"),
        ("https://a:99999999/x.csv", "99999999"),
        ("https://" + "a" * 300 + ".nl/x.csv", "aaa"),
        ("https://..nl/x.csv", "..nl"),
        ("https:///x.csv", "x.csv"),
        ("https://\x00/x.csv", "x.csv"),
    ],
)
def test_a_bad_address(address: str, said: str, place: Place) -> None:
    code, printed = place.run("import-monitor", address)
    assert code == 1
    assert said in printed
    assert "unexpected" not in printed


def test_a_password_in_an_address_is_written_nowhere(place: Place, caplog: pytest.LogCaptureFixture) -> None:
    host = place.standin.base.removeprefix("http://")
    place.standin.fault("monitor", "503")
    code, printed = place.run("import-monitor", f"http://piet:geheim@{host}/monitor/indicatoren.csv?token=dit-ook")
    assert code == 1
    assert f"http://{host}/monitor" in printed
    place.standin.faults.clear()
    code, more = place.run("import-monitor", f"http://piet:geheim@{host}/monitor/indicatoren.csv", "--edition", "december 2024")
    assert code == 0
    told = printed + more + caplog.text + "".join(p.read_text() for p in place.root.rglob("*.json"))
    assert "Trying again" in told
    assert not any(secret in told for secret in ("piet", "geheim", "dit-ook"))


@pytest.mark.parametrize("arguments", [("import-monitor", ""), ("import-monitor", " "), ("refresh", "--source", "monitor= ")])
def test_no_file_is_a_wrong_use(arguments: tuple[str, ...], place: Place) -> None:
    assert place.run(*arguments)[0] == 2


def test_a_monitor_file_that_is_not_there(place: Place, outcome, tmp_path: Path) -> None:
    before = place.contents()
    code, printed = place.run("import-monitor", str(tmp_path / "weg.csv"))
    outcome("monitor: no such file", place, before, code, printed, ("weg.csv", "cannot be read"))


def test_a_monitor_address_without_https(place: Place, outcome) -> None:
    before = place.contents()
    code, printed = place.run("import-monitor", "http://elders.example/indicatoren.csv")
    outcome("monitor: an address without https", place, before, code, printed, ("only https",))


@pytest.mark.parametrize(
    ("kind", "said"),
    [("drip", "took longer than 0.5 s"), (sent_to("http://elders.example/x"), "only https addresses are accepted")],
    ids=["trickles in", "is sent on to an address without https"],
)
def test_a_monitor_download_that(kind, said: str, place: Place, outcome, monkeypatch: pytest.MonkeyPatch, request) -> None:
    monkeypatch.setenv("REGIO_DOWNLOAD_TIMEOUT", "0.5")
    before = place.contents()
    place.standin.fault("monitor", kind)
    code, printed = place.run("import-monitor", f"{place.standin.base}/monitor/indicatoren.csv")
    outcome(f"monitor: download {request.node.callspec.id}", place, before, code, printed, (said,))


def test_a_monitor_download_that_breaks_off(place: Place, outcome) -> None:
    before = place.contents()
    place.standin.fault("monitor", "cut")
    code, printed = place.run("import-monitor", f"{place.standin.base}/monitor/indicatoren.csv")
    outcome("monitor: download cut off", place, before, code, printed, ("cut off",))


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "gzip"])
def test_a_monitor_file_that_is_too_large(
    packed: bool, place: Place, outcome, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, monitor_text: str
) -> None:
    import gzip

    monkeypatch.setenv("REGIO_MAX_MEGABYTES", "1")
    file = tmp_path / "groot"
    file.write_bytes(gzip.compress(monitor_text.encode()) if packed else monitor_text.encode())
    before = place.contents()
    code, printed = place.run("import-monitor", str(file))
    name = f"monitor: larger than allowed{', once unpacked' if packed else ''}"
    outcome(name, place, before, code, printed, ("1 MB",))
