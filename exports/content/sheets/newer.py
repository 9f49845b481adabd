"""Figures of StatLine that are newer than the monitor, as a sheet of their own: they stand in no table of its figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pandas as pd

from exports.content.content import Column, Sheet
from regio_data.data import Data
from regio_data.newer import APART, newer_rows
from regio_data.registers.records import Indicator
from regio_data.registers.regions import Region


def newer_sheets(data: Data, regions: Iterable[Region], indicators: Iterable[Indicator]) -> Iterator[Sheet]:
    """Give the sheet of some regions; none where the data set has no newer figures of them."""
    rows = newer_rows(data, regions, indicators)
    if not rows:
        return
    table = pd.DataFrame(
        {
            "Regio": [region.name for region, _ in rows],
            "Indicator": [newer.indicator.label for _, newer in rows],
            "Jaar": [newer.year for _, newer in rows],
            "Waarde": [newer.value for _, newer in rows],
            "Eenheid": [newer.indicator.unit for _, newer in rows],
            "Status": [newer.status for _, newer in rows],
            "Herkomst": [newer.whose for _, newer in rows],
            "Overeenkomst": [newer.agreement for _, newer in rows],
            "Let op": f"StatLine: {APART}.",
            "Indicatorcode": [newer.indicator.code for _, newer in rows],
            "Bron": [f"CBS StatLine {newer.table} (CC BY 4.0)" for _, newer in rows],
        }
    )
    decimals = [newer.indicator.decimals for _, newer in rows]
    yield Sheet("Nieuwer dan de monitor", table, {"Waarde": Column("", decimals)})


def newer_note(data: Data, region: Region) -> str:
    """Return the newer figures of one region in a sentence, for files that have no sheets; "" without any."""
    found = newer_rows(data, [region], data.registers.indicators)
    figures = "; ".join(f"{newer.indicator.label}: {newer.figure}" for _, newer in found)
    return f"Nieuwer dan de monitor ({APART}): {figures}." if found else ""
