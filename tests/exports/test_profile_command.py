"""``python -m exports profile``."""

from __future__ import annotations

import dataclasses
import datetime

import pytest

from exports import profile_command
from exports.__main__ import main
from exports.formats.registry import FORMATS

SIGNATURES = {
    "pdf": b"%PDF-",
    "pptx": b"PK",
    "xlsx": b"PK",
    "png": b"\x89PNG",
    "png-breed": b"\x89PNG",
    "png-vierkant": b"\x89PNG",
    "gpkg": b"SQLite format 3",
    "csv": b"Indicator,",
    "csv-nl": b"\xef\xbb\xbfIndicator;",
    "docx": b"PK",
}


pytestmark = pytest.mark.usefixtures("prepared")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_of_one_deal(name, tmp_path, capsys):
    out = tmp_path / f"twente.{name}"
    assert main(["profile", "--deal", "twente-ii", "--format", name, "--out", str(out)]) == 0
    assert out.read_bytes().startswith(SIGNATURES[name])
    assert capsys.readouterr().out == f"{out} written\n"


def test_all_deals_a_file_each(tmp_path, capsys, monkeypatch, data):
    few = dataclasses.replace(data.registers, deals=data.registers.deals[:6])  # `benchmarks.exports` does all 84
    monkeypatch.setattr(profile_command, "load_registers", lambda: few)
    tmp_path = tmp_path / "new" / "folder"  # is made
    assert main(["profile", "--all", "--format", "csv", "--out", str(tmp_path)]) == 0
    today = datetime.date.today().isoformat()
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == sorted(f"regioprofiel_{deal.slug}_{today}.csv" for deal in few.deals)
    assert capsys.readouterr().out.splitlines()[-1] == f"6 files written to {tmp_path}"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--deal", "twente-iii"], "Did you mean twente-ii?"),
        (["--deal", "../x"], "is not a deal"),
        (["--deal", "twente", "--deal", "twente-ii"], "only pptx holds several"),
    ],
)
def test_a_wrong_request_says_what_to_do_and_writes_nothing(arguments, says, tmp_path, capsys):
    assert main(["profile", *arguments, "--format", "csv", "--out", str(tmp_path / "x.csv")]) == 1
    error = capsys.readouterr().err
    assert error.startswith("error: ")
    assert says in error
    assert list(tmp_path.iterdir()) == []


def test_all_into_a_file_says_to_name_a_folder_and_leaves_the_file(tmp_path, capsys):
    file = tmp_path / "x.csv"
    file.write_text("old")
    assert main(["profile", "--all", "--format", "csv", "--out", str(file)]) == 1
    assert "--all writes into a folder" in capsys.readouterr().err
    assert file.read_text() == "old"


def test_a_file_that_was_there_survives_a_failure(tmp_path, monkeypatch, capsys):
    old = tmp_path / "x.pdf"
    old.write_bytes(b"old")

    def fails(*_):
        raise OSError("disk full")

    monkeypatch.setattr(profile_command, "write_whole", fails)
    assert main(["profile", "--deal", "saba", "--format", "csv", "--out", str(old)]) == 1
    assert old.read_bytes() == b"old"
    assert "disk full" in capsys.readouterr().err
