"""The snapshot that the project ships can be made again, byte for byte."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from loaders.snapshot import write_snapshot
from regio_data.dataset import SNAPSHOT
from tests.loaders.conftest import registers

TESTDATA = Path(__file__).parents[3] / "shared" / "testdata"


@pytest.mark.testdata
def test_running_the_command_again_changes_no_byte(tmp_path: Path) -> None:
    if not TESTDATA.exists():
        pytest.skip("no test data here")
    out = tmp_path / "snapshot"
    shutil.copytree(SNAPSHOT, out)
    boundaries = TESTDATA / "boundaries"
    write_snapshot(
        registers(),
        TESTDATA / "rmbw_2023" / "indicatoren.csv",
        boundaries / "gemeenten_2024_pdok_wgs84.geojson",
        boundaries / "wijken_2024_8_gemeenten_wgs84.geojson",
        out,
    )
    assert {p.name: p.read_bytes() for p in out.iterdir()} == {p.name: p.read_bytes() for p in SNAPSHOT.iterdir()}
