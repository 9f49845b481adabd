"""How the figures of a deal changed since its start, beside the country and similar areas without a deal."""

from __future__ import annotations

import pandas as pd

from regio_data.dataset.snapshot import Dataset
from regio_data.profile.development import development, reliability, rows_by_year
from regio_data.profile.parts import Change
from regio_data.profile.zonder_deal import WithoutDeal, median_change, without_deal
from regio_data.registers.regions import Region
from regio_data.registers.registers import Registers


def since_start(
    dataset: Dataset, registers: Registers, scores: pd.DataFrame, region: Region, own: pd.DataFrame
) -> tuple[tuple[Change, ...], WithoutDeal | None]:
    """Return the changes of a deal and the areas beside it; nothing of a region without a start, or without figures since.

    Parameters
    ----------
    dataset : Dataset
    registers : Registers
    scores : DataFrame
        `scores.all_scores`.
    region : Region
    own : DataFrame
        Its rows in ``scores``.
    """
    start = registers.deal[region.key].signed_year if region.kind == "deal" else None
    if start is None:
        return (), None
    country = scores[scores["region_kind"] == "nederland"]
    table = development(own, country, start)
    if table.empty:
        return (), None
    beside = without_deal(dataset, registers, region, own, start)
    similar = median_change(dataset, registers, table, beside.areas)
    rows, country_rows = rows_by_year(own), rows_by_year(country)
    changes = (
        Change(
            registers.indicator[row.indicator],
            row.from_year,
            row.to_year,
            row.first,
            row.last,
            row.change,
            row.change_nl,
            median,
            *reliability(rows, row),
            *reliability(country_rows, row),
            with_figures,
            len(beside.areas),
        )
        for row, (median, with_figures) in zip(table.itertuples(), similar, strict=True)
    )
    return tuple(changes), beside
