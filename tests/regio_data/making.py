"""Small tables made by hand for the tests."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from regio_data.dataset import schemas
from regio_data.dataset.snapshot import NEWER_FILE, Dataset
from regio_data.figures.regional.values import COLUMNS
from regio_data.registers.records import Indicator, MonitorTheme


def indicator(code="X", direction="higher_better", themes=("Thema",), **other):
    """An indicator with one decimal in percent."""
    fields = {"label": code, "unit": "% van de bevolking", "short_unit": "%", "difference_unit": "procentpunt", "decimals": 1}
    fields |= {"weight": "inhabitants", "approximate": False} | other
    shown = tuple(MonitorTheme(dimension="hier_en_nu", theme=theme) for theme in themes)
    return Indicator(code=code, direction=direction, direction_source="test", monitor_themes=shown, **fields)


def values(kind="gemeente", **series):
    """Regional values of indicator X from ``region={year: value}``."""
    rows = [(kind, region, region, "X", year, v) for region, by_year in series.items() for year, v in by_year.items()]
    table = pd.DataFrame(rows, columns=COLUMNS[:6]).assign(coverage=1.0, approximate=False, origin="cbs")
    table = table.assign(**dict.fromkeys(COLUMNS[9:], float("nan")))
    return table.astype({"value": float})


def column(*numbers, kind="gemeente", year=2020):
    """Regional values of indicator X in one year: regions r0, r1, ..."""
    return values(kind, **{f"r{i}": {year: v} for i, v in enumerate(numbers)})


def newer(rows, **agreement):
    """Return `schemas.NEWER` of rows (region, indicator, year, value)."""
    told = {"status": "", "table": "85525NED", "compared": 3078, "differing": 58, "largest": 0.3, "first": 2013, "last": 2022}
    table = pd.DataFrame(rows, columns=["region", "indicator", "year", "value"]).assign(**{**told, **agreement})
    return schemas.check(schemas.NEWER, table[list(schemas.NEWER.columns)].astype({"value": float}), "newer")


def with_newer(data, table):
    """Return data whose data set has figures newer than the monitor."""
    dataset = Dataset(data.dataset.folder, data.dataset.manifest)
    dataset._read.get(NEWER_FILE, lambda: table)
    return replace(data, dataset=dataset)
