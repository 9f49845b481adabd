"""Rows of a table to the figures of one mapping: sums, shares and signs worked out by hand; missing stays missing."""

from __future__ import annotations

import pytest

from loaders.errors import SourceError
from loaders.statline.rows import series_table
from regio_data.registers.statline import StatlineTopic
from tests.loaders.conftest import mappings

A, B, C = StatlineTopic(title="A"), StatlineTopic(title="B", sign=-1), StatlineTopic(title="C", blank_is_zero=True)
KEYS = {A: "a_1", B: "b_2", C: "c_3"}
PERIODS = {"2021JJ00": (2021, ""), "2022JJ00 ": (2022, "voorlopig")}


@pytest.fixture
def table(registers):
    """Make the table of rows (region, period, more) by a mapping of topics."""

    def made(rows, topics=(A,), per=(), factor=1.0, time="Perioden", year=None):
        one = mappings()[0].model_copy(update={"table": "T1", "topics": topics, "per": per, "factor": factor, "year": year})
        found = [{"RegioS": region, "Perioden": period, **more} for region, period, more in rows]
        return series_table(found, one, KEYS, "RegioS", time, PERIODS, registers)

    return made


def rows(table):
    return [tuple(row) for row in table.itertuples(index=False)]


def test_of_the_rows_those_of_municipalities_and_years_wanted_are_left(table):
    cells = {"a_1": 1, "b_2": 2, "c_3": 3}
    places = ["GM0014 ", "GM9999", "PV20  ", "NL01  ", "WK001400"]
    found = table(
        [(place, "2021JJ00", cells) for place in places] + [("GM0014", "2022JJ00", cells), ("GM0014", "2020JJ00", cells)]
    )
    assert rows(found) == [("GM0014", 2021, 1.0, ""), ("GM0014", 2022, 1.0, "voorlopig")]


def test_a_table_without_periods_is_of_the_year_of_its_mapping(table):
    found = table([("GM0014", "", {"a_1": 5, "b_2": 0, "c_3": 0})], time=None, year=2020)
    assert rows(found) == [("GM0014", 2020, 5.0, "")]


def test_topics_are_added_by_their_sign_and_divided_by_what_they_are_per(table):
    """100 × (30 − 10) ÷ 80 = 25."""
    one = [("GM0014", "2021JJ00", {"a_1": 30, "b_2": 10, "c_3": 80})]
    assert rows(table(one, (A, B), (C,), 100.0)) == [("GM0014", 2021, 25.0, "")]


def test_what_is_missing_stays_so_unless_a_blank_means_nought_and_nothing_is_divided_by_nought(table):
    blank = [("GM0014", "2021JJ00", {"a_1": 30, "b_2": None, "c_3": None})]
    assert table(blank, (A, C))["value"].tolist() == [30]
    assert table(blank, (A, B))["value"].isna().all()
    assert table(blank, (A,), (C,))["value"].isna().all()
    negative = [("GM0014", "2021JJ00", {"a_1": 30, "b_2": 0, "c_3": -5})]
    assert table(negative, (A,), (C,))["value"].isna().all()


@pytest.mark.parametrize("cell", ["12", True])
def test_text_where_a_number_should_stand_is_refused(cell, table):
    with pytest.raises(SourceError, match=f"table T1: a_1 holds {cell!r} where a number should stand"):
        table([("GM0014", f"{year}JJ00", {"a_1": one, "b_2": 0, "c_3": 0}) for year, one in ((2021, 5), (2022, cell))])


def test_no_rows_lacking_columns_and_a_region_that_comes_twice_are_refused(table):
    with pytest.raises(SourceError, match="table T1 gives no rows for this selection"):
        table([])
    with pytest.raises(SourceError, match="table T1: the rows lack b_2, c_3"):
        table([("GM0014", "2021JJ00", {"a_1": 1})])
    cells = {"a_1": 1, "b_2": 0, "c_3": 0}
    with pytest.raises(SourceError, match="gives 1 regions and years more than once, first GM0014; has it a new dimension"):
        table([("GM0014", "2021JJ00", cells), ("GM0014 ", "2021JJ00", cells)])
