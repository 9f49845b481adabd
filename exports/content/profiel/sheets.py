"""The tables of a profile: all that it shows, to reckon with."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

import pandas as pd

from exports.content.content import Column, Sheet
from exports.content.deals import deals_sheet
from exports.content.sheets.cijfers import figures_sheet, municipalities_sheet
from exports.content.sheets.newer import newer_sheets
from regio_data import dutch
from regio_data.data import Data
from regio_data.deals.areas import HERE, other_part
from regio_data.deals.facts import facts
from regio_data.deals.provenance import named_sources, other_sources, provenance
from regio_data.figures.figure import Figure
from regio_data.profile.extremes import unknown
from regio_data.profile.parts import BEST, LIKE_COUNTRY, WORST, SimilarArea
from regio_data.profile.profile import Profile
from regio_data.profile.zonder_deal import WithoutDeal
from regio_data.registers.records import Deal
from regio_data.registers.registers import Registers

T = TypeVar("T")

#: `areas.SHARING`, as far as the name of a sheet has room for it.
SHARING_SHEET = "Deals die een gemeente delen"


def sheets(data: Data, profile: Profile) -> Iterator[Sheet]:
    """Give the tables of a profile, each made when it is asked for; the figures first."""
    yield figures_sheet(data, profile)
    if len(profile.region.municipalities) > 1 and profile.figures:
        yield municipalities_sheet(data, profile)
    yield from newer_sheets(data, [profile.region], data.registers.indicators)
    if profile.deal:
        terms = pd.DataFrame(facts(data.registers, profile.deal, data.today), columns=["Gegeven", "Waarde"])
        yield Sheet("Feiten", terms)
        yield deals_sheet(data, [profile.deal])
        yield _provenance(profile.deal)
    themes = pd.DataFrame(
        [(t.theme, t.score, t.indicators, t.of, t.why, LIKE_COUNTRY if t.ordinary else "") for t in profile.themes],
        columns=["Thema", "Score", "Indicatoren", "Van", "Waarom geen score", "Let op"],
    )
    yield Sheet("Thema’s", themes, {"Score": Column("gemiddeld percentiel, 100 gunstigst", 0)})
    sides = ((BEST, profile.extremes.strengths), (WORST, profile.extremes.weaknesses))
    extremes = [(title, figure) for title, figures in sides for figure in figures]
    columns = ["Wat", "Indicator", "Jaar", "Plaats", "Van", "Percentiel", "Let op"]
    yield _table("Posities", extremes, columns, lambda e: (e[0], *_place(e[1])), percentiel=0)
    if profile.development.changes:
        yield _development(profile)
    if profile.development.without_deal:
        beside = profile.development.without_deal
        yield _without_deal(data.registers, beside)
        yield _table("Zonder deal, vergeleken op", beside.indicators, ["Indicator", "Eenheid"], lambda i: (i.label, i.unit))
    columns = ["Regio", "Afstand", "Indicatoren", "Meest gelijk", "Minst gelijk"]
    yield _table("Vergelijkbaar", profile.similar, columns, _similar, afstand=2)
    if profile.deals:
        yield _others(data, profile)


def _others(data: Data, profile: Profile) -> Sheet:
    """Return the other deals; beside a deal with what is known of where in the shared municipality each lies."""
    deal, sheet = profile.deal, deals_sheet(data, profile.deals)
    if deal is None:
        return dataclasses.replace(sheet, name=HERE)
    apart = [dutch.capital(other_part(deal, other, data.registers)) for other in profile.deals]
    table = sheet.table.assign(**{"Let op": apart})
    return dataclasses.replace(sheet, name=SHARING_SHEET, table=table)


def _provenance(deal: Deal) -> Sheet:
    """Return per field of the register how sure it is and where it comes from, a row a source."""
    rows = [
        (known.field.capitalize(), known.confidence, source)
        for known in provenance(deal)
        for source in named_sources(known.sources) or ("",)
    ]
    rows += [("Overige bronnen", "", source) for source in other_sources(deal)]
    return Sheet("Zekerheid en bronnen", pd.DataFrame(rows, columns=["Gegeven", "Zekerheid", "Bron"]))


def _place(figure: Figure) -> tuple[str, int, str, int, float, str]:
    position = figure.placed
    return figure.indicator.label, figure.year, position.place, position.of, position.percentile, unknown(figure)


def _similar(near: SimilarArea) -> tuple[str, float, int, str, str]:
    return near.name, near.distance, near.indicators, "; ".join(near.alike), "; ".join(near.unlike)


def _table(name: str, items: Iterable[T], columns: list[str], row: Callable[[T], tuple[object, ...]], **decimals: int) -> Sheet:
    table = pd.DataFrame([row(item) for item in items], columns=columns)
    return Sheet(name, table, {column.capitalize(): Column("", n) for column, n in decimals.items()})


def _development(profile: Profile) -> Sheet:
    changes = profile.development.changes
    table = pd.DataFrame(
        {
            "Indicator": [c.indicator.label for c in changes],
            "Eenheid": [c.indicator.unit for c in changes],
            "Van jaar": [c.from_year for c in changes],
            "Tot jaar": [c.to_year for c in changes],
            "Eerste": [c.first for c in changes],
            "Laatste": [c.last for c in changes],
            "Verandering": [c.change for c in changes],
            "Verandering Nederland": [c.change_nl for c in changes],
            "Verandering gebieden zonder deal": [c.change_similar for c in changes],
            "Aantal gebieden zonder deal": [None if dutch.missing(c.change_similar) else c.similar for c in changes],
            "Marge": [c.margin.size if c.margin else None for c in changes],
            "Marge Nederland": [c.margin_nl.size if c.margin_nl else None for c in changes],
            "Verandering is": [c.doubt for c in changes],
            "Verandering Nederland is": [c.doubt_nl for c in changes],
            "Let op": ["; ".join(c.cautions) for c in changes],
        }
    )
    decimals = Column("", [c.indicator.decimals + 1 for c in changes])  # so that rounded ends agree with the change
    return Sheet("Ontwikkeling", table, dict.fromkeys(table.columns[[*range(4, 9), 10, 11]], decimals))


def _without_deal(registers: Registers, beside: WithoutDeal) -> Sheet:
    """Return the municipalities of the areas beside which the development stands, a row each; gebied 1 is most alike."""
    rows = [(n, code, registers.municipality[code].name) for n, area in enumerate(beside.areas, 1) for code in area]
    return Sheet("Gebieden zonder deal", pd.DataFrame(rows, columns=["Gebied", "Code", "Gemeente"]))
