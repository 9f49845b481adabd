"""Areas of the same size: connected sets of as many municipalities, drawn at random, to place a larger region among."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import pandas as pd

from regio_data.dataset.neighbours import Neighbours
from regio_data.dataset.snapshot import Dataset
from regio_data.registers.records import Indicator
from regio_data.registers.regions import KINDS, regions
from regio_data.registers.registers import Registers

#: So many areas are drawn of every size, always the same ones.
DRAWS, SEED = 1000, 20241

METHOD = (
    f"{DRAWS:,} areas of every size, drawn by numpy's PCG64 with seed {SEED}: from a municipality drawn at random an area "
    "grows by one neighbour at a time, drawn with a chance in proportion to the square of the number of its neighbours that "
    "are already in the area, so that areas stay compact. Neighbours share a border; an island is tied to its nearest."
)


@lru_cache(maxsize=16)
def sampled_areas(
    neighbours: Neighbours,
    size: int,
    allowed: frozenset[str] | None = None,
    seed: int = SEED,
    draws: int = DRAWS,
) -> np.ndarray:
    """Draw connected areas and give them in the order in which they grew.

    Parameters
    ----------
    neighbours : Neighbours
    size : int
        How many municipalities the largest areas have.
    allowed : frozenset of str, optional
        GM codes that may be in an area; all without it.
    seed, draws : int

    Returns
    -------
    ndarray of int
        Draws x ``size``, positions in ``neighbours.codes``. The first n columns are the areas of n municipalities, the same
        whatever ``size`` is; -1 where an area could not grow further. Read-only.

    Notes
    -----
    The chance of a neighbour is in proportion to the square of its number of neighbours inside; our own choice, as compact as
    the deals themselves are (`tests.regio_data.figures.test_gelijke_omvang`).
    """
    random = np.random.default_rng(seed)
    free = np.array([allowed is None or code in allowed for code in neighbours.codes])
    linked = (neighbours.linked & free).astype(np.int32)
    start = np.flatnonzero(free)
    order = np.full((draws, size), -1)
    if not len(start):
        return order
    every = np.arange(draws)
    order[:, 0] = start[(random.random(draws) * len(start)).astype(int)]
    inside = np.zeros((draws, len(free)), dtype=np.int32)  # how many of its neighbours are in the area
    taken = np.zeros((draws, len(free)), dtype=bool)
    for step in range(1, size):
        last = order[:, step - 1]
        inside += linked[last]
        taken[every, last] = True
        chance = np.cumsum(np.where(taken, 0, inside * inside), axis=1)
        grows = chance[:, -1] > 0
        chosen = (chance <= (random.random(draws) * chance[:, -1])[:, None]).sum(axis=1)
        order[:, step] = np.where(grows & (last >= 0), np.minimum(chosen, len(free) - 1), -1)
    order.setflags(write=False)
    return order


def sampled_values(
    dataset: Dataset, indicators: Sequence[Indicator], order: np.ndarray, sizes: Sequence[int] | np.ndarray
) -> dict[str, tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """Return the regional values of sampled areas, by the rule of `regional.values.regional_values`.

    Parameters
    ----------
    dataset : Dataset
    indicators : sequence of Indicator
    order : ndarray of int
        Of `sampled_areas`.
    sizes : sequence of int
        From 1 to the number of columns of ``order``, ascending.

    Returns
    -------
    dict
        Code of an indicator with figures that can be combined -> sizes, years (ascending), and values as draws x sizes x years.
    """
    weights = dataset.weights.set_index("region").loc[list(dataset.neighbours.codes)]
    found = {}
    for indicator in indicators:
        table = dataset.by_year(indicator.code)
        if table is None or (not indicator.combined and max(sizes) > 1):
            continue
        weight = weights[indicator.weight].to_numpy(dtype=float)
        values = values_by_size(order, sizes, weight, table.to_numpy(dtype=float), indicator.minimum_coverage)
        found[indicator.code] = np.asarray(sizes), table.columns.to_numpy(), values
    return found


def sampled_table(dataset: Dataset, registers: Registers) -> pd.DataFrame:
    """Return the sampled areas, to take along: ``gebied`` (1 to `DRAWS`), ``stap`` and the municipality that came in that step.

    The area of n municipalities of a draw is its steps 1 to n; n goes up to the largest region that is placed.
    """
    placed = (kind for kind in KINDS if kind != "nederland")
    largest = max(len(region.municipalities) for kind in placed for region in regions(registers, kind))
    order = sampled_areas(dataset.neighbours, largest)
    codes = np.array(dataset.neighbours.codes)[order.ravel()]
    table = pd.DataFrame(
        {
            "gebied": np.repeat(np.arange(1, len(order) + 1), order.shape[1]),
            "stap": np.tile(np.arange(1, order.shape[1] + 1), len(order)),
            "code": codes,
            "gemeente": [registers.municipality[code].name for code in codes],
        }
    )
    return table[order.ravel() >= 0]


def values_by_size(
    order: np.ndarray, sizes: Sequence[int] | np.ndarray, weight: np.ndarray, values: np.ndarray, minimum: float
) -> np.ndarray:
    """Return the regional values of sampled areas of several sizes, by the same rule as `regional.values.regional_values`.

    Parameters
    ----------
    order : ndarray of int
        Of `sampled_areas`.
    sizes : sequence of int
        From 1 to the number of columns of ``order``.
    weight : ndarray
        Of each municipality, in the order of the neighbours.
    values : ndarray
        Municipalities x years, NaN without a figure.
    minimum : float
        Coverage under which there is no value.

    Returns
    -------
    ndarray
        Draws x sizes x years; NaN with too little coverage, and where an area did not reach the size.
    """
    at = np.asarray(sizes) - 1
    known = ~np.isnan(values)
    w = weight[order]
    with_figure = np.cumsum((weight[:, None] * known)[order], axis=1)[:, at]
    total = np.cumsum(w, axis=1)[:, at, None]
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = np.cumsum((weight[:, None] * np.where(known, values, 0.0))[order], axis=1)[:, at] / with_figure
        mean[with_figure < minimum * total * (1 - 1e-12)] = np.nan
    mean[order[:, at] < 0] = np.nan
    return mean
