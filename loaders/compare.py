"""Compare StatLine with the figures in use: which mappings resolve, and what differs on the years both have."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd

from loaders.errors import LoaderError
from loaders.net import get_json
from loaders.statline import Statline
from regio_data.registers import Registers
from regio_data.settings import Settings
from regio_data.statline import StatlineMapping


@dataclass(frozen=True)
class Comparison:
    """What a mapping gives beside the figures in use.

    Parameters
    ----------
    mapping : StatlineMapping
    problem : str
        Why it does not resolve; empty when it does.
    overlap : int
        Municipalities and years for which both have a figure.
    differing : int
        Of those, the number that differ by more than half of the indicator's last decimal.
    largest : float or None
        The largest absolute difference, in the indicator's unit, and ``where`` it is ("GM0014 2021").
    """

    mapping: StatlineMapping
    problem: str = ""
    overlap: int = 0
    differing: int = 0
    largest: float | None = None
    where: str = ""

    @property
    def resolved(self) -> bool:
        """Whether the mapping gave figures."""
        return not self.problem


def compare(
    observations: pd.DataFrame,
    mappings: Sequence[StatlineMapping],
    registers: Registers,
    settings: Settings,
    progress: Callable[[int], None] = lambda done: None,
) -> list[Comparison]:
    """Fetch every usable mapping of an indicator and lay it beside the figures in use; nothing is changed.

    Parameters
    ----------
    observations : DataFrame
        `regio_data.schemas.OBSERVATIONS`.
    mappings : sequence of StatlineMapping
    registers : Registers
    settings : Settings
    progress : callable, optional
        Called with the number of mappings done.
    """
    statline, found = Statline(settings), []
    for mapping in (m for m in mappings if m.usable and m.target in registers.indicator):
        try:
            series = statline.series(mapping, registers)
            found.append(_beside(mapping, series, observations, registers))
        except LoaderError as error:
            found.append(Comparison(mapping, str(error)))
        progress(len(found))
    return found


def monitor_tables(settings: Settings) -> list[str]:
    """Return the StatLine tables that call themselves brede welvaart, as "id title"; none was known when this was written.

    Raises
    ------
    SourceError
        If the catalogue cannot be reached.
    """
    params = {"$format": "json", "$select": "Identifier,Title", "$filter": "substringof('brede welvaart',tolower(Title))"}
    reply, _ = get_json(f"{settings.statline_url}/ODataCatalog/Tables", settings, params)
    rows = reply.get("value") if isinstance(reply, dict) else None
    return [f"{row.get('Identifier')} {row.get('Title')}" for row in rows or [] if isinstance(row, dict)]


def _beside(mapping: StatlineMapping, series: pd.DataFrame, observations: pd.DataFrame, registers: Registers) -> Comparison:
    ours = observations[observations["indicator"] == mapping.target]
    both = series.merge(ours, on=["region", "year"], suffixes=("_statline", "")).dropna(subset=["value", "value_statline"])
    if both.empty:
        return Comparison(mapping)
    difference = (both["value_statline"] - both["value"]).abs()
    rounding = 0.5 * 10.0 ** -registers.indicator[mapping.target].decimals + 1e-9
    at = both.loc[difference.idxmax()]
    where = f"{at['region']} {at['year']}"
    return Comparison(mapping, "", len(both), int((difference > rounding).sum()), float(difference.max()), where)
