"""Everything a profile of one region needs: for the page, the PDF and the slides alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pandas as pd

from regio_data.dataset.neighbours import hang_together
from regio_data.dataset.snapshot import Dataset
from regio_data.deals.areas import deals_in
from regio_data.deals.selection import choose_deals
from regio_data.deals.stapeling import stapeling
from regio_data.figures.figure import Figure, latest_figures
from regio_data.figures.gebieden import no_extremes, partly
from regio_data.figures.regional.span import Span, latest_spans
from regio_data.profile import caveats
from regio_data.profile.extremes import Extremes, extremes, unlisted
from regio_data.profile.parts import RodeDraadFigures, SimilarArea, Start, ThemeScore
from regio_data.profile.similar_areas import how_similar, similar_areas
from regio_data.profile.since_start import SinceStart, since_start
from regio_data.profile.themes import themes_of
from regio_data.profile.uitgangsposities import start_of
from regio_data.registers.records import Deal, Indicator
from regio_data.registers.regions import NEDERLAND, OWN, Region, RegionRef, region_of
from regio_data.registers.registers import Registers


@dataclass(frozen=True)
class Profile:
    """One region, told whole.

    Parameters
    ----------
    region : Region
    deal : Deal or None
        The deal itself; ``None`` for a municipality.
    deals : tuple of Deal
        Every deal that shares a municipality with the region, itself left out, in the order of the register.
    chain : tuple of Deal
        The deal with its predecessors and successors, oldest first; empty for a municipality.
    inhabitants : int or None
        Of the whole municipalities, on `areas.POPULATION_DAY`.
    euro_per_inhabitant : float or None
        Rijksbijdrage per inhabitant; for a municipality of all its deals together (`stapeling.stapeling`); of no own region.
    figures : tuple of Figure
        Latest figure per indicator, in the order of the monitor.
    spans : tuple of Span
        Of the indicators that are not combined, the latest span of the municipalities' figures.
    lacking : dict
        Indicators without a figure or a span, or with too little coverage in every year, each with the highest coverage of any
        year, in [0, 1]; 0 where no municipality has a figure.
    extremes : Extremes
        The most and least favourable positions; of a deal on part of a municipality none, unless asked for.
    themes : tuple of ThemeScore
    rode_draden : tuple of RodeDraadFigures
        The deal's rode draden; empty for a municipality.
    development : SinceStart
        Since ``signed_year``; empty for a municipality.
    start : Start or None
        ``None`` also for a deal on part of a municipality, unless asked for.
    similar : tuple of SimilarArea
        Nearest areas (`similar_areas.like_kind`) that share no municipality with it.
    how_similar : str
        How they were found, and which were left out; "" where there are none.
    partly : str
        For a deal on part of a municipality: that the figures are of the whole (`gebieden.partly`); else "".
    no_figures : str
        A Dutch sentence why there are none, "" when there are.
    caveats : tuple of str
        Dutch sentences to stand beside the figures.
    """

    region: Region
    deal: Deal | None
    deals: tuple[Deal, ...]
    chain: tuple[Deal, ...]
    inhabitants: int | None
    euro_per_inhabitant: float | None
    figures: tuple[Figure, ...]
    spans: tuple[Span, ...]
    lacking: dict[Indicator, float]
    extremes: Extremes
    themes: tuple[ThemeScore, ...]
    rode_draden: tuple[RodeDraadFigures, ...]
    development: SinceStart
    start: Start | None
    similar: tuple[SimilarArea, ...]
    how_similar: str
    partly: str
    no_figures: str
    caveats: tuple[str, ...]

    @property
    def its_deal(self) -> Deal:
        """The deal, of a profile that is of one.

        Raises
        ------
        ValueError
            If it is of another region.
        """
        if self.deal is None:
            raise ValueError(f"{self.region.name!r} is no deal")
        return self.deal


def profile(
    dataset: Dataset, registers: Registers, scores: pd.DataFrame, region: Region, include_partial: bool = False
) -> Profile:
    """Return the profile of a region.

    Parameters
    ----------
    dataset : Dataset
    registers : Registers
    scores : DataFrame
        `scores.all_scores` of the same data set, with those of the region itself where it is an own one.
    region : Region
        Of any kind but the country.
    include_partial : bool
        Whether a deal on part of a municipality gets strengths, weaknesses and a starting position, which are then those of the
        whole municipality; and whether such deals are among the similar regions.

    Returns
    -------
    Profile

    Raises
    ------
    ValueError
        If the region is the country.
    """
    if region == region_of(registers, NEDERLAND):
        raise ValueError("a profile is of a part of the country, not of the country itself")
    deal = registers.deal[region.key] if region.kind == "deal" else None
    own = scores[(scores["region_kind"] == region.kind) & (scores["region"] == region.key)]
    figures = latest_figures(registers, scores, region.kind, region.key)
    spans = latest_spans(own, registers.indicator)
    counts = region.whole or include_partial
    similar = similar_areas(registers, scores, own, region, include_partial)
    return Profile(
        region=region,
        deal=deal,
        deals=_deals_here(registers, region),
        chain=registers.chain(deal) if deal else (),
        inhabitants=registers.inhabitants_of(region.municipalities) or None,
        euro_per_inhabitant=_euro_per_inhabitant(registers, region, deal),
        figures=figures,
        spans=spans,
        lacking=_lacking(registers, own, (*figures, *spans)),
        extremes=_extremes(registers, region, figures, counts),
        themes=themes_of(registers, own, figures),
        rode_draden=_rode_draden(registers, figures, deal),
        development=since_start(dataset, registers, scores, region, own, figures),
        start=start_of(registers, own, deal) if deal and counts else None,
        similar=similar,
        how_similar=how_similar(region, include_partial) if similar else "",
        partly=partly(registers, region) if figures else "",
        no_figures="" if figures else caveats.no_figures(region, deal),
        caveats=(*caveats.caveats(registers, region, deal, figures), *_more_caveats(dataset, registers, scores, region, spans)),
    )


def _extremes(registers: Registers, region: Region, figures: tuple[Figure, ...], counts: bool) -> Extremes:
    """Return the lists of a region; ``counts`` whether its figures are its own, or asked for all the same."""
    if not figures or counts:
        return Extremes(*extremes(figures), unlisted(figures))
    return Extremes(none=no_extremes(registers, region))


def _lacking(registers: Registers, own: pd.DataFrame, shown: Iterable[Figure | Span]) -> dict[Indicator, float]:
    """Return the indicators of which nothing is shown, each with its highest coverage."""
    codes = {one.indicator.code for one in shown}
    coverage = own.groupby("indicator")["coverage"].max()
    return {i: float(coverage.get(i.code, 0.0)) for i in registers.indicators if i.code not in codes}


def _more_caveats(
    dataset: Dataset, registers: Registers, scores: pd.DataFrame, region: Region, spans: tuple[Span, ...]
) -> Iterator[str]:
    """Yield that an own region does not hang together, as the areas do among which it is placed; and what is not combined."""
    if region.kind == OWN and not hang_together(dataset.neighbours, region.municipalities):
        yield caveats.IN_PIECES
    names = {code: registers.municipality[code].name for code in region.municipalities}
    own = scores[scores["region"].isin(region.municipalities)].set_index(["indicator", "year", "region"])["value"].sort_index()
    yield from (one.sentence(own.loc[one.indicator.code, one.year], names) for one in spans)


def _deals_here(registers: Registers, region: Region) -> tuple[Deal, ...]:
    if region.kind == "provincie":  # also a deal that names the province and none of its municipalities
        return choose_deals(registers, area=region)
    found = deals_in(region.municipalities, registers.deals)
    return tuple(deal for deal in found if RegionRef("deal", deal.slug) != region.ref)


def _euro_per_inhabitant(registers: Registers, region: Region, deal: Deal | None) -> float | None:
    if not region.municipalities:
        return None
    if region.is_area:  # what part of a deal lies within it is not known
        return None
    deals = [deal] if deal else _deals_here(registers, region)
    euro = stapeling(registers, deals).loc[region.municipalities[0], "euro_per_inhabitant"]
    return None if pd.isna(euro) else float(euro)


def _rode_draden(registers: Registers, figures: tuple[Figure, ...], deal: Deal | None) -> tuple[RodeDraadFigures, ...]:
    by_code = {f.indicator.code: f for f in figures}
    return tuple(
        RodeDraadFigures(draad, tuple(by_code[code] for code in draad.indicators if code in by_code))
        for draad in registers.rode_draden
        if deal and draad.number in deal.rode_draden
    )
