"""A csv file of whatever separator and encoding, as a table of text; what is none is called what it is."""

from __future__ import annotations

import pytest

from loaders.errors import LoaderError
from loaders.monitor.csv_table import csv_table


def read(content, names=("code", "naam")):
    content = content if isinstance(content, bytes) else content.encode()
    return csv_table(content, "m.csv", lambda found: tuple(found) == names)


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_columns_decide_the_separator_and_the_bytes_the_encoding(separator, encoding, end):
    text = f"code{separator} naam{end}A{separator}Súdwest-Fryslân{end}"
    assert read(text.encode(encoding)).to_numpy().tolist() == [["A", "Súdwest-Fryslân"]]


def test_lines_are_those_of_the_file_also_after_empty_ones_and_quoted_ends():
    table = read('\n \ncode;naam\nA;"een\ntwee"\n;\n ; \nB;x\n  \n')
    assert table["naam"].tolist() == ["een\ntwee", "x"]
    assert table.index.tolist() == [5, 8]  # where each ends


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf \r\n\r\n", "is empty"),
        (b"code;naam\nA;\x00\n", "is neither csv, csv.gz nor xlsx"),
        (b" <!DOCTYPE html><html>", "is a web page, not a csv or xlsx file"),
        (b"a;b,c\n1;2\n", r"the columns are not those of the monitor; it has a, b,c\. Wanted: code or label"),
        (b"code;naam\nA;B;C\n", "line 2 has more columns than the header"),
        (b"code;naam\n" + b"A;" + b"x" * 200_000 + b"\n", "line 2 cannot be read"),
        (b";".join([b"x"] * 51), "has more than 50 columns"),
    ],
)
def test_what_is_no_such_file_is_refused(content, said):
    with pytest.raises(LoaderError, match=f"^m.csv: {said}"):
        read(content)
