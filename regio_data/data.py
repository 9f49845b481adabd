"""What every page, slide and file is made of: the registers and figures of one data set, and what was made of them."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, TypeVar

import numpy as np
import pandas as pd

from regio_data.dataset.areas import with_areas
from regio_data.dataset.snapshot import Dataset
from regio_data.figures import scores
from regio_data.figures.figure import Figure, latest_figures
from regio_data.figures.regional.values import CBS, COLUMNS
from regio_data.figures.regional.words import whose_together
from regio_data.figures.theme_scores import theme_scores
from regio_data.kept import Kept
from regio_data.profile.profile import Profile, profile
from regio_data.profile.sampled_starts import sampled_shares
from regio_data.registers.codes import indicator_key
from regio_data.registers.records import Deal, Indicator
from regio_data.registers.regions import NEDERLAND, OWN, Region, RegionRef, region_of
from regio_data.registers.registers import Registers

#: Kept for all who ask: what pages and maps show (the largest, a painting with its labels, some 80 kB), and profiles (0.13 MB
#: each): those of all deals and of many municipalities.
MOST_KEPT, MOST_PROFILES = 600, 200

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Data:
    """Registers and figures, and what was made of them.

    What is kept is shared by all who ask. Of a table each caller gets a copy that takes no room until it is changed (pandas'
    copy-on-write), so that nobody can change another's.

    Parameters
    ----------
    dataset : Dataset
    registers : Registers
    _scores : DataFrame
        `regio_data.figures.scores.all_scores`.
    version : str
        Changes with any of them.
    """

    dataset: Dataset
    registers: Registers
    _scores: pd.DataFrame = field(repr=False)
    version: str = ""
    _kept: Kept = field(default_factory=lambda: Kept(MOST_KEPT), init=False, repr=False)
    _profiles: Kept = field(default_factory=lambda: Kept(MOST_PROFILES), init=False, repr=False)

    @property
    def today(self) -> datetime.date:
        """The day on which the status of a deal is asked."""
        return datetime.date.today()

    def once(self, make: Callable[..., T], *arguments: Hashable) -> T:
        """Return what a module's own function makes of this data and its arguments, ``None`` too: made once for all who ask.

        Of a table, also within a tuple, each gets a copy of its own that takes no room until it is changed.
        """
        # The key does not hold the data: what held itself would not go when newer data takes its place.
        return _own(self._kept.get((make, arguments), lambda: (make(self, *arguments),))[0])

    @property
    def scores(self) -> pd.DataFrame:
        """`regio_data.figures.scores.all_scores`; what its columns mean stands in `regio_data.figures.score_row.ScoreRow`."""
        return self._scores.copy(deep=False)

    def prepare(self) -> None:
        """Make the tables on which all pages rest."""
        self.once(_value_rows)
        self.rows_of(NEDERLAND)
        for kind in ("deal", "gemeente"):
            self.latest(kind)

    def sources(self, *keys: str) -> tuple[Mapping[str, Any], ...]:
        """Return what the manifest says of these sources, as far as the data set has them."""
        return tuple(entry for key in keys if (entry := self.dataset.source(key)))

    def profile(self, region: Region, include_partial: bool = False) -> Profile:
        """Return `regio_data.profile.profile.profile` of a region, of any kind but the country."""
        return self._profiles.get((region, include_partial), lambda: _profile(self, region, include_partial))

    def profile_of(self, deal: Deal) -> Profile:
        """Return the profile of a deal."""
        return self.profile(region_of(self.registers, RegionRef("deal", deal.slug)))

    def figures_of(self, ref: RegionRef) -> tuple[Figure, ...]:
        """Return `regio_data.figures.figure.latest_figures` of a region of any kind."""
        return latest_figures(self.registers, self.scores_of([ref]), ref.kind, ref.key)

    def own_scores(self, ref: RegionRef) -> pd.DataFrame:
        """Return `regio_data.figures.scores.scores_of` of an own region."""
        return self.once(_own_scores, ref)

    def scores_of(self, refs: Iterable[RegionRef]) -> pd.DataFrame:
        """Return the scores of some regions and of Nederland, those of ``scores`` in its order and then the own regions."""
        wanted = {*refs, NEDERLAND}
        listed = self._scores.take(np.sort(np.concatenate([self.rows_of(ref) for ref in wanted])))
        own = [self.own_scores(ref) for ref in sorted(wanted) if ref.kind == OWN]
        return pd.concat([listed, *own], ignore_index=True) if own else listed

    def latest(self, kind: str) -> pd.DataFrame:
        """Return `regio_data.figures.scores.latest` of the regions of a kind."""
        return self.once(_latest, kind)

    def rows_of(self, ref: RegionRef) -> np.ndarray:
        """Return where the rows of a region lie in ``scores``, read-only; none for a region without."""
        return self.once(_rows).get(ref, np.array([], dtype=int))

    def scores_over_years(self, ref: RegionRef, indicator: str, *columns: str) -> pd.DataFrame:
        """Return the rows of ``scores`` of a region and indicator, a row a year; all columns, or those asked for."""
        table, rows = self._over_years(ref, indicator)
        return pd.DataFrame({name: table[name].take(rows) for name in columns}) if columns else table.take(rows)

    def series(self, ref: RegionRef, indicator: str) -> pd.Series:
        """Return the values of a region by year, NaN for a year without a figure; empty where it has no rows."""
        table, rows = self._over_years(ref, indicator)
        return pd.Series(table["value"].to_numpy()[rows], table["year"].to_numpy()[rows], name="value")

    def _over_years(self, ref: RegionRef, indicator: str) -> tuple[pd.DataFrame, np.ndarray]:
        """Return a table, and where in it the rows of a region and indicator lie: to take all columns of it is dear."""
        if ref.kind == OWN:
            own = self.own_scores(ref)
            return own, np.flatnonzero(own["indicator"] == indicator)
        of_kind = self.once(_value_rows).get((ref.kind, indicator), np.array([], dtype=int))
        return self._scores, np.intersect1d(self.rows_of(ref), of_kind, assume_unique=True)

    @property
    def theme_scores(self) -> pd.DataFrame:
        """Theme scores of the deals (`regio_data.figures.theme_scores.COLUMNS`)."""
        return self.once(_theme_scores)

    @property
    def sampled_starts(self) -> pd.DataFrame:
        """`regio_data.profile.sampled_starts.sampled_shares` of the deals, on their figures at the start."""
        return self.once(_sampled_starts)

    def values(self, kind: str, indicator: str) -> pd.DataFrame:
        """Return the regional values of a kind and indicator over the years, `regional.values.COLUMNS` and ``margin``."""
        rows = self.once(_value_rows).get((kind, indicator), np.array([], dtype=int))
        return self._scores[[*COLUMNS, "margin"]].take(rows)

    def table(self, kind: str, indicator: str, year: int) -> pd.DataFrame:
        """Return the rows of `values` of one year by region key."""
        return self.once(_table, kind, indicator, year)

    def named_series(self, indicator: str, regions: Sequence[tuple[RegionRef, str]]) -> pd.DataFrame:
        """Return ``naam``, ``jaar``, ``waarde``, and CBS's ``ondergrens`` and ``bovengrens``, of regions with their names."""
        return self.once(_named_series, indicator, tuple(regions))

    @property
    def indicators(self) -> Mapping[str, Indicator]:
        """What can be chosen, by its spelling in a URL and in the order of the monitor: the indicators with any figure."""
        return self.once(_indicators)

    def years(self, indicator: str) -> list[int]:
        """Return the years with at least one figure, the latest first."""
        return list(self.once(_years, indicator))

    @property
    def borders(self) -> str:
        """Whose borders the maps on slides have."""
        source = self.dataset.source("gemeentegrenzen")
        return f"{source['attribution']}." if source else ""

    @property
    def credit(self) -> str:
        """Whose figures these are, and that the rest is our own calculation."""
        monitor = self.dataset.source("monitor")
        return f"Eigen berekening uit {monitor['attribution']}." if monitor else "Eigen berekening."

    def credit_of(self, origins: Iterable[str]) -> str:
        """Return `credit`, and before it whose the values are, by their origins, where some are of CBS itself."""
        origins = set(origins)
        if CBS not in origins:
            return self.credit
        return f"Waarden: {whose_together(origins)}. Al het andere, ook Nederland: {self.credit[0].lower()}{self.credit[1:]}"


def make_data(dataset: Dataset, registers: Registers, version: str = "") -> Data:
    """Return all of a data set and registers, with the kinds of region that the data set brings."""
    registers = with_areas(registers, dataset)
    return Data(dataset, registers, scores.in_one_piece(scores.all_scores(dataset, registers)), version)


def _own(made: Any) -> Any:
    if type(made) is tuple:
        return tuple(map(_own, made))
    return made.copy(deep=False) if isinstance(made, pd.DataFrame | pd.Series) else made


def _profile(data: Data, region: Region, include_partial: bool) -> Profile:
    table = data.scores
    if region.kind == OWN:
        table = pd.concat([table, data.own_scores(region.ref)], ignore_index=True)
    return profile(data.dataset, data.registers, table, region, include_partial)


def _own_scores(data: Data, ref: RegionRef) -> pd.DataFrame:
    return scores.scores_of(data.dataset, data.registers, [region_of(data.registers, ref)])


def _years(data: Data, indicator: str) -> tuple[int, ...]:
    return tuple(sorted(data.series(NEDERLAND, indicator).index.tolist(), reverse=True))


def _latest(data: Data, kind: str) -> pd.DataFrame:
    return scores.latest(data._scores[data._scores["region_kind"] == kind])


def _rows(data: Data) -> dict[RegionRef, np.ndarray]:
    """Where the rows of each region lie: a mask over a hundred thousand rows takes longer than all the rest of a page."""
    return {RegionRef(*key): rows for key, rows in _rows_by(data, "region_kind", "region").items()}


def _indicators(data: Data) -> Mapping[str, Indicator]:
    known = set(data.dataset.observations.dropna(subset="value")["indicator"])
    return MappingProxyType({indicator_key(one.code): one for one in data.registers.indicators if one.code in known})


def _theme_scores(data: Data) -> pd.DataFrame:
    return theme_scores(data.latest("deal"), data.registers.indicators)


def _sampled_starts(data: Data) -> pd.DataFrame:
    at_start = scores.figures_at_start(data._scores, data.registers.deals)
    return sampled_shares(data.dataset, data.registers, at_start)


def _value_rows(data: Data) -> dict[tuple[str, str], np.ndarray]:
    """Where the rows of each kind and indicator lie."""
    return _rows_by(data, "region_kind", "indicator")


def _rows_by(data: Data, *columns: str) -> dict[tuple[str, str], np.ndarray]:
    found = data._scores.groupby(list(columns), observed=True).indices
    for rows in found.values():
        rows.setflags(write=False)  # they are shared, as the tables are
    return found


def _table(data: Data, kind: str, indicator: str, year: int) -> pd.DataFrame:
    values = data.values(kind, indicator)
    return values[values["year"] == year].set_index("region")[["region_name", *COLUMNS[COLUMNS.index("year") :], "margin"]]


def _named_series(data: Data, indicator: str, named: tuple[tuple[RegionRef, str], ...]) -> pd.DataFrame:
    tables = []
    for ref, name in named:
        own = data.scores_over_years(ref, indicator, "year", "value", "lower", "upper")
        columns = {"jaar": "year", "waarde": "value", "ondergrens": "lower", "bovengrens": "upper"}
        tables.append(pd.DataFrame({"naam": name, **{to: own[of].to_numpy() for to, of in columns.items()}}))
    return pd.concat(tables, ignore_index=True)
