"""Rijksbijdrage, deals and inhabitants by quarter of position, beside what an even spread would give."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
import pandas as pd

from regio_data import dutch
from regio_data.dataset.snapshot import Dataset
from regio_data.dutch import Numbers
from regio_data.figures.gebieden import countable
from regio_data.figures.positions import quartile
from regio_data.geld.at_start import deal_positions, municipal_positions
from regio_data.registers.areas import POPULATION_DAY
from regio_data.registers.records import Deal, Indicator
from regio_data.registers.registers import Registers

#: What the allocation over municipalities assumes.
ASSUMES = (
    "Hoe een deal zijn geld over de gemeenten verdeelt, staat niet in de bronnen. Hier is aangenomen dat elke inwoner van het "
    f"gebied evenveel krijgt (inwoners op {POPULATION_DAY})."
)
PLACED = ["deal", "tranche", "area", "euro", "inhabitants", "first_year", "last_year", "percentile", "quarter", "part"]
ALLOCATED = ["deal", "tranche", "municipality", "euro", "inhabitants", "start", "percentile", "quarter"]
COLUMNS = ["euro", "deals", "areas", "inhabitants", "euro_even"]
#: 1 is the least favourable.
QUARTERS = {1: "ongunstigste kwart", 2: "tweede kwart", 3: "derde kwart", 4: "gunstigste kwart"}


def placed_deals(dataset: Dataset, registers: Registers, scores: pd.DataFrame, indicators: Sequence[Indicator]) -> pd.DataFrame:
    """Return the deals that have a place and an amount.

    Parameters as in `at_start.deal_positions`.

    Returns
    -------
    DataFrame
        Columns `PLACED`, a row a deal in the order of the register: ``area`` (GM codes with "+" between them: equal for deals
        of the same municipalities), ``euro`` (rijksbijdrage of the deal), ``inhabitants`` of its whole municipalities,
        ``quarter`` (of `QUARTERS`) among areas of the same size at the start, ``part`` whether it covers part of one.
    """
    positions = deal_positions(dataset, registers, scores, indicators)
    millions = {d.slug: d.rijksbijdrage_mln for d in registers.deals if d.rijksbijdrage_mln is not None}
    deals = [d for d in registers.deals if d.slug in positions.index and d.slug in millions]
    found = positions.loc[[d.slug for d in deals]]
    return pd.DataFrame(
        {
            "deal": [d.slug for d in deals],
            "tranche": [d.tranche for d in deals],
            "area": ["+".join(sorted(d.municipalities)) for d in deals],
            "euro": [millions[d.slug] * 1e6 for d in deals],
            "inhabitants": [registers.inhabitants_of(d.municipalities) for d in deals],
            "first_year": found["first_year"].to_numpy(),
            "last_year": found["last_year"].to_numpy(),
            "percentile": found["percentile"].to_numpy(),
            "quarter": quartile(found["percentile"]).to_numpy(),
            "part": np.array([not d.whole for d in deals], dtype=bool),  # also a mask where there are no deals
        },
        columns=PLACED,
    )


def allocated(registers: Registers, scores: pd.DataFrame, indicators: Sequence[Indicator]) -> pd.DataFrame:
    """Return the rijksbijdrage of every deal on whole municipalities, spread over these by their inhabitants (`ASSUMES`).

    Returns
    -------
    DataFrame
        Columns `ALLOCATED`, a row a deal and municipality; ``percentile`` and ``quarter`` of the municipality among all, with
        the figures of the year in which the deal began (or the nearest earlier); missing without a figure.
    """
    rows = []
    for deal in _allocable(registers.deals):
        each = registers.euro_per_inhabitant(deal)
        if each is None:
            continue
        for code in deal.municipalities:
            inhabitants = registers.municipality[code].inhabitants
            rows.append((deal.slug, deal.tranche, code, each * inhabitants, inhabitants, deal.signed_year))
    table = pd.DataFrame(rows, columns=ALLOCATED[:6])
    positions = {start: municipal_positions(scores, indicators, start) for start in table["start"].unique()}
    keys = zip(table["start"], table["municipality"], strict=True)
    table["percentile"] = [positions[start].get(code, np.nan) for start, code in keys]
    table["quarter"] = quartile(table["percentile"])
    return table


def by_quarter(registers: Registers, placed: pd.DataFrame) -> pd.DataFrame:
    """Return the deals of `placed_deals` by quarter, without those on part of a municipality.

    Returns
    -------
    DataFrame
        Index of `QUARTERS`, columns `COLUMNS`: ``areas`` are the different areas and ``inhabitants`` those of the different
        municipalities, each once a quarter; ``euro_even`` is a quarter of the sum, for so the quarters are made: an ordinary
        area of any size stands in each as often.
    """
    whole = placed[~placed["part"]]
    table = _grouped(whole, "area")
    for quarter, rows in whole.groupby("quarter"):
        codes = {code for area in rows["area"] for code in area.split("+")}
        table.loc[quarter, "inhabitants"] = registers.inhabitants_of(codes)
    return table.assign(euro_even=whole["euro"].sum() / len(QUARTERS))[COLUMNS]


def by_quarter_of_municipalities(registers: Registers, amounts: pd.DataFrame, positions: dict[int, pd.Series]) -> pd.DataFrame:
    """Return the euros of `allocated` by quarter of the municipality.

    Parameters
    ----------
    registers : Registers
    amounts : DataFrame
        Rows of `allocated`; those without a quarter are left out.
    positions : dict
        Year -> `at_start.municipal_positions`, for every ``start`` in ``amounts``.

    Returns
    -------
    DataFrame
        As `by_quarter`, with municipalities for areas in ``areas``; ``euro_even`` is what the same money would give when that
        of every deal was spread evenly over all inhabitants of the Netherlands: by the share of them in each quarter then.
    """
    known = amounts.dropna(subset="quarter")
    table = _grouped(known, "municipality")
    for quarter, rows in known.groupby("quarter"):
        table.loc[quarter, "inhabitants"] = registers.inhabitants_of(set(rows["municipality"]))
    even = np.zeros(len(QUARTERS))
    for start, euro in known.groupby("start")["euro"].sum().items():
        even += euro * _share_of_inhabitants(registers, positions[start])
    return table.assign(euro_even=even)[COLUMNS]


def shown_percentile(percentile: Numbers) -> Numbers:
    """Return percentiles in whole numbers that lie in their own quarter: rounded, but never up to the next quarter.

    Examples
    --------
    >>> [float(shown_percentile(p)) for p in (74.4, 74.96, 75.0, 75.6, 0.4)]
    [74.0, 74.0, 75.0, 76.0, 0.0]
    """
    rounded = dutch.shown(percentile, 0)
    return rounded - ((rounded % 25 == 0) & (rounded > percentile))


def of_tranches(table: pd.DataFrame, tranches: Collection[int]) -> pd.DataFrame:
    """Return the rows of some tranches, of all when none is given."""
    return table[table["tranche"].isin(list(tranches))] if tranches else table


def euro_per_inhabitant(table: pd.DataFrame) -> pd.Series:
    """Return the rijksbijdrage per inhabitant of the rows of any table here; missing where nobody lives."""
    return table["euro"] / table["inhabitants"].where(table["inhabitants"] > 0)


def _allocable(deals: Sequence[Deal]) -> list[Deal]:
    return [d for d in countable(deals) if d.rijksbijdrage_mln is not None and d.signed_year is not None]


def _grouped(rows: pd.DataFrame, area: str) -> pd.DataFrame:
    grouped = rows.groupby("quarter").agg(euro=("euro", "sum"), deals=("deal", "nunique"), areas=(area, "nunique"))
    return grouped.reindex(pd.Index(QUARTERS, name="quarter"), fill_value=0).assign(inhabitants=0)


def _share_of_inhabitants(registers: Registers, positions: pd.Series) -> np.ndarray:
    """Return which share of the inhabitants of the municipalities with a place lives in each quarter."""
    inhabitants = pd.Series([registers.municipality[code].inhabitants for code in positions.index], positions.index)
    sums = inhabitants.groupby(quartile(positions)).sum().reindex(list(QUARTERS), fill_value=0)
    return (sums / inhabitants.sum()).to_numpy(dtype=float)
