"""Compare StatLine with the figures in use: which mappings resolve, and what differs on the years both have."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd

from loaders.errors import LoaderError
from loaders.http.net import get_json
from loaders.statline.fetch import Statline
from regio_data.dataset.snapshot import Dataset
from regio_data.dataset.versions import edition_key
from regio_data.registers.registers import Registers
from regio_data.registers.statline import INHABITANTS, StatlineMapping
from regio_data.settings import Settings

#: What it takes for two series to agree: so many figures in common, and at most this share that differ.
COMPARED, DIFFERING = 30, 0.05


@dataclass(frozen=True)
class MappingCheck:
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
    years : (int, int) or None
        First and last of the years that both have.
    """

    mapping: StatlineMapping
    problem: str = ""
    overlap: int = 0
    differing: int = 0
    largest: float | None = None
    where: str = ""
    years: tuple[int, int] | None = None

    @property
    def resolved(self) -> bool:
        """Whether the mapping gave figures."""
        return not self.problem

    @property
    def agrees(self) -> bool:
        """Whether the years that both have agree: at least `COMPARED` figures, of which at most `DIFFERING` differ."""
        return self.overlap >= COMPARED and self.differing <= DIFFERING * self.overlap


def check_mappings(
    observations: pd.DataFrame,
    mappings: Sequence[StatlineMapping],
    registers: Registers,
    settings: Settings,
    progress: Callable[..., None] = lambda *_: None,
) -> list[MappingCheck]:
    """Fetch every usable mapping of what is in use and lay it beside that; nothing is changed.

    Parameters
    ----------
    observations : DataFrame
        `regio_data.dataset.schemas.OBSERVATIONS`; the inhabitants too, as `with_inhabitants` gives them.
    mappings : sequence of StatlineMapping
    registers : Registers
    settings : Settings
    progress : callable, optional
        Called with the number of mappings done, and of how many.
    """
    statline, found = Statline(settings), []
    used = [m for m in mappings if not reason_unused(m, registers)]
    for mapping in used:
        try:
            series = statline.series(mapping, registers)
            found.append(compared(mapping, series, observations, registers))
        except LoaderError as error:
            found.append(MappingCheck(mapping, str(error)))
        progress(len(found), len(used))
    return found


def reason_unused(mapping: StatlineMapping, registers: Registers) -> str:
    """Return why a mapping is not compared; empty when it is."""
    if mapping.blocked:
        return mapping.blocked
    if not mapping.usable:
        return f"{mapping.relation} series"
    return "" if mapping.target in (INHABITANTS, *registers.indicator) else "nothing of this kind is in use"


def with_inhabitants(dataset: Dataset) -> pd.DataFrame:
    """Return the figures of a data set with its inhabitants as one series more, of the year that its source names."""
    year, _month = edition_key((dataset.source("inwoners") or {}).get("edition", ""))
    rows = dataset.weights[["region"]].assign(indicator=INHABITANTS, year=year, value=dataset.weights["inhabitants"], status="")
    return pd.concat([dataset.observations, rows.astype({"value": "float64"})])


def compared(mapping: StatlineMapping, series: pd.DataFrame, observations: pd.DataFrame, registers: Registers) -> MappingCheck:
    """Lay the figures of a mapping (`Statline.series`) beside those in use (`check_mappings`)."""
    ours = observations[observations["indicator"] == mapping.target]
    both = series.merge(ours, on=["region", "year"], suffixes=("_statline", "")).dropna(subset=["value", "value_statline"])
    if both.empty:
        return MappingCheck(mapping)
    difference = (both["value_statline"] - both["value"]).abs()
    decimals = 0 if mapping.target == INHABITANTS else registers.indicator[mapping.target].decimals
    rounding = 0.5 * 10.0**-decimals + 1e-9
    at = both.loc[difference.idxmax()]
    where = f"{at['region']} {at['year']}"
    years = (int(both["year"].min()), int(both["year"].max()))
    return MappingCheck(mapping, "", len(both), int((difference > rounding).sum()), float(difference.max()), where, years)


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
