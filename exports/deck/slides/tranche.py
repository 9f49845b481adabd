"""The slides of one tranche."""

from __future__ import annotations

from dataclasses import replace
from math import ceil
from statistics import median

import pandas as pd

from exports.deck import maps
from exports.deck.blocks import Block, Columns, Islands, Map, Shares, Slide, SlideKind, Stack, Strips, Table, Text, Tiles
from exports.deck.slides import headlines
from exports.deck.slides.tranche_areas import Areas, areas_of, counted
from geo.drawn.svg_map import drawing_of
from geo.shapes import shapes_of
from regio_data import dutch
from regio_data.data import Data
from regio_data.deals.facts import counted_on, fact_fields
from regio_data.deals.municipality_lists import lists_doubt_in_short, unsure_lists
from regio_data.deals.provenance import unsure_key, unsure_mark
from regio_data.deals.selection import ENVELOPE_TRANCHES, envelope
from regio_data.deals.status import years
from regio_data.figures.gebieden import COUNTED_WHOLE, MARK, MARKED, NOT_COUNTED, marked
from regio_data.figures.group import SHARED
from regio_data.figures.trends import CHANCE
from regio_data.profile.caveats import NO_EFFECT
from regio_data.registers.records import Deal, Tranche
from regio_data.registers.regions import RegionRef, region_of

#: Rows of a list that fit a slide, and indicators that fit beside each other.
ROWS, INDICATORS = 14, 5

#: Indicators that are named where all areas have the same trend.
NAMED = 6

#: A side is named only when it is so many times the other.
TIMES = 2
CLEARLY = (
    "Alleen indicatoren waarbij meer dan een kwart van de gebieden in dat kwart staat, en minstens twee keer zo veel als in "
    "het andere."
)
NONE = "Geen indicator duidelijk vaker."
NOTHING = "Van deze deals zijn er geen cijfers om bij elkaar te tellen."
NO_MUNICIPALITIES = "Van eilanden, en van deals die alleen provincies noemen, staan er geen cijfers in onze gegevens."
ENOUGH = "Alleen indicatoren waarbij minstens de helft van de gebieden meetelt."
ALL_OF_FEW = "Alleen indicatoren waarbij al die gebieden meetellen."


def tranche_slides(data: Data, tranche: Tranche) -> list[Slide]:
    """Return map, list of deals, themes, strengths and weaknesses, and development of a tranche.

    The figures are counts and medians over its deals that have them: a tranche is not a region of its own. Where no deal has
    figures of its own, one slide says why, in the place of the last three.
    """
    deals = list(data.registers.deals_of(tranche.tranche))
    areas = areas_of(data, deals)
    first = [_map(data, tranche, deals), *_lists(data, tranche, deals)]
    if not areas.once:
        return [*first, _no_figures(tranche, deals)]
    counts = counted(data, areas)
    return [
        *first,
        _themes(data, tranche, areas),
        _strengths(data, tranche, areas, counts),
        _development(data, tranche, areas, counts),
    ]


def _slide(
    tranche: Tranche, kind: SlideKind, about: str, title: str, blocks: list[Block], *notes: str, period: str = ""
) -> Slide:
    """Return a slide of a tranche; above figures stands their ``period``, not the years of the tranche."""
    parts = (about, period) if period else (tranche.years, about)
    kicker = " · ".join((f"Tranche {tranche.tranche}", *parts))
    kept = tuple(note for note in notes if note)
    return Slide(kind, kicker, title, blocks, kept, (tranche.note, *kept[-1:]), tranche.colour)


def _map(data: Data, tranche: Tranche, deals: list[Deal]) -> Slide:
    label = f"Kaart van Nederland met de {len(deals)} deals van tranche {tranche.tranche}"
    drawn = Map(maps.deals_map(drawing_of(data), data.registers, deals, shapes_of(data).drawable), label)
    codes = {code for deal in deals for code in deal.municipalities}
    facts = [
        ("Regio Deals", dutch.number(len(deals))),
        ("Rijksbijdrage", dutch.million(tranche.granted_mln)),
        ("Gemeenten", dutch.number(len(codes))),
        ("Inwoners", dutch.number(data.registers.inhabitants_of(codes))),
    ]
    words: list[Block] = [Tiles(facts, 2), Text(tranche.in_short, "muted")]
    if any(deal.islands for deal in deals):
        words.append(Islands(deals))
    if not all(deal.whole for deal in deals):
        words.append(Text(COUNTED_WHOLE, "muted"))
    columns = Columns([Stack("figure", [drawn]), Stack("words", words)])
    why = envelope(data.registers) if tranche.tranche in ENVELOPE_TRANCHES else ""
    title = f"{headlines.where(deals)}: samen {dutch.million(tranche.granted_mln)}"
    people = f"Inwoners: {counted_on(deals)}. {lists_doubt_in_short(deals)}".strip()
    return _slide(tranche, "kaart", "waar liggen de deals?", title, [columns], people, why, data.borders)


def _lists(data: Data, tranche: Tranche, deals: list[Deal]) -> list[Slide]:
    pages = ceil(len(deals) / ROWS)
    size = ceil(len(deals) / pages)
    head = ("Regio Deal", "Rijksbijdrage", "Gebied", "Looptijd")
    title = headlines.amounts([(deal.brief, deal.rijksbijdrage_mln) for deal in deals])
    slides = []
    for page in range(1, pages + 1):
        part = deals[(page - 1) * size : page * size]
        rows = [
            (
                marked(d.brief, d.whole),
                dutch.million(d.rijksbijdrage_mln) + unsure_mark(d, "rijksbijdrage_mln"),
                _area(d) + unsure_mark(d, *fact_fields(d)["Gebied"]),
                years(d) + unsure_mark(d, *fact_fields(d)["Looptijd"]),
            )
            for d in part
        ]
        about = "de deals" + (f" ({page} van {pages})" if pages > 1 else "")
        slides.append(
            _slide(tranche, "lijst", about, title, [Table(head, rows)], MARKED if MARK in str(rows) else "", unsure_key(rows))
        )
    return slides


def _area(deal: Deal) -> str:
    if deal.municipalities:
        return dutch.count(len(deal.municipalities), "gemeente", "gemeenten")
    if deal.islands:
        return deal.islands[0] if len(deal.islands) == 1 else f"{len(deal.islands)} eilanden"
    return dutch.count(len(deal.provinces), "provincie", "provincies")


def _themes(data: Data, tranche: Tranche, areas: Areas) -> Slide:
    here = [data.registers.deal[slug] for slug in areas.once]
    names = {deal.slug: deal.brief + unsure_mark(deal, "municipalities") for deal in here}
    own = data.theme_scores[data.theme_scores["region"].isin(names)].dropna(subset="score")
    known = {theme: {names[row.region]: row.score for row in rows.itertuples()} for theme, rows in own.groupby("theme")}
    middle = {theme: median(known[theme].values()) for theme in data.registers.themes if theme in known}
    said = headlines.medians({theme: middle[theme] for theme in middle if len(known[theme]) >= areas.least})
    title, about = _of_enough(areas, said), "positie van de deals per thema"
    if not middle:
        return _slide(
            tranche, "themas", about, title, [Text(headlines.NO_SCORE, "lead")], NOT_COUNTED, data.credit, period=areas.period
        )
    strips = Strips([(theme, known[theme], middle[theme]) for theme in middle])
    of = dutch.from_to(len(scores) for scores in known.values())
    dots = f"Een stip per gebied ({of} van de {areas.every} tellen mee), de uiteinden met naam"
    note = f"{dots}; streep en getal: de mediaan. {NOT_COUNTED} {unsure_key(names)}".strip()
    doubt = unsure_lists(data.registers, [region_of(data.registers, RegionRef("deal", slug)) for slug in names])
    slide = _slide(tranche, "themas", about, title, [strips], note, data.credit, period=areas.period)
    return replace(slide, spoken=(*slide.spoken, doubt) if doubt else slide.spoken)


def _no_figures(tranche: Tranche, deals: list[Deal]) -> Slide:
    """Return why nothing is counted of a tranche without a deal that has figures of its own."""
    blocks: list[Block] = [Text(NOTHING, "lead")]
    if not all(deal.whole for deal in deals):
        blocks.append(Text(NOT_COUNTED))
    if not all(deal.municipalities for deal in deals):
        blocks.append(Text(NO_MUNICIPALITIES))
    return _slide(tranche, "geen-cijfers", "brede welvaart", "Geen cijfers over brede welvaart van de deals samen", blocks)


def _of_enough(areas: Areas, said: str) -> str:
    """Return what is said of a tranche, or that too few of its areas count to say it."""
    return said if areas.enough else f"Maar {areas.share} gebieden tellen mee"


def _least(areas: Areas) -> str:
    """Return of how many areas an indicator that is listed says something (`counted`)."""
    return ENOUGH if areas.enough else ALL_OF_FEW


def _strengths(data: Data, tranche: Tranche, areas: Areas, counts: pd.DataFrame) -> Slide:
    """Return the indicators clearly more often high than low, and the other way round, each with the count of both sides."""
    high, low = (_one_side(data, counts, *sides) for sides in (("high", "low"), ("low", "high")))
    columns = Columns(
        [
            Stack("high", [Shares(high) if high else Text(NONE)], "Vaker in het gunstigste kwart"),
            Stack("low", [Shares(low) if low else Text(NONE)], "Vaker in het ongunstigste kwart"),
        ]
    )
    about = f"Van hooguit {areas.share} gebieden: gunstigste / ertussen / ongunstigste kwart, bij dezelfde omvang"
    title = _of_enough(areas, headlines.often(_most_often(high, "high"), _most_often(low, "low")))
    blocks: list[Block] = [Text(about, "muted"), columns]
    slide = _slide(tranche, "sterk-zwak", "vaak hoog en vaak laag", title, blocks, CLEARLY, data.credit, period=areas.period)
    return replace(slide, spoken=(*slide.spoken, NOT_COUNTED, _least(areas), SHARED))


def _most_often(rows: list[tuple[str, dict[str, int], int, str]], side: str) -> list[str]:
    """Return the indicators with the largest share of areas in a quarter: those that tie with the first."""
    return [label for label, counts, n, _ in rows if counts[side] * rows[0][2] == rows[0][1][side] * n]


def _one_side(data: Data, counts: pd.DataFrame, side: str, other: str) -> list[tuple[str, dict[str, int], int, str]]:
    """Return the indicators of `CLEARLY`, the most often first, with the counts of both sides."""
    enough = counts[counts["n"] >= counts["least"]]
    clear = enough[(4 * enough[side] > enough["n"]) & (enough[side] >= TIMES * enough[other])]
    order = (clear[side] / clear["n"]).sort_values(ascending=False, kind="stable").index[:INDICATORS]
    rows = []
    for code in order:
        high, low, n = (int(counts.loc[code, column]) for column in ("high", "low", "n"))
        rest = n - high - low
        label = data.registers.indicator[code].label
        rows.append((label, {"high": high, "mid": rest, "low": low}, n, f"{high} / {rest} / {low}"))
    return rows


def _development(data: Data, tranche: Tranche, areas: Areas, counts: pd.DataFrame) -> Slide:
    judged = counts[counts["judged"] >= counts["least"]].copy()
    judged.index = [data.registers.indicator[code].label for code in judged.index]
    same = [label for label, row in judged.iterrows() if row["judged"] in (row["better"], row["worse"])]
    clear = ((judged["better"] + judged["worse"]) / judged["judged"]).drop(same).sort_values(ascending=False, kind="stable")
    clear = clear[clear > 0]
    rows = []
    for label in clear.index[: INDICATORS + 1 - (len(same) > NAMED)]:
        n, better, worse = (int(judged.loc[label, column]) for column in ("judged", "better", "worse"))
        rest = n - better - worse
        rows.append((label, {"high": better, "mid": rest, "low": worse}, n, f"{better} / {rest} / {worse}"))
    about = f"Van hooguit {areas.share} gebieden: gunstige / geen duidelijke / ongunstige trend over hooguit acht jaren"
    blocks = [*_alike(judged, same), Text(about, "muted"), *([Shares(rows)] if rows else [])]
    ways = [{label: int(n) for label, n in judged[kind].items()} for kind in ("better", "worse")]
    title = _of_enough(areas, headlines.moving(*ways))
    notes = CHANCE, NO_EFFECT, data.credit
    slide = _slide(tranche, "ontwikkeling", "ontwikkeling in de regio’s", title, blocks, *notes, period=areas.period)
    how = f"Getoond: de indicatoren met naar verhouding de meeste gebieden met een duidelijke trend. {_least(areas)}"
    return replace(slide, spoken=(*slide.spoken, f"{how} {NOT_COUNTED}"))


def _alike(judged: pd.DataFrame, same: list[str]) -> list[Block]:
    """Return in words where all areas have the same trend: bars that are all full say nothing."""
    up = [label for label in same if judged.loc[label, "better"]]
    down = [label for label in same if judged.loc[label, "worse"]]
    texts = [
        f"In alle gebieden die meetellen een {way} trend: {dutch.first(found, NAMED)}."
        for way, found in (("gunstige", up), ("ongunstige", down))
        if found
    ]
    return [Text(text) for text in texts]
