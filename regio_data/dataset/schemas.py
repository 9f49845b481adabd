"""The tables that pass between the packages: one contract each, checked where data enters."""

from __future__ import annotations

import datetime

import pandas as pd
import pandera.errors
import pandera.pandas as pa

from regio_data.errors import DatasetError, Problem
from regio_data.registers.codes import CBS_AREA_CODE, MUNICIPALITY_CODE
from regio_data.registers.regions import KINDS

FIRST_YEAR = 1995
#: Next year; a clock that stands years back must not make good figures invalid.
LAST_YEAR = max(datetime.date.today().year, 2026) + 1

#: Tidy figures. One row per municipality, indicator and year; a missing figure is a row with an empty value.
#: ``status`` is what the source says of the figure: "" (definitive or not said), "voorlopig", "nader voorlopig".
OBSERVATIONS = pa.DataFrameSchema(
    {
        "region": pa.Column(str, pa.Check.str_matches(MUNICIPALITY_CODE)),
        "indicator": pa.Column(str, pa.Check.str_length(1, 20)),
        "year": pa.Column("int64", pa.Check.in_range(FIRST_YEAR, LAST_YEAR)),
        "value": pa.Column("float64", pa.Check(lambda v: v.abs() < 1e12, ignore_na=True, error="below 1e12"), nullable=True),
        "status": pa.Column(str),
    },
    unique=["region", "indicator", "year"],
    strict=True,
    ordered=True,
)

#: Figures that CBS itself gives of provinces, COROP areas and the country. ``lower`` and ``upper`` are its bounds, missing
#: where it gives none. Otherwise as `OBSERVATIONS`.
OFFICIAL = pa.DataFrameSchema(
    {
        "region": pa.Column(str, pa.Check.str_matches(CBS_AREA_CODE)),
        **{name: OBSERVATIONS.columns[name] for name in ("indicator", "year", "value")},
        "lower": pa.Column("float64", nullable=True),
        "upper": pa.Column("float64", nullable=True),
        "status": pa.Column(str),
    },
    checks=pa.Check(lambda t: ~((t["lower"] > t["value"]) | (t["value"] > t["upper"])), error="lower, value, upper in order"),
    unique=["region", "indicator", "year"],
    strict=True,
    ordered=True,
)

#: Of each indicator the newest year that StatLine has and the monitor has not; never part of a series of the monitor. ``table``
#: is that of StatLine. On the years that both have, ``first`` to ``last``, ``compared`` figures were laid beside each other, of
#: which ``differing`` are not equal as the monitor rounds them; ``largest`` is the largest difference.
NEWER = pa.DataFrameSchema(
    {
        **OBSERVATIONS.columns,
        "table": pa.Column(str, pa.Check.str_length(1, 20)),
        "compared": pa.Column("int64", pa.Check.gt(0)),
        "differing": pa.Column("int64", pa.Check.ge(0)),
        "largest": pa.Column("float64", pa.Check.ge(0)),
        "first": OBSERVATIONS.columns["year"],
        "last": OBSERVATIONS.columns["year"],
    },
    checks=[
        pa.Check(lambda t: (t["last"] < t["year"]) & (t["first"] <= t["last"]), error="newer than the years in common"),
        pa.Check(lambda t: t["differing"] <= t["compared"], error="no more differ than there are"),
        pa.Check(
            lambda t: t.groupby("indicator")[["year", "table"]].nunique().eq(1).all(axis=None), error="one year and table"
        ),
    ],
    unique=["region", "indicator"],
    strict=True,
    ordered=True,
)

#: Which area of a kind (`regions.REFRESHED`) a municipality lies in, by name.
AREAS = pa.DataFrameSchema(
    {
        "region": pa.Column(str, pa.Check.str_matches(MUNICIPALITY_CODE)),
        "kind": pa.Column(str, pa.Check.str_matches(r"^[a-z]+(-[a-z]+)*$")),
        "name": pa.Column(str, pa.Check.str_length(1, 80)),
    },
    unique=["region", "kind"],
    strict=True,
    ordered=True,
)

#: What a municipal figure is weighted by. Inhabitants on 1 January; land area in square metres of the polygon as the
#: source gives it, in RD, large waters left out.
WEIGHTS = pa.DataFrameSchema(
    {
        "region": pa.Column(str, pa.Check.str_matches(MUNICIPALITY_CODE), unique=True),
        "inhabitants": pa.Column("int64", pa.Check.gt(0)),
        "land_area": pa.Column("float64", pa.Check.gt(0)),
    },
    strict=True,
    ordered=True,
)

_SHARE = pa.Column("float64", pa.Check.in_range(0, 1))
_PERCENTILE = pa.Column("float64", pa.Check.in_range(0, 100), nullable=True)
_NUMBER, _PLACE = pa.Column("float64", nullable=True), pa.Column("float64", pa.Check.ge(0), nullable=True)
_TRUTH = pa.Column("bool")
#: A word that recurs, which `regio_data.data.Data` keeps as a category.
_WORD = pa.Column(str, coerce=True)

#: All scores (`scores.all_scores`): per region, indicator and year the regional value with its position, trend and margin. What
#: each column means stands in `score_row.ScoreRow`. Made anew at every start and not read from a file, so the tests check it.
SCORES = pa.DataFrameSchema(
    {
        "region_kind": pa.Column(str, pa.Check.isin(list(KINDS)), coerce=True),
        "region": pa.Column(str, pa.Check.str_length(min_value=1)),
        "region_name": _WORD,
        "indicator": pa.Column(str, pa.Check.str_length(1, 20), coerce=True),
        "year": OBSERVATIONS.columns["year"],
        "value": OBSERVATIONS.columns["value"],
        "coverage": _SHARE,
        "approximate": _TRUTH,
        "origin": _WORD,
        **dict.fromkeys(("lower", "upper", "lowest", "highest"), _NUMBER),
        "municipalities": pa.Column("int64", pa.Check.ge(0)),
        "whole_municipality": _TRUTH,
        "rank": _PLACE,
        "n": _PLACE,
        "percentile": _PERCENTILE,
        "equal": _PLACE,
        "quartile": pa.Column("Int64", pa.Check.in_range(1, 4), nullable=True),
        "rank_deals": _PLACE,
        "n_deals": _PLACE,
        "percentile_deals": _PERCENTILE,
        "equal_deals": _PLACE,
        "trend": _NUMBER,
        "trend_p": pa.Column("float64", pa.Check.in_range(0, 1), nullable=True),
        "trend_points": pa.Column("int64", pa.Check.ge(0)),
        "trend_first": pa.Column("Int64", nullable=True),
        "trend_last": pa.Column("Int64", nullable=True),
        "trend_word": _WORD,
        "margin": _PLACE,
        "margin_official": _TRUTH,
    },
    checks=[
        pa.Check(lambda t: (t["origin"] == "") == t["value"].isna(), error="a value has an origin, and no value has none"),
        pa.Check(lambda t: ~((t["lower"] > t["value"]) | (t["value"] > t["upper"])), error="lower, value, upper in order"),
        pa.Check(lambda t: ~(t["lowest"] > t["highest"]), error="lowest, highest in order"),
        pa.Check(lambda t: t["value"].isna() | t["lowest"].isna(), error="a span only without a value"),
        pa.Check(lambda t: ~(t["rank"] > t["n"]) & ~(t["rank_deals"] > t["n_deals"]), error="a rank within its group"),
        pa.Check(lambda t: t["percentile"].isna() == t["quartile"].isna(), error="a quartile with every percentile"),
        pa.Check(lambda t: ~(t["trend_first"] > t["trend_last"]).fillna(False), error="first, last year of the trend in order"),
    ],
    unique=["region_kind", "region", "indicator", "year"],
    strict=True,
    ordered=True,
)


def empty(schema: pa.DataFrameSchema) -> pd.DataFrame:
    """Return a table of a schema without rows."""
    numeric = {name: str(column.dtype) for name, column in schema.columns.items() if str(column.dtype) in ("int64", "float64")}
    return pd.DataFrame(columns=list(schema.columns)).astype("str").astype(numeric)


def check(schema: pa.DataFrameSchema, table: pd.DataFrame, file: str) -> pd.DataFrame:
    """Return the table if it keeps the contract.

    Raises
    ------
    DatasetError
        Naming the file, the column and the first rows that break it.
    """
    try:
        return schema.validate(table, lazy=True)
    except pandera.errors.SchemaErrors as error:
        cases = error.failure_cases
    problems = []
    for (column, rule), group in cases.groupby(["column", "check"], dropna=False, sort=False):
        name = "" if pd.isna(column) else str(column)
        some = ", ".join(repr(value) for value in group["failure_case"].head(3))
        problems.append(
            Problem(
                file,
                "",
                name,
                f"past niet bij de afspraak ({rule}): {some}. Maak de gegevens opnieuw.",
                f"breaks the contract ({rule}): {some}. Make the data again.",
            )
        )
    raise DatasetError(problems)
