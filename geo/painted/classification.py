"""Classes of a choropleth: limits that can be read and compared over the years."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pandas as pd

from regio_data import dutch

CLASSES = 5


# Quantiles and equal steps are those of mapclassify, which a test sets beside them. It brings scikit-learn and scipy.stats
# along, 92 MB and most of a second: only who asks for natural breaks waits for that.
def _quantiles(known: np.ndarray, classes: int) -> np.ndarray:
    return np.unique(np.quantile(known, np.arange(1, classes + 1) / classes))


def _equal_steps(known: np.ndarray, classes: int) -> np.ndarray:
    return np.linspace(known.min(), known.max(), classes + 1)[1:]


def _natural_breaks(known: np.ndarray, classes: int) -> np.ndarray:
    import mapclassify

    return mapclassify.FisherJenks(known, k=classes).bins


#: Key in the URL -> (name on screen, upper limits of so many classes of values).
METHODS: dict[str, tuple[str, Callable[[np.ndarray, int], np.ndarray]]] = {
    "kwantielen": ("Kwantielen", _quantiles),
    "natuurlijk": ("Natuurlijke grenzen", _natural_breaks),
    "gelijk": ("Gelijke stappen", _equal_steps),
}
DEFAULT_METHOD = "kwantielen"
_SAMPLE = 250


@dataclass(frozen=True)
class Classes:
    """Class limits, of values as precise as they are shown: what is shown alike is in one class.

    Parameters
    ----------
    lower : float
        The smallest value of all that were classified.
    upper : tuple of float
        Upper limit of every class; a value equal to it belongs to the class.
    decimals : int
        With which values are shown.
    """

    lower: float
    upper: tuple[float, ...]
    decimals: int

    def __len__(self) -> int:
        return len(self.upper)

    def of(self, values: pd.Series) -> pd.Series:
        """Return the class of every value (0 is the lowest), ``<NA>`` where there is no figure."""
        shown = dutch.shown(values.to_numpy(), self.decimals)
        index = np.minimum(np.searchsorted(self.upper, shown, side="left"), len(self) - 1)
        return pd.Series(index, index=values.index, dtype="Int64").where(values.notna())

    def counts(self, values: pd.Series) -> list[int]:
        """Return how many of the values fall in each class."""
        return self.of(values).value_counts().reindex(range(len(self)), fill_value=0).tolist()

    def limits(self) -> list[str]:
        """Return the limits of every class in words: "1,0 t/m 10,0", then "boven 10,0 t/m 20,0"; one number where they meet.

        Whole numbers are counted on: "1 t/m 10", then "11 t/m 20".
        """
        if self.decimals:
            return [self._between(self.lower, self.upper[0]), *(f"boven {self._between(*of)}" for of in pairwise(self.upper))]
        return list(map(self._between, (self.lower, *(limit + 1 for limit in self.upper)), self.upper))

    def _between(self, low: float, high: float) -> str:
        return " t/m ".join(dict.fromkeys(dutch.number(bound, self.decimals) for bound in (low, high)))

    def crowded(self, values: pd.Series) -> bool:
        """Tell whether over half of the values fall in one class, so that the map hardly shows a difference."""
        return max(self.counts(values)) > values.notna().sum() / 2

    def alike(self, values: pd.Series) -> bool:
        """Tell whether over four in five of the values fall in one class, so that the map shows no difference."""
        return max(self.counts(values)) > values.notna().sum() * 0.8


def classify(values: pd.Series, method: str, decimals: int, classes: int = CLASSES) -> Classes | None:
    """Return class limits for values; ``None`` when there is no value at all.

    Parameters
    ----------
    values : Series
        All values that the classes must hold. For classes common to all years these are the values of all years together,
        which is what ``mapclassify.Pooled`` does for a table without gaps; ours has gaps.
    method : str
        A key of `METHODS`.
    decimals : int
        With which the values are shown; limits are rounded down to them, so that the legend tells exactly what is on the map
        and no figure changes class.
    classes : int
        Wanted number; fewer come back when there are too few different values.
    """
    known = dutch.shown(values.dropna().to_numpy(), decimals)
    if known.size == 0:
        return None
    different = np.unique(known)
    if different.size <= classes:  # every value its own class
        return Classes(float(different[0]), tuple(float(value) for value in different), decimals)
    bins = METHODS[method][1](_thinned(known), classes)
    upper = sorted({_floor(limit, decimals) for limit in bins[:-1]} | {float(different[-1])})
    return Classes(float(different[0]), tuple(upper), decimals)


def _thinned(known: np.ndarray) -> np.ndarray:
    """Return at most `_SAMPLE` values, at evenly spaced ranks.

    Fisher-Jenks takes quadratic time; sampling by chance would give other classes at every run.
    """
    if known.size <= _SAMPLE:
        return known
    return np.quantile(known, np.linspace(0, 1, _SAMPLE), method="nearest")


def _floor(value: float, decimals: int) -> float:
    factor = 10**decimals
    return math.floor(round(float(value) * factor, 6)) / factor
