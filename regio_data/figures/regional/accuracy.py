"""How good our own combination is: that of the provinces beside the figures that CBS itself gives of them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from regio_data.dataset.snapshot import Dataset
from regio_data.figures.regional.values import regional_values
from regio_data.registers.records import Indicator
from regio_data.registers.regions import regions
from regio_data.registers.registers import Registers

#: From this coverage on a combination is measured; which coverage is enough to show it, is what the measure is to tell.
MEASURED_FROM = 0.5
#: Above this share of the spread among provinces a combined value says too little to be shown.
LIMIT = 0.4

COLUMNS = ["indicator", "figures", "first_year", "last_year", "error", "bias", "spread", "share", "between", "change"]


def accuracy(dataset: Dataset, registers: Registers, official: pd.DataFrame | None = None) -> pd.DataFrame:
    """Measure the method: all indicators combined, from a coverage of `MEASURED_FROM` on.

    Parameters
    ----------
    dataset : Dataset
    registers : Registers
    official : DataFrame, optional
        `schemas.OFFICIAL`; without it the official figures of the data set.

    Returns
    -------
    DataFrame
        Columns `COLUMNS`, one row per indicator with figures to compare, in the order of the register. ``figures`` how many;
        ``error`` mean absolute error and ``bias`` mean error (ours less that of CBS), in the unit of the indicator;
        ``spread`` standard deviation (n - 1) among the provinces compared, per year and then the mean over the years;
        ``share`` error as a share of that spread. ``between`` mean absolute error of the difference of two provinces in one
        year, ``change`` that of the difference of two years of one province, when both are our combination: what is wrong with
        the method as a whole falls out of these.
    """
    every = [i.model_copy(update={"combined": True, "minimum_coverage": MEASURED_FROM}) for i in registers.indicators]
    return _measured(dataset, registers, every, dataset.official if official is None else official)


def beside_official(
    dataset: Dataset, registers: Registers, indicators: Sequence[Indicator], official: pd.DataFrame
) -> pd.DataFrame:
    """Return our combination of each province (``own``, with its ``coverage``) beside the figure of CBS (``cbs``).

    Returns
    -------
    DataFrame
        Columns region_name, indicator, year, own, coverage, cbs, lower, upper; rows where both have a figure.
    """
    provinces = regions(registers, "provincie")
    name = {area.code: region.name for region in provinces for area in region.cbs_areas if area.kind == region.kind}
    own = regional_values(dataset.observations, dataset.weights, provinces, indicators).rename(columns={"value": "own"})
    own = own[["region_name", "indicator", "year", "own", "coverage"]]
    theirs = official[official["region"].isin(list(name))].rename(columns={"value": "cbs"})
    theirs = theirs.assign(region_name=theirs["region"].map(name))[
        ["region_name", "indicator", "year", "cbs", "lower", "upper"]
    ]
    return own.merge(theirs, on=["region_name", "indicator", "year"]).dropna(subset=["own", "cbs"])


def _measured(dataset: Dataset, registers: Registers, indicators: Sequence[Indicator], official: pd.DataFrame) -> pd.DataFrame:
    both = beside_official(dataset, registers, indicators, official)
    rows = [_row(code, both[both["indicator"] == code]) for code in registers.indicator if (both["indicator"] == code).any()]
    return pd.DataFrame(rows, columns=COLUMNS)


def _row(code: str, both: pd.DataFrame) -> tuple[object, ...]:
    gap = both["own"] - both["cbs"]
    spread = both.groupby("year")["cbs"].std().mean()
    error = gap.abs().mean()
    gaps = both.assign(gap=gap).pivot(index="region_name", columns="year", values="gap").to_numpy(dtype=float)
    years = both["year"].min(), both["year"].max()
    return code, len(both), *years, error, gap.mean(), spread, error / spread, _apart(gaps), _apart(gaps.T)


def _apart(gaps: np.ndarray) -> float:
    """Return the mean absolute difference of all pairs of rows within a column; NaN without any pair."""
    i, j = np.triu_indices(len(gaps), 1)
    apart = np.abs(gaps[i] - gaps[j])
    apart = apart[~np.isnan(apart)]
    return float(apart.mean()) if len(apart) else float("nan")
