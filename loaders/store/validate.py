"""Checks of new figures, weights and polygons against the data set in use."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import geopandas as gpd
import pandas as pd

from loaders.errors import RefusedError
from loaders.text import indented
from regio_data.registers.registers import Registers

#: Coverage may drop by no more than this share.
DROP = 0.10
#: Measures of it, over the years of an indicator, and what they are.
COVERAGE = {"max": "municipalities in the best year", "mean": "figures per year", "sum": "figures in all"}
#: Of the figures that an indicator has in a year, so large a share may have no row any more.
ABSENT = 0.05
#: The typical value may not become so many times larger or smaller (another unit).
TIMES = 3.0
#: The inhabitants of a municipality may not change by more than this share.
INHABITANTS_CHANGE = 0.25


def against_current(new: pd.DataFrame, current: pd.DataFrame) -> list[str]:
    """Return what makes new figures suspect beside the current ones; empty when nothing does.

    Per indicator: coverage (the municipalities in the best year, the figures per year and in total) not more than `DROP` below
    the current one; no year lost, except as many of the first as there are new ones; the median over shared municipalities and
    years not more than `TIMES` off; and in no year that both have may more than `ABSENT` of the figures have no row any more,
    which is what a file looks like of which a part in the middle was lost.

    Parameters
    ----------
    new, current : DataFrame
        `regio_data.dataset.schemas.OBSERVATIONS`.
    """
    holes = _absent(new, current, ABSENT)
    new, current = new.dropna(subset="value"), current.dropna(subset="value")
    return [*_lost_years(new, current), *_coverage(new, current), *holes, *_units(new, current)]


def absent(new: pd.DataFrame, current: pd.DataFrame) -> list[str]:
    """Return the indicators and years in which figures of now have no row any more; arguments as `against_current`."""
    return _absent(new, current, 0)


def weights_against_current(new: pd.DataFrame, current: pd.DataFrame) -> list[str]:
    """Return the municipalities whose inhabitants changed more than `INHABITANTS_CHANGE`."""
    change = new.set_index("region")["inhabitants"] / current.set_index("region")["inhabitants"] - 1
    far = change[change.abs() > INHABITANTS_CHANGE]
    return [f"inhabitants of {code} change by {value:+.0%}" for code, value in far.items()]


def refuse_changes(objections: Sequence[str]) -> None:
    """Raise a `RefusedError` that lists the objections, if there are any."""
    if objections:
        some = indented(objections)
        raise RefusedError(f"the new data differ too much from the present ones:{some}\nIf that is right, use --force.")


def check_set(weights: pd.DataFrame, boundaries: gpd.GeoDataFrame, observations: pd.DataFrame, registers: Registers) -> None:
    """Raise a `RefusedError` with what keeps a set from being complete; no force helps against these."""
    codes = set(registers.municipality)
    faults = []
    for name, given in (("weights", weights["region"]), ("boundaries", boundaries["code"])):
        if set(given) != codes or len(given) != len(codes):
            faults.append(f"{name}: {len(given)} rows, not one for each of the {len(codes)} municipalities")
    if strange := sorted(set(observations["region"].unique()) - codes):
        faults.append(f"observations: unknown municipality {', '.join(strange[:10])}")
    if observations["value"].isna().all():
        faults.append("observations: no figure at all")
    if faults:
        raise RefusedError("; ".join(faults))


def _coverage(new: pd.DataFrame, current: pd.DataFrame) -> Iterator[str]:
    ours, theirs = _per_indicator(new), _per_indicator(current)
    for indicator, row in theirs.iterrows():
        if indicator not in ours.index:
            yield f"{indicator}: has no figures any more"
            continue
        for column, what in COVERAGE.items():
            if ours.loc[indicator, column] < (1 - DROP) * row[column]:
                yield f"{indicator}: {what} drop from {row[column]:.0f} to {ours.loc[indicator, column]:.0f}"
                break


def _per_indicator(table: pd.DataFrame) -> pd.DataFrame:
    return table.groupby(["indicator", "year"]).size().groupby("indicator").agg(list(COVERAGE))


def _absent(new: pd.DataFrame, current: pd.DataFrame, share: float) -> list[str]:
    """Return where rows lack: a figure that is gone on purpose has a row without a value, or its whole year is gone."""
    keys, cell = ["region", "indicator", "year"], ["indicator", "year"]
    now = current.dropna(subset="value")[keys].merge(new[cell].drop_duplicates(), on=cell)
    gone = now.merge(new[keys], on=keys, how="left", indicator=True).query("_merge == 'left_only'")
    counts = gone.groupby(cell)["region"].agg(["size", "min"]).join(now.groupby(cell).size().rename("of"))
    counts = counts[counts["size"] > share * counts["of"]]
    return [
        f"{indicator}: in {year} {row['size']} of {row['of']} figures have no row, the first {row['min']}"
        for (indicator, year), row in counts.iterrows()
    ]


def _lost_years(new: pd.DataFrame, current: pd.DataFrame) -> Iterator[str]:
    years = _years(new)
    for indicator, had in _years(current).items():
        has = years.get(indicator, had)
        lost = sorted(had - has)
        if lost and (lost[-1] > min(has) or len(lost) > sum(year > max(had) for year in has)):
            yield f"{indicator}: years are gone: {', '.join(map(str, lost))}"


def _years(table: pd.DataFrame) -> dict[str, set[int]]:
    pairs = table[["indicator", "year"]].drop_duplicates()
    return pairs.groupby("indicator")["year"].agg(set).to_dict()


def _units(new: pd.DataFrame, current: pd.DataFrame) -> Iterator[str]:
    both = new.merge(current, on=["region", "indicator", "year"], suffixes=("", "_now"))
    medians = both.groupby("indicator")[["value", "value_now"]].median().abs()
    for indicator, row in medians.iterrows():
        if row["value_now"] and not 1 / TIMES <= row["value"] / row["value_now"] <= TIMES:
            yield f"{indicator}: the median goes from {row['value_now']:g} to {row['value']:g}; another unit?"
