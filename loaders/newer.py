"""Figures that StatLine has and the monitor has not yet: kept apart, and only of series that agree on the years of both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import cast

import pandas as pd

from loaders.errors import LoaderError
from loaders.monitor.impossible import impossible
from loaders.sources import Progress, Result, Run, host
from loaders.statline.compare import MappingCheck, compared
from loaders.statline.fetch import Statline
from loaders.statline.titles import Unresolved
from loaders.store.draft import Draft
from regio_data.dataset import schemas
from regio_data.registers.statline import StatlineMapping

#: Key in the register of sources.
NEWER = "statline-nieuwer"
#: A year counts with at least this share of the figures that the monitor has in its last year.
ENOUGH = 0.5
COLUMNS = list(schemas.NEWER.columns)


def newer_figures(draft: Draft, run: Run, progress: Progress) -> Result | None:
    """Replace the figures that are newer than those of the draft.

    Of each indicator the newest year that StatLine has, of the first table of the register with that year that agrees with the
    monitor (`loaders.statline.compare.MappingCheck.agrees`) on the years of both.

    Returns
    -------
    Result or None
        ``None`` where there are and were none, or the settings do not ask for them.

    Raises
    ------
    LoaderError
        If no table could be asked.
    """
    if not run.settings.newer_figures:
        return None
    statline = Statline(run.settings)
    found: list[pd.DataFrame] = []
    unresolved: list[str] = []
    failed: list[str] = []
    mappings = [m for m in run.mappings if m.target in run.registers.indicator and m.usable]
    for number, mapping in enumerate(mappings, start=1):
        try:
            found.extend(_newest(statline, mapping, draft.observations, run))
        except Unresolved as error:
            unresolved.append(f"{mapping.name}: {error}")
        except LoaderError as error:
            failed.append(f"{mapping.name}: {error}")
        progress(number, len(mappings))
    if mappings and len(failed) == len(mappings):
        raise LoaderError("; ".join(failed))
    return _result(draft, run, _table(found), failed, unresolved)


def _newest(statline: Statline, mapping: StatlineMapping, observations: pd.DataFrame, run: Run) -> Iterator[pd.DataFrame]:
    """Give the newest figures of a mapping, in `COLUMNS`; none where the table ends with the monitor or does not agree."""
    ours = observations[observations["indicator"] == mapping.target].dropna(subset="value")
    if ours.empty:
        return
    years, last = statline.years(mapping), ours["year"].max()
    if max(years) <= last or min(years) > last:  # nothing newer, or nothing to lay beside the monitor
        return
    series = statline.series(mapping, run.registers).dropna(subset="value").assign(indicator=mapping.target)
    later = series[series["year"] > last]
    counts = later.groupby("year").size()
    enough = counts[counts >= ENOUGH * (ours["year"] == last).sum()]
    found = compared(mapping, series[["region", "year", "value", "status"]], ours, run.registers)
    if enough.empty or not found.agrees or impossible(later, run.registers):
        return
    yield _with_agreement(later[later["year"] == enough.index.max()], found)


def _with_agreement(figures: pd.DataFrame, found: MappingCheck) -> pd.DataFrame:
    agreement = {"compared": found.overlap, "differing": found.differing, "largest": found.largest}
    first, last = cast(tuple[int, int], found.years)  # what agrees has years in common
    return figures.assign(table=found.mapping.table, **agreement, first=first, last=last)[COLUMNS]


def _table(found: list[pd.DataFrame]) -> pd.DataFrame:
    """Return `schemas.NEWER`: of each indicator the newest, the first of those of the same year."""
    best: dict[str, pd.DataFrame] = {}
    for newest in found:
        indicator, year = newest[["indicator", "year"]].iloc[0]
        if indicator not in best or year > best[indicator]["year"].iloc[0]:
            best[indicator] = newest
    if not best:
        return schemas.empty(schemas.NEWER)
    return pd.concat(best.values()).sort_values(["indicator", "region"], ignore_index=True)


def _result(draft: Draft, run: Run, table: pd.DataFrame, failed: list[str], unresolved: list[str]) -> Result | None:
    present = schemas.empty(schemas.NEWER) if draft.newer is None else draft.newer
    what = ", ".join(f"{code} {year}" for code, year in table.groupby("indicator")["year"].first().items())
    note = "; ".join(filter(None, (what or "nothing newer", *(f"not resolved: {text}" for text in unresolved), *failed)))
    if table.equals(present):
        return Result(draft, len(table), note, "kept") if len(table) else None
    new = replace(draft, newer=table, sources={key: entry for key, entry in draft.sources.items() if key != NEWER})
    if len(table):
        how = f"Opgehaald bij {host(run.settings.statline_url)} (CBS OData v3): {what}."
        new = new.with_source(run.registers, NEWER, len(table), how_obtained=how)
    return Result(new, len(table), note, "part" if failed else "new")
