"""Theme score: where a region stands on the indicators of one theme together. There is no total over the themes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, overload

import numpy as np
import pandas as pd

from regio_data.registers.records import Indicator

#: What a score would be without any lean: half of the group stands higher, half lower.
MIDDLE = 50
#: What a theme score is, for the captions.
THEME_RULE = (
    "Gemiddeld percentiel van de indicatoren van het thema die een positie hebben; geen score als dat de helft of minder is "
    "van alle indicatoren van het thema. Een gemiddelde is zelf geen plaats."
)

COLUMNS = ["region_kind", "region", "theme", "score", "indicators", "of"]


class ThemeRow(Protocol):
    """A row of `theme_scores`."""

    region_kind: str
    region: str
    theme: str
    score: float
    indicators: int
    of: int


def theme_scores(figures: pd.DataFrame, indicators: Sequence[Indicator]) -> pd.DataFrame:
    """Return the mean percentile per theme for every region, each within the group of the like.

    score = mean of the percentiles of the theme's indicators that have one, when they are more than half of the theme's: one of
    two says nothing of a theme. An indicator that the monitor shows under two
    themes counts in both.

    Parameters
    ----------
    figures : DataFrame
        One row per region and indicator (`scores.latest`), with the column ``percentile``.
    indicators : sequence of Indicator

    Returns
    -------
    DataFrame
        Columns `COLUMNS`: for every region in the table every theme, in the order of the monitor; ``score`` in [0, 100], 100
        most favourable, missing where half of them or fewer have a percentile; ``indicators`` that have one, ``of`` so many.

    Notes
    -----
    Unweighted mean of the percentiles of `positions.positions`. Our own calculation: CBS does not add indicators up.
    """
    pairs = dict.fromkeys((one.theme, i.code) for i in indicators for one in i.monitor_themes)
    themes = pd.DataFrame(list(pairs), columns=["theme", "indicator"])
    size = themes.groupby("theme", sort=False).size().rename("of").reset_index()
    regions = figures[["region_kind", "region"]].drop_duplicates()
    known = figures[["region_kind", "region", "indicator", "percentile"]].merge(themes, on="indicator")
    found = known.groupby(["region_kind", "region", "theme"])["percentile"].agg(score="mean", indicators="count").reset_index()
    table = regions.merge(size, how="cross").merge(found, on=["region_kind", "region", "theme"], how="left")
    table["indicators"] = table["indicators"].fillna(0).astype("int64")
    table["score"] = table["score"].where(rests_on_enough(table["indicators"], table["of"]))
    return table[COLUMNS]


@overload
def rests_on_enough(known: np.ndarray, of: int) -> np.ndarray: ...
@overload
def rests_on_enough(known: pd.Series, of: pd.Series | int) -> pd.Series: ...
def rests_on_enough(known: pd.Series | np.ndarray, of: pd.Series | int) -> pd.Series | np.ndarray:
    """Return whether a mean over a theme rests on more than half of its indicators.

    Examples
    --------
    >>> rests_on_enough(np.array([2, 3]), 4).tolist()
    [False, True]
    """
    return 2 * known > of


def side(score: float, ordinary: bool = False) -> str:
    """Return which side of the middle a score lies on, as its bar is coloured: "high" is favourable, "ordinary" of neither.

    Examples
    --------
    >>> side(50), side(49.9), side(49.9, ordinary=True)
    ('high', 'low', 'ordinary')
    """
    if ordinary:
        return "ordinary"
    return "high" if score >= MIDDLE else "low"
