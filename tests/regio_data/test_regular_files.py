"""What is no ordinary file is refused at once; nobody waits for a pipe."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from regio_data.regular_files import NotAFileError, read_regular


def test_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abc")
    assert read_regular(tmp_path / "a", 3) == b"abc"


def test_a_file_that_is_too_large_is_not(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abcd")
    with pytest.raises(NotAFileError, match="larger than 3 bytes"):
        read_regular(tmp_path / "a", 3)


def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp")
    with pytest.raises(NotAFileError, match="not a file but a pipe"):
        read_regular(tmp_path / "pijp", 10)


@pytest.mark.parametrize(("path", "kind"), [("/dev/zero", "a device"), ("/", "a folder")])
def test_a_device_or_folder_is_refused(path: str, kind: str) -> None:
    with pytest.raises(NotAFileError, match=f"not a file but {kind}"):
        read_regular(Path(path), 10)


def test_a_name_with_nul_is_no_file() -> None:
    with pytest.raises(FileNotFoundError, match="no file can have this name"):
        read_regular(Path("a\0b"), 10)
