"""The starting positions of sampled areas: how often the rule gives each of them to areas that were drawn by lot."""

from __future__ import annotations

import numpy as np
import pandas as pd

from regio_data import dutch
from regio_data.dataset.snapshot import Dataset
from regio_data.figures.gelijke_omvang import sampled_areas, sampled_values
from regio_data.figures.positions import among_themselves
from regio_data.profile.uitgangsposities import outcome, outcomes
from regio_data.registers.registers import Registers

COLUMNS = ["region", "share_low", "share_high"]


def sampled_shares(dataset: Dataset, registers: Registers, figures: pd.DataFrame) -> pd.DataFrame:
    """Return the shares of the sampled areas that every deal is placed among.

    Parameters
    ----------
    dataset : Dataset
    registers : Registers
    figures : DataFrame
        `scores.figures_at_start`.

    Returns
    -------
    DataFrame
        Columns `COLUMNS`, up to 1,000 rows a deal: of areas of as many municipalities, on the same indicators and years,
        the share of the indicators in the least and in the most favourable quarter of these areas, in [0, 1].
    """
    known = figures.dropna(subset="quartile")
    sizes = sorted({int(size) for size in known["municipalities"]})
    order = sampled_areas(dataset.neighbours, max(sizes, default=1))
    # One municipality apart: beside larger areas the indicators that are not combined are left out.
    one = sampled_values(dataset, registers.indicators, order, [1])
    more = sampled_values(dataset, registers.indicators, order, [size for size in sizes if size > 1] or [1])
    placed: dict[tuple[str, int, int], np.ndarray] = {}

    def percentiles(code: str, size: int, year: int) -> np.ndarray:
        key = code, size, year
        if key not in placed:
            of_sizes, years, values = (one if size == 1 else more)[code]
            found = values[:, np.searchsorted(of_sizes, size), np.searchsorted(years, year)]
            placed[key] = among_themselves(found, registers.indicator[code])
        return placed[key]

    found = []
    for region, rows in known.groupby("region", sort=False):
        size = int(rows["municipalities"].iloc[0])
        of = np.array([percentiles(code, size, year) for code, year in zip(rows["indicator"], rows["year"], strict=True)])
        n = (~np.isnan(of)).sum(axis=0)
        low, high = ((of < 25).sum(axis=0)[n > 0] / n[n > 0], (of >= 75).sum(axis=0)[n > 0] / n[n > 0])
        found.append(pd.DataFrame({"region": region, "share_low": low, "share_high": high}))
    return pd.concat(found, ignore_index=True) if found else pd.DataFrame(columns=COLUMNS)


def sampled_outcomes(shares: pd.DataFrame, many_low: float, many_high: float) -> dict[str, float]:
    """Return which share of the areas of `sampled_shares` the rule gives each outcome, in [0, 1]."""
    keys = [
        outcome(low, high, many_low, many_high) for low, high in zip(shares["share_low"], shares["share_high"], strict=True)
    ]
    return pd.Series(keys, dtype=object).value_counts(normalize=True).to_dict()


def sampled_sentence(registers: Registers, shares: dict[str, float]) -> str:
    """Return `sampled_outcomes` in a sentence, in the order of the outcomes."""
    parts = [
        f"{dutch.number(100 * shares.get(key, 0.0))}% “{position.title.lower()}”"
        for key, position in outcomes(registers).items()
    ]
    return (
        "Losse gebieden wijken daar vaak van af, ook zonder deal: van de gelote gebieden krijgt met deze regel "
        f"{dutch.several(parts)}."
    )
