"""Everything a profile of one deal or municipality needs: for the page, the PDF and the slides alike."""

from __future__ import annotations

from dataclasses import dataclass, fields

import pandas as pd

from regio_data import dutch
from regio_data.dataset.snapshot import Dataset
from regio_data.figures import caveats
from regio_data.figures.development import development
from regio_data.figures.figure import Figure, latest_figures
from regio_data.figures.scores import latest
from regio_data.figures.similar import similar
from regio_data.figures.span import span
from regio_data.figures.theme_scores import theme_scores
from regio_data.figures.uitgangsposities import uitgangsposities
from regio_data.registers.chain import chain
from regio_data.registers.records import Deal, Indicator, RodeDraad, Uitgangspositie
from regio_data.registers.regions import Region, regions
from regio_data.registers.registers import Registers
from regio_data.registers.stapeling import stapeling

#: How many strengths, weaknesses and similar regions a profile names.
STRENGTHS, SIMILAR = 5, 5


@dataclass(frozen=True)
class ThemeScore:
    """Mean percentile of a theme: ``indicators`` with a position ``of`` so many; ``score`` None without any."""

    theme: str
    score: float | None
    indicators: int
    of: int


@dataclass(frozen=True)
class RodeDraadFigures:
    """A rode draad of the deal (our reading), with the latest figures of the indicators that we lay beside it."""

    rode_draad: RodeDraad
    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class Change:
    """Development of an indicator since the start of the deal: no effect of the deal can be read from it."""

    indicator: Indicator
    from_year: int
    to_year: int
    first: float
    last: float
    change: float
    change_nl: float


@dataclass(frozen=True)
class Start:
    """Starting position of a deal; shares of the ``indicators`` with a position, in [0, 1]."""

    position: Uitgangspositie
    indicators: int
    share_low: float
    share_high: float
    why: str


@dataclass(frozen=True)
class Neighbour:
    """A similar area: ``distance`` in standard deviations over so many ``indicators``.

    Deals of the same municipalities are one area: ``regions`` are their keys in the order of the register, ``name`` names all.
    """

    regions: tuple[str, ...]
    name: str
    distance: float
    indicators: int


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
        Of the whole municipalities, 1 January 2024.
    euro_per_inhabitant : float or None
        Rijksbijdrage per inhabitant; for a municipality of all its deals together (`stapeling.stapeling`).
    figures : tuple of Figure
        Latest figure per indicator, in the order of the monitor.
    lacking : tuple of Indicator
        Indicators without a figure, or with too little coverage in every year.
    strengths, weaknesses : tuple of Figure
        The `STRENGTHS` most and least favourable positions among the municipalities, most pronounced first; no figure in both.
    themes : tuple of ThemeScore
    rode_draden : tuple of RodeDraadFigures
        The deal's rode draden; empty for a municipality.
    development : tuple of Change
        Since ``signed_year``; empty for a municipality and where there are no two years with figures since then.
    start : Start or None
    similar : tuple of Neighbour
        Nearest areas of the same kind that share no municipality with it.
    no_figures, no_development : str
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
    lacking: tuple[Indicator, ...]
    strengths: tuple[Figure, ...]
    weaknesses: tuple[Figure, ...]
    themes: tuple[ThemeScore, ...]
    rode_draden: tuple[RodeDraadFigures, ...]
    development: tuple[Change, ...]
    start: Start | None
    similar: tuple[Neighbour, ...]
    no_figures: str
    no_development: str
    caveats: tuple[str, ...]


def profile(dataset: Dataset, registers: Registers, scores: pd.DataFrame, region: Region) -> Profile:
    """Return the profile of a deal or a municipality.

    Parameters
    ----------
    dataset : Dataset
    registers : Registers
    scores : DataFrame
        `scores.all_scores` of the same data set.
    region : Region
        Of kind "deal" or "gemeente".

    Returns
    -------
    Profile

    Raises
    ------
    ValueError
        If the region is of another kind.
    """
    if region.kind not in ("deal", "gemeente"):
        raise ValueError(f"a profile is of a deal or a gemeente, not of a {region.kind}")
    deal = registers.deal[region.key] if region.kind == "deal" else None
    of_kind = scores[scores["region_kind"] == region.kind]
    own = of_kind[of_kind["region"] == region.key]
    figures = latest_figures(registers, scores, region.kind, region.key)
    strengths, weaknesses = _extremes(figures)
    changes = _development(registers, scores, own, deal)
    return Profile(
        region=region,
        deal=deal,
        deals=_deals_here(registers, region),
        chain=chain(registers, deal) if deal else (),
        inhabitants=registers.inhabitants_of(region.municipalities) or None,
        euro_per_inhabitant=_euro_per_inhabitant(registers, region, deal),
        figures=figures,
        lacking=tuple(i for i in registers.indicators if i.code not in {f.indicator.code for f in figures}),
        strengths=strengths,
        weaknesses=weaknesses,
        themes=_themes(registers, own),
        rode_draden=_rode_draden(registers, figures, deal),
        development=changes,
        start=_start(registers, own) if deal else None,
        similar=_similar(registers, of_kind, region),
        no_figures="" if figures else caveats.no_figures(region, deal),
        no_development="" if changes or not deal else caveats.no_development(deal, figures),
        caveats=(*caveats.caveats(registers, region, deal, figures), *_spans(registers, scores, region)),
    )


def _spans(registers: Registers, scores: pd.DataFrame, region: Region) -> tuple[str, ...]:
    """Return a sentence for each indicator of which the figures of the municipalities are not combined."""
    names = {code: registers.municipality[code].name for code in region.municipalities}
    municipal = scores[scores["region_kind"] == "gemeente"]
    found = (span(municipal, region, indicator) for indicator in registers.indicators if indicator.combine == "no")
    return tuple(one.sentence(names) for one in found if one)


def _deals_here(registers: Registers, region: Region) -> tuple[Deal, ...]:
    return tuple(
        d for d in registers.deals if d.slug != region.key and set(region.municipalities).intersection(d.municipalities)
    )


def _euro_per_inhabitant(registers: Registers, region: Region, deal: Deal | None) -> float | None:
    if not region.municipalities:
        return None
    deals = [deal] if deal else _deals_here(registers, region)
    euro = stapeling(registers, deals).loc[region.municipalities[0], "euro_per_inhabitant"]
    return None if pd.isna(euro) else float(euro)


def _extremes(figures: tuple[Figure, ...]) -> tuple[tuple[Figure, ...], tuple[Figure, ...]]:
    placed = sorted((f for f in figures if f.among_municipalities), key=lambda f: -f.among_municipalities.percentile)
    strengths = placed[:STRENGTHS]
    return tuple(strengths), tuple(reversed(placed[len(strengths) :][-STRENGTHS:]))


def _themes(registers: Registers, own: pd.DataFrame) -> tuple[ThemeScore, ...]:
    table = theme_scores(latest(own), registers.indicators)
    return tuple(
        ThemeScore(row.theme, None if pd.isna(row.score) else row.score, row.indicators, row.of) for row in table.itertuples()
    )


def _rode_draden(registers: Registers, figures: tuple[Figure, ...], deal: Deal | None) -> tuple[RodeDraadFigures, ...]:
    by_code = {f.indicator.code: f for f in figures}
    return tuple(
        RodeDraadFigures(draad, tuple(by_code[code] for code in draad.indicators if code in by_code))
        for draad in registers.rode_draden
        if deal and draad.number in deal.rode_draden
    )


def _development(registers: Registers, scores: pd.DataFrame, own: pd.DataFrame, deal: Deal | None) -> tuple[Change, ...]:
    if deal is None or deal.signed_year is None:
        return ()
    table = development(own, scores[scores["region_kind"] == "nederland"], deal.signed_year)
    names = [field.name for field in fields(Change)][1:]
    return tuple(
        Change(registers.indicator[row.indicator], *(getattr(row, name) for name in names)) for row in table.itertuples()
    )


def _start(registers: Registers, own: pd.DataFrame) -> Start | None:
    table = uitgangsposities(latest(own))
    texts = {position.key: position for position in registers.lessons.uitgangsposities}
    found = [Start(texts[r.key], r.indicators, r.share_low, r.share_high, r.why) for r in table.itertuples()]
    return found[0] if found else None


def _similar(registers: Registers, of_kind: pd.DataFrame, region: Region) -> tuple[Neighbour, ...]:
    table = similar(of_kind, region.key)
    shared = {d.slug for d in _deals_here(registers, region)} if region.kind == "deal" else set()
    table = table[~table["region"].isin(shared)]
    area = {one.key: frozenset(one.municipalities) for one in regions(registers, region.kind)}
    found: dict[frozenset[str], list] = {}
    for row in table.itertuples():
        found.setdefault(area[row.region], []).append(row)
    return tuple(
        Neighbour(
            tuple(r.region for r in rows), dutch.several(r.region_name for r in rows), rows[0].distance, rows[0].indicators
        )
        for rows in list(found.values())[:SIMILAR]
    )
