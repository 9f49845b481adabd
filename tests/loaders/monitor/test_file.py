"""A monitor file is read in every shape that editions and copies have, and refused with line numbers where it is wrong."""

from __future__ import annotations

import gzip
from pathlib import Path

import openpyxl
import pytest

from loaders.errors import LoaderError
from loaders.monitor.file import load_monitor
from tests.loaders.conftest import registers

HEADER = ["code", "label", "statcode", "statnaam", "jaar", "waarde"]
ROWS = [
    ["01_KL_H_01", "Tevredenheid met het leven", "GM0014", "Groningen", "2022", "75,1"],
    ["01_KL_H_01", "Tevredenheid met het leven", "GM0034", "Almere", "2022", ""],
    ["09_E&V_12", "Nettoarbeidsparticipatie", "GM0014", "Groningen", "2021", "68,0"],
]


def text(separator: str = ";", rows: list[list[str]] = ROWS, header: list[str] = HEADER) -> str:
    return "".join(separator.join(row) + "\n" for row in [header, *rows])


def figures(path: Path) -> dict[tuple[str, str, int], float | None]:
    table = load_monitor(path, registers()).observations
    assert list(table.columns) == ["region", "indicator", "year", "value", "status"]
    rows = table.itertuples(index=False)
    return {(r.region, r.indicator, r.year): None if r.value != r.value else r.value for r in rows}


WANTED = {("GM0014", "01_KL_H_01", 2022): 75.1, ("GM0034", "01_KL_H_01", 2022): None, ("GM0014", "09_E&V_12", 2021): 68.0}


@pytest.mark.parametrize(
    "content",
    [
        text().encode("utf-8-sig"),
        text().encode("utf-8"),
        text().replace(",", ".").encode(),
        text("\t").encode(),
        text(",", [[*row[:-1], f'"{row[-1]}"'] for row in ROWS]).encode(),
        text(",", [[cell.replace(",", ".") for cell in row] for row in ROWS]).encode(),
        text().replace("\n", "\r\n").encode(),
        text().replace("\n", "\r").encode(),
        gzip.compress(text().encode()),
        text().replace("09_E&V_12", "09_E_V_12").encode(),
        text().replace("09_E&V_12", "09.e.v.12").encode(),
        text().replace("GM0014", " GM0014   ").encode(),
        text().replace("GM00", "").encode(),
        text().replace("2022", "2022JJ00").encode(),
        text().replace("Almere;2022;", "Almere;2022;       .").encode(),
        (text() + ";;;;;\n\n").encode(),
        (text() + text().split("\n")[1] + "\n").encode(),
        (text() + "01_KL_H_01;x;PV20;Groningen (PV);2022;80,0\n01_KL_H_01;x;NL01;Nederland;2022;80,0\n").encode(),
    ],
    ids=[
        "BOM", "no BOM", "decimal point",
        "tab", "comma, quoted decimal comma", "comma, decimal point", "Windows line ends", "old Mac line ends",
        "gzip", "underscores", "dots, lower case", "padded codes", "codes without GM", "StatLine periods",
        "a padded dot is missing", "empty lines", "an indicator under two headings", "other regions",
    ],
)  # fmt: skip
def test_every_known_shape_gives_the_same_figures(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "monitor"
    path.write_bytes(content)
    assert figures(path) == WANTED


@pytest.mark.parametrize("column", ["Label", "Indicator"])
def test_columns_may_have_other_names_or_be_absent(column: str, tmp_path: Path) -> None:
    path = tmp_path / "monitor.csv"
    rows = [
        ["75,1", "2022", "Groningen (gemeente)", "Tevredenheid met het leven"],
        ["5,0", "2022", "Hengelo (O.)", "Overgewicht"],
    ]
    path.write_text(text(rows=rows, header=["Waarde", "Perioden", "Gemeentenaam", column]), encoding="utf-8")
    assert figures(path) == {("GM0014", "01_KL_H_01", 2022): 75.1, ("GM0164", "01_GZ_08", 2022): 5.0}


def test_xlsx_with_numbers_as_numbers(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(HEADER)
    for row in ROWS:
        book.active.append([*row[:4], int(row[4]), float(row[5].replace(",", ".")) if row[5] else None])
    book.save(tmp_path / "monitor.xlsx")
    assert figures(tmp_path / "monitor.xlsx") == WANTED


def test_asterisks_behind_the_year_are_its_status(tmp_path: Path) -> None:
    path = tmp_path / "monitor.csv"
    path.write_text(text().replace(";2022;", ";2022**;").replace(";2021;", ";2021*;"), encoding="utf-8")
    table = load_monitor(path, registers()).observations
    assert set(table["year"].astype(str) + table["status"]) == {"2022nader voorlopig", "2021voorlopig"}


def test_indicators_outside_the_register_are_left_out_and_listed(tmp_path: Path) -> None:
    path = tmp_path / "monitor.csv"
    path.write_text(text(rows=[*ROWS, ["99_NIEUW", "Nieuw", "GM0014", "Groningen", "2022", "1,0"]]), encoding="utf-8")
    found = load_monitor(path, registers())
    assert found.left_out == ("99_NIEUW",)
    assert "99_NIEUW" not in set(found.observations["indicator"])


def test_an_error_lists_the_first_ten_lines_and_counts_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "monitor.csv"
    path.write_text(text(rows=[[*ROWS[0][:-1], "veel"]] * 13), encoding="utf-8")
    with pytest.raises(LoaderError) as error:
        load_monitor(path, registers())
    lines = str(error.value).splitlines()
    assert lines[0].endswith("monitor.csv: values cannot be read:"), "the cause comes first"
    assert [line.split(":")[0].strip() for line in lines[1:11]] == [f"line {n}" for n in range(2, 12)]
    assert lines[11].strip() == "... and 3 more"
    assert lines[12].startswith("A value is a number"), "then what to do"


def test_the_median_wealth_may_be_below_zero(tmp_path: Path) -> None:
    path = tmp_path / "monitor.csv"
    path.write_text(text(rows=[["01.07_NW", "x", "GM0014", "Groningen", "2022", "-1200"]]), encoding="utf-8")
    assert figures(path) == {("GM0014", "01.07_NW", 2022): -1200.0}


def test_zeros_are_read_as_missing_only_when_asked_and_only_far_from_zero(tmp_path: Path) -> None:
    codes = [m.code for m in registers().municipalities][:100]
    far = [["01_KL_H_01", "x", code, "", "2022", "0" if i < 30 else str(70 + i % 10)] for i, code in enumerate(codes)]
    near = [["R_HN_MIL_02", "x", code, "", "2017", "0" if i < 30 else str((i - 29) ** 2)] for i, code in enumerate(codes)]
    few = [["01_GZ_08", "x", code, "", "2022", "0" if i < 2 else "50"] for i, code in enumerate(codes)]
    path = tmp_path / "monitor.csv"
    path.write_text(text(rows=[*far, *near, *few]), encoding="utf-8")
    with pytest.raises(LoaderError, match="0 seems to stand for a missing figure in 01_KL_H_01\\."):
        load_monitor(path, registers())
    table = load_monitor(path, registers(), zero_is_missing=True).observations
    missing = table["value"].isna().groupby(table["indicator"]).sum()
    assert missing.to_dict() == {"01_KL_H_01": 30, "R_HN_MIL_02": 0, "01_GZ_08": 2}


@pytest.mark.testdata
def test_the_public_copy_has_the_figures_that_cbs_gives_for_groningen() -> None:
    path = Path(__file__).parents[4] / "shared" / "testdata" / "rmbw_2023" / "indicatoren.csv"
    if not path.exists():
        pytest.skip("no test data here")
    found = load_monitor(path, registers())
    table = found.observations.set_index(["region", "indicator", "year"])["value"]
    wanted = {("01_KL_H_01", 2022): 75.1, ("01_KL_H_36", 2021): 23_900, ("01.07_NW", 2021): 10_900, ("18_FIN_32", 2022): 78_900}
    wanted |= {("01_GZ_08", 2022): 40.1, ("R_L_NK_04", 2022): 740}
    assert {key: table["GM0014", *key] for key in wanted} == wanted
    assert (len(table), found.left_out) == (87_552, ())


@pytest.mark.parametrize("rows", ["", ";;;\n" * 3])
def test_a_file_without_rows_is_refused_with_a_sentence(rows: str, tmp_path: Path) -> None:
    (path := tmp_path / "leeg.csv").write_text(f"code;statcode;jaar;waarde\n{rows}")
    with pytest.raises(LoaderError, match=r"no row has an indicator of the register; found no rows\."):
        load_monitor(path, registers())
