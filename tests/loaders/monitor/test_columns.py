"""The columns of a monitor file, as editions and copies write them; what cannot be read is named with its line."""

from __future__ import annotations

import pandas as pd
import pytest

from loaders.errors import LoaderError
from loaders.monitor import columns


def column(*cells, start=2):
    return pd.Series(cells, index=range(start, start + len(cells)), dtype="str")


def test_municipalities_are_told_from_other_regions_by_code_or_name():
    codes = pd.DataFrame({"statcode": column("GM0014", "14", "PV20", "cr12", "NL01", "WK001404"), "statnaam": "x"})
    assert columns.is_municipal(codes).tolist() == [True, True, False, False, False, False]
    names = pd.DataFrame({"statnaam": column("Groningen", "Groningen (PV)", "Nederland", "Hengelo (O.)")})
    assert columns.is_municipal(names).tolist() == [True, False, False, True]
    assert len(columns.is_municipal(codes.iloc[:0])) == 0


def test_the_areas_of_cbs_are_known_by_code_and_by_name(registers):
    found = columns.cbs_areas(pd.DataFrame({"statcode": column("pv20", "CR12", "GM0014", "LD01")}), registers)
    assert found.iloc[:2].tolist() == ["PV20", "CR12"]
    assert found.iloc[2:].isna().all()
    found = columns.cbs_areas(pd.DataFrame({"statnaam": column("Groningen (PV)", "Twente (CR)", "Groningen")}), registers)
    assert (found.iloc[:2].tolist(), found.isna().tolist()) == (["PV20", "CR12"], [False, False, True])


def test_a_municipality_is_known_in_every_spelling(registers):
    given = pd.DataFrame({"statcode": column("GM0014", "gm14", "0014", "14", "Groningen (gemeente)", "Hengelo (O.)")})
    found = columns.regions(given, registers, "m.csv")
    assert found.tolist() == [*["GM0014"] * 5, "GM0164"]
    assert found.index.tolist() == [2, 3, 4, 5, 6, 7]


def test_unknown_municipalities_are_named_once_each_with_their_first_line(registers):
    given = pd.DataFrame({"statcode": column("GM0014", "GM9999", "Atlantis", "GM9999", "Bergen")})
    with pytest.raises(LoaderError) as found:
        columns.regions(given, registers, "m.csv")
    first, *lines, advice = str(found.value).splitlines()
    assert first == "m.csv: municipalities are not known:"
    assert [line.strip() for line in lines] == [
        "line 3: unknown municipality, GM9999 is no municipality of the register",
        "line 4: unknown municipality, 'Atlantis' is no municipality of the register",
        "line 6: unknown municipality, 'Bergen' is ambiguous: GM0373, GM0893",
    ]
    assert "division of the register" in advice


def test_a_year_may_be_a_period_and_its_asterisks_are_its_status():
    year, status = columns.years(column("1995", "2021JJ00", "2021.0", "2022*", "2022**"), "m.csv")
    assert year.tolist() == [1995, 2021, 2021, 2022, 2022]
    assert status.tolist() == ["", "", "", "voorlopig", "nader voorlopig"]


@pytest.mark.parametrize("text", ["", "21", "2021***", "2021KW01", "1994", "2099", "٢٠٢١", "2021.5"])
def test_what_is_no_year_is_named(text):
    with pytest.raises(LoaderError) as found:
        columns.years(column("2021", text, text), "m.csv")
    assert "years cannot be read:" in str(found.value)
    assert [f"line {n}: year {text!r}" in str(found.value) for n in (2, 3, 4)] == [False, True, True]


def test_a_figure_has_a_comma_or_a_point_and_may_be_missing():
    found = columns.values(column("75,1", "-3", "0", "", ".", "-", "X"), "m.csv")
    assert found.iloc[:3].tolist() == [75.1, -3, 0]
    assert found.iloc[3:].isna().all() and found.dtype == "float64"
    assert columns.values(column("75.1", "80"), "m.csv").tolist() == [75.1, 80]


@pytest.mark.parametrize("text", ["veel", "1.000,5", "1 000", "5%", "1e3", "٥", "5,", ",5", "nan"])
def test_what_is_no_figure_is_named(text):
    with pytest.raises(LoaderError) as found:
        columns.values(column("1", text), "m.csv")
    assert f"values cannot be read:\n  line 3: value {text!r}\n" in str(found.value)


def test_comma_and_point_in_one_file_are_refused_with_a_line_of_each():
    with pytest.raises(LoaderError, match="decimal comma and decimal point are mixed") as found:
        columns.values(column("1", "2,5", "3,5", "4.5"), "m.csv")
    assert [line.strip() for line in str(found.value).splitlines()[1:3]] == ["line 3: value '2,5'", "line 5: value '4.5'"]
