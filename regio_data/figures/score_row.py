"""What a row of the regional values and of the scores holds: every column with its unit and meaning.

The tables themselves are made by `regional.values.regional_values` and `scores.all_scores`; the contract of the second is
`schemas.SCORES`. A row is what ``itertuples`` gives, or any object with these attributes.
"""

from __future__ import annotations

from typing import Protocol

from pandas.api.typing import NAType


class RegionalRow(Protocol):
    """A row of the regional values (`regional.values.COLUMNS`): a region, an indicator and a year.

    Attributes
    ----------
    region_kind : str
        A key of `regions.KINDS`.
    region : str
        The key of the region within its kind (`regions.RegionRef`).
    region_name : str
        Its name on screen.
    indicator : str
        Code of the indicator.
    year : int
    value : float
        In the unit of the indicator; NaN where there is no figure, or none for the region as a whole.
    coverage : float
        Share of the weight of the municipalities with a figure, in [0, 1]; 1 for an official figure.
    approximate : bool
        Whether medians of several municipalities were combined.
    origin : str
        Whose the value is: `regional.values.CBS`, `regional.values.COMBINED`, "" without a value.
    lower, upper : float
        The bounds of CBS, in the unit of the indicator; NaN where it gives none.
    lowest, highest : float
        The span of the municipal figures, in the unit of the indicator, where these are not combined; else NaN.
    """

    region_kind: str
    region: str
    region_name: str
    indicator: str
    year: int
    value: float
    coverage: float
    approximate: bool
    origin: str
    lower: float
    upper: float
    lowest: float
    highest: float


class ScoreRow(RegionalRow, Protocol):
    """A row of `scores.all_scores`: a regional value with its position, its margin, and the trend of its series.

    Attributes
    ----------
    municipalities : int
        How many the region has.
    whole_municipality : bool
        False where a deal covers only part of a municipality.
    rank : float
        The place within the group of the like (`positions`), 1 the least favourable, a shared place as its mean; NaN without.
    n : float
        How many of that group have a figure, the region itself counted; NaN where the indicator has no direction.
    percentile : float
        In [0, 100], 100 the most favourable; NaN without a place.
    equal : float
        How many others of the group share the place; NaN without one.
    quartile : int or NA
        The quarter of ``percentile``, 4 the most favourable.
    rank_deals, n_deals, percentile_deals, equal_deals : float
        The same of a deal on whole municipalities among the different areas of such deals; else NaN.
    trend : float
        Slope of the series in units of the indicator a year; NaN with too few years. This and what follows up to
        ``trend_word`` is of the series as a whole, so the same in each of its years (`trends.trends`).
    trend_p : float
        Of the test of Mann and Kendall; NaN with too few years.
    trend_points : int
        Years with a figure in the window of the trend.
    trend_first, trend_last : int or NA
        The first and the last of those years; NA without any.
    trend_word : str
        A word of `trends`: "stijgend", "dalend", "gelijk" and so on.
    margin : float
        Half the width of the margin, in the unit of the indicator; NaN where none is to be stated (`margins.margins`).
    margin_official : bool
        Whether it is that of CBS's own bounds; false for an estimated one, and without one.
    """

    municipalities: int
    whole_municipality: bool
    rank: float
    n: float
    percentile: float
    equal: float
    quartile: int | NAType
    rank_deals: float
    n_deals: float
    percentile_deals: float
    equal_deals: float
    trend: float
    trend_p: float
    trend_points: int
    trend_first: int | NAType
    trend_last: int | NAType
    trend_word: str
    margin: float
    margin_official: bool
