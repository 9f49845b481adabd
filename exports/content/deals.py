"""Deals, to take along: their facts and areas; what the pages about deals have in common."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Sequence

import geopandas as gpd
import pandas as pd

from exports.content.content import Column, Content, Picture, Sheet, attribution, column_name
from exports.content.sheets.opening import opening_sheets
from exports.content.sheets.regional import of_whole_municipalities
from exports.deck.blocks import Slide
from exports.deck.deck import EACH, deck
from geo.painted.legend import Legend
from geo.painted.painting import Painting
from geo.shapes import CRS, Shapes
from regio_data import dutch
from regio_data.data import Data
from regio_data.deals.areas import in_list_order
from regio_data.deals.evaluations import evaluations
from regio_data.deals.facts import NOT_DETERMINED, part_names
from regio_data.deals.filtered import Filtered, choice_doubts, choice_in_words, choice_note
from regio_data.deals.provenance import uncertain
from regio_data.deals.selection import envelope, is_envelope, whole_tranches
from regio_data.deals.status import status, table_days
from regio_data.registers.areas import POPULATION_DAY
from regio_data.registers.records import Deal
from regio_data.registers.registers import Registers
from regio_data.views.plain import guests_link

#: In the source line of every map of deals.
REGISTER = "Regio Deals: eigen register naar openbare bronnen"
OWN_REGISTER = "Regio Deals: eigen register naar openbare bronnen; de toedeling aan rode draden is onze eigen lezing."
REBEL = "Rebel, Rode Draden in Regio Deals, 30 september 2024; in onze eigen woorden."
NO_SUM = "Regiobijdragen zijn per deal anders bepaald en worden daarom niet opgeteld."
WHOLE = "Geldt een deal voor een deel van een gemeente, dan telt bij inwoners en per inwoner de hele gemeente mee."

_COLUMNS = {
    "Rijksbijdrage": Column("mln euro", 3),
    "Regiobijdrage": Column("mln euro", 3),
    "Inwoners": Column(POPULATION_DAY, 0),
    "Per inwoner": Column("euro rijksbijdrage", 0),
    "Aantal gemeenten": Column("", 0),
}


def deals_content(
    data: Data,
    deals: Sequence[Deal],
    painting: Painting,
    legend: Legend,
    title: str,
    subtitle: str = "",
    order: str = "nieuw",
    choice: Filtered | None = None,
) -> Content:
    """Return deals with their map.

    Parameters
    ----------
    data : Data
    deals : sequence of Deal
    painting : Painting
        Of the map on the page.
    legend : Legend
        Of the same map.
    title : str
        Above the map.
    subtitle : str
        Above the map, of what is selected among the chosen deals; the number of deals without it.
    order : str
        Of the list on the page, a key of `regio_data.deals.areas.ORDERS`.
    choice : Filtered, optional
        With which filters the deals were chosen: the title, the line above the map and the notes name them.
    """
    deals = in_list_order(deals, order)
    sources = data.sources("gemeentegrenzen", "wijkgrenzen", "inwoners")
    number = dutch.count(len(deals), "Regio Deal", "Regio Deals")
    words = choice_in_words(choice) if choice else ""
    about = f"{number} {words}" if words else ", ".join(filter(None, (_tranches(data.registers, deals), number)))
    doubts = choice_doubts(choice) if choice else ""
    drawn = dataclasses.replace(legend, note=" ".join(filter(None, (doubts, legend.note))))
    why = envelope(data.registers) if is_envelope(data.registers, deals) else ""
    return Content(
        title=f"{title} ({words})" if words and not subtitle else title,
        sheets=lambda: (deals_sheet(data, deals),),
        sources=sources,
        more_sources=tuple(dict.fromkeys(source for deal in deals for source in deal.sources)),
        notes=tuple(
            note for note in (OWN_REGISTER, NO_SUM, WHOLE, why, legend.note, choice_note(choice) if choice else "") if note
        ),
        picture=Picture(
            title,
            subtitle or about,
            painting,
            drawn,
            f"{attribution(sources)} · {REGISTER}",
        ),
        layers=lambda shapes: {"deals": deals_layer(data, deals, shapes)},
        slides=lambda link: _slides(data, deals, link),
        opening=lambda: opening_sheets(data, deals),
    )


def _slides(data: Data, deals: Sequence[Deal], link: str) -> list[Slide]:
    """Return the presentation of deals, or of their tranches where those are there as a whole."""
    tranches = whole_tranches(data.registers, deals)
    deals = () if tranches else deals
    query = {"tranche": [str(one.tranche) for one in tranches], "deal": [one.slug for one in deals]}
    return deck(data, tranches, deals, guests_link(link, query, data.registers))


def about_slides(registers: Registers, deals: Sequence[Deal]) -> int:
    """Return about how many slides these deals, or their tranches, take in PowerPoint."""
    return EACH * len(whole_tranches(registers, deals) or deals)


def _tranches(registers: Registers, deals: Sequence[Deal]) -> str:
    """Return which tranches are chosen as a whole, "" when it is all of them or another choice: "Tranche 4"."""
    tranches = whole_tranches(registers, deals)
    if not tranches or len(tranches) == len(registers.tranches):
        return ""
    return f"Tranche{'s' if len(tranches) > 1 else ''} {dutch.several([str(one.tranche) for one in tranches])}"


def choice_name(registers: Registers, deals: Sequence[Deal]) -> str:
    """Return a choice of deals as part of a file name: "alle", "tranche-4", "keuze-3 deals"."""
    if len(deals) == len(registers.deals):
        return "alle"
    if tranches := whole_tranches(registers, deals):
        return f"tranche-{'-'.join(str(one.tranche) for one in tranches)}"
    return f"keuze-{dutch.count(len(deals), 'deal', 'deals')}"


def deals_sheet(data: Data, deals: Sequence[Deal]) -> Sheet:
    """Return deals as a table, a row each."""
    return Sheet("Regio Deals", pd.DataFrame([_row(data.registers, deal, data.today) for deal in deals]), _COLUMNS)


def _row(registers: Registers, deal: Deal, today: datetime.date) -> dict[str, object]:
    inhabitants = registers.inhabitants_of(deal.municipalities)
    of_source, gone_through = table_days(deal)
    rode_draden = [one.title for one in registers.rode_draden if one.number in deal.rode_draden]
    return {
        "Regio Deal": deal.name,
        "Tranche": deal.tranche,
        "Gesloten in": deal.signed_year,
        "Gesloten op": deal.signed_date.isoformat() if deal.signed_date else None,
        "Loopt tot": deal.end_year,
        "Status": status(deal, today, short=True),
        "Status volgens bron van": of_source or None,
        "Bronnen nagezien op": gone_through.isoformat() if gone_through else None,
        "Rijksbijdrage": deal.rijksbijdrage_mln,
        "Regiobijdrage": deal.regio_bijdrage_mln,
        "Inwoners": inhabitants or None,
        "Per inwoner": registers.euro_per_inhabitant(deal),
        "Aantal gemeenten": len(deal.municipalities),
        "Gemeenten": ", ".join(registers.names_of(deal.municipalities)),
        "Hele gemeente": of_whole_municipalities(deal),
        "Voor een deel": "; ".join(f"{registers.municipality[p.municipality].name}: {part_names(p)}" for p in deal.part_of),
        "Eilanden": ", ".join(deal.islands),
        "Provincies": ", ".join(deal.provinces),
        "Rode draden": "; ".join(rode_draden) or NOT_DETERMINED,
        "Voorganger": registers.deal[deal.predecessor].name if deal.predecessor else "",
        "Opvolger": ", ".join(later.name for later in registers.successors[deal.slug]),
        "Omschrijving": deal.description_nl,
        "Evaluaties": "; ".join(evaluations(deal)),
        "Niet zeker": uncertain(deal),
        "Opmerkingen": deal.notes,
        "Sleutel": deal.slug,
    }


def deals_layer(data: Data, deals: Sequence[Deal], shapes: Shapes) -> gpd.GeoDataFrame:
    """Return deals with their areas; those with islands or provinces only keep their row, with an empty area.

    The Caribbean islands lie where RD New is not defined, and a deal that names provinces has no municipalities to draw.
    """
    table = deals_sheet(data, deals).table.rename(columns=column_name)
    return gpd.GeoDataFrame(table, geometry=[shapes.deal(deal) for deal in deals], crs=CRS)
