"""``python -m exports csv``, with and without scores."""

from __future__ import annotations

import io

import pandas as pd
import pytest

from exports.__main__ import main
from exports.content.sheets.regional import regional_table
from exports.formats.csv import to_csv

PLAIN = ["region_kind", "region", "region_name", "indicator", "year", "value", "coverage", "approximate"]
PLAIN += ["origin", "lower", "upper", "lowest", "highest", "why_not_combined"]
PLAIN += ["whole_municipality", "weighed_by", "inhabitants", "land_area"]
PART_OF = ["deals", "provincie", "corop", "vitale_regios"]
SCORES = ["percentile_gemeenten", "percentile_gelijke_omvang", "percentile_n", "percentile_deals", "percentile_deals_n"]
SCORES += ["quartile"]
SCORES += ["trend", "trend_p", "trend_points", "trend_first", "trend_last"]


@pytest.mark.parametrize("kind", ["deal", "gemeente", "provincie", "nederland"])
def test_scores_are_added_behind_an_unchanged_table(kind, dataset, registers):
    plain = regional_table(dataset, registers, kind)
    scored = regional_table(dataset, registers, kind, scores=True)
    columns = PLAIN + (PART_OF if kind == "gemeente" else [])
    assert list(plain.columns) == columns
    assert list(scored.columns) == columns + SCORES
    assert to_csv(scored[columns]) == to_csv(plain)


def test_the_file_has_whole_quartiles_and_empty_where_there_is_no_figure(tmp_path, capsys, registers):
    out = tmp_path / "deals.csv"
    assert main(["csv", "--regions", "deal", "--scores", "--out", str(out)]) == 0
    assert "21504 rows" in capsys.readouterr().out
    table = pd.read_csv(io.BytesIO(out.read_bytes()), dtype=str, keep_default_na=False)
    unplaced = {i.code for i in registers.indicators if i.direction == "neutral" or not i.combined}
    placed = ~table["indicator"].isin(unplaced)
    assert set(table["quartile"]) == {"", "1", "2", "3", "4"}
    assert (table.loc[table["value"] == "", "quartile"] == "").all()
    known, whole = table["value"] != "", table["whole_municipality"] == "True"
    # Where fewer than half of the 45 areas have a figure there is no place: those of the WoON and the Safety Monitor.
    lacking = table[known & whole & placed & (table["percentile_deals"] == "")]
    area = {deal.slug: frozenset(deal.municipalities) for deal in registers.deals if not deal.part_of}
    areas = table[known & whole & placed].assign(area=lambda rows: rows["region"].map(area))
    few = areas.groupby(["indicator", "year"])["area"].nunique().loc[lambda n: n < 22.5]
    assert set(lacking[["indicator", "year"]].itertuples(index=False, name=None)) == set(few.index)
    assert {"03_PVI_04", "01_KL_PK_03", "01_KL_OK_39"} <= set(lacking["indicator"])
    assert (table.loc[~known | ~whole, "percentile_deals"] == "").all()
    # Nor where fewer than half of the 342 municipalities, or of the 1,000 drawn areas and the deal itself, have one.
    least = {deal.slug: 171 if len(deal.municipalities) == 1 else 500.5 for deal in registers.deals}
    enough = pd.to_numeric(table["percentile_n"]) >= table["region"].map(least)
    assert ((table["percentile_gelijke_omvang"] != "") == (known & enough))[placed].all()
    few_towns = {"01_KL_OK_39", "R_HN_V_01", "R_L_SK_01", "03_PVI_04", "01_KL_PK_03"}
    assert set(table.loc[known & placed & ~enough, "indicator"]) == few_towns
    assert (table["percentile_gemeenten"] == "").all()


def test_the_sampled_areas_are_written_with_how_they_were_drawn(tmp_path, capsys, registers):
    out = tmp_path / "areas.csv"
    assert main(["areas", "--out", str(out)]) == 0
    assert "seed 20241" in capsys.readouterr().out
    table = pd.read_csv(out)
    assert list(table.columns) == ["gebied", "stap", "code", "gemeente"]
    assert table["gebied"].nunique() == 1000
    assert not table.duplicated(["gebied", "code"]).any()  # a municipality comes in once
    largest = max(len(d.municipalities) for d in registers.deals)
    assert (table.groupby("gebied")["stap"].max() >= largest).all()


def test_nothing_is_written_where_the_folder_does_not_exist(tmp_path, capsys):
    assert main(["csv", "--regions", "deal", "--out", str(tmp_path / "no" / "deals.csv")]) == 1
    assert capsys.readouterr().err.startswith("error: ")
    assert list(tmp_path.iterdir()) == []
