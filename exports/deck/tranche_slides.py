"""The slides of one tranche."""

from __future__ import annotations

from math import ceil

import pandas as pd

from exports.deck import charts, maps
from exports.deck.deck_data import DeckData
from exports.deck.markup import Slide, brief, paragraph, table, tiles
from geo.palettes import of_tranche
from regio_data import dutch
from regio_data.figures import trends
from regio_data.figures.gebieden import LEFT_OUT, MARK, MARKED, areas, countable, marked
from regio_data.figures.trends import CHANCE
from regio_data.profile.caveats import NO_EFFECT
from regio_data.registers.records import Deal, Tranche
from regio_data.registers.regions import regions
from regio_data.registers.selection import ENVELOPE_TRANCHES, envelope

#: Rows of a list that fit a slide, and indicators that fit beside each other.
ROWS, INDICATORS = 14, 5

#: An indicator is listed only when so large a share of the areas counts for it: "4 van 5" says nothing of thirty.
COUNTS_FOR = 0.5
ENOUGH = "Alleen indicatoren waarbij minstens de helft van de gebieden meetelt."


def tranche_slides(data: DeckData, tranche: Tranche) -> list[Slide]:
    """Return map, list of deals, themes, strengths and weaknesses, and development of a tranche.

    The figures are counts and medians over its deals that have them: a tranche is not a region of its own.
    """
    deals = [deal for deal in data.registers.deals if deal.tranche == tranche.tranche]
    once = _once(data, deals)
    counted = _counted(data, once)
    return [
        _map(data, tranche, deals),
        *_lists(data, tranche, deals),
        _themes(data, tranche, once),
        _strengths(data, tranche, counted),
        _development(data, tranche, counted),
    ]


def _slide(tranche: Tranche, kind: str, title: str, body: str, *notes: str) -> Slide:
    return Slide(kind, f"Tranche {tranche.tranche} · {tranche.years}", title, body, notes, of_tranche(tranche.tranche))


def _map(data: DeckData, tranche: Tranche, deals: list[Deal]) -> Slide:
    label = f"Kaart van Nederland met de {len(deals)} deals van tranche {tranche.tranche}"
    drawn = maps.deals_map(data.drawing, data.registers, deals, data.drawable, label)
    places = {code for deal in deals for code in deal.municipalities}
    people = data.registers.inhabitants_of(places)
    facts = [
        ("Regio Deals", dutch.number(len(deals))),
        ("Rijksbijdrage", dutch.million(tranche.granted_mln)),
        ("Gemeenten", dutch.number(len(places))),
        ("Inwoners", dutch.number(people)),
    ]
    words = tiles(facts) + paragraph(tranche.note, "muted") + maps.islands_box(deals)
    if any(deal.part_of for deal in deals):
        words += paragraph("Gemeenten die voor een deel meedoen, tellen hier geheel mee.", "muted")
    credit = data.dataset.source("gemeentegrenzen")
    body = f'<div class="figure">{drawn}</div><div class="words">{words}</div>'
    why = envelope(data.registers) if tranche.tranche in ENVELOPE_TRANCHES else ""
    return _slide(tranche, "kaart", "Waar liggen de deals?", body, why, f"{credit['attribution']}." if credit else "")


def _lists(data: DeckData, tranche: Tranche, deals: list[Deal]) -> list[Slide]:
    pages = ceil(len(deals) / ROWS)
    size = ceil(len(deals) / pages)
    head = ("Regio Deal", "Gebied", "Looptijd", "Rijksbijdrage")
    slides = []
    for page in range(pages):
        rows = [
            (
                marked(brief(d), not d.part_of),
                _area(d),
                f"{d.signed_year or '?'}–{d.end_year or '?'}",
                dutch.million(d.rijksbijdrage_mln),
            )
            for d in deals[page * size : (page + 1) * size]
        ]
        title = "De deals" + (f" ({page + 1} van {pages})" if pages > 1 else "")
        unknown = "? = niet bekend." if "?" in str(rows) else ""
        slides.append(_slide(tranche, "lijst", title, table(head, rows), unknown, MARKED if MARK in str(rows) else ""))
    return slides


def _area(deal: Deal) -> str:
    if deal.municipalities:
        return dutch.count(len(deal.municipalities), "gemeente", "gemeenten")
    if deal.islands:
        return deal.islands[0] if len(deal.islands) == 1 else f"{len(deal.islands)} eilanden"
    return dutch.count(len(deal.provinces), "provincie", "provincies")


def _themes(data: DeckData, tranche: Tranche, once: list[str]) -> Slide:
    own = data.themes[data.themes["region"].isin(once)].dropna(subset="score")
    groups = own.groupby("theme")["score"]
    known = dict(list(groups))
    rows = [(t, known[t].tolist(), float(known[t].median())) if t in known else (t, [], None) for t in data.registers.themes]
    note = f"Een stip per gebied, streep en getal: de mediaan; rechts het aantal gebieden met cijfers. {LEFT_OUT}"
    return _slide(tranche, "themas", "Waar staan de regio’s per thema?", charts.strips(rows), note, data.credit)


def _once(data: DeckData, deals: list[Deal]) -> list[str]:
    """Return one deal of every area, those on part of a municipality left out."""
    slugs = {deal.slug for deal in deals}
    here = areas(countable(region for region in regions(data.registers, "deal") if region.key in slugs))
    return [alike[0].key for alike in here.values()]


def _counted(data: DeckData, once: list[str]) -> pd.DataFrame:
    """Return per indicator how many areas are placed (n), in the outer quarters (high, low) and have a trend by favour.

    ``least`` is how many must count for an indicator that is to be listed.
    """
    own = data.latest[data.latest["region"].isin(once)]
    known = data.registers.indicator
    favour = [trends.favourable(word, known[code]) for word, code in zip(own["trend_word"], own["indicator"], strict=True)]
    counts = own.assign(
        high=own["quartile"] == 4,
        low=own["quartile"] == 1,
        n=own["quartile"].notna(),
        better=[word == "gunstig" for word in favour],
        worse=[word == "ongunstig" for word in favour],
        judged=own["indicator"].map(lambda code: known[code].direction != "neutral") & (own["trend_word"] != trends.SHORT),
    )
    columns = ["high", "low", "n", "better", "worse", "judged"]
    return counts.groupby("indicator", sort=False)[columns].sum().astype(int).assign(least=ceil(COUNTS_FOR * len(once)))


def _strengths(data: DeckData, tranche: Tranche, counted: pd.DataFrame) -> Slide:
    def column(kind: str, heading: str) -> str:
        enough = counted[counted["n"] >= counted["least"]]
        share = (enough[kind] / enough["n"]).sort_values(ascending=False, kind="stable")
        rows = [
            (data.registers.indicator[code].label, {kind: row[kind]}, row["n"], f"{row[kind]} van {row['n']}")
            for code, row in counted.loc[share.index[:INDICATORS]].iterrows()
        ]
        return f'<div class="column {kind}"><h3>{heading}</h3>{charts.shares(rows)}</div>'

    body = column("high", "Het meest in het gunstigste kwart") + column("low", "Het meest in het minst gunstige kwart")
    note = f"Aantal gebieden in dat kwart van de gebieden van dezelfde omvang, van die met een cijfer. {ENOUGH} {LEFT_OUT}"
    return _slide(tranche, "sterk-zwak", "Sterke en zwakke punten", f'<div class="columns">{body}</div>', note, data.credit)


def _development(data: DeckData, tranche: Tranche, counted: pd.DataFrame) -> Slide:
    judged = counted[counted["judged"] >= counted["least"]]
    clear = ((judged["better"] + judged["worse"]) / judged["judged"]).sort_values(ascending=False, kind="stable")
    rows = []
    for code in clear.index[: 2 * INDICATORS - 2]:
        n, better, worse = (int(judged.loc[code, column]) for column in ("judged", "better", "worse"))
        counts = {"high": better, "mid": n - better - worse, "low": worse}
        rows.append((data.registers.indicator[code].label, counts, n, f"{better} / {n - better - worse} / {worse}"))
    about = "Aantal gebieden met een gunstige / geen duidelijke / ongunstige trend over de laatste jaren, hooguit acht"
    body = paragraph(about, "muted") + charts.shares(rows)
    note = f"Getoond: waar de meeste gebieden een duidelijke trend hebben. {ENOUGH} {LEFT_OUT} {CHANCE}"
    return _slide(tranche, "ontwikkeling", "Ontwikkeling in de regio’s", body, note, NO_EFFECT, data.credit)
