"""CSV, read back as machines and as a Dutch Excel do."""

from __future__ import annotations

import io

import pandas as pd

from exports.formats.csv import to_csv, to_dutch_csv

TABLE = pd.DataFrame({"Naam": ["Súdwest-Fryslân; Harlingen", "=1+1"], "Waarde": [1234.5, None]})


def test_a_machine_reads_commas_and_points():
    assert to_csv(TABLE).decode("utf-8") == "Naam,Waarde\nSúdwest-Fryslân; Harlingen,1234.5\n'=1+1,\n"


def test_a_dutch_excel_reads_semicolons_and_decimal_commas():
    """Excel knows UTF-8 by its byte order mark only; a semicolon within a text is quoted."""
    assert to_dutch_csv(TABLE) == '\ufeffNaam;Waarde\r\n"Súdwest-Fryslân; Harlingen";1234,5\r\n\'=1+1;\r\n'.encode()


def test_both_hold_the_same():
    dutch = pd.read_csv(io.BytesIO(to_dutch_csv(TABLE)), sep=";", decimal=",", encoding="utf-8-sig")
    pd.testing.assert_frame_equal(dutch, pd.read_csv(io.BytesIO(to_csv(TABLE))))


def test_comma_decimal_point_and_nothing_for_a_missing_figure():
    table = pd.DataFrame({"naam": ["Súdwest", "a,b"], "waarde": [1.5, None]})
    assert to_csv(table).decode("utf-8") == 'naam,waarde\nSúdwest,1.5\n"a,b",\n'


def test_a_formula_in_text_stays_text():
    (line,) = to_csv(pd.DataFrame({"naam": ["=1+1"]})).decode().splitlines()[1:]
    assert not line.startswith("=")


def test_an_empty_table_has_its_columns():
    assert to_csv(pd.DataFrame({"a": [], "b": []})) == b"a,b\n"
