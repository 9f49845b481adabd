"""The rode draden, to take along: the deals of one theme, all deals by theme, and the starting positions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import geopandas as gpd
import pandas as pd

from exports.content.content import Column, Material, Page, Picture, Sheet, attribution
from exports.content.kaart import OWN, WHOLE, deals_layer, deals_sheet
from geo.legend import Legend
from geo.painting import Painting
from geo.shapes import CRS, Shapes
from regio_data import dutch
from regio_data.figures.scores import latest
from regio_data.registers.deal_areas import by_recency
from regio_data.registers.provenance import source_text
from regio_data.registers.records import Deal, RodeDraad
from regio_data.registers.registers import Registers
from regio_data.registers.rode_draden import thread_counts

REBEL = "Rebel, Rode Draden in Regio Deals, 30 september 2024; in onze eigen woorden."
SEVERAL = "Een deal telt mee bij elk van zijn thema’s, dus een kolom telt op tot meer dan het aantal deals."
POSITION = (
    "Percentiel en kwart tussen alle gemeenten in het laatste jaar met een cijfer: eigen berekening, 100 en kwart 4 zijn het "
    "gunstigst. Welke indicatoren bij een thema horen is onze keuze. Of een deal werkt, is hier niet aan te zien."
)


@dataclass(frozen=True)
class ThemeView:
    """One theme as the page shows it.

    Parameters
    ----------
    area : str
        Name of the chosen area, "" for the whole country.
    here, deals : tuple of Deal
        All deals of the area, and those with the theme.
    """

    theme: RodeDraad
    area: str
    here: tuple[Deal, ...]
    deals: tuple[Deal, ...]
    painting: Painting
    legend: Legend


def theme_page(material: Material, view: ThemeView) -> Page:
    """Return the deals of a theme, all themes per tranche, and how the regions of the deals stand."""
    deals = by_recency(view.deals)
    title = f"{view.theme.title}, {view.area}" if view.area else view.theme.title
    number = f"{len(deals)} van de {dutch.count(len(view.here), 'Regio Deal', 'Regio Deals')} met dit thema"
    borders = attribution(material.sources("gemeentegrenzen", "wijkgrenzen"))
    of_theme = deals_sheet(material.registers, deals) if deals else Sheet("Regio Deals", pd.DataFrame({"Regio Deal": []}))
    return Page(
        title=title,
        sheets=(of_theme, _counts(material.registers, view.here), _standing(material, view.theme, deals)),
        sources=material.sources("monitor", "gemeentegrenzen", "wijkgrenzen", "inwoners"),
        more_sources=(REBEL, *dict.fromkeys(source_text(source) for deal in deals for source in deal.sources)),
        notes=(f"Thema {view.theme.number}, {view.theme.title}. {view.theme.short}", OWN, SEVERAL, POSITION, WHOLE),
        picture=Picture(title, number, view.painting, view.legend, borders),
        layers=lambda shapes: {"deals": deals_layer(material.registers, deals, shapes)},
    )


def _counts(registers: Registers, deals: Sequence[Deal]) -> Sheet:
    counts = thread_counts(registers, deals)
    table = counts.rename(columns=lambda tranche: f"Tranche {tranche}").reset_index(drop=True)
    table.insert(0, "Thema", [f"{theme.number}. {theme.title}" for theme in registers.rode_draden])
    table["Samen"] = counts.sum(axis=1).to_numpy()
    return Sheet("Thema’s per tranche", table)


def _standing(material: Material, theme: RodeDraad, deals: Sequence[Deal]) -> Sheet:
    """Return the latest figures of the deals on the indicators of the theme."""
    figures = latest(material.scores[material.scores["region_kind"] == "deal"])
    figures = figures.dropna(subset="value").set_index(["indicator", "region"])
    rows, decimals = [], []
    for code in theme.indicators:
        indicator = material.registers.indicator[code]
        for deal in deals:
            if (code, deal.slug) in figures.index:
                row = figures.loc[(code, deal.slug)]
                rows.append(
                    {
                        "Indicator": indicator.label,
                        "Regio Deal": deal.name,
                        "Tranche": deal.tranche,
                        "Waarde": row["value"],
                        "Eenheid": indicator.unit,
                        "Jaar": int(row["year"]),
                        "Percentiel": row["percentile_gemeenten"],
                        "Kwart": row["quartile"],
                        "Dekking": dutch.whole_percent(row["coverage"]),
                    }
                )
                decimals.append(indicator.decimals)
    columns = ["Indicator", "Regio Deal", "Tranche", "Waarde", "Eenheid", "Jaar", "Percentiel", "Kwart", "Dekking"]
    table = pd.DataFrame(rows, columns=columns).astype({"Kwart": "Int64"})
    shown = {"Waarde": Column("", decimals), "Percentiel": Column("onder gemeenten", 0), "Dekking": Column("%", 0)}
    return Sheet("Hoe staan de regio’s ervoor", table, shown)


def matrix_page(material: Material, deals: Sequence[Deal]) -> Page:
    """Return which deal has which theme."""
    ordered = sorted(deals, key=lambda deal: (deal.tranche, deal.short_name))
    table = pd.DataFrame({"Regio Deal": [deal.name for deal in ordered], "Tranche": [deal.tranche for deal in ordered]})
    for theme in material.registers.rode_draden:
        name = f"{theme.number}. {theme.title}"
        table[name] = ["ja" if theme.number in deal.rode_draden else "nee" for deal in ordered]
    return Page(
        title="Rode draden per Regio Deal",
        sheets=(Sheet("Thema’s per deal", table),),
        sources=material.sources("gemeentegrenzen", "wijkgrenzen"),
        more_sources=(REBEL,),
        notes=(OWN,),
        picture=None,
        layers=lambda shapes: {"deals": _layer(table, ordered, shapes)},
    )


def starting_page(material: Material, positions: pd.DataFrame, low: int, high: int) -> Page:
    """Return the starting position of every deal.

    Parameters
    ----------
    material : Material
    positions : DataFrame
        `regio_data.figures.uitgangsposities.starting_positions` with these thresholds.
    low, high : int
        Thresholds in percent.
    """
    titles = {position.key: position.title for position in material.registers.lessons.starting_positions}
    deals = [material.registers.deal[slug] for slug in positions["region"]]
    table = pd.DataFrame(
        {
            "Regio Deal": [deal.name for deal in deals],
            "Tranche": [deal.tranche for deal in deals],
            "Uitgangspositie": positions["key"].map(titles).to_numpy(),
            "Ongunstigste kwart": 100 * positions["share_low"].to_numpy(),
            "Gunstigste kwart": 100 * positions["share_high"].to_numpy(),
            "Indicatoren": positions["indicators"].to_numpy(),
            "Waarom": positions["why"].to_numpy(),
        }
    )
    share = Column("% van de indicatoren", 0)
    rule = (
        f"Drempels: {low}% in het ongunstigste en {high}% in het gunstigste kwart van de gemeenten. De uitgangsposities komen "
        "uit het onderzoek van Rebel (2024), de regel en de drempels zijn van ons (eigen berekening)."
    )
    without = [deal.short_name for deal in material.registers.deals if deal.slug not in set(positions["region"])]
    missing = f"Zonder cijfers, dus zonder uitgangspositie: {dutch.several(without)}."
    return Page(
        title="Uitgangsposities van de Regio Deals",
        sheets=(Sheet("Uitgangsposities", table, {"Ongunstigste kwart": share, "Gunstigste kwart": share}),),
        sources=material.sources("monitor", "inwoners", "gemeentegrenzen", "wijkgrenzen"),
        more_sources=(REBEL,),
        notes=(rule, missing),
        picture=None,
        layers=lambda shapes: {"deals": _layer(table, deals, shapes)},
    )


def _layer(table: pd.DataFrame, deals: Sequence[Deal], shapes: Shapes) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(table, geometry=[shapes.deal(deal) for deal in deals], crs=CRS)
