"""A file is whole or it is not there."""

from __future__ import annotations

import stat

import pytest

from exports.write_whole import write_whole


def test_a_whole_file_takes_the_place_of_the_old_one(tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("old")
    write_whole(path, lambda new: new.write_text("new"))
    assert path.read_text() == "new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o644
    assert [file.name for file in tmp_path.iterdir()] == ["x.csv"]


def test_a_failure_half_way_leaves_the_old_one_and_nothing_beside_it(tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("old")

    def fail(new):
        new.write_text("ha")
        raise RuntimeError("power cut")

    with pytest.raises(RuntimeError):
        write_whole(path, fail)
    assert path.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["x.csv"]


def test_the_writer_gets_the_suffix_and_a_missing_folder_is_an_error(tmp_path):
    seen = []
    write_whole(tmp_path / "x.pptx", lambda new: seen.append(new.suffix) or new.write_bytes(b""))
    assert seen == [".pptx"]
    with pytest.raises(FileNotFoundError):
        write_whole(tmp_path / "nowhere" / "x.csv", lambda new: new.write_text("x"))
