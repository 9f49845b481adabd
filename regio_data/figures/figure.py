"""The latest figures of one region, each with all that a reader needs beside it."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from regio_data import dutch, units
from regio_data.figures import trends
from regio_data.figures.differences import Comparison, compare
from regio_data.figures.group import AREAS_OF_DEALS, enough, group_name, members, resting_on
from regio_data.figures.judging import OF_CHANGE, of_combination
from regio_data.figures.margins import Margin, margin_of_row, of_difference
from regio_data.figures.regional.values import CBS, COMBINED
from regio_data.figures.score_row import ScoreRow
from regio_data.figures.scores import latest
from regio_data.registers.records import Indicator
from regio_data.registers.registers import Registers


@dataclass(frozen=True)
class Position:
    """A place within a group.

    Parameters
    ----------
    percentile : float
        In [0, 100], 100 most favourable.
    first, last : int
        The places that regions with this value take together, 1 the most favourable; equal when the place is not shared.
    of : int
        How many places there are: the group with a figure, the region itself counted too.
    group : str
        Who the group are, in Dutch: "gemeenten", "gebieden van 14 gemeenten", "gebieden met een deal".
    rests_on : str
        Of how many of the like there is a figure, where not of all (`group.resting_on`).
    """

    percentile: float
    first: int
    last: int
    of: int
    group: str
    rests_on: str = ""

    @property
    def place(self) -> str:
        """The place as it is written everywhere: "12", "67–68"."""
        return dutch.places(self.first, self.last)

    @property
    def of_all(self) -> str:
        """The place with how many there are: "67–68 van 342", and among 1.000 sampled areas "13 van 1.001", itself one too."""
        return f"{self.place} van {dutch.number(self.of)}"


@dataclass(frozen=True)
class Figure:
    """The latest figure of an indicator.

    Parameters
    ----------
    indicator : Indicator
    year : int
    value : float
        In the unit of the indicator.
    coverage : float
        Share of the weight of the municipalities with a figure, in [0.5, 1].
    approximate : bool
        True where medians of several municipalities were combined.
    origin : str
        `regional.values.CBS` or `regional.values.COMBINED`.
    apart : bool
        Whether it is our own calculation where other figures of its region are of CBS: then each says whose it is.
    lower, upper : float
        The bounds of CBS; NaN where it gives none.
    position : Position or None
        Within the group of the like: a municipality among municipalities, a larger region among areas of the same size.
    no_position : str
        Why there is none where too few of the group have a figure (`group.enough`): "alleen bekend voor 52 van de 342
        gemeenten: geen plaats"; else "".
    among_deals : Position or None
        Of a deal on whole municipalities, among the different areas of such deals.
    quartile : int or None
        Of ``position``, 4 most favourable.
    whole_municipality : bool
        False where a deal covers only part of a municipality: the figure is that of the whole municipality.
    slope, p : float
        Trend in units per year and its Mann-Kendall p; NaN with too few years.
    trend : str
        A word of `trends`.
    trend_favour : str
        "gunstig", "ongunstig" or "".
    trend_doubt : str
        `judging.ACCURACY` where the whole movement of a trend of our own combination may come of how that is made,
        `judging.UNKNOWN_ACCURACY` where that is not known, else "".
    points, first_year, last_year : int
        Figures that the trend rests on, and the years of the first and the last of them.
    country : float
        Nederland in the same year (own calculation).
    country_approximate : bool
        True where that of the country was combined from medians.
    country_coverage : float
        Share of the weight of the country with a figure in that year, 0 without one.
    against_country : Comparison or None
    margin : Margin or None
        Of the figure itself, where one is to be stated (`margins.margins`).
    """

    indicator: Indicator
    year: int
    value: float
    coverage: float
    approximate: bool
    origin: str
    apart: bool
    lower: float
    upper: float
    position: Position | None
    no_position: str
    among_deals: Position | None
    quartile: int | None
    whole_municipality: bool
    slope: float
    p: float
    trend: str
    trend_favour: str
    trend_doubt: str
    points: int
    first_year: int
    last_year: int
    country: float
    country_approximate: bool
    country_coverage: float
    against_country: Comparison | None
    margin: Margin | None

    @property
    def placed(self) -> Position:
        """Its position, of a figure that has one, as those of the extremes do.

        Raises
        ------
        ValueError
            If there is none.
        """
        if self.position is None:
            raise ValueError(f"{self.indicator.code} has no position")
        return self.position

    @property
    def trend_text(self) -> str:
        """The trend as it is written, with its slope: "dalend, −0,41 procentpunt per jaar"; the slope of no trend stays out."""
        if self.trend in (trends.RISING, trends.FALLING):
            return f"{self.trend}, {units.slope(self.slope, self.indicator)}"
        return self.trend

    @property
    def trend_years(self) -> str:
        """The figures that the trend rests on: "8 jaren, 2015–2022", "1 jaar, 2021"."""
        years = str(self.last_year) if self.points == 1 else f"{self.first_year}–{self.last_year}"
        return f"{dutch.count(self.points, 'jaar', 'jaren')}, {years}"


def latest_figures(registers: Registers, scores: pd.DataFrame, kind: str, region: str) -> tuple[Figure, ...]:
    """Return the latest figure of each indicator that the region has, in the order of the monitor.

    Parameters
    ----------
    registers : Registers
    scores : DataFrame
        `scores.all_scores`.
    kind, region : str
        Kind and key of the region.

    Returns
    -------
    tuple of Figure
        Empty for a region without figures.
    """
    return as_figures(registers, scores, latest(scores[(scores["region"] == region) & (scores["region_kind"] == kind)]))


def as_figures(registers: Registers, scores: pd.DataFrame, rows: pd.DataFrame) -> tuple[Figure, ...]:
    """Return one figure a row.

    Parameters
    ----------
    registers : Registers
    scores : DataFrame
        `scores.all_scores`: where the country comes from.
    rows : DataFrame
        Rows of ``scores`` with a value, of any regions and years.
    """
    of_cbs = set(rows.loc[rows["origin"] == CBS, ["region_kind", "region"]].itertuples(index=False, name=None))
    national = scores[scores["region_kind"] == "nederland"]
    country = {(row.indicator, row.year): row for row in national.itertuples()}
    return tuple(
        _figure(
            registers.indicator[row.indicator],
            row,
            country.get((row.indicator, row.year)),
            len(registers.municipality),
            row.origin == COMBINED and (row.region_kind, row.region) in of_cbs,
        )
        for row in rows.itertuples()
    )


def _figure(indicator: Indicator, row: ScoreRow, country: ScoreRow | None, municipalities: int, apart: bool) -> Figure:
    national = float("nan") if country is None else country.value
    margin = of_difference(margin_of_row(row), None if country is None else margin_of_row(country))
    own = [one.origin for one in (row, country) if one is not None].count(COMBINED)
    doubt = trend_doubt(row, indicator)
    return Figure(
        indicator=indicator,
        year=int(row.year),
        value=row.value,
        coverage=row.coverage,
        approximate=bool(row.approximate),
        origin=row.origin,
        apart=apart,
        lower=row.lower,
        upper=row.upper,
        position=_position(row, municipalities),
        no_position=_no_position(row, municipalities),
        among_deals=_among_deals(row),
        quartile=None if pd.isna(row.quartile) else int(row.quartile),
        whole_municipality=bool(row.whole_municipality),
        slope=row.trend,
        p=row.trend_p,
        trend=row.trend_word,
        trend_favour="" if doubt else trends.favourable(row.trend_word, indicator),
        trend_doubt=doubt,
        points=int(row.trend_points),
        first_year=int(row.trend_first),
        last_year=int(row.trend_last),
        country=national,
        country_approximate=country is not None and bool(country.approximate),
        country_coverage=0.0 if country is None else country.coverage,
        against_country=compare(row.value, national, "Nederland", indicator, margin, own),
        margin=margin_of_row(row),
    )


def trend_doubt(row: ScoreRow, indicator: Indicator) -> str:
    """Return why a trend in a row of `scores.all_scores` is not to be judged, "" when it may be: see `Figure.trend_doubt`."""
    if row.trend_word not in (trends.RISING, trends.FALLING) or row.origin != COMBINED:
        return ""
    return of_combination(abs(row.trend) * (row.trend_last - row.trend_first), indicator, OF_CHANGE)


def _position(row: ScoreRow, municipalities: int) -> Position | None:
    rests_on = "" if pd.isna(row.n) else resting_on(int(row.n), row.municipalities, municipalities)
    return _at(row.rank, row.n, row.equal, row.percentile, group_name(row.municipalities), rests_on)


def _no_position(row: ScoreRow, municipalities: int) -> str:
    if pd.isna(row.n) or enough(row.n, members(row.municipalities, municipalities)):
        return ""
    return f"alleen bekend voor {resting_on(int(row.n), row.municipalities, municipalities)}: geen plaats"


def _among_deals(row: ScoreRow) -> Position | None:
    return _at(row.rank_deals, row.n_deals, row.equal_deals, row.percentile_deals, AREAS_OF_DEALS)


def _at(rank: float, n: float, equal: float, percentile: float, group: str, rests_on: str = "") -> Position | None:
    if pd.isna(percentile):
        return None
    mean = n + 1 - rank
    return Position(percentile, int(mean - equal / 2), int(mean + equal / 2), int(n), group, rests_on)
