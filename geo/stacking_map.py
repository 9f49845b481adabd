"""Stapeling on the map: how many deals a municipality has, and what came in per inhabitant."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from geo.classification import classify
from geo.legend import Legend, LegendEntry
from geo.painting import Painting
from geo.palettes import UNPAINTED, amount
from regio_data import dutch
from regio_data.records import Deal
from regio_data.registers import Registers
from regio_data.stacking import stacking

#: Key in the URL -> (name on screen, column of `regio_data.stacking.stacking`).
MEASURES = {"aantal": ("Aantal deals", "deals"), "euro": ("Rijksbijdrage per inwoner", "euro_per_inhabitant")}


def paint_stacking(registers: Registers, weights: pd.DataFrame, deals: Sequence[Deal], measure: str) -> tuple[Painting, Legend]:
    """Return the map of the stapeling of the chosen deals, and its legend.

    Parameters
    ----------
    registers : Registers
    weights : DataFrame
        `regio_data.schemas.WEIGHTS`.
    deals : sequence of Deal
    measure : str
        A key of `MEASURES`.
    """
    table = stacking(registers, weights, deals)
    fill, legend = _by_count(table) if measure == "aantal" else _by_amount(table)
    tips = {code: _tip(row.deals, row.partial, row.euro_per_inhabitant) for code, row in table.iterrows()}
    return Painting(fill=fill, tips=tips), legend


def _tip(deals: float, partial: float, euro: float) -> str:
    if not deals:
        return "Geen gekozen Regio Deal"
    part = f", waarvan {int(partial)} voor een deel van de gemeente" if partial else ""
    return f"{dutch.count(int(deals), 'deal', 'deals')}{part}\n€ {dutch.number(euro)} per inwoner"


def _by_count(table: pd.DataFrame) -> tuple[dict[str, str], Legend]:
    numbers = range(1, max(int(table["deals"].max()), 1) + 1)
    colours = dict(zip(numbers, amount(len(numbers)), strict=True))
    counts = table["deals"].value_counts()
    entries = [LegendEntry(UNPAINTED, "geen", int(counts.get(0, 0)))]
    entries += [LegendEntry(colours[n], str(n), int(counts.get(n, 0))) for n in numbers]
    fill = {code: colours[n] for code, n in table["deals"].items() if n}
    return fill, Legend("Deals (aantal gemeenten)", tuple(entries))


def _by_amount(table: pd.DataFrame) -> tuple[dict[str, str], Legend]:
    euro = table["euro_per_inhabitant"]
    classes = classify(euro, "kwantielen", decimals=0)
    entries = [LegendEntry(UNPAINTED, "geen of onbekend", int(euro.isna().sum()))]
    fill: dict[str, str] = {}
    if classes is not None:
        colours = amount(len(classes))
        lower = (classes.lower, *classes.upper)
        for i, count in enumerate(classes.counts(euro)):
            low, high = dutch.number(lower[i]), dutch.number(classes.upper[i])
            entries.append(LegendEntry(colours[i], f"{low} t/m {high}", count))
        fill = {code: colours[c] for code, c in classes.of(euro).dropna().items()}
    note = (
        "Eigen berekening: de rijksbijdrage van een deal verdeeld over de inwoners van al zijn gemeenten. Geldt een deal "
        "voor een deel van een gemeente, dan telt de hele gemeente mee."
    )
    return fill, Legend("Euro per inwoner (aantal gemeenten)", tuple(entries), note)
