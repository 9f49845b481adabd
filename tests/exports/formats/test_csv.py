"""CSV that every program reads alike."""

from __future__ import annotations

import pandas as pd

from exports.formats.csv import to_csv


def test_comma_decimal_point_and_nothing_for_a_missing_figure():
    table = pd.DataFrame({"naam": ["Súdwest", "a,b"], "waarde": [1.5, None]})
    assert to_csv(table).decode("utf-8") == 'naam,waarde\nSúdwest,1.5\n"a,b",\n'


def test_a_formula_in_text_stays_text():
    (line,) = to_csv(pd.DataFrame({"naam": ["=1+1"]})).decode().splitlines()[1:]
    assert not line.startswith("=")


def test_an_empty_table_has_its_columns():
    assert to_csv(pd.DataFrame({"a": [], "b": []})) == b"a,b\n"
