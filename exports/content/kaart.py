"""The deals on the map, to take along: their facts, their areas, and the stapeling."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

import geopandas as gpd
import pandas as pd

from exports.content.content import Column, Content, ExportData, Picture, Sheet, attribution
from geo.deal_map import paint_deals
from geo.legend import Legend
from geo.painting import Painting
from geo.shapes import CRS, Shapes
from regio_data import dutch
from regio_data.profile.profile import profile
from regio_data.registers.deal_areas import by_recency
from regio_data.registers.facts import NOT_DETERMINED, part_names
from regio_data.registers.provenance import uncertain
from regio_data.registers.records import Deal
from regio_data.registers.regions import RegionRef, find_region
from regio_data.registers.registers import Registers
from regio_data.registers.selection import envelope, is_envelope
from regio_data.registers.stapeling import stapeling_places
from regio_data.registers.status import status

OWN = "Regio Deals: eigen register naar openbare bronnen; de toedeling aan rode draden is onze eigen lezing."
NO_SUM = "Regiobijdragen zijn per deal anders bepaald en worden daarom niet opgeteld."
WHOLE = "Geldt een deal voor een deel van een gemeente, dan telt bij inwoners en per inwoner de hele gemeente mee."

_COLUMNS = {
    "Rijksbijdrage": Column("mln euro", 3),
    "Regiobijdrage": Column("mln euro", 3),
    "Inwoners": Column("1 januari 2024", 0),
    "Per inwoner": Column("euro rijksbijdrage", 0),
    "Aantal gemeenten": Column("", 0),
}
_STAPELING = {"Aantal deals": Column("", 0), "Waarvan voor een deel": Column("", 0), "Per inwoner": Column("euro", 0)}


def deals_content(
    data: ExportData,
    deals: Sequence[Deal],
    painting: Painting,
    legend: Legend,
    title: str,
    stapeling: bool = False,
    subtitle: str = "",
) -> Content:
    """Return what the deal map and the panel beside it show.

    Parameters
    ----------
    data : ExportData
    deals : sequence of Deal
        The deals of the panel: those that fit the filters, or of the selected deal or place.
    painting : Painting
        Of the map on the page.
    legend : Legend
        Of the same map.
    title : str
        Above the map.
    stapeling : bool
        Whether the page shows deals and euros per municipality; that table then comes first.
    subtitle : str
        Above the map; the number of deals without it.
    """
    sources = data.sources("gemeentegrenzen", "wijkgrenzen", "inwoners")
    number = dutch.count(len(deals), "Regio Deal", "Regio Deals")
    why = envelope(data.registers) if is_envelope(data.registers, deals) else ""
    return Content(
        title=title,
        sheets=lambda: _sheets(data, deals, stapeling),
        sources=sources,
        more_sources=tuple(dict.fromkeys(source for deal in by_recency(deals) for source in deal.sources)),
        notes=tuple(note for note in (OWN, NO_SUM, WHOLE, why, legend.note) if note),
        picture=Picture(title, subtitle or number, painting, legend, attribution(sources)),
        layers=lambda shapes: _layers(data, deals, shapes, stapeling),
        profiles=lambda: tuple(
            profile(data.dataset, data.registers, data.scores, region)
            for region in (find_region(data.registers, RegionRef("deal", deal.slug)) for deal in by_recency(deals))
        ),
    )


def _sheets(data: ExportData, deals: Sequence[Deal], stapeling: bool) -> Iterator[Sheet]:
    if stapeling:
        yield _stapeling_sheet(data, deals)
    yield deals_sheet(data, by_recency(deals))


def slides_content(data: ExportData, deals: Sequence[Deal]) -> Content:
    """Return chosen deals for slides, one a slide."""
    painting = paint_deals(deals, data.registers, data.shapes.drawable, None)
    return deals_content(data, deals, painting, Legend("", ()), "Regio Deals")


def choice_name(registers: Registers, deals: Sequence[Deal]) -> str:
    """Return a choice of deals as part of a file name: "alle", "tranche-4", "keuze-3-deals"."""
    tranches = sorted({deal.tranche for deal in deals})
    if len(deals) == len(registers.deals):
        return "alle"
    if len(deals) == sum(deal.tranche in tranches for deal in registers.deals):
        return f"tranche-{'-'.join(map(str, tranches))}"
    return f"keuze-{dutch.count(len(deals), 'deal', 'deals')}"


def deals_sheet(data: ExportData, deals: Sequence[Deal]) -> Sheet:
    """Return deals as a table, a row each."""
    return Sheet("Regio Deals", pd.DataFrame([_row(data.registers, deal, data.today) for deal in deals]), _COLUMNS)


def _row(registers: Registers, deal: Deal, today: datetime.date) -> dict[str, object]:
    inhabitants = registers.inhabitants_of(deal.municipalities)
    themes = [theme.title for theme in registers.rode_draden if theme.number in deal.rode_draden]
    return {
        "Regio Deal": deal.name,
        "Tranche": deal.tranche,
        "Gesloten in": deal.signed_year,
        "Gesloten op": deal.signed_date.isoformat() if deal.signed_date else None,
        "Loopt tot": deal.end_year,
        "Status": status(deal, today, short=True),
        "Status bekend op": deal.status_date.isoformat(),
        "Rijksbijdrage": deal.rijksbijdrage_mln,
        "Regiobijdrage": deal.regio_bijdrage_mln,
        "Inwoners": inhabitants or None,
        "Per inwoner": registers.euro_per_inhabitant(deal),
        "Aantal gemeenten": len(deal.municipalities),
        "Gemeenten": ", ".join(registers.names_of(deal.municipalities)),
        "Hele gemeente": "" if not deal.municipalities else "nee" if deal.part_of else "ja",
        "Voor een deel": "; ".join(f"{registers.municipality[p.municipality].name}: {part_names(p)}" for p in deal.part_of),
        "Eilanden": ", ".join(deal.islands),
        "Provincies": ", ".join(deal.provinces),
        "Rode draden": "; ".join(themes) or NOT_DETERMINED,
        "Voorganger": registers.deal[deal.predecessor].name if deal.predecessor else "",
        "Opvolger": ", ".join(later.name for later in registers.successors[deal.slug]),
        "Omschrijving": deal.description_nl,
        "Niet zeker": uncertain(deal),
        "Opmerkingen": deal.notes,
        "Sleutel": deal.slug,
    }


def _stapeling_sheet(data: ExportData, deals: Sequence[Deal]) -> Sheet:
    table = stapeling_places(data.registers, deals)
    columns = {
        "Gemeente": table["name"].to_numpy(),  # and the Caribbean islands, without a code
        "Code": [code if code in data.registers.municipality else "" for code in table.index],
        "Aantal deals": table["deals"].to_numpy(),
        "Waarvan voor een deel": table["partial"].to_numpy(),
        "Per inwoner": table["euro_per_inhabitant"].to_numpy(),
    }
    return Sheet("Stapeling", pd.DataFrame(columns), _STAPELING)


def _layers(data: ExportData, deals: Sequence[Deal], shapes: Shapes, stapeling: bool) -> dict[str, gpd.GeoDataFrame]:
    layers = {"deals": deals_layer(data, by_recency(deals), shapes)}
    if stapeling:
        table = _stapeling_sheet(data, deals).table.rename(columns=column_name)
        table = table[table["code"] != ""]
        geometry = [shapes.union([code]) for code in table["code"]]
        layers = {"gemeenten": gpd.GeoDataFrame(table, geometry=geometry, crs=CRS), **layers}
    return layers


def deals_layer(data: ExportData, deals: Sequence[Deal], shapes: Shapes) -> gpd.GeoDataFrame:
    """Return deals with their areas; those with islands or provinces only keep their row, with an empty area.

    The Caribbean islands lie where RD New is not defined, and a deal that names provinces has no municipalities to draw.
    """
    table = deals_sheet(data, deals).table.rename(columns=column_name)
    return gpd.GeoDataFrame(table, geometry=[shapes.deal(deal) for deal in deals], crs=CRS)


def column_name(header: str) -> str:
    """Return a header as a column name in a database: "Per inwoner" is per_inwoner."""
    return header.lower().replace(" ", "_")
