"""A table of text from a path or an address, packed or not, with the checksum of the file as it was found."""

from __future__ import annotations

import gzip
import hashlib
import io

import openpyxl
import pytest

from loaders.errors import LoaderError
from loaders.monitor import text_table as module
from loaders.monitor.text_table import is_address, read_text_table
from regio_data.settings import Settings

CONTENT = b"code;naam\nA; Groningen \n"


def read(source, megabytes=1):
    return read_text_table(source, lambda names: names == ["code", "naam"], Settings(max_megabytes=megabytes))


def test_what_begins_as_an_address_is_one():
    assert [is_address(one) for one in ("https://x.nl/a.csv", "HTTP://x.nl", "a.csv", "/tmp/https://x")] == [
        *(True, True),
        *(False, False),
    ]


def test_a_file_is_read_whatever_it_is_packed_in(tmp_path):
    book, sheet = openpyxl.Workbook(), io.BytesIO()
    for row in (["code", "naam"], ["A", " Groningen "]):
        book.active.append(row)
    book.save(sheet)
    for content in (CONTENT, gzip.compress(CONTENT), sheet.getvalue()):
        (path := tmp_path / "monitor").write_bytes(content)
        found = read(path)
        assert found.table.to_numpy().tolist() == [["A", "Groningen"]]
        assert found.sha256 == hashlib.sha256(content).hexdigest()


def test_an_address_is_downloaded(monkeypatch):
    monkeypatch.setattr(module, "download", lambda url, settings: CONTENT if url == "https://x.nl/a.csv" else b"")
    assert len(read("https://x.nl/a.csv").table) == 1


def test_what_is_not_there_or_no_file_is_called_so(tmp_path):
    with pytest.raises(LoaderError, match=r"weg\.csv: cannot be read \(No such file or directory\)"):
        read(tmp_path / "weg.csv")
    with pytest.raises(LoaderError, match="is not a file but a folder"):
        read(tmp_path)


def test_a_size_holds_for_the_file_and_for_what_it_unpacks_to(tmp_path):
    path = tmp_path / "monitor.csv"
    whole = CONTENT + b";\n" * ((1_000_000 - len(CONTENT)) // 2)
    assert len(whole) == 1_000_000
    for content, said in (
        (whole + b"\n", r"larger than 1 MB \(max_megabytes\)"),
        (gzip.compress(whole + b"\n"), "unpacks to more"),
    ):
        path.write_bytes(content)
        with pytest.raises(LoaderError, match=said):
            read(path)
    path.write_bytes(gzip.compress(whole))
    assert len(read(path).table) == 1


def test_a_packed_file_that_is_damaged_is_called_so(tmp_path):
    (path := tmp_path / "monitor.csv.gz").write_bytes(gzip.compress(CONTENT)[:-4])
    with pytest.raises(LoaderError, match="the gzip file is damaged"):
        read(path)
