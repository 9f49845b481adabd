"""The rode draden, to take along: the deals of one rode draad, all deals by rode draad, and the starting positions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import geopandas as gpd
import pandas as pd

from exports.content.content import Column, Content, Picture, Sheet, attribution
from exports.content.deals import OWN_REGISTER, REBEL, WHOLE, deals_layer, deals_sheet
from exports.content.sheets.municipality_lists import list_columns
from exports.content.sheets.regional import PERCENTILE, of_whole_municipalities, yes_or_no
from geo.painted.legend import Legend
from geo.painted.painting import Painting
from geo.shapes import CRS, Shapes
from regio_data import dutch
from regio_data.data import Data
from regio_data.deals.areas import by_recency
from regio_data.deals.facts import NOT_DETERMINED
from regio_data.deals.municipality_lists import lists_doubt
from regio_data.deals.rode_draden import SEVERAL, rode_draad_counts, undetermined
from regio_data.figures.gebieden import NOT_COUNTED
from regio_data.figures.group import LIKE
from regio_data.figures.regional.words import WHOSE
from regio_data.profile.caveats import remarks
from regio_data.profile.sampled_starts import sampled_outcomes, sampled_sentence
from regio_data.profile.uitgangsposities import AVERAGE, deals_and_areas, not_placed, outcomes
from regio_data.registers.records import Deal, RodeDraad
from regio_data.registers.registers import Registers

THEME_READING = (
    "Percentiel en kwart in het laatste jaar met een cijfer: eigen berekening, 100 en kwart 4 zijn het gunstigst. "
    f"{LIKE} Welke indicatoren bij een thema horen is onze keuze. Of een deal werkt, is hier niet aan te zien."
)


@dataclass(frozen=True)
class RodeDraadView:
    """One rode draad as the page shows it.

    Parameters
    ----------
    area : str
        Name of the chosen area, "" for the whole country.
    here, deals : tuple of Deal
        All deals of the area, and those with the rode draad.
    include_partial : bool
        Whether deals on part of a municipality have a percentile and a quarter.
    """

    rode_draad: RodeDraad
    area: str
    here: tuple[Deal, ...]
    deals: tuple[Deal, ...]
    painting: Painting
    legend: Legend
    include_partial: bool = False


class RodeDraadSheets(NamedTuple):
    """The tables of a rode draad: its deals, all rode draden per tranche, and how its deals stand.

    The table of ``standing`` has as its index the code of the ``indicator`` and the slug of the deal, ``region``.
    """

    deals: Sheet
    counts: Sheet
    standing: Sheet


def rode_draad_sheets(data: Data, view: RodeDraadView) -> RodeDraadSheets:
    """Return the tables of a rode draad, its deals as `by_recency` has them."""
    deals = by_recency(view.deals)
    of_deals = deals_sheet(data, deals) if deals else Sheet("Regio Deals", pd.DataFrame({"Regio Deal": []}))
    return RodeDraadSheets(of_deals, _counts(data.registers, view.here), _standing(data, view, deals))


def rode_draad_content(data: Data, view: RodeDraadView) -> Content:
    """Return the deals of a rode draad, all rode draden per tranche, and how the regions of the deals stand."""
    deals = by_recency(view.deals)
    title = f"{view.rode_draad.title}, {view.area}" if view.area else view.rode_draad.title
    number = f"{len(deals)} van de {dutch.count(len(view.here), 'Regio Deal', 'Regio Deals')} met dit thema"
    unknown = undetermined(view.here)
    number += f"; {unknown}" if unknown else ""
    borders = attribution(data.sources("gemeentegrenzen", "wijkgrenzen"))
    return Content(
        title=title,
        sheets=lambda: rode_draad_sheets(data, view),
        sources=data.sources("monitor", "gemeentegrenzen", "wijkgrenzen", "inwoners"),
        more_sources=(REBEL, *dict.fromkeys(source for deal in deals for source in deal.sources)),
        notes=(
            f"Thema {view.rode_draad.number}, {view.rode_draad.title}. {view.rode_draad.short}",
            OWN_REGISTER,
            SEVERAL,
            *((f"{dutch.capital(unknown)}.",) if unknown else ()),
            THEME_READING,
            *remarks(data.registers.indicator[code] for code in view.rode_draad.indicators),
            WHOLE,
            *filter(None, (view.legend.note,)),
            *((NOT_COUNTED,) if not view.include_partial and not all(deal.whole for deal in deals) else ()),
        ),
        picture=Picture(title, number, view.painting, view.legend, borders),
        layers=lambda shapes: {"deals": deals_layer(data, deals, shapes)},
    )


def _counts(registers: Registers, deals: Sequence[Deal]) -> Sheet:
    counts = rode_draad_counts(registers, deals)
    table = counts.rename(columns=lambda tranche: f"Tranche {tranche}").reset_index(drop=True)
    table.insert(0, "Thema", [rode_draad.numbered for rode_draad in registers.rode_draden])
    table["Samen"] = counts.sum(axis=1).to_numpy()
    unknown = [sum(d.tranche == tranche and not d.rode_draden for d in deals) for tranche in counts.columns]
    table.loc[len(table)] = [dutch.capital(NOT_DETERMINED), *unknown, sum(unknown)]
    return Sheet("Thema’s per tranche", table)


def _standing(data: Data, view: RodeDraadView, deals: Sequence[Deal]) -> Sheet:
    """Return the latest figures of the deals on the indicators of the rode draad.

    A deal on part of a municipality has a place only where such deals count.
    """
    figures = data.latest("deal").set_index(["indicator", "region"])
    rows, decimals, keys = [], [], []
    for code in view.rode_draad.indicators:
        indicator = data.registers.indicator[code]
        for deal in deals:
            if (code, deal.slug) in figures.index:
                row = figures.loc[(code, deal.slug)]
                placed = view.include_partial or row["whole_municipality"]
                rows.append(
                    {
                        "Indicator": indicator.label,
                        "Regio Deal": deal.name,
                        "Tranche": deal.tranche,
                        "Waarde": row["value"],
                        "Eenheid": indicator.unit,
                        "Jaar": int(row["year"]),
                        "Percentiel": row["percentile"] if placed else None,
                        "Kwart": row["quartile"] if placed else None,
                        "Herkomst": WHOSE[row["origin"]],
                        "Dekking": dutch.whole_percent(row["coverage"]),
                        "Benadering": yes_or_no(row["approximate"]),
                        "Hele gemeente": yes_or_no(row["whole_municipality"]),
                    }
                )
                decimals.append(indicator.decimals)
                keys.append((code, deal.slug))
    columns = [
        "Indicator",
        "Regio Deal",
        "Tranche",
        "Waarde",
        "Eenheid",
        "Jaar",
        "Percentiel",
        "Kwart",
        "Herkomst",
        "Dekking",
        "Benadering",
        "Hele gemeente",
    ]
    index = pd.MultiIndex.from_tuples(keys, names=("indicator", "region"))
    table = pd.DataFrame(rows, index=index, columns=columns).astype({"Percentiel": float, "Kwart": "Int64"})
    shown = {"Waarde": Column("", decimals), "Percentiel": PERCENTILE, "Dekking": Column("%", 0)}
    return Sheet("Hoe staan de regio’s ervoor", table, shown)


def matrix_content(data: Data, deals: Sequence[Deal]) -> Content:
    """Return which deal has which rode draad, in the order of the page."""
    table = pd.DataFrame({"Regio Deal": [deal.name for deal in deals], "Tranche": [deal.tranche for deal in deals]})
    table["Hele gemeente"] = [of_whole_municipalities(deal) for deal in deals]
    for rode_draad in data.registers.rode_draden:
        name = rode_draad.numbered
        table[name] = [_has(deal, rode_draad) for deal in deals]
    return Content(
        title="Rode draden per Regio Deal",
        sheets=lambda: (Sheet("Thema’s per deal", table),),
        sources=data.sources("gemeentegrenzen", "wijkgrenzen"),
        more_sources=(REBEL,),
        notes=(OWN_REGISTER,),
        picture=None,
        layers=lambda shapes: {"deals": _layer(table, deals, shapes)},
    )


def _has(deal: Deal, rode_draad: RodeDraad) -> str:
    if not deal.rode_draden:
        return NOT_DETERMINED
    return yes_or_no(rode_draad.number in deal.rode_draden)


def uitgangsposities_content(data: Data, uitgangsposities: pd.DataFrame, low: int, high: int) -> Content:
    """Return the starting position of every deal.

    Parameters
    ----------
    data : Data
    uitgangsposities : DataFrame
        `regio_data.profile.uitgangsposities.uitgangsposities` with these thresholds.
    low, high : int
        Thresholds in percent.
    """
    titles = {key: position.title for key, position in outcomes(data.registers).items()}
    deals = [data.registers.deal[slug] for slug in uitgangsposities["region"]]
    table = pd.DataFrame(
        {
            "Regio Deal": [deal.name for deal in deals],
            "Tranche": [deal.tranche for deal in deals],
            "Start": uitgangsposities["start"].to_numpy(),
            "Cijfers van": uitgangsposities["first_year"].to_numpy(),
            "Cijfers tot en met": uitgangsposities["last_year"].to_numpy(),
            "Uitgangspositie": uitgangsposities["key"].map(titles).to_numpy(),
            "Ongunstigste kwart": 100 * uitgangsposities["share_low"].to_numpy(),
            "Gunstigste kwart": 100 * uitgangsposities["share_high"].to_numpy(),
            "Indicatoren": uitgangsposities["indicators"].to_numpy(),
            "Hele gemeente": [of_whole_municipalities(deal) for deal in deals],
            **list_columns(deals),
            "Waarom": uitgangsposities["why"].to_numpy(),
        }
    )
    sampled = sampled_sentence(data.registers, sampled_outcomes(data.sampled_starts, low / 100, high / 100))
    share = Column("% van de indicatoren", 1)
    rule = (
        f"Drempels: {low}% in het ongunstigste en {high}% in het gunstigste kwart. {LIKE} {AVERAGE} {sampled} "
        "Cijfers van het jaar waarin de deal begon, of het laatste jaar daarvoor met een cijfer. De uitgangsposities komen uit "
        "het onderzoek van Rebel (2024), de regel en de drempels zijn van ons (eigen berekening)."
    )
    counted = "; ".join(
        f"{title}: {deals_and_areas(data.registers, of)}"
        for key, title in titles.items()
        if len(of := uitgangsposities.loc[uitgangsposities["key"] == key, "region"])
    )
    missing = [
        f"Zonder uitgangspositie. {reason}: {dutch.several(deal.short_name for deal in deals)}."
        for reason, deals in not_placed(data.registers, uitgangsposities).items()
    ]
    return Content(
        title="Uitgangsposities van de Regio Deals",
        sheets=lambda: (Sheet("Uitgangsposities", table, {"Ongunstigste kwart": share, "Gunstigste kwart": share}),),
        sources=data.sources("monitor", "inwoners", "gemeentegrenzen", "wijkgrenzen"),
        more_sources=(REBEL,),
        notes=(rule, f"{counted}." if counted else "", *filter(None, (lists_doubt(deals),)), *missing),
        picture=None,
        layers=lambda shapes: {"deals": _layer(table, deals, shapes)},
    )


def _layer(table: pd.DataFrame, deals: Sequence[Deal], shapes: Shapes) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(table, geometry=[shapes.deal(deal) for deal in deals], crs=CRS)
