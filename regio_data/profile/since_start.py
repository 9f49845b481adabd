"""How the figures of a deal changed since its start, beside the country and similar areas without a deal."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from regio_data.dataset.snapshot import Dataset
from regio_data.figures.figure import Figure
from regio_data.profile.caveats import no_development
from regio_data.profile.development import development, reliability, rows_by_year
from regio_data.profile.parts import Change
from regio_data.profile.zonder_deal import WithoutDeal, median_change, without_deal
from regio_data.registers.regions import Region
from regio_data.registers.registers import Registers


@dataclass(frozen=True)
class SinceStart:
    """The development of a region since its deal began.

    Parameters
    ----------
    changes : tuple of Change
        Empty for a region that is no deal, and where there are no two years with figures since then.
    without_deal : WithoutDeal or None
        The similar areas without a deal beside which it stands; ``None`` without changes.
    none : str
        A Dutch sentence why a deal has no changes, "" when it has.
    """

    changes: tuple[Change, ...] = ()
    without_deal: WithoutDeal | None = None
    none: str = ""


def since_start(
    dataset: Dataset,
    registers: Registers,
    scores: pd.DataFrame,
    region: Region,
    own: pd.DataFrame,
    figures: tuple[Figure, ...],
) -> SinceStart:
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
    figures : tuple of Figure
        Its latest figures.
    """
    if region.kind != "deal":
        return SinceStart()
    deal = registers.deal[region.key]
    start = deal.signed_year
    if start is None:
        return SinceStart(none=no_development(deal, figures))
    country = scores[scores["region_kind"] == "nederland"]
    table = development(own, country, start)
    if table.empty:
        return SinceStart(none=no_development(deal, figures))
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
    return SinceStart(tuple(changes), beside)
