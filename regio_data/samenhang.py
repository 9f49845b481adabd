"""Whether two indicators go together over regions: a rank correlation, and what it does and does not say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from regio_data import dutch
from regio_data.figures.gebieden import by_area, countable
from regio_data.registers.records import Indicator
from regio_data.registers.regions import Region

#: With fewer regions a rank correlation says nothing.
FEWEST = 8
#: From which size on, in absolute value, a rank correlation is called so; a choice of ours.
STRENGTHS = ((0.6, "sterke"), (0.3, "matige"), (0.1, "zwakke"))
#: In so many standard errors, 1 / sqrt(n - 1) where nothing goes together, a rank correlation lies by chance 19 times of 20.
CHANCE = 1.96
NO_CAUSE = "Dat twee cijfers samengaan, zegt niet dat het ene door het andere komt."

OVERLAPPING = "Deze gebieden overlappen elkaar deels; hoe sterk de samenhang is, is dus maar een indicatie."


@dataclass(frozen=True)
class Samenhang:
    """How two indicators go together.

    Parameters
    ----------
    n : int
        Regions with a figure of both.
    rho : float or None
        Spearman's rank correlation, -1 to 1; ``None`` with fewer than `FEWEST` regions, or where all have the same figure.
    """

    n: int
    rho: float | None

    def sentence(
        self,
        one: tuple[Indicator, int],
        other: tuple[Indicator, int],
        several: str,
        total: int,
        overlapping: bool = False,
    ) -> str:
        """Return in words what it is, of which years and how many of the regions, and that it claims no cause.

        Parameters
        ----------
        one, other : (Indicator, int)
            Each with the year of its figures.
        several : str
            What the regions are called: "gemeenten".
        total : int
            How many such regions there are, with or without figures.
        overlapping : bool
            Whether municipalities belong to several of them, so that the regions are not independent.

        Examples
        --------
        >>> from regio_data.registers.load import load_registers
        >>> indicator = load_registers().indicator
        >>> overweight, educated = (indicator["01_GZ_08"], 2022), (indicator["05_OPL_08"], 2021)
        >>> Samenhang(340, -0.624).sentence(overweight, educated, "gemeenten", 342)[:96]
        'Sterke samenhang: waar Overgewicht hoger is, is Hoogopgeleide bevolking vaak lager (Spearman −0,'
        """
        among = f"{self.n} van de {total} {several}"
        if self.rho is None:
            return f"Voor een uitspraak over samenhang zijn er te weinig verschillende cijfers ({among} met beide)."
        strength = next((word for least, word in STRENGTHS if abs(self.rho) >= least), "")
        years = dutch.several(f"{indicator.label} van {year}" for indicator, year in (one, other))
        of = f"(Spearman {dutch.number(self.rho, 2)}, {among}; {years})"
        end = f"{NO_CAUSE} {OVERLAPPING}" if overlapping else NO_CAUSE
        by_chance = CHANCE / (self.n - 1) ** 0.5
        few = by_chance > STRENGTHS[1][0]  # among so few also a moderate one cannot be told from chance
        if not strength:
            hidden = f", maar zo weinig {several} kunnen een zwakke of matige samenhang ook niet goed laten zien" if few else ""
            return f"Geen samenhang van betekenis{hidden} {of}. {end}"
        if abs(self.rho) < by_chance:
            return (
                f"Geen duidelijke samenhang: {f'bij zo weinig {several} kan dit' if few else 'dit kan'} toeval zijn {of}. {end}"
            )
        often = "vaak" if abs(self.rho) >= STRENGTHS[1][0] else "iets vaker"
        way = "hoger" if self.rho > 0 else "lager"
        return (
            f"{strength.capitalize()} samenhang: waar {one[0].label} hoger is, is {other[0].label} {often} {way} {of}. {end} "
            "Grote en kleine gebieden tellen even zwaar."
        )


def samenhang(pairs: pd.DataFrame) -> Samenhang:
    """Return how two figures of regions go together.

    Parameters
    ----------
    pairs : DataFrame
        ``x`` and ``y``, a row a region; rows that lack one are left out.

    Notes
    -----
    Spearman's rank correlation with mean ranks for ties; every region counts once, whatever its size.

    Examples
    --------
    Eight regions in exactly the opposite order:

    >>> samenhang(pd.DataFrame({"x": range(8), "y": range(8, 0, -1)}))
    Samenhang(n=8, rho=-1.0)
    """
    known = pairs[["x", "y"]].dropna()
    if len(known) < FEWEST or known.nunique().min() < 2:
        return Samenhang(len(known), None)
    from scipy.stats import spearmanr  # slow to import, and few ask for it

    return Samenhang(len(known), float(round(spearmanr(known["x"], known["y"]).statistic, 6)))


def pairs(x: pd.DataFrame, y: pd.DataFrame, regions: Iterable[Region], include_partial: bool = False) -> pd.DataFrame:
    """Return the figures of two indicators of the same regions; regions of the same municipalities are one.

    Parameters
    ----------
    x, y : DataFrame
        Index region key; ``value``.
    regions : iterable of Region
        Of deals of the same municipalities the last one stands for the area.
    include_partial : bool
        Whether regions on part of a municipality count too.

    Returns
    -------
    DataFrame
        ``x`` and ``y``, as precise as they are given; index region key. Only regions with both.
    """
    once = [alike[-1].key for alike in by_area(countable(regions, include_partial)).values()]
    both = pd.DataFrame({"x": x["value"], "y": y["value"]}).reindex(once)
    return both.dropna()


def nearest_year(years: Iterable[int], year: int) -> int:
    """Return the year that lies nearest, of two as near the earlier.

    Examples
    --------
    >>> nearest_year([2015, 2018, 2021], 2022), nearest_year([2019, 2021], 2020)
    (2021, 2019)
    """
    return min(years, key=lambda other: (abs(other - year), other))
