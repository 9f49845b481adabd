"""The command that writes the open data."""

from __future__ import annotations

from exports.__main__ import main
from exports.opendata.formats import FILES


def test_every_file_is_written(tmp_path, capsys):
    assert main(["datapackage", "--out", str(tmp_path / "new")]) == 0
    assert {file.name for file in (tmp_path / "new").iterdir()} == set(FILES)
    assert f"{len(FILES)} files written" in capsys.readouterr().out
