"""No text of ours becomes a formula in a spreadsheet, and numbers stay numbers."""

from __future__ import annotations

import csv
import io

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.formats.csv import to_csv
from exports.formats.defuse import defused

FORMULA = "=+-@\t\r"
# Most texts start with, or have after a separator, what matters: at random a tab or CR in front is too rare to be found.
PIECES = st.sampled_from(["\t", "\r", "\n", ";", ",", " ", "=", "+", "-", "@", "'", '"', "a", "1"])
TEXT = st.lists(PIECES | st.characters(exclude_categories=["Cs"]), max_size=30).map("".join)


@given(st.lists(TEXT, min_size=1, max_size=8), st.sampled_from([",", ";"]))
def test_no_cell_starts_a_formula_whichever_separator_the_spreadsheet_takes(texts, separator):
    table = pd.DataFrame({"naam": texts, "waarde": range(len(texts))})
    lines = csv.reader(io.StringIO(to_csv(table).decode("utf-8"), newline=""), delimiter=separator)
    cells = [cell for line in lines for cell in line]
    assert not [cell for cell in cells if cell.lstrip(" ")[:1] in tuple(FORMULA)]


@given(TEXT)
def test_only_apostrophes_are_added_and_harmless_text_is_untouched(text):
    assert defused(text).replace("'", "") == text.replace("'", "")
    if not set(text) & set(FORMULA + "\n＝＋－＠"):
        assert defused(text) == text


@given(st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=1, max_size=5))
def test_negative_numbers_stay_numbers(numbers):
    table = pd.read_csv(io.BytesIO(to_csv(pd.DataFrame({"waarde": numbers}))))
    assert table["waarde"].tolist() == pytest.approx(numbers, rel=1e-15)


def test_a_header_is_text_too():
    assert to_csv(pd.DataFrame({"=cmd": [1]})).startswith(b"'=cmd\n")


@pytest.mark.parametrize("text", ["=1+1", " =1", "\t=1", "\ta", "\ra", "@SUM(A1)", "+31 6", "-", "a;=1", "＝1"])
def test_every_known_start_is_defused(text):
    assert "'" in defused(text)


@pytest.mark.parametrize("before", [";", "\t", "\r", "\n"])
@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_what_starts_after_any_separator_is_defused(before, start):
    assert f"{before}'{start}" in defused(f"a{before}{start}b")
