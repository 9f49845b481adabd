"""The rows of a monitor file: columns by their several names, indicators by code or label, each figure once."""

from __future__ import annotations

import pandas as pd
import pytest

from loaders.errors import LoaderError
from loaders.monitor.rows import label, once, recognised, under_our_names


def table(**columns):
    return pd.DataFrame(columns, dtype="str")


@pytest.mark.parametrize(
    ("names", "known"),
    [
        (["code", "statcode", "jaar", "waarde"], True),
        (["Indicatornaam", "Gemeente", "Perioden", "VALUE"], True),
        (["code", "statcode", "jaar"], False),
        (["statcode", "jaar", "waarde"], False),
        (["code", "jaar", "waarde"], False),
        ([], False),
    ],
)
def test_a_monitor_file_is_known_by_what_region_year_and_figure(names, known):
    assert recognised(names) == known


def test_columns_get_our_names_and_each_row_the_code_of_the_register(registers):
    found = under_our_names(table(Code=["09_e_v_12", "99_NIEUW"], Gemeente="Groningen", Jaar="2022", Onder="1"), registers)
    assert {"code", "statnaam", "year", "lower"} <= set(found.columns)
    assert found["indicator"].iloc[0] == "09_E&V_12"
    assert pd.isna(found["indicator"].iloc[1])
    assert label(found).tolist() == ["09_e_v_12", "99_NIEUW"]


def test_of_two_names_for_a_column_the_first_of_ours_counts(registers):
    found = under_our_names(table(gemeente=["Groningen"], gemeentenaam=["Almere"], label=["x"]), registers)
    assert found["statnaam"].tolist() == ["Almere"]


def test_without_codes_the_label_tells_the_indicator_also_in_a_column_called_indicator(registers):
    labels = [" OVERgewicht", "Onbekend"]
    assert under_our_names(table(label=labels), registers)["indicator"].iloc[0] == "01_GZ_08"
    found = under_our_names(table(indicator=labels), registers)
    assert found["indicator"].iloc[0] == "01_GZ_08" and pd.isna(found["indicator"].iloc[1])
    assert label(under_our_names(table(label=labels), registers)).tolist() == labels


def figures(*values, status=""):
    rows = [("GM0014", "01_GZ_08", 2022, value, status) for value in values]
    return pd.DataFrame(rows, columns=["region", "indicator", "year", "value", "status"], index=range(2, 2 + len(rows)))


def test_a_figure_that_stands_under_two_headings_counts_once():
    assert once(figures(50.1, 50.1), "m.csv").index.tolist() == [2]
    assert once(figures(float("nan"), float("nan")), "m.csv").index.tolist() == [2]


def test_one_figure_with_two_values_is_refused_with_both_lines():
    with pytest.raises(LoaderError, match="the same figure stands there with two values") as found:
        once(pd.concat([figures(50.1, 50.2), figures(1.0).assign(year=2021, index=9)]), "m.csv")
    lines = [line.strip() for line in str(found.value).splitlines()[1:-1]]
    assert lines == ["line 2: GM0014 01_GZ_08 2022 = 50.1", "line 3: GM0014 01_GZ_08 2022 = 50.2"]
