"""The snapshot that the project ships can be made again, byte for byte, and is not made of half a source."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace
from pathlib import Path

import pytest

from loaders.__main__ import main
from loaders.errors import LoaderError
from loaders.snapshot import write_snapshot
from loaders.store.draft import draft_of
from loaders.store.writer import write_dataset
from regio_data.dataset.snapshot import SNAPSHOT, open_dataset
from tests.loaders.conftest import registers

TESTDATA = Path(__file__).parents[3] / "shared" / "testdata"
MONITOR = TESTDATA / "rmbw_2023" / "indicatoren.csv"
PROVINCES = TESTDATA / "rmbw_2023" / "provincies.csv"
TOWNS = TESTDATA / "boundaries" / "gemeenten_2024_pdok_wgs84.geojson"
DISTRICTS = TESTDATA / "boundaries" / "wijken_2024_8_gemeenten_wgs84.geojson"

needs_testdata = pytest.mark.skipif(not TESTDATA.exists(), reason="no test data here")


@pytest.mark.testdata
@needs_testdata
def test_running_the_command_later_changes_no_byte_wherever_it_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Later(datetime.date):
        @classmethod
        def today(cls) -> datetime.date:
            return datetime.date(2030, 1, 1)

    monkeypatch.setattr("loaders.snapshot.datetime.date", Later)
    out = tmp_path / "snapshot"
    write_snapshot(registers(), MONITOR, TOWNS, DISTRICTS, out, provinces=PROVINCES)
    assert {p.name: p.read_bytes() for p in out.iterdir()} == {p.name: p.read_bytes() for p in SNAPSHOT.iterdir()}


@pytest.mark.testdata
@needs_testdata
def test_six_municipalities_are_no_snapshot_unless_forced(tmp_path: Path) -> None:
    first, *lines = MONITOR.read_text(encoding="utf-8-sig").splitlines()
    few = [line for line in lines if line.split(";")[2] in ("GM0014", "GM0034", "GM0037", "GM0047", "GM0050", "GM0059")]
    file = tmp_path / "few.csv"
    file.write_text("\n".join([first, *few]), encoding="utf-8")
    with pytest.raises(LoaderError, match=r"drop from .* to 6"):
        write_snapshot(registers(), file, TOWNS, None, tmp_path / "out")
    assert not (tmp_path / "out").exists()
    assert len(write_snapshot(registers(), file, TOWNS, None, tmp_path / "out", force=True).observations) == len(few)


@pytest.mark.testdata
@needs_testdata
def test_two_districts_are_no_snapshot(tmp_path: Path) -> None:
    found = json.loads(DISTRICTS.read_text(encoding="utf-8"))
    file = tmp_path / "two.geojson"
    file.write_text(json.dumps({**found, "features": found["features"][:2]}), encoding="utf-8")
    with pytest.raises(LoaderError, match="lacks districts that deals name"):
        write_snapshot(registers(), MONITOR, TOWNS, file, tmp_path / "out")


def write(folder: Path) -> None:
    """Write the shipped tables to a folder."""
    write_dataset(folder, replace(draft_of(open_dataset()), districts=None, sources={}))


@pytest.mark.parametrize(
    "names",
    [("brief.docx",), ("manifest.json", "brief.docx"), ("weights.parquet",), ("foto",)],
    ids=["a document", "a document beside a manifest", "tables without a manifest", "a file, no folder"],
)
def test_a_folder_that_is_no_snapshot_is_left_alone(names: tuple[str, ...], tmp_path: Path) -> None:
    out = tmp_path / names[0] if names == ("foto",) else tmp_path
    for name in names:
        (tmp_path / name).write_text("van de gebruiker", encoding="utf-8")
    with pytest.raises(LoaderError, match="is not a snapshot folder"):
        write(out)
    assert {p.name: p.read_text(encoding="utf-8") for p in tmp_path.iterdir()} == dict.fromkeys(names, "van de gebruiker")


def test_an_absent_or_empty_folder_or_a_snapshot_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for name in ("empty", "absent", "absent"):
        write(tmp_path / name)
        assert open_dataset(tmp_path / name).manifest["sources"] == []
    assert sorted(p.name for p in tmp_path.iterdir()) == ["absent", "empty"]


@pytest.mark.parametrize("content", [b"code;jaar;jaar\n1;2;3\n", b"a\rb", b"PK\x03\x04", b"\x00"])
def test_the_command_says_what_is_wrong_with_a_file(content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "monitor.csv"
    file.write_bytes(content)
    assert main(["snapshot", "--monitor", str(file), "--municipalities", "x", "--out", str(tmp_path / "out")]) == 1
    assert str(file) in capsys.readouterr().err
