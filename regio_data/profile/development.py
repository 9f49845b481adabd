"""Development since the start of a deal, next to country and similar areas. It says nothing about an effect of the deal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

import pandas as pd

from regio_data.figures.margins import Margin, MarginRow, margin_of_row, of_difference
from regio_data.figures.regional.values import COMBINED

#: Years in which much was otherwise because of corona.
COVID = frozenset({2020, 2021})

COLUMNS = ["indicator", "from_year", "to_year", "first", "last", "change", "change_nl"]


class ChangeRow(Protocol):
    """A row of `development`."""

    indicator: str
    from_year: int
    to_year: int
    first: float
    last: float
    change: float
    change_nl: float


def development(values: pd.DataFrame, country: pd.DataFrame, start: int) -> pd.DataFrame:
    """Return how each indicator changed since a year, in a region and in the country.

    Parameters
    ----------
    values, country : DataFrame
        Regional values (`regional.values.COLUMNS`) of one region and of Nederland.
    start : int
        The year in which the deal was signed.

    Returns
    -------
    DataFrame
        Columns `COLUMNS`, one row per indicator with figures in two different years at or after the start. ``from_year`` is
        the first year with a figure at or after the start, ``to_year`` the last; ``change`` = last - first in the unit of the
        indicator; ``change_nl`` the same over the same years for the country, missing where it lacks a figure.

    Notes
    -----
    A figure from before the start is not taken as the first one: the change would then include years without the deal.
    So deals signed after the last year of the figures have no rows.
    """
    since = values[values["year"] >= start].dropna(subset="value").sort_values("year", kind="stable")
    series = since.groupby("indicator", sort=False)
    table = series.agg(
        from_year=("year", "first"), to_year=("year", "last"), first=("value", "first"), last=("value", "last")
    ).reset_index()
    table = table[table["to_year"] > table["from_year"]].reset_index(drop=True)
    nl = country.set_index(["indicator", "year"])["value"]
    ends = [
        nl.reindex(pd.MultiIndex.from_arrays([table["indicator"], table[year]])).to_numpy() for year in ("from_year", "to_year")
    ]
    return table.assign(change=table["last"] - table["first"], change_nl=ends[1] - ends[0])[COLUMNS]


def rows_by_year(values: pd.DataFrame) -> dict[tuple[str, int], MarginRow]:
    """Return how sure the figures of one region are (rows of `scores.all_scores`), by indicator and year."""
    rows = values[["indicator", "year", "margin", "margin_official", "origin"]]
    return {(row.indicator, row.year): row for row in rows.itertuples(index=False)}


def reliability(rows: Mapping[tuple[str, int], MarginRow], change: ChangeRow) -> tuple[Margin | None, bool]:
    """Return the margin of a change of a region, and whether our own combination is in it.

    Parameters
    ----------
    rows : mapping
        `rows_by_year` of the region.
    change : ChangeRow

    Returns
    -------
    margin : Margin or None
        sqrt(m1^2 + m2^2) of the margins of its two years; ``None`` where either has none: a register, one municipality, a
        survey without bounds of CBS.
    own : bool
    """
    first, last = (rows.get((change.indicator, year)) for year in (change.from_year, change.to_year))
    if first is None or last is None:
        return None, False
    return of_difference(margin_of_row(first), margin_of_row(last)), COMBINED in (first.origin, last.origin)


def about_years(from_year: int, to_year: int) -> tuple[str, ...]:
    """Return what must be said of a change between two years.

    Examples
    --------
    >>> about_years(2019, 2022), about_years(2020, 2021)
    ((), ('maar één jaar', '2020 en 2021 zijn coronajaren'))
    """
    covid = [str(year) for year in (from_year, to_year) if year in COVID]
    found = ["maar één jaar"] if to_year - from_year == 1 else []
    if covid:
        found.append(f"{' en '.join(covid)} {'is een coronajaar' if len(covid) == 1 else 'zijn coronajaren'}")
    return tuple(found)
